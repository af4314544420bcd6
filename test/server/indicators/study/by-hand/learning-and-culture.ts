import { contact, organisations, type PlainRow, type PlainStudy, relation } from '../../../graph/study.ts';
import type { WorkedExample } from './worked-example.ts';

const told = (from: string, to: string, more: PlainRow<'contacts'> = {}): PlainRow<'contacts'> =>
  contact(from, to, { purpose: 'information', ...more });
const there = (event_id: string, ...orgs: readonly string[]): readonly PlainRow<'attendance'>[] =>
  orgs.map((org_id) => ({ event_id, org_id }));
const event = (event_id: string, kind: string): PlainRow<'events'> => ({ event_id, kind });

/** Three crèches and two centres: C1–C2 and C2–C3 are tied, and four pairs across. */
const kinds: PlainStudy = {
  organisations: [
    { org_id: 'C1', name: 'C1', type: 'creche' },
    { org_id: 'C2', name: 'C2', type: 'creche' },
    { org_id: 'C3', name: 'C3', type: 'creche' },
    { org_id: 'O1', name: 'O1', type: 'social-centre' },
    { org_id: 'O2', name: 'O2', type: 'social-centre' },
  ],
  relations: [
    relation('C1', 'C2'),
    relation('C2', 'C3'),
    relation('C1', 'O1'),
    relation('O2', 'C1'),
    relation('C2', 'O1'),
    relation('C3', 'O2'),
  ],
};

/** One passage on the shared view, for it or against it. */
const says = (org_id: string, polarity: '+' | '-'): PlainRow<'coding'> => ({
  interview_id: `of ${org_id}`,
  code: 'shared-vision',
  org_id,
  polarity,
});
/** A path: A–B–C–D–E. */
const path = [relation('A', 'B'), relation('B', 'C'), relation('C', 'D'), relation('D', 'E')];
const five = organisations('A', 'B', 'C', 'D', 'E');
const half = Math.SQRT1_2;

