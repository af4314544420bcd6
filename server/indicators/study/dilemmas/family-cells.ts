import { say } from '../../../model/errors.ts';
import { foldId } from '../../../model/identity.ts';
import { tables } from '../../../model/tables.ts';
import { caseDrawer, ratioInterval } from '../../kernels/bootstrap-ratio.ts';
import { refsOf } from '../evidence-of.ts';
import { type FamilyDays, familyDays } from '../family-days.ts';
import type { MeasureContext, Measured, MeasuredCell } from '../measure.ts';
import { partOf } from '../measured.ts';
import { drawsOf, leastPersons, membershipOf, unitCells, unlessTooFew, withInterval } from './structural.ts';

/**
 * A cell for each unit: of the days of the families that an organisation of the unit follows or followed, the share that `count` picks,
 * with a bootstrap interval over families.
 */
export function caseDayCells(
  context: MeasureContext,
  count: (family: FamilyDays) => number,
  detail: (families: readonly FamilyDays[]) => Measured['detail'],
): readonly MeasuredCell[] {
  const { families } = familyDays(context);
  const isIn = membershipOf(context);
  const reason = families.length === 0 ? say('needs-table', { table: tables.episodes.label }) : null;
  const organisationsOf = ({ episodes }: FamilyDays) => episodes.map(({ organisation }) => organisation);
  const draw = caseDrawer(drawsOf(context), context.seed);
  return unitCells(context, { things: families, members: organisationsOf, reason }, ({ unit, items }) => {
    const tops = Float64Array.from(items, count);
    const days = Float64Array.from(items, (family) => family.days);
    const persons = new Set<string>();
    for (const { episodes } of items) {
      if (persons.size >= leastPersons) break;
      for (const { organisation, record } of episodes) {
        // Who withdrew consent is named nowhere, but is one of those whom a value would give away.
        if (record.person_id !== null && isIn(unit, organisation)) persons.add(foldId(record.person_id));
      }
    }
    const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
    return unlessTooFew(sum(days), persons, () => {
      const drawn = draw(items.length);
      const value = partOf(sum(tops), sum(days), say('nothing-to-count-here'), {
        evidence: () =>
          items.flatMap(({ episodes }) =>
            refsOf(
              'episodes',
              episodes.map(({ record }) => record),
            ),
          ),
        detail: { n: items.length, reference: 'bootstrap-over-families', draws: drawn.repetitions, ...detail(items) },
      });
      return withInterval(value, ratioInterval(drawn, tops, days));
    });
  });
}
