import { describe, expect, test } from 'vitest';
import { permuteLabels } from '../../../../server/indicators/kernels/label-permutation.ts';
import { controlDecisions } from '../../../../server/indicators/study/dilemmas/control-decisions.ts';
import { identityDiversity } from '../../../../server/indicators/study/dilemmas/identity-diversity.ts';
import { identityEi } from '../../../../server/indicators/study/dilemmas/identity-ei.ts';
import { identityHybrids } from '../../../../server/indicators/study/dilemmas/identity-hybrids.ts';
import { knowledgeGap } from '../../../../server/indicators/study/dilemmas/knowledge-gap.ts';
import { knowledgeReach } from '../../../../server/indicators/study/dilemmas/knowledge-reach.ts';
import { knowledgeTacit } from '../../../../server/indicators/study/dilemmas/knowledge-tacit.ts';
import { learningAppropriation } from '../../../../server/indicators/study/dilemmas/learning-appropriation.ts';
import { learningBalance } from '../../../../server/indicators/study/dilemmas/learning-balance.ts';
import { loyaltyEi } from '../../../../server/indicators/study/dilemmas/loyalty-ei.ts';
import { loyaltyInitiative } from '../../../../server/indicators/study/dilemmas/loyalty-initiative.ts';
import { responsibilityDiffusion } from '../../../../server/indicators/study/dilemmas/responsibility-diffusion.ts';
import { responsibilityNoLead } from '../../../../server/indicators/study/dilemmas/responsibility-no-lead.ts';
import { responsibilityOrphan } from '../../../../server/indicators/study/dilemmas/responsibility-orphan.ts';
import { roleOverlap } from '../../../../server/indicators/study/dilemmas/role-overlap.ts';
import { roleVoid } from '../../../../server/indicators/study/dilemmas/role-void.ts';
import type { StudyMeasure, Unit } from '../../../../server/indicators/study/measure.ts';
import { seededRandom } from '../../../../server/model/random.ts';
import { contact, organisations, type PlainRow, study } from '../../graph/study.ts';
import { expectedLog, referenceLog } from './contact-log.ts';
import { cellOf, cellsOf } from './measure-study.ts';

const of = (value: string): Unit => ({ by: 'organisation', value });
type Plain = Parameters<typeof study>[0];
const whole = (measure: StudyMeasure, plain: Plain, unit?: Unit) => cellOf(cellsOf(measure, study(plain)), unit);

/** A contact between two persons, named after their organisation: `A1` works for A. */
const talk = (from: string, to: string, more: PlainRow<'contacts'> = {}): PlainRow<'contacts'> =>
  contact(from[0] ?? '', to[0] ?? '', { from_person: from, to_person: to, ...more });
const orgs = organisations('A', 'B', 'C');

