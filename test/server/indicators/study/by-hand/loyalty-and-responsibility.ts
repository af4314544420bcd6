import type { Unit } from '../../../../../server/indicators/study/measure.ts';
import { contact, organisations, type PlainRow, type PlainStudy } from '../../../graph/study.ts';
import type { WorkedExample } from './worked-example.ts';

/** A contact between two workers, named after their organisations: A1 works for A. */
const talk = (from: string, to: string, more: PlainRow<'contacts'> = {}): PlainRow<'contacts'> =>
  contact(from.slice(0, 1), to.slice(0, 1), { from_person: from, to_person: to, ...more });
const three = organisations('A', 'B', 'C');
const ofA: Unit = { by: 'organisation', value: 'A' };

/** A and B share a building; C stands half a degree further north on the same meridian. */
const placed: readonly PlainRow<'organisations'>[] = [
  { org_id: 'A', name: 'A', building_id: 'x', lat: 51, lon: 4 },
  { org_id: 'B', name: 'B', building_id: 'x', lat: 51, lon: 4 },
  { org_id: 'C', name: 'C', building_id: 'y', lat: 51.5, lon: 4 },
];
const halfADegree = (6371.0088 * Math.PI) / 360;

/** Two contacts within A, four between organisations. */
const attention = [
  talk('A1', 'A2', { channel: 'video' }),
  talk('A2', 'A3'),
  talk('A1', 'B1', { channel: 'phone' }),
  talk('A3', 'B1', { channel: 'face-to-face' }),
  talk('B2', 'A1', { channel: 'email' }),
  talk('C1', 'B2'),
];

const acrossTheBorder: PlainStudy = {
  organisations: [
    { org_id: 'A', name: 'A', sector: 'welfare' },
    { org_id: 'B', name: 'B', sector: 'welfare' },
    { org_id: 'C', name: 'C', sector: 'childcare' },
  ],
  contacts: [contact('A', 'B'), contact('A', 'C'), contact('B', 'A'), contact('B', 'C'), contact('C', 'A'), contact('C', 'A')],
};

/** f: A leads 10 days, nobody 4, B follows 6 and closes the file. g: B follows 2 days, then A leads to the end, 8 days. */
const followed: PlainStudy = {
  organisations: organisations('A', 'B'),
  episodes: [
    { family_code: 'f', org_id: 'A', is_lead: true, date_from: '2024-03-01', date_to: '2024-03-10', end_reason: 'transfer' },
    { family_code: 'f', org_id: 'B', is_lead: false, date_from: '2024-03-15', date_to: '2024-03-20', end_reason: 'closed' },
    { family_code: 'g', org_id: 'B', is_lead: false, date_from: '2024-03-22', date_to: '2024-03-23', end_reason: 'transfer' },
    { family_code: 'g', org_id: 'A', is_lead: true, date_from: '2024-03-24' },
  ],
};
const march = { observedUntil: '2024-03-31' };

const about = (family_code: string, from: string, to: string): PlainRow<'contacts'> => contact(from, to, { family_code });

