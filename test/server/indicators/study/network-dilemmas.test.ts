import { describe, expect, test } from 'vitest';
import { rankCorrelation } from '../../../../server/indicators/kernels/rank-correlation.ts';
import { controlBetweenness } from '../../../../server/indicators/study/dilemmas/control-betweenness.ts';
import { controlDependence } from '../../../../server/indicators/study/dilemmas/control-dependence.ts';
import { controlIndegree } from '../../../../server/indicators/study/dilemmas/control-indegree.ts';
import { controlPower } from '../../../../server/indicators/study/dilemmas/control-power.ts';
import { cultureDensityRatio } from '../../../../server/indicators/study/dilemmas/culture-density-ratio.ts';
import { cultureQap } from '../../../../server/indicators/study/dilemmas/culture-qap.ts';
import { cultureThirdSpace } from '../../../../server/indicators/study/dilemmas/culture-third-space.ts';
import { learningJointTraining } from '../../../../server/indicators/study/dilemmas/learning-joint-training.ts';
import { roleBrokerage } from '../../../../server/indicators/study/dilemmas/role-brokerage.ts';
import type { StudyMeasure, Unit } from '../../../../server/indicators/study/measure.ts';
import { contact, type PlainRow, relation, study } from '../../graph/study.ts';
import { cellOf, cellsOf } from './measure-study.ts';

type Plain = Parameters<typeof study>[0];
const whole = (measure: StudyMeasure, plain: Plain, unit?: Unit) => cellOf(cellsOf(measure, study(plain)), unit);
const kinds = (own: Readonly<Record<string, string>>): readonly PlainRow<'organisations'>[] =>
  Object.entries(own).map(([org_id, type]) => ({ org_id, name: org_id, type, municipality: 'Boom' }));

/** Three crèches and two centres. Ties: C1-C2 within, and four across; possible 4 within (3 + 1), 6 across. */
const five = kinds({ C1: 'creche', C2: 'creche', C3: 'creche', O1: 'centre', O2: 'centre' });
const ties = [relation('C1', 'C2'), relation('C1', 'O1'), relation('C2', 'O1'), relation('C3', 'O1'), relation('C1', 'O2')];

describe('culture', () => {
  test('density between kinds over density within', () => {
    const cell = whole(cultureDensityRatio, { organisations: five, relations: [...ties, relation('O1', 'C1')] });
    expect(cell.value).toBeCloseTo(4 / 6 / (1 / 4), 12);
    expect(cell.evidence.filter(({ kind }) => kind === 'relations')).toHaveLength(6);
    const across = ties.slice(1).concat(relation('C3', 'O2'));
    expect(whole(cultureDensityRatio, { organisations: five, relations: across }).reason?.en).toContain('within kinds');
    expect(whole(cultureDensityRatio, { organisations: five.slice(0, 3), relations: ties.slice(0, 1) }).reason?.en).toContain(
      'one kind',
    );
  });

  test('two of five tied pairs across kinds met; training counts trainings only', () => {
    const relations = [...ties, relation('C2', 'O2')];
    const attendance = [
      ...['C1', 'O1', 'C3'].map((org_id) => ({ event_id: 'e1', org_id })),
      ...['C1', 'C2'].map((org_id) => ({ event_id: 'e2', org_id })),
    ];
    const events = [
      { event_id: 'e1', kind: 'puzzle-hour' },
      { event_id: 'E2', kind: 'Vorming' },
    ];
    const plain = { organisations: five, relations, events, attendance };
    expect(whole(cultureThirdSpace, plain)).toMatchObject({ numerator: 2, denominator: 5 });
    expect(whole(learningJointTraining, plain)).toMatchObject({ numerator: 1, denominator: 6 });
    expect(whole(learningJointTraining, { organisations: five, relations }).reason?.nl).toContain('Aanwezigheden');
  });

  test('QAP: ties only among those who say the same, exactly as among all orders', () => {
    // C1, C2, C3 voice one view and are tied; O1 and O2 voice the other and are tied: strength equals likeness, r = 1.
    // Of the 120 orders 3! x 2! = 12 keep the two groups: p = 12/120.
    const coding = five.map(({ org_id }, place) => ({
      interview_id: `i${place}`,
      code: 'shared-vision',
      org_id: org_id ?? null,
      polarity: place < 3 ? ('+' as const) : ('-' as const),
    }));
    const relations = [relation('C1', 'C2'), relation('C2', 'C3'), relation('C1', 'C3'), relation('O1', 'O2')];
    const cell = whole(cultureQap, { organisations: five, relations, coding });
    expect(cell.value).toBeCloseTo(1, 12);
    expect(cell.detail).toMatchObject({ n: 5, reference: 'qap-all-orders', draws: 120 });
    expect(cell.detail['p_greater']).toBeCloseTo(12 / 120, 12);
    const few = whole(cultureQap, { organisations: five, relations, coding: coding.slice(1) });
    expect(few.reason?.en).toContain('At least 5 organisations');
  });
});

