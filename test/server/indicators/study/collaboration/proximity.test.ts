import { expect, test } from 'vitest';
import { proximityMatrices } from '../../../../../server/indicators/study/collaboration/proximity-matrices.ts';
import { proximityRatio } from '../../../../../server/indicators/study/collaboration/proximity-ratio.ts';
import { contact, study } from '../../../graph/study.ts';
import { cellOf, cellsOf, contextOf } from '../measure-study.ts';

const at = (org_id: string, building_id: string | null, lat: number, more = {}) => ({
  org_id,
  name: org_id,
  building_id,
  lat,
  lon: 4,
  municipality: 'Town',
  sector: 'welfare',
  ...more,
});

/* By hand. A and B share a building; C stands apart, D is of another town: 1 pair together, 2 apart (A-C, B-C). */
const records = study({
  organisations: [
    at('A', 'x', 51),
    at('B', 'X', 51),
    at('C', null, 51.1),
    at('D', 'x', 51, { municipality: 'Other', sector: null }),
  ],
  contacts: [contact('A', 'B'), contact('B', 'A'), contact('A', 'B'), contact('A', 'C'), contact('A', 'D')],
});

test('(3 contacts / 1 pair) / (1 contact / 2 pairs) = 6', () => {
  const cells = cellsOf(proximityRatio, records);
  expect(cellOf(cells)).toMatchObject({
    value: 6,
    numerator: 3,
    denominator: 0.5,
    detail: { pairs_together: 1, pairs_apart: 2, contacts_together: 3, contacts_apart: 1 },
  });
  expect(cellOf(cells, { by: 'municipality', value: 'Other' }).reason?.en).toContain('building_id');
});

test('the matrices for QAP and MRQAP: contacts, ln(1 + km), same building, same sector, same kind', () => {
  const matrices = proximityMatrices(contextOf(proximityRatio, records), 'Town');
  expect(matrices.map(({ name, ids }) => [name, ids])).toEqual(
    ['contacts', 'log-kilometres', 'same-building', 'same-sector', 'same-kind'].map((name) => [name, ['A', 'B', 'C']]),
  );
  const cells = (name: string) => [...(matrices.find((each) => each.name === name)?.cells ?? [])];
  expect(cells('contacts')).toEqual([0, 3, 1, 3, 0, 0, 1, 0, 0]);
  expect(cells('same-building')).toEqual([0, 1, 0, 1, 0, 0, 0, 0, 0]);
  expect(cells('same-sector')).toEqual([0, 1, 1, 1, 0, 1, 1, 1, 0]);
  // A tenth of a degree of latitude on a sphere of 6371.0088 km: 11.11951 km.
  expect(cells('log-kilometres')[2]).toBeCloseTo(Math.log(12.11951), 5);
});
