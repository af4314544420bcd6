import type { ScenarioChange, WhatIfView } from '../../server/http/contract.ts';

/*
 * A thought experiment on its way: its changes with what was undone and can be done again, and what its outcome says of services. Pure; the
 * page keeps one of these and the address carries the changes, so that a link opens the same thought.
 */

export type Change = ScenarioChange;
type Changes = readonly Change[];

/** The changes now, and what they were before and after each undo. */
export type Thought = { readonly past: readonly Changes[]; readonly changes: Changes; readonly undone: readonly Changes[] };

export type ThoughtAct =
  | { readonly kind: 'add'; readonly change: Change }
  /** One step goes, the others stay. @see undo, which takes back the last thing done */
  | { readonly kind: 'drop'; readonly place: number }
  | { readonly kind: 'undo' | 'redo' };

export const newThought = (changes: Changes = []): Thought => ({
  past: changes.map((_, end) => changes.slice(0, end)),
  changes,
  undone: [],
});

/** The thought after an act; the same where there is nothing to do. */
export function think(thought: Thought, act: ThoughtAct): Thought {
  const { past, changes, undone } = thought;
  const done = (next: Changes): Thought => ({ past: [...past, changes], changes: next, undone: [] });
  switch (act.kind) {
    case 'add':
      return done([...changes, act.change]);
    case 'drop':
      return act.place < changes.length ? done(changes.filter((_, place) => place !== act.place)) : thought;
    case 'undo': {
      const before = past.at(-1);
      return before === undefined ? thought : { past: past.slice(0, -1), changes: before, undone: [changes, ...undone] };
    }
    case 'redo': {
      const [next, ...rest] = undone;
      return next === undefined ? thought : { past: [...past, changes], changes: next, undone: rest };
    }
  }
}

/** Every thought that was had on the page, by the changes it stands at. The address alone says which of them is shown. */
export type Thoughts = ReadonlyMap<string, Thought>;

/** The thought that stands at some changes, with what can be undone and done again. */
export const thoughtAt = (thoughts: Thoughts, changes: Changes): Thought =>
  thoughts.get(JSON.stringify(changes)) ?? newThought(changes);

export const withThought = (thoughts: Thoughts, thought: Thought): Thoughts =>
  new Map(thoughts).set(JSON.stringify(thought.changes), thought);

/** What the address of the page says of a thought. */
export type WhatIfAddress = {
  /** Whether the page shows the thought in place of the list. */
  readonly open: boolean;
  /** The service it began with. */
  readonly service: string | null;
  readonly changes: Changes;
  /** Id of the saved scenario it was opened from. */
  readonly saved: string | null;
};

const kinds: ReadonlySet<string> = new Set<Change['kind']>([
  'add-organisation',
  'remove-organisation',
  'add-person',
  'remove-person',
  'add-tie',
  'remove-tie',
]);

function isChange(value: unknown): value is Change {
  // The service checks the rest, and names the field that is not right.
  return (
    typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string' && kinds.has(value.kind)
  );
}

function readChanges(written: string | null): Changes {
  if (written === null) return [];
  try {
    const parsed: unknown = JSON.parse(written);
    return Array.isArray(parsed) ? parsed.filter(isChange) : [];
  } catch {
    return [];
  }
}

export function readWhatIf(params: URLSearchParams): WhatIfAddress {
  return {
    open: params.get('face') === 'what-if',
    service: params.get('service') || null,
    changes: readChanges(params.get('changes')),
    saved: params.get('scenario') || null,
  };
}

/** The parameters with a change laid over them. */
export function writeWhatIf(params: URLSearchParams, change: Partial<WhatIfAddress>): URLSearchParams {
  const next = new URLSearchParams(params);
  const put = (name: string, value: string | null): void => (value === null ? next.delete(name) : next.set(name, value));
  if (change.open !== undefined) put('face', change.open ? 'what-if' : null);
  if (change.service !== undefined) put('service', change.service);
  if (change.changes !== undefined) put('changes', change.changes.length === 0 ? null : JSON.stringify(change.changes));
  if (change.saved !== undefined) put('scenario', change.saved);
  return next;
}

/** The first number that no newcomer of the scenario has: `nieuw-1`, `nieuw-2` … */
export function newcomer(changes: Changes): string {
  const taken = new Set(changes.flatMap((change) => (change.kind === 'add-person' ? [change.person] : [])));
  let number = 1;
  while (taken.has(`nieuw-${number}`)) number++;
  return `nieuw-${number}`;
}

/** A code for an organisation that is only thought of, which nobody has. */
export function newOrganisationId(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const base = `${plain || 'dienst'}-nieuw`;
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}

type Difference = WhatIfView['differences'][number];

/** A value before and after, by scope, id and what it is about; undefined where it did not change. */
export function differenceOf(
  view: WhatIfView,
  scope: Difference['scope'],
  id: string,
  of: string | null,
): Difference | undefined {
  return view.differences.find(
    (one) => one.scope === scope && one.id === id && (of === null ? one.of.length === 0 : one.of[0] === of),
  );
}

/** A service whose reasons to stand apart change; null = it is not there on that side. [] = connected. */
export type ClassChange = {
  readonly service: string;
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
};

/** The services whose reasons to stand apart change, in the order of the list; where only partners change nothing is said. */
export function classChanges(view: WhatIfView): readonly ClassChange[] {
  return view.differences.flatMap((one) => {
    if (one.id !== 'isolation' || !one.changed || one.of[0] === undefined) return [];
    const before = one.before === null ? null : wordsIn(one.detailBefore, 'reasons');
    const after = one.after === null ? null : wordsIn(one.detailAfter, 'reasons');
    return String(before) === String(after) && (before === null) === (after === null)
      ? []
      : [{ service: one.of[0], before, after }];
  });
}

/** A step in the words of the service; undefined where an answer is of other steps. */
export function wordsOf(
  { scenario, words }: Pick<WhatIfView, 'scenario' | 'words'>,
  change: Change,
): WhatIfView['words'][number] | undefined {
  const sameAs = (one: Change): string => JSON.stringify(Object.entries(one).sort());
  return words[scenario.changes.findIndex((one) => sameAs(one) === sameAs(change))];
}

/** Words that stand beside a value under a name. */
export function wordsIn(detail: unknown, name: string): readonly string[] {
  if (typeof detail !== 'object' || detail === null) return [];
  const found = Object.entries(detail).find(([key]) => key === name)?.[1];
  return Array.isArray(found) ? found.map(String) : [];
}

/** Pairs of a list of tie changes, each once, whichever way the ties run. */
export function pairsOf(ties: WhatIfView['effects']['tiesLost']): readonly (readonly [string, string])[] {
  const pairs = new Map(
    ties.map(({ from, to }) => {
      const pair = from < to ? ([from, to] as const) : ([to, from] as const);
      return [JSON.stringify(pair), pair] as const;
    }),
  );
  return [...pairs.values()];
}