export const learningAndCultureExamples: readonly WorkedExample[] = [
  {
    measure: 'learning_balance',
    rows: {
      organisations: organisations('A', 'B', 'C', 'D'),
      contacts: [told('A', 'B'), told('B', 'A'), told('A', 'C'), told('A', 'D'), told('B', 'C'), told('B', 'D')],
    },
    times: [3, 1, 2, 2, 2, 2],
    sum: 'A told B three times, B told A once: 1 − |3 − 1| / 4 = 1/2; four other pairs go one way, twice: (1/2 + 0 + 0 + 0 + 0) / 5 = 0.1',
    value: 0.1,
    beside: { numerator: 0.5, denominator: 5, contacts: 12 },
  },
  {
    measure: 'learning_balance',
    rows: {
      organisations: organisations('A', 'B', 'C', 'D'),
      contacts: [told('A', 'B'), told('B', 'A'), told('A', 'C'), told('A', 'D'), told('B', 'C'), told('B', 'D')],
    },
    sum: 'Pairs with a single contact do not count, which leaves one: no value is shown',
    value: null,
    because: '1 counted',
  },
  {
    measure: 'learning_appropriation',
    rows: {
      organisations: organisations('A', 'B', 'C'),
      contacts: [
        told('A', 'B'),
        told('A', 'B', { purpose: 'consultation' }),
        told('A', 'C', { purpose: 'training' }),
        told('B', 'A'),
        told('C', 'A'),
        told('C', 'A', { purpose: 'admin' }),
      ],
    },
    unit: { by: 'organisation', value: 'A' },
    sum: 'Two knowledge contacts arrive at A and three leave; administration is none: (2 − 3) / 5 = −0.2',
    value: -1 / 5,
    beside: { numerator: -1, denominator: 5, in: 2, out: 3 },
  },
  {
    measure: 'learning_joint_training',
    rows: {
      organisations: five,
      relations: [relation('A', 'B'), relation('A', 'C'), relation('B', 'C'), relation('C', 'D'), relation('D', 'E')],
      events: [event('e1', 'training'), event('e2', 'network-meeting')],
      attendance: [...there('e1', 'A', 'B', 'E'), ...there('e2', 'C', 'D', 'E')],
    },
    sum: 'Five pairs are tied; of A, B and E, who were at the training, only A–B; e2 was no training: 1 / 5 = 0.2',
    value: 1 / 5,
    beside: { numerator: 1, denominator: 5, low: 0.036, high: 0.624 },
  },
  {
    measure: 'culture_density_ratio',
    rows: kinds,
    sum: 'Across kinds four of 3 × 2 = 6 pairs are tied, within kinds two of 3 + 1 = 4: (4 / 6) / (2 / 4) = 4 / 3',
    value: 4 / 3,
    beside: {
      external: 4,
      possible_external: 6,
      internal: 2,
      possible_internal: 4,
      density_external: 4 / 6,
      density_internal: 2 / 4,
      by: 'kind',
    },
  },
  {
    measure: 'culture_density_ratio',
    rows: {
      organisations: ['A', 'B', 'C', 'D'].map((org_id) => ({
        org_id,
        name: org_id,
        sector: org_id < 'C' ? 'welfare' : 'childcare',
      })),
      relations: [
        relation('A', 'B'),
        relation('B', 'A'),
        relation('C', 'D'),
        relation('A', 'C'),
        relation('A', 'D'),
        relation('B', 'D'),
      ],
    },
    sum: 'Kinds not known, so by sector; A–B both ways is one pair: (3 / 4) / (2 / 2) = 0.75',
    value: 3 / 4,
    beside: { external: 3, possible_external: 4, internal: 2, possible_internal: 2, by: 'sector' },
  },
  {
    measure: 'culture_third_space',
    rows: {
      ...kinds,
      relations: [...(kinds.relations?.slice(1) ?? []), relation('C3', 'O1')],
      events: [event('e1', 'network-meeting'), event('e2', 'training')],
      attendance: [...there('e1', 'C1', 'O1', 'O2'), ...there('e2', 'C2', 'C3')],
    },
    sum: 'Five pairs across kinds are tied; C1 met O1 and O2; C2 and C3 are of one kind: 2 / 5 = 0.4',
    value: 2 / 5,
    beside: { numerator: 2, denominator: 5, low: 0.118, high: 0.769, by: 'kind' },
  },
  {
    // Ten pairs. Tied: AB, BC, CD, DE. Alike: AB, AC, BC, DE. Both: AB, BC, DE. r of two rows of ten noughts and ones with four ones each.
    // Chance: the three who agree may be any three of five on the path. Both tied and alike are 3 pairs for ABC and CDE, 2 for ABE, ADE and
    // BCD, 1 for ABD, ACD, BCE and BDE, 0 for ACE. So 2 of 10 orders do as well.
    measure: 'culture_vision_qap',
    rows: {
      organisations: five,
      relations: path,
      coding: [says('A', '+'), says('B', '+'), says('C', '+'), says('D', '-'), says('E', '-')],
    },
    sum: 'Of ten pairs four are tied, four alike, three both: (3/10 − 4/10 × 4/10) / (4/10 × 6/10) = 7 / 12; 2 of 10 ways to choose the three who agree do as well',
    value: 7 / 12,
    beside: { n: 5, p_greater: 2 / 10, p_less: 1, draws: 120 },
  },
  {
    // C says both, so lies √½ from each of the others: alike are AB 1, DE 1, AC, BC, CD, CE √½ each, together 2 + 4 √½, squares 4.
    // On the ties AB, BC, CD, DE: 2 + 2 √½. Times ten: covariance 2 + 2√½ − 4 (2 + 4√½) / 10 = 1.2 + 0.4 √½;
    // variances 4 − 16 / 10 = 2.4 and 4 − (2 + 4√½)² / 10 = 4 − (12 + 16 √½) / 10 = 2.8 − 1.6 √½.
    measure: 'culture_vision_qap',
    rows: {
      organisations: five,
      relations: path,
      coding: [says('A', '+'), says('B', '+'), says('C', '+'), says('C', '-'), says('D', '-'), says('E', '-')],
    },
    sum: 'C says both, cosine √½ with each: (1.2 + 0.4 √½) / √(2.4 × (2.8 − 1.6 √½)) = 0.64',
    value: (1.2 + 0.4 * half) / Math.sqrt(2.4 * (2.8 - 1.6 * half)),
  },
  {
    measure: 'culture_vision_qap',
    rows: {
      organisations: five,
      relations: path,
      coding: [says('A', '+'), says('B', '+'), says('C', '+'), says('D', '-')],
    },
    sum: 'The view of four organisations is known: no value is shown',
    value: null,
    because: 'At least 5',
  },
];