export const loyaltyAndResponsibilityExamples: readonly WorkedExample[] = [
  {
    // Chance: of six workers three are of A, two of B, one of C; 3×2 + 2×1 = 8 of the 6×5 = 30 ordered pairs share an organisation.
    // Beside it, of the four contacts outwards: phone 3, face to face 5, e-mail 2; three of A with B, in one building, one of C.
    measure: 'loyalty_ei',
    rows: { organisations: placed, contacts: attention },
    sum: 'Two contacts within A, four between organisations: (4 − 2) / 6 = 1 / 3; chance gives 1 − 2 × 8 / 30 = 7 / 15',
    value: 1 / 3,
    beside: {
      numerator: 2,
      denominator: 6,
      external: 4,
      internal: 2,
      expected: 7 / 15,
      mean_richness: (3 + 5 + 2) / 3,
      same_building_share: 3 / 4,
      mean_km: halfADegree / 4,
    },
  },
  {
    // Seven positions: A1 as one of A and as one of B, A2, A3, B1, B2, C1; A and B have three each: 6 + 6 of 42 ordered pairs.
    measure: 'loyalty_ei',
    rows: {
      organisations: three,
      affiliations: [
        { person_id: 'A1', org_id: 'A', fte: 0.75 },
        { person_id: 'A1', org_id: 'B', fte: 0.25 },
      ],
      contacts: [talk('A1', 'B1'), talk('A2', 'B2'), talk('A2', 'A3'), talk('B1', 'B2'), talk('C1', 'A3')],
    },
    sum: 'A1 is 3/4 of A and 1/4 of B: I = 1/4 + 1 + 1, E = 3/4 + 1 + 1: (2.75 − 2.25) / 5 = 0.1',
    value: 0.1,
    beside: { external: 2.75, internal: 2.25, expected: 1 - (2 * 12) / 42 },
  },
  {
    measure: 'loyalty_ei',
    rows: { organisations: three, contacts: attention.slice(1, 5) },
    sum: 'With four contacts no value is shown',
    value: null,
    because: '4 counted',
  },
  {
    measure: 'loyalty_ei',
    rows: { organisations: three, contacts: [talk('A2', 'B2'), ...attention.filter((_contact, place) => place !== 1)] },
    unit: { by: 'organisation', value: 'B' },
    sum: 'The five contacts of B are of two workers, B1 and B2: no value is shown',
    value: null,
    because: 'fewer than 3 persons',
  },
  {
    measure: 'loyalty_initiative',
    rows: acrossTheBorder,
    unit: ofA,
    sum: 'A is in five contacts: two leave, from A to B and to C, three arrive: 2 / 5 = 0.4',
    value: 2 / 5,
    beside: { numerator: 2, denominator: 5, out: 2, in: 3 },
  },
  {
    measure: 'loyalty_initiative',
    rows: { ...acrossTheBorder, contacts: [...(acrossTheBorder.contacts?.slice(1) ?? []), contact('A', 'C')] },
    unit: { by: 'sector', value: 'welfare' },
    sum: 'With child care welfare has five contacts, A to C twice, B to C once, C to A twice; B to A stays inside: 3 / 5 = 0.6',
    value: 3 / 5,
    beside: { numerator: 3, denominator: 5, out: 3, in: 2 },
  },
  {
    // f1: of four mentions A has 2, B 1, C 1: 1 − (4 + 1 + 1) / 16 = 5/8. f2, f4, f5: two organisations alike: 1/2. f3: A alone: 0.
    measure: 'responsibility_diffusion',
    rows: {
      organisations: three,
      contacts: [
        about('f1', 'A', 'B'),
        about('f1', 'A', 'C'),
        about('f2', 'A', 'B'),
        about('f3', 'A', 'A'),
        about('f4', 'B', 'A'),
        about('f5', 'B', 'C'),
      ],
    },
    times: [1, 1, 2, 2, 2, 2],
    sum: 'f1 is of three organisations, 1 − (4 + 1 + 1) / 16 = 5/8; f2, f4, f5 of two, 1/2; f3 of A alone, 0: (5/8 + 3/2) / 5 = 17 / 40',
    value: 17 / 40,
    beside: { numerator: 17 / 8, denominator: 5, contacts: 10, mean_organisations: (3 + 2 + 1 + 2 + 2) / 5 },
  },
  {
    measure: 'responsibility_diffusion',
    rows: {
      organisations: three,
      contacts: ['f1', 'f1', 'f2', 'f2', 'f3', 'f3'].map((family) => about(family, 'A', 'B')),
    },
    sum: 'With three families no value is shown',
    value: null,
    because: '3 counted',
  },
  {
    // Drawn twice with replacement: f and f a quarter of the time, 12 / 40, g and g a quarter, 4 / 20; so these are the ends.
    measure: 'responsibility_no_lead_share',
    rows: followed,
    setting: march,
    sum: 'f has 20 days, 6 of them with B alone; g has 10, 2 with B alone: 8 / 30; between g alone 2/10 and f alone 6/20',
    value: 8 / 30,
    beside: { numerator: 8, denominator: 30, low: 0.2, high: 0.3, families_without_lead_some_day: 2 },
  },
  {
    measure: 'responsibility_orphan_share',
    rows: followed,
    setting: march,
    sum: 'Nobody follows f on 11 to 14 March, g always has somebody: 4 / 30; between g alone 0/10 and f alone 4/20',
    value: 4 / 30,
    beside: { numerator: 4, denominator: 30, low: 0, high: 0.2, families_orphan_some_day: 1 },
  },
];
