import { StudyError } from '../../model/errors.ts';
import { foldId } from '../../model/identity.ts';
import type { NameDecision, NewNameDecision } from '../../model/name-decision.ts';
import { placeNames } from '../../model/name-placement.ts';
import type { NameChoice } from '../../model/reading-plan.ts';
import type { CellValue } from '../tables/fingerprint.ts';
import { openNames } from './decided-names.ts';
import { namesContext } from './names-context.ts';
import { suggestFor } from './suggest-for.ts';

type Row = Readonly<Record<string, CellValue>> & { readonly org_id: string; readonly name: string };

/**
 * What the names of a plan become once its import is confirmed, so that the study knows them from then on.
 * - An organisation: the spelling is that organisation (`same`).
 * - None of those it resembles: it is different from each that is suggested for it, so that these are not suggested again. A spelling
 *   that resembles nobody leaves no decision, since there is nothing to refuse.
 * A choice that says what stands already, or that is about the id or exact name of a listed organisation, is no decision.
 * @param organisations all that the study lists once the import is done
 * @param decisions those of the study so far
 * @throws StudyError `unknown-organisation-id` where a choice names an organisation that is not listed
 */
export function decisionsOfPlan(
  names: readonly NameChoice[],
  organisations: readonly Row[],
  municipalities: readonly Readonly<Record<string, CellValue>>[],
  decisions: readonly NameDecision[],
): readonly NewNameDecision[] {
  if (names.length === 0) return [];
  const placement = placeNames(organisations, decisions);
  const ids = new Map(organisations.map(({ org_id }) => [foldId(org_id), org_id]));
  const context = namesContext(organisations, municipalities, decisions);
  const said = new Map<string, readonly NewNameDecision[]>();
  for (const { written, organisation } of openNames(names, placement)) {
    const folded = foldId(written);
    if (organisation === null) {
      said.set(
        folded,
        suggestFor(written, context).map((each) => ({ what: 'different', written, organisation: each.organisation })),
      );
      continue;
    }
    const id = ids.get(foldId(organisation));
    if (id === undefined) throw unknownOrganisation(organisation, 'names');
    const stands = placement.placed.get(folded)?.organisation === placement.becomes(id);
    said.set(folded, stands ? [] : [{ what: 'same', written, organisation: id }]);
  }
  return [...said.values()].flat();
}

export function unknownOrganisation(id: string, field: string): StudyError {
  return new StudyError('not-found', 'unknown-organisation-id', { id }, { field });
}