describe('loyalty', () => {
  // Five contacts of persons, two of them within A: E - I = 3 - 2, of 5. A: 4 contacts, E 2, I 2.
  const contacts = [talk('A1', 'A2'), talk('A2', 'A3'), talk('A1', 'B1'), talk('B2', 'A3'), talk('B3', 'C1')];
  const plain = { organisations: orgs, contacts };

  test('attention inwards or outwards', () => {
    const cell = whole(loyaltyEi, plain);
    expect(cell).toMatchObject({ value: 1 / 5, numerator: 1, denominator: 5, detail: { external: 3, internal: 2 } });
    expect(cell.evidence).toHaveLength(5);
    // Seven persons, three of A, three of B, one of C: of 42 ordered pairs 12 are of one organisation.
    expect(cell.detail['expected']).toBeCloseTo(1 - (2 * 12) / 42, 12);
  });

  test('hidden with fewer than five contacts or three persons, without its parts', () => {
    expect(whole(loyaltyEi, plain, of('A'))).toMatchObject({ value: null, numerator: null, evidence: [], detail: {} });
    const few = Array.from({ length: 6 }, () => talk('A1', 'A2'));
    const cell = whole(loyaltyEi, { organisations: orgs, contacts: few });
    expect(cell.reason?.en).toContain('fewer than 3 persons');
  });

  test('hidden where all who are counted withdrew consent: they would be given away as well as others', () => {
    const out = Array.from({ length: 6 }, () => talk('A1', 'B1', { date: '2024-01-31' }));
    const persons = ['A1', 'B1'].map((person_id) => ({ person_id, consent: 'withdrawn' as const }));
    const cell = whole(loyaltyInitiative, { organisations: orgs, persons, contacts: out }, of('A'));
    expect(cell.reason?.en).toContain('fewer than 3 persons');
    const nameless = out.map((row) => ({ ...row, from_person: null, to_person: null }));
    expect(whole(loyaltyInitiative, { organisations: orgs, contacts: nameless }, of('A')).value).toBe(1);
    const led = { org_id: 'A', person_id: 'A1', is_lead: true, date_from: '2024-01-01', date_to: '2024-01-31' };
    const episodes = ['f', 'g'].map((family_code) => ({ ...led, family_code }));
    const days = whole(responsibilityNoLead, { organisations: orgs, persons, contacts: out, episodes }, of('A'));
    expect(days.reason?.en).toContain('fewer than 3 persons');
  });

  test('no value where no contact within an organisation names two workers', () => {
    const outward = [talk('A1', 'B1'), talk('A2', 'B2'), talk('A3', 'C1'), talk('B1', 'C1'), talk('B2', 'C1')];
    const within = [talk('A1', 'A1'), contact('A', 'A', { from_person: 'A1' })];
    const cell = whole(loyaltyEi, { organisations: orgs, contacts: [...outward, ...within] });
    expect(cell).toMatchObject({ value: null });
    expect(cell.reason?.en).toContain('names two workers');
  });

  test('somebody who works for two counts for both, by hours', () => {
    // A1 works a quarter for B that day: the contact with B1 is a quarter within B. Five contacts: I = 0.25 + 1, E = 3.75.
    const own = [talk('A1', 'B1'), talk('A2', 'B2'), talk('A2', 'B3'), talk('A3', 'C1'), talk('B2', 'B3')];
    const affiliations = [
      { person_id: 'A1', org_id: 'A', fte: 0.75, date_to: '2024-12-31' },
      { person_id: 'A1', org_id: 'B', fte: 0.25 },
      { person_id: 'A2', org_id: 'A' },
      { person_id: 'A2', org_id: 'C', date_from: '2024-06-01' },
    ];
    const cell = whole(loyaltyEi, { organisations: orgs, affiliations, contacts: own });
    expect(cell.detail).toMatchObject({ internal: 1.25, external: 3.75 });
    expect(cell.evidence.filter(({ kind }) => kind === 'affiliations')).toHaveLength(2);
  });

  test('thirds of contacts add up to whole ones, however many there are', () => {
    // A1 is a third of A and two thirds of B: of 3,000 contacts with A2, 1,000 are within A and 2,000 are not. One more within C.
    const own = [...Array.from({ length: 3000 }, () => talk('A1', 'A2')), talk('C1', 'C2')];
    const affiliations = [
      { person_id: 'A1', org_id: 'A', fte: 0.3 },
      { person_id: 'A1', org_id: 'B', fte: 0.6 },
    ];
    const cell = whole(loyaltyEi, { organisations: orgs, affiliations, contacts: own });
    expect(cell).toMatchObject({ numerator: 999, denominator: 3001, detail: { internal: 1001, external: 2000 } });
  });

  test('says what is missing', () => {
    const reasons = [
      whole(loyaltyEi, { organisations: orgs }),
      whole(loyaltyEi, { organisations: orgs, contacts: [talk('A1', 'B1')] }),
      whole(loyaltyEi, { organisations: orgs, contacts: [contact('A', 'A'), contact('A', 'B')] }),
    ].map(({ reason }) => reason?.en);
    expect(reasons[0]).toContain('no contact log');
    expect(reasons[1]).toContain('no contacts within an organisation');
    expect(reasons[2]).toContain('names a worker');
  });

  test('the label permutation has the expected mean, and p counts the value itself', () => {
    // Two labels of two positions each, one pair within: of the six ways two put the pair within, so E-I is -1 in a third of them.
    const pairs = {
      first: Int32Array.of(0),
      second: Int32Array.of(1),
      weights: Float64Array.of(1),
      labels: Int32Array.of(0, 0, 1, 1),
    };
    const found = permuteLabels(pairs, 6000, seededRandom(5));
    expect(found).toMatchObject({ observed: -1, within: 1, total: 1 });
    expect(found?.expected).toBeCloseTo(1 / 3, 12);
    const mean = [...(found?.draws ?? [])].reduce((sum, draw) => sum + draw, 0) / 6000;
    expect(Math.abs(mean - 1 / 3)).toBeLessThan(0.04);
  });

  test('pairs that occur several times, either way round, weigh what they weigh together', () => {
    const labels = Int32Array.of(0, 0, 1, 1, 2);
    const draw = (first: number[], second: number[], weights: number[]) =>
      permuteLabels(
        { first: Int32Array.from(first), second: Int32Array.from(second), weights: Float64Array.from(weights), labels },
        500,
        seededRandom(9),
      );
    const apart = draw([0, 1, 0, 2, 4, 3], [1, 0, 2, 3, 3, 4], [0.5, 0.25, 1, 2, 0.25, 0.5]);
    const together = draw([0, 0, 2, 3], [1, 2, 3, 4], [0.75, 1, 2, 0.75]);
    expect(apart).toMatchObject({ within: 2.75, total: 4.5 });
    expect(apart).toEqual(together);
  });

  test('initiative: of six contacts across the border of A four start there', () => {
    const own = [
      talk('A1', 'B1'),
      talk('A2', 'B1'),
      talk('A3', 'C1'),
      talk('A1', 'C1'),
      talk('B1', 'A1'),
      talk('C1', 'A2'),
      talk('A1', 'A2'),
    ];
    const cell = whole(loyaltyInitiative, { organisations: orgs, contacts: own }, of('A'));
    expect(cell).toMatchObject({ numerator: 4, denominator: 6, detail: { out: 4, in: 2 } });
    expect(cell.evidence).toHaveLength(6);
  });
});

