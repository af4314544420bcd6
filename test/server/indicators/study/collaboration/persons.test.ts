import { describe, expect, test } from 'vitest';
import { continuityOfCare } from '../../../../../server/indicators/study/collaboration/continuity-of-care.ts';
import { fixedContactShare } from '../../../../../server/indicators/study/collaboration/fixed-contact-share.ts';
import { fixedContactsKept } from '../../../../../server/indicators/study/collaboration/fixed-contacts-kept.ts';
import { meanContinuityOfCare } from '../../../../../server/indicators/study/collaboration/mean-continuity-of-care.ts';
import { personPairShare } from '../../../../../server/indicators/study/collaboration/person-pair-share.ts';
import { singlePersonDependency } from '../../../../../server/indicators/study/collaboration/single-person-dependency.ts';
import { singlePersonTies } from '../../../../../server/indicators/study/collaboration/single-person-ties.ts';
import { tiesAfterDeparture } from '../../../../../server/indicators/study/collaboration/ties-after-departure.ts';
import { tiesOnOnePerson } from '../../../../../server/indicators/study/collaboration/ties-on-one-person.ts';
import { contact, organisations, study } from '../../../graph/study.ts';
import { cellOf, cellsOf, wholeStudy } from '../measure-study.ts';

/* Every number by hand, from at most six contacts. */

const ann = { from_person: 'ann' } as const;
const records = study({
  organisations: organisations('A', 'B', 'C', 'D'),
  contacts: [
    contact('A', 'B', { ...ann, to_person: 'bea' }),
    contact('A', 'B', { ...ann, to_person: 'bea' }),
    contact('B', 'A', { from_person: 'bea', to_person: 'ann' }),
    contact('A', 'B', { from_person: 'abe', to_person: 'bea' }),
    contact('A', 'B', { to_person: 'bea' }),
    contact('A', 'C', ann),
  ],
});

test('the two who meet most: ann and bea, 3 of the 4 contacts that name both', () => {
  expect(cellOf(cellsOf(personPairShare, records), wholeStudy, 'A', 'B')).toMatchObject({
    value: 0.75,
    detail: { person: 'ann', partner_person: 'bea', without_person: 1 },
  });
  expect(cellOf(cellsOf(personPairShare, records), wholeStudy, 'A', 'C').value).toBeNull();
});

describe('dependency on one person', () => {
  test('A on ann 3 of 4, HHI 9/16 + 1/16; B wholly on bea', () => {
    const cells = cellsOf(singlePersonDependency, records);
    expect(cellOf(cells, wholeStudy, 'A', 'B')).toMatchObject({
      value: 0.75,
      detail: { person: 'ann', persons: 2, hhi: 10 / 16, contacts: 5, without_person: 1, hangs_on_one: 0 },
    });
    expect(cellOf(cells, wholeStudy, 'B', 'A')).toMatchObject({ value: 1, detail: { persons: 1, hhi: 1, hangs_on_one: 1 } });
    // One contact hangs on one person by itself: no flag.
    expect(cellOf(cells, wholeStudy, 'A', 'C')).toMatchObject({ value: 1, detail: { hangs_on_one: 0 } });
    expect(cellOf(cells, wholeStudy, 'C', 'A').value).toBeNull();
  });

  test('of the ties with two contacts or more one of one hangs on one person', () => {
    expect(cellOf(cellsOf(singlePersonTies, records))).toMatchObject({
      value: 1,
      denominator: 1,
      detail: { ties: 2, ties_with_one_contact: 1, on_one_person: 2, on_one_person_both_sides: 0 },
    });
  });

  test('if ann leaves, C is lost and B weakens', () => {
    const cell = cellOf(cellsOf(tiesOnOnePerson, records), wholeStudy, 'A', 'ann');
    expect(cell).toMatchObject({ value: 1, detail: { lost: ['C'], weakened: ['B'] } });
    expect(cellOf(cellsOf(tiesOnOnePerson, records), wholeStudy, 'A', 'abe').value).toBe(0);
  });

  test('who withdrew consent is not named: the contact counts, the person does not', () => {
    const withdrawn = { ...records, persons: study({ persons: [{ person_id: 'Ann', consent: 'withdrawn' }] }).persons };
    const cells = cellsOf(singlePersonDependency, withdrawn);
    expect(cellOf(cells, wholeStudy, 'A', 'B').detail).toMatchObject({ person: 'abe', contacts: 5, without_person: 4 });
    expect(JSON.stringify(cells)).not.toContain('ann');
  });
});

