import { describe, expect, test } from 'vitest';
import { isolationClasses } from '../../../../../server/indicators/study/isolation/isolation-classes.ts';
import { isolationRows } from '../../../../../server/indicators/study/isolation/isolation-rows.ts';
import { isolationShares } from '../../../../../server/indicators/study/isolation/isolation-shares.ts';
import { serviceIsolation } from '../../../../../server/indicators/study/isolation/service-isolation.ts';
import type { PartialRecipe } from '../../../../../server/model/network-recipe.ts';
import type { StudyRecords } from '../../../../../server/model/records.ts';
import { contact, organisations, type PlainRow, relation, study } from '../../../graph/study.ts';
import { cellOf, cellsOf, contextOf, wholeStudy } from '../measure-study.ts';

const rowsOf = (records: StudyRecords, recipe: PartialRecipe = {}, days = 30) =>
  isolationRows(contextOf(serviceIsolation, records, { recipe, observedUntil: '2024-03-31' }), days);
const reasons = (records: StudyRecords, recipe: PartialRecipe = {}) =>
  Object.fromEntries(rowsOf(records, recipe).map((row) => [row.organisation, [row.class, row.reasons]]));
const on = (from: string, to: string, more: PlainRow<'contacts'> = {}) => contact(from, to, { date: '2024-03-20', ...more });

/* By hand: A and B talk both ways; C only ever writes to A; D reports E, E denies it; F is named by nobody; G is outside. */
const records = study({
  organisations: [
    ...organisations('A', 'B', 'C', 'D', 'E', 'F'),
    { org_id: 'G', name: 'G', in_boundary: false },
    { org_id: 'H', name: 'H', responded: false },
  ],
  contacts: [
    on('A', 'B', { date: '2024-01-01' }),
    on('B', 'A', { date: '2024-01-01' }),
    on('C', 'A'),
    on('G', 'A'),
    on('A', 'G'),
  ],
  relations: [
    relation('D', 'E', { present: true }),
    relation('E', 'D', { present: false }),
    relation('F', 'A', { present: false }),
  ],
});

test('every listed service is there, with its class and every reason that holds', () => {
  expect(reasons(records)).toEqual({
    A: ['connected', []],
    B: ['one-broker', ['one-broker', 'silent']],
    C: ['one-sided', ['one-sided', 'one-broker']],
    D: ['one-sided', ['one-sided', 'one-broker']],
    E: ['one-sided', ['one-sided', 'one-broker']],
    F: ['no-tie', ['no-tie']],
    G: ['outside-boundary', ['outside-boundary', 'one-broker']],
    H: ['no-tie', ['no-tie', 'non-respondent']],
  });
});

test('values, evidence and shares', () => {
  const cells = cellsOf(serviceIsolation, records, { observedUntil: '2024-03-31', parameters: { isolation_silent_days: 30 } });
  const of = (value: string) => cellOf(cells, { by: 'organisation', value });
  expect([of('F').value, of('C').value, of('A').value]).toEqual([1, 2, 7]);
  expect(of('F').evidence).toEqual([
    { kind: 'organisations', id: 6 },
    { kind: 'relations', id: 3 },
  ]);
  expect(of('C').detail).toMatchObject({ class: 'one-sided', partners: ['A'], last_contact: '2024-03-20' });
  const shares = cellsOf(isolationShares, records, { observedUntil: '2024-03-31' });
  expect(cellOf(shares, wholeStudy, 'no-tie')).toMatchObject({ value: 2 / 8, detail: { organisations: ['F', 'H'] } });
  const counted = shares.filter(({ unit }) => unit.by === 'study').reduce((sum, { numerator }) => sum + (numerator ?? 0), 0);
  expect([counted, shares.filter(({ unit }) => unit.by === 'study').length]).toEqual([8, isolationClasses.length]);
});

describe('what may be told', () => {
  test('a tie is not called one-sided where the silent side was never heard', () => {
    const unheard = study({ organisations: organisations('A', 'B'), relations: [relation('A', 'B', { present: true })] });
    expect(reasons(unheard)).toEqual({ A: ['one-broker', ['one-broker']], B: ['one-broker', ['one-broker']] });
    const heard = study({
      organisations: [...organisations('A'), { org_id: 'B', name: 'B', responded: true }],
      relations: [relation('A', 'B', { present: true })],
    });
    expect(reasons(heard)['B']?.[0]).toBe('one-sided');
  });

  test('one worker carries all contacts of B, with two partners', () => {
    const one = study({
      organisations: organisations('A', 'B', 'C'),
      contacts: [
        on('B', 'A', { from_person: 'bea' }),
        on('A', 'B', { to_person: 'Bea' }),
        on('B', 'C', { from_person: 'bea' }),
        on('C', 'B', { to_person: 'bea' }),
        on('A', 'C'),
        on('C', 'A'),
      ],
    });
    expect(rowsOf(one).map((row) => [row.organisation, row.class, row.person])).toEqual([
      ['A', 'connected', null],
      ['B', 'one-person', 'Bea'],
      ['C', 'connected', null],
    ]);
  });

  test('a reported tie that a log never shows is silent only where a log would show it', () => {
    const reported = {
      organisations: organisations('A', 'B', 'C'),
      relations: [relation('A', 'B', { present: true }), relation('B', 'A', { present: true })],
    };
    expect(reasons(study({ ...reported, contacts: [on('C', 'C')] }))['A']?.[1]).toEqual(['one-broker']);
    expect(reasons(study({ ...reported, contacts: [on('A', 'C')] }))['B']?.[1]).toEqual(['one-broker', 'silent']);
  });

  test('a partner across the border is a partner; who lies outside the chosen town is outside, and stays on the list', () => {
    const towns = study({
      organisations: ['A', 'B'].map((org_id) => ({ org_id, name: org_id, municipality: org_id === 'A' ? 'Town' : 'Village' })),
      contacts: [on('A', 'B'), on('B', 'A')],
    });
    expect(reasons(towns, { municipalities: ['Town'], keepIsolates: false, tieRule: 'intersection' })).toEqual({
      A: ['one-broker', ['one-broker']],
      B: ['outside-boundary', ['outside-boundary', 'one-broker']],
    });
  });
});