describe('responsibility', () => {
  test('diffusion: five families of which one is spread over three organisations', () => {
    // f1: A-B, A-C: counts A 2, B 1, C 1, so 1 - (4 + 1 + 1) / 16 = 10/16. f2..f5: A-B twice: 1/2 each. f6 has one contact: left out.
    const plain = {
      organisations: orgs,
      contacts: [
        contact('A', 'B', { family_code: 'f1' }),
        contact('A', 'C', { family_code: 'F1' }),
        ...['f2', 'f3', 'f4', 'f5'].flatMap((family_code) => [
          contact('A', 'B', { family_code }),
          contact('B', 'A', { family_code }),
        ]),
        contact('A', 'B', { family_code: 'f6' }),
      ],
    };
    const cell = whole(responsibilityDiffusion, plain);
    expect(cell.value).toBeCloseTo((10 / 16 + 4 * 0.5) / 5, 12);
    expect([cell.denominator, cell.evidence.length]).toEqual([5, 10]);
    expect(cell.low).toBeLessThanOrEqual(cell.value ?? 0);
    expect(cell.high).toBeGreaterThanOrEqual(cell.value ?? 0);
  });

  test('days without a lead and without anybody, with a pencil', () => {
    // Day 1-10 A leads, 11-14 nobody, 15-20 B without lead and then closed: 20 days, 4 orphan, 6 without lead.
    const plain = {
      organisations: orgs,
      episodes: [
        { family_code: 'f', org_id: 'A', is_lead: true, date_from: '2024-03-01', date_to: '2024-03-10' },
        { family_code: 'f', org_id: 'B', is_lead: false, date_from: '2024-03-15', date_to: '2024-03-20', end_reason: 'closed' },
      ],
    };
    const at = (measure: StudyMeasure) => cellOf(cellsOf(measure, study(plain), { observedUntil: '2024-12-31' }));
    expect(at(responsibilityOrphan)).toMatchObject({ numerator: 4, denominator: 20 });
    expect(at(responsibilityNoLead)).toMatchObject({ numerator: 6, denominator: 20, low: null });
    // Handed over and never taken up: every day until the end of the observation is an orphan day.
    const open = { ...plain, episodes: plain.episodes.map((row) => ({ ...row, end_reason: 'transfer' })) };
    const cell = cellOf(cellsOf(responsibilityOrphan, study(open), { observedUntil: '2024-03-31' }));
    expect(cell).toMatchObject({ numerator: 15, denominator: 31 });
  });

  // Witness: test/reference/synthetic_contactlog/expected.json, computed apart from the product and checked by hand.
  test.each([
    ['BM', 'Voorbeeld-klein'],
    ['AW', 'Voorbeeld-groot'],
  ] as const)('the reference log, municipality %s', (id, name) => {
    const observedUntil = expectedLog.parameters.observation_end;
    const unit: Unit = { by: 'municipality', value: name };
    const at = (measure: StudyMeasure) => cellOf(cellsOf(measure, referenceLog, { observedUntil }), unit).value;
    expect(at(responsibilityNoLead)).toBeCloseTo(expectedLog[id].handover.no_lead_share, 12);
    expect(at(responsibilityOrphan)).toBeCloseTo(expectedLog[id].handover.orphan_share, 12);
  });

  test('needs episodes', () => {
    expect(whole(responsibilityNoLead, { organisations: orgs }).reason?.nl).toContain('Begeleidingsperiodes');
  });
});