describe('the declared fixed contact person', () => {
  const declared = study({
    organisations: organisations('A', 'B', 'C'),
    affiliations: [
      { person_id: 'ann', org_id: 'A', fixed_contact_for: 'A;B;C', date_to: '2024-01-31' },
      { person_id: 'bea', org_id: 'B' },
    ],
    contacts: [
      contact('A', 'B', { ...ann, date: '2024-01-10' }),
      contact('A', 'B', { from_person: 'abe', date: '2024-01-11' }),
      contact('A', 'B', { from_person: 'abe', date: '2024-01-12' }),
      contact('A', 'B', { from_person: 'abe', date: '2024-03-01' }),
      contact('C', 'A', { to_person: 'ann', date: '2024-01-10' }),
    ],
  });

  test('carries 1 of the 3 contacts with B while she is there, and the one with C', () => {
    const cells = cellsOf(fixedContactShare, declared);
    expect(cellOf(cells, wholeStudy, 'A', 'B')).toMatchObject({ value: 1 / 3, numerator: 1, denominator: 3 });
    expect(cellOf(cells, wholeStudy, 'A', 'C').value).toBe(1);
  });

  test('is truly fixed for one of two; for both from a third on', () => {
    expect(cellOf(cellsOf(fixedContactsKept, declared))).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 });
    expect(cellOf(cellsOf(fixedContactsKept, declared, { parameters: { used_percent: 33 } })).value).toBe(1);
  });

  test('may be named by a relation, and then stands where she works, else on the other side', () => {
    const named = {
      ...declared,
      affiliations: study({ affiliations: [{ person_id: 'ann', org_id: 'A' }] }).affiliations,
      relations: study({ relations: [{ from_org: 'A', to_org: 'B', type: 'contact', fixed_contact_person: 'ann' }] }).relations,
    };
    expect(cellOf(cellsOf(fixedContactShare, named), wholeStudy, 'A', 'B')).toMatchObject({ numerator: 1, denominator: 4 });
  });
});

test('the same face: ann in 2 of 3 contacts about f1; f2 has one contact; the mean is over f1', () => {
  const families = study({
    organisations: organisations('A', 'B'),
    contacts: [
      contact('A', 'B', { ...ann, family_code: 'f1' }),
      contact('A', 'A', { ...ann, family_code: 'f1', to_person: 'abe' }),
      contact('A', 'B', { from_person: 'cas', family_code: 'F1' }),
      contact('A', 'B', { ...ann, family_code: 'f2' }),
      contact('A', 'B', { family_code: 'f3' }),
    ],
  });
  expect(cellOf(cellsOf(continuityOfCare, families), wholeStudy, 'F1')).toMatchObject({
    value: 2 / 3,
    detail: { person: 'ann', persons: 3 },
  });
  expect(cellOf(cellsOf(continuityOfCare, families), wholeStudy, 'f2').value).toBe(1);
  expect(cellOf(cellsOf(meanContinuityOfCare, families))).toMatchObject({ value: 2 / 3, denominator: 1 });
});

test('ties after a departure: B hears from A again, C does not; who left too late, or long silent, does not count', () => {
  const left = study({
    organisations: organisations('A', 'B', 'C', 'D'),
    affiliations: [
      { person_id: 'ann', org_id: 'A', date_to: '2024-02-01' },
      { person_id: 'late', org_id: 'A', date_to: '2024-06-01' },
    ],
    contacts: [
      contact('A', 'B', { ...ann, date: '2024-01-20' }),
      contact('B', 'A', { to_person: 'abe', date: '2024-03-01' }),
      contact('A', 'C', { ...ann, date: '2024-01-20' }),
      contact('A', 'D', { ...ann, date: '2023-01-01' }),
      contact('A', 'D', { from_person: 'late', date: '2024-05-20' }),
    ],
  });
  const cell = cellOf(cellsOf(tiesAfterDeparture, left, { observedUntil: '2024-06-30', parameters: { departure_days: 60 } }));
  expect(cell).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 });
  expect(cell.evidence).toEqual([{ kind: 'affiliations', id: 1 }, ...[1, 2, 3].map((id) => ({ kind: 'contacts', id }))]);
});
