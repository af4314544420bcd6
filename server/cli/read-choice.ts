import type { Known } from '../import/format.ts';
import { suggestion } from '../import/tables/suggest.ts';
import { indicators } from '../indicators/index.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { measures } from '../indicators/study/index.ts';
import { rowTables } from '../indicators/study/measured-study.ts';
import { twoModeIndicators } from '../indicators/two-mode/compute-two-mode.ts';
import { StudyError } from '../model/errors.ts';
import { type ChoiceOptions, families } from './choice-option.ts';

/** What of all that can be computed somebody asks for. */
export type Choice = {
  /** All of it, in the order of the registries: what a run remembers. */
  readonly ids: readonly string[];
  readonly indicators: readonly string[];
  readonly twoMode: ReadonlySet<string>;
  /** Measures, and tables of pairs, referrals and families (`dyads` …). */
  readonly measures: readonly string[];
};

type Entry = { readonly id: string; readonly family: string | null; readonly onRequest?: boolean };
const entries: readonly Entry[] = [
  ...indicators,
  ...twoModeIndicators,
  ...measures,
  ...rowTables.map((id) => ({ id, family: null })),
];
const spellings = new Map(entries.map(({ id }): [string, Known] => [id, { id, name: id }]));

/**
 * What was asked for by id and by family; what an earlier run was asked where the command line says neither; null = everything.
 * @param sampled whether estimates are asked for: a family has them only then
 * @throws StudyError `no-such-indicator` with the nearest id, `no-such-family` with all of them
 */
export function readChoice(
  { indicator = [], family = [] }: ChoiceOptions,
  before: readonly string[] | undefined,
  sampled: boolean,
): Choice | null {
  for (const name of family) {
    if (!families.includes(name)) throw new StudyError('usage', 'no-such-family', { name, known: families });
  }
  const words = indicator.length + family.length === 0 ? before : indicator;
  if (words === undefined) return null;
  const odd = words.find((id) => !spellings.has(id));
  if (odd !== undefined) throw noSuchIndicator(odd);
  const ofFamily = (entry: Entry): boolean =>
    entry.family !== null && family.includes(entry.family) && (sampled || entry.onRequest !== true);
  return chosen(entries.filter((entry) => words.includes(entry.id) || ofFamily(entry)).map(({ id }) => id));
}

/**
 * Of what the value of an id is: that of an indicator, of one for a partition (`ei_index_sector`), or of a part of these
 * (`dyad_census.mutual`). @throws StudyError `no-such-indicator` where results have no such id
 */
export function scopeOfResult(id: string): Indicator['scope'] {
  const known = [...indicators, ...twoModeIndicators].filter((each) => isResultOf(each, id) || id.startsWith(`${each.id}.`));
  const [longest] = known.toSorted((one, other) => other.id.length - one.id.length);
  if (longest === undefined) throw noSuchIndicator(id);
  return longest.scope;
}

/** What to say of an id that nothing has: with the nearest that is there. */
export function noSuchIndicator(id: string): StudyError {
  return new StudyError('usage', 'no-such-indicator', { id, suggestion: suggestion(id, spellings) });
}

/** Whether an indicator or measure is of a family. */
export function isFamilyOf(family: string, id: string): boolean {
  return entries.some((entry) => entry.id === id && entry.family === family);
}

/** A choice with an indicator of nodes added, by the id of its results (`e_i_sector`); one that is not known adds nothing. */
export function withResult(choice: Choice | null, result: string | null): Choice | null {
  if (choice === null || result === null) return choice;
  const added = indicatorOfResult(result);
  return chosen(entries.map(({ id }) => id).filter((id) => id === added || choice.ids.includes(id)));
}

/** The id of the indicator of nodes that a result belongs to; null where there is none. */
export function indicatorOfResult(result: string): string | null {
  return indicators.find((each) => each.scope === 'node' && isResultOf(each, result))?.id ?? null;
}

const isResultOf = ({ id, parameters }: Pick<Indicator, 'id' | 'parameters'>, result: string): boolean =>
  id === result || (parameters.length > 0 && result.startsWith(`${id}_`));

function chosen(ids: readonly string[]): Choice {
  const among = (list: readonly { readonly id: string }[]): readonly string[] =>
    list.map(({ id }) => id).filter((id) => ids.includes(id));
  return {
    ids,
    indicators: among(indicators),
    twoMode: new Set(among(twoModeIndicators)),
    measures: among([...measures, ...rowTables.map((id) => ({ id }))]),
  };
}