const learn = (from: string, to: string, more: PlainRow<'contacts'> = {}) => talk(from, to, { purpose: 'information', ...more });
const six = organisations('A', 'B', 'C', 'D', 'E', 'F');

describe('learning', () => {
  test('balance: five pairs, three both ways, one 3 to 1, one one-way', () => {
    const there = (a: string, b: string) => [learn(`${a}1`, `${b}1`), learn(`${b}1`, `${a}1`)];
    const contacts = [
      ...there('A', 'B'),
      ...there('B', 'C'),
      ...there('C', 'D'),
      ...there('D', 'E'),
      learn('D1', 'E1'),
      learn('D1', 'E1'),
      learn('E1', 'F1'),
      learn('E1', 'F1'),
      learn('A1', 'F1'),
      talk('A1', 'C1', { purpose: 'admin' }),
    ];
    const cell = whole(learningBalance, { organisations: six, contacts });
    // 1, 1, 1, 1 - 2/4, 0; A-F has a single knowledge contact and is left out.
    expect([cell.value, cell.denominator, cell.evidence.length]).toEqual([3.5 / 5, 5, 12]);
  });

  test('appropriation: A receives four and gives one', () => {
    const contacts = [learn('B1', 'A1'), learn('C1', 'A2'), learn('D1', 'A3'), learn('E1', 'A1'), learn('A1', 'B1')];
    expect(whole(learningAppropriation, { organisations: six, contacts }, of('A'))).toMatchObject({
      numerator: 3,
      denominator: 5,
    });
  });

  test('needs purposes', () => {
    expect(whole(learningBalance, { organisations: orgs, contacts: [talk('A1', 'B1')] }).reason?.en).toContain('“purpose”');
  });
});

describe('identity', () => {
  const persons = [
    { person_id: 'A1', profession: 'social-work' },
    { person_id: 'A2', profession: 'social-work' },
    { person_id: 'B1', profession: 'childcare' },
    { person_id: 'B2', profession: 'health' },
    { person_id: 'C1', profession: 'social-work' },
  ];

  test('variety of professions that A meets: three childcare, two health, one social work of k = 3', () => {
    const contacts = [talk('A1', 'B1'), talk('B1', 'A2'), talk('A3', 'B1'), talk('A1', 'B2'), talk('A2', 'B2'), talk('A3', 'C1')];
    const cell = whole(identityDiversity, { organisations: orgs, persons, contacts }, of('A'));
    expect(cell.value).toBeCloseTo((1 - (9 + 4 + 1) / 36) / (1 - 1 / 3), 12);
    expect(cell.detail).toMatchObject({ n: 6, k: 3 });
  });

  test('knowledge across professions: four of five', () => {
    const contacts = [learn('A1', 'B1'), learn('A1', 'B2'), learn('B1', 'C1'), learn('B1', 'B2'), learn('A1', 'A2')];
    expect(whole(identityEi, { organisations: orgs, persons, contacts })).toMatchObject({ numerator: 3, denominator: 5 });
  });

  test('two hats at the same time, not one after the other', () => {
    const affiliations = [
      { person_id: 'p1', org_id: 'A' },
      { person_id: 'p1', org_id: 'B', date_from: '2024-01-01' },
      { person_id: 'p2', org_id: 'A', date_to: '2023-12-31' },
      { person_id: 'p2', org_id: 'B', date_from: '2024-01-01' },
      ...['p3', 'p4', 'p5'].map((person_id) => ({ person_id, org_id: 'A' })),
    ];
    expect(whole(identityHybrids, { organisations: orgs, affiliations }, of('A'))).toMatchObject({
      numerator: 1,
      denominator: 5,
    });
    const persons = [{ person_id: 'P1', consent: 'withdrawn' as const }];
    expect(whole(identityHybrids, { organisations: orgs, affiliations, persons }, of('A'))).toMatchObject({ value: null });
  });
});