test('role: brokerage entropy of two roles', () => {
  // O1 stands between C1 and C2 both ways: 2 itinerant paths; the other paths of two arcs are C1-O1-O2, C2-O1-O2 and back.
  const organisations = kinds({ C1: 'creche', C2: 'creche', O1: 'centre', O2: 'centre' });
  const relations = ['C1', 'C2', 'O2'].flatMap((other) => [relation('O1', other), relation(other, 'O1')]);
  const cell = whole(roleBrokerage, { organisations, relations });
  // 2 itinerant, 2 gatekeeper (C to O through O1), 2 representative (O to C): three equal shares.
  expect(cell.detail).toMatchObject({ paths: 6, itinerant: 2, gatekeeper: 2, representative: 2, coordinator: 0, liaison: 0 });
  expect(cell.value).toBeCloseTo(Math.log(3) / Math.log(5), 12);
});

describe('control and power', () => {
  const star = kinds({ H: 'hub', A: 'leaf', B: 'leaf', C: 'leaf', D: 'leaf', E: 'leaf' });
  const leaves = ['A', 'B', 'C', 'D', 'E'];

  test('centralisation of a star is 1, and six organisations are too few for chance', () => {
    const relations = leaves.map((leaf) => relation(leaf, 'H'));
    const cell = whole(controlIndegree, { organisations: star, relations });
    expect(cell).toMatchObject({ value: 1, detail: { n: 6, ties: 5, reference: 'too-small-for-chance', p_greater: null } });
    const both = { organisations: star, relations: leaves.flatMap((leaf) => [relation(leaf, 'H'), relation('H', leaf)]) };
    expect(whole(controlBetweenness, both).value).toBeCloseTo(1, 12);
    expect(whole(controlBetweenness, both, { by: 'municipality', value: 'Boom' }).value).toBeCloseTo(1, 12);
  });

  test('a star of nine stands out among networks with as many ties', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'I'];
    const organisations = kinds(Object.fromEntries(['H', ...names].map((name) => [name, 'x'])));
    const cell = whole(controlIndegree, { organisations, relations: names.map((name) => relation(name, 'H')) });
    expect(cell.detail).toMatchObject({ reference: 'cug-given-edges', draws: 999, p_greater: 1 / 1000 });
  });

  test('dependence: five leaves that have only the hub', () => {
    // Weights 1 to 5 of contacts: each leaf depends wholly (1), the hub by w/15. Mean |1 - w/15| = (5 - 1) / 5.
    const contacts = leaves.flatMap((leaf, place) => Array.from({ length: place + 1 }, () => contact(leaf, 'H')));
    const cell = whole(controlDependence, { organisations: star, contacts });
    expect(cell.value).toBeCloseTo(4 / 5, 12);
    expect(cell.detail['mean_smaller_dependence']).toBeCloseTo(1 / 5, 12);
    expect(cell.evidence).toHaveLength(15);
  });

  test('perceived power against betweenness; the mean of raters counts, not of rows', () => {
    const relations = [
      ...leaves.map((leaf) => relation(leaf, 'H', { value_power: 4 })),
      ...leaves.map((leaf, place) => relation('H', leaf, { value_power: place < 4 ? 1 : 2 })),
      relation('A', 'E', { value_power: 3 }),
      relation('H', 'E', { value_power: 2, type: 'referral' }),
    ];
    // Scores: H 4, A-D 1, E (2 + 3) / 2. Betweenness: H most, E and A none.
    const cell = whole(controlPower, { organisations: star, relations });
    expect(cell.value).toBeCloseTo(rankCorrelation([4, 1, 1, 1, 1, 2.5], [1, 0, 0, 0, 0, 0]) ?? 0, 12);
    expect(whole(controlPower, { organisations: star, relations: relations.slice(0, 5) }).reason?.en).toContain(
      '5 organisations',
    );
    expect(whole(controlPower, { organisations: star, relations: [relation('A', 'H')] }).reason?.en).toContain('value_power');
  });

  test('rank correlation with ties shared', () => {
    // Ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4: products 4.5, squares 4.5 and 5, so 4.5 / sqrt(22.5).
    expect(rankCorrelation([1, 2, 2, 4], [1, 3, 2, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
    expect(rankCorrelation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
    expect(rankCorrelation([1, 1], [1, 2])).toBeNull();
  });
});
