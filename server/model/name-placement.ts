import { byCodePoint, foldId } from './identity.ts';
import type { NameDecision } from './name-decision.ts';

/** A spelling, or an organisation that was merged, with the organisation it stands for. */
export type PlacedName = {
  /** Id of the organisation at the end of the chain, as its row has it. */
  readonly organisation: string;
  readonly decision: NameDecision;
  /** True where the spelling is the id of an organisation, which is then one with the other. */
  readonly merges: boolean;
};

/** Who is whom in a study by what persons decided. Keys are folded (identity.ts). */
export type NamePlacement = {
  readonly placed: ReadonlyMap<string, PlacedName>;
  /** Folded ids of the organisations that a spelling does not mean. */
  readonly refused: ReadonlyMap<string, ReadonlySet<string>>;
  /**
   * Id of the organisation that a name in a record stands for, as the organisation's row has it; null = none that is listed.
   * An id means its own organisation, or the one that was made of it; then a decision counts; then an exact name, where it is of one only.
   */
  readonly standsFor: (name: string) => string | null;
  /** Id of the organisation that an id has become; the id itself where it was not merged or is not listed. */
  readonly becomes: (id: string) => string;
};

export type Listed = { readonly org_id: string; readonly name: string };

/**
 * Places spellings by the decisions that stand. The order of either list does not matter:
 * - of two decisions `same` for one spelling the later counts;
 * - chains are followed (a is b, b is c: a is c), and a later decision that would close a circle does not count;
 * - a decision for an organisation that is not listed rests until it is.
 */
export function placeNames(organisations: readonly Listed[], decisions: readonly NameDecision[]): NamePlacement {
  const listed = new Map<string, string>();
  for (const { org_id } of organisations) if (!listed.has(foldId(org_id))) listed.set(foldId(org_id), org_id);
  const chosen = new Map<string, { readonly to: string; readonly decision: NameDecision }>();
  const refused = new Map<string, Set<string>>();
  for (const decision of standing(decisions)) {
    const written = foldId(decision.written);
    const to = foldId(decision.organisation);
    if (decision.what === 'different') {
      const ids = refused.get(written);
      if (ids === undefined) refused.set(written, new Set([to]));
      else ids.add(to);
    } else if (listed.has(to) && !leadsTo(to, written)) chosen.set(written, { to, decision });
  }

  /** Whether following the decisions from one organisation ends at, or passes, another. */
  function leadsTo(from: string, to: string): boolean {
    for (let at: string | undefined = from; at !== undefined; at = chosen.get(at)?.to) if (at === to) return true;
    return false;
  }
  function endOf(id: string): string {
    let at = id;
    for (let next = chosen.get(at)?.to; next !== undefined; next = chosen.get(at)?.to) at = next;
    return listed.get(at) ?? id;
  }

  const placed = new Map<string, PlacedName>();
  for (const [written, { to, decision }] of chosen) {
    placed.set(written, { organisation: endOf(to), decision, merges: listed.has(written) });
  }
  const named = ownNames(organisations, endOf);
  const becomes = (id: string): string => placed.get(foldId(id))?.organisation ?? id;
  const standsFor = (name: string): string | null => {
    const folded = foldId(name);
    return placed.get(folded)?.organisation ?? listed.get(folded) ?? named.get(folded) ?? null;
  };
  return { placed, refused, standsFor, becomes };
}

/** The decisions that were not undone, oldest first. */
function standing(decisions: readonly NameDecision[]): readonly NameDecision[] {
  return decisions
    .filter(({ undoneAt }) => undoneAt === null)
    .sort((a, b) => byCodePoint(a.decidedAt, b.decidedAt) || byCodePoint(a.id, b.id));
}

/** Folded names with the organisation each is of; null where several organisations have it. */
function ownNames(organisations: readonly Listed[], endOf: (id: string) => string): ReadonlyMap<string, string | null> {
  const named = new Map<string, string | null>();
  for (const { org_id, name } of organisations) {
    const end = endOf(foldId(org_id));
    const folded = foldId(name);
    const holder = named.get(folded);
    named.set(folded, holder === undefined || holder === end ? end : null);
  }
  return named;
}