describe('knowledge', () => {
  test('rich channels carry two of five knowledge contacts', () => {
    const channels = ['face-to-face', 'video', 'phone', 'email', 'form', null];
    const contacts = channels.map((channel, place) => learn(`A${place}`, 'B1', { channel }));
    expect(whole(knowledgeTacit, { organisations: orgs, contacts })).toMatchObject({ numerator: 2, denominator: 5 });
  });

  test('two of five referring pairs never share knowledge', () => {
    const refer = (from: string, to: string) => talk(from, to, { type: 'referral' });
    const contacts = [
      ...['B1', 'C1', 'D1', 'E1', 'F1'].map((to) => refer('A1', to)),
      learn('B1', 'A1'),
      learn('A2', 'C1'),
      learn('D1', 'A3'),
      talk('E1', 'A1', { type: 'referral', is_feedback: true }),
    ];
    const cell = whole(knowledgeGap, { organisations: six, contacts });
    expect([cell.numerator, cell.denominator]).toEqual([2, 5]);
  });

  test('a line of four organisations and one alone: two steps reach 2, 3, 3, 2 and 0 of 4', () => {
    const contacts = [learn('A1', 'B1'), learn('B1', 'C1'), learn('C1', 'D1')];
    const cell = whole(knowledgeReach, { organisations: organisations('A', 'B', 'C', 'D', 'E'), contacts });
    expect(cell.value).toBeCloseTo((2 + 3 + 3 + 2) / 4 / 5, 12);
    expect(cell.detail).toMatchObject({ n: 5, pairs: 20, reached: 10 });
  });
});

describe('role', () => {
  const task = (from: string, family_code: string, name: string) =>
    talk(`${from}1`, from === 'A' ? 'B1' : 'A2', { family_code, task: name });
  const contacts = [
    task('A', 'f1', 'child-code'),
    task('B', 'f1', 'kindcode'),
    task('A', 'f1', 'find-place'),
    task('A', 'f2', 'child-code'),
    task('A', 'f2', 'find-place'),
    task('C', 'f2', 'first-visit'),
    task('A', 'f2', 'other'),
  ];

  test('one of five family-tasks is done by two organisations', () => {
    expect(whole(roleOverlap, { organisations: orgs, contacts })).toMatchObject({ numerator: 1, denominator: 5 });
  });

  test('of the eight standard tasks of two referred families four are left; the codebook may say which tasks', () => {
    const referred = [...contacts, ...['f1', 'f2'].map((family_code) => talk('A3', 'B1', { type: 'referral', family_code }))];
    expect(whole(roleVoid, { organisations: orgs, contacts: referred })).toMatchObject({ numerator: 4, denominator: 8 });
    const codebook = ['child-code', 'first-visit', 'follow-up'].map((code) => ({ code, group: 'task' }));
    // f1 lacks first visit and follow-up, f2 follow-up.
    expect(whole(roleVoid, { organisations: orgs, contacts: referred, codebook })).toMatchObject({
      numerator: 3,
      denominator: 6,
    });
    expect(whole(roleVoid, { organisations: orgs, contacts }).reason?.en).toContain('No family was referred');
  });
});

test('decisions: of six B takes five, A one, C none', () => {
  const contacts = [
    ...['B', 'B', 'B', 'B', 'A'].map((decision_by, place) => talk(`A${place}`, 'B1', { decision_by })),
    talk('A1', 'C1', { decision_by: 'B' }),
  ];
  // Counts 0, 1, 5: Gini = (2 x 1 x 0 + (2 x 2 - 4) x 1 + (2 x 3 - 4) x 5) / (3 x 6) = 10/18.
  const cell = whole(controlDecisions, { organisations: orgs, contacts });
  expect(cell.value).toBeCloseTo(10 / 18, 12);
  expect(cell.detail).toMatchObject({ n: 3, decisions: 6, most: 5 });
});
