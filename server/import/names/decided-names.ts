import { foldId } from '../../model/identity.ts';
import type { NameDecision } from '../../model/name-decision.ts';
import { type Listed, type NamePlacement, placeNames } from '../../model/name-placement.ts';
import type { ImportPlan, NameChoice } from '../../model/reading-plan.ts';
import type { DecidedNames, ImportContext } from '../format.ts';

const nobody: ReadonlySet<string> = new Set();

/**
 * The context with what was decided about spellings, and with what the plan of this import says of them, which goes before.
 * @param organisations as they are stored, merged ones included
 */
export function withDecidedNames(
  context: ImportContext,
  organisations: readonly Listed[],
  decisions: readonly NameDecision[],
  plan: Pick<ImportPlan, 'names'> | undefined,
): ImportContext {
  const placement = placeNames(organisations, decisions);
  const names = openNames(plan?.names ?? [], placement);
  if (placement.placed.size === 0 && placement.refused.size === 0 && names.length === 0) return context;
  const placed = new Map<string, { readonly written: string; readonly organisation: string }>();
  const merged = new Map<string, string>();
  for (const [folded, { organisation, decision, merges }] of placement.placed) {
    if (merges) merged.set(folded, organisation);
    else placed.set(folded, { written: decision.written, organisation });
  }
  const refused = new Map(placement.refused);
  for (const { written, organisation } of names) {
    const folded = foldId(written);
    if (organisation !== null) placed.set(folded, { written, organisation });
    else {
      placed.delete(folded);
      refused.set(folded, refused.get(folded) ?? nobody);
    }
  }
  const decided: DecidedNames = { placed, refused, merged };
  return { ...context, decided };
}

/** The choices of a plan that are about spellings still: an id or an exact name of a listed organisation is none. */
export function openNames(names: readonly NameChoice[], { placed, standsFor }: NamePlacement): readonly NameChoice[] {
  return names.filter(({ written }) => {
    const folded = foldId(written);
    const before = placed.get(folded);
    return folded !== '' && (before === undefined ? standsFor(written) === null : !before.merges);
  });
}
