import { contact, organisations, type PlainRow } from '../../../graph/study.ts';
import type { WorkedExample } from './worked-example.ts';

type Contact = PlainRow<'contacts'>;
/** A contact between two workers, named after their organisations: A1 works for A. */
const talk = (from: string, to: string, more: Contact = {}): Contact =>
  contact(from.slice(0, 1), to.slice(0, 1), { from_person: from, to_person: to, ...more });
const told = (from: string, to: string, more: Contact = {}): Contact => contact(from, to, { purpose: 'information', ...more });
const profession = (person_id: string, word: string): PlainRow<'persons'> => ({ person_id, profession: word });
const four = organisations('A', 'B', 'C', 'D');
const knowing = { purpose: 'consultation' };

const appointed = (person_id: string, org_id: string, more: PlainRow<'affiliations'> = {}): PlainRow<'affiliations'> => ({
  person_id,
  org_id,
  ...more,
});
const others = [appointed('p2', 'A'), appointed('p3', 'A'), appointed('p4', 'B'), appointed('p5', 'B')];

const referred = (from: string, to: string, more: Contact = {}): Contact => contact(from, to, { type: 'referral', ...more });

const inTown = (org_id: string, municipality: string): PlainRow<'organisations'> => ({ org_id, name: org_id, municipality });

export const identityAndKnowledgeExamples: readonly WorkedExample[] = [
  {
    measure: 'identity_alter_diversity',
    rows: {
      organisations: organisations('A', 'B', 'C'),
      persons: [
        profession('A1', 'social work'),
        profession('B1', 'childcare'),
        profession('B2', 'childcare'),
        profession('C1', 'health'),
      ],
      contacts: [talk('A1', 'B1'), talk('B1', 'A2'), talk('A3', 'B2'), talk('A1', 'C1'), talk('C1', 'A2'), talk('A1', 'A2')],
    },
    unit: { by: 'organisation', value: 'A' },
    sum: 'A meets child care 3 times, health 2 times; the log has 3 professions: (1 − 9/25 − 4/25) / (1 − 1/3) = (12/25) × (3/2) = 0.72',
    value: 0.72,
    beside: { n: 5, k: 3, professions_met: 2 },
  },
  {
    // Chance: of five workers three do social work, one child care, one health: 3×2 of the 5×4 ordered pairs share a profession.
    measure: 'identity_profession_ei',
    rows: {
      organisations: organisations('A', 'B', 'C'),
      persons: [
        profession('A1', 'social work'),
        profession('A2', 'social work'),
        profession('B1', 'childcare'),
        profession('B2', 'health'),
        profession('C1', 'social work'),
      ],
      contacts: [
        talk('A1', 'B1', knowing),
        talk('A1', 'A2', knowing),
        talk('B1', 'C1', knowing),
        talk('B2', 'B1', knowing),
        talk('A2', 'C1', knowing),
        talk('A1', 'B2', { purpose: 'admin' }),
      ],
    },
    sum: 'A1–B1, B1–C1 and B2–B1 cross professions, A1–A2 and A2–C1 do not: (3 − 2) / 5 = 0.2; chance gives 1 − 2 × 6 / 20 = 0.4',
    value: 1 / 5,
    beside: { numerator: 1, denominator: 5, external: 3, internal: 2, persons: 5, professions: 3, expected: 0.4 },
  },
  {
    measure: 'identity_hybrid_share',
    rows: {
      organisations: organisations('A', 'B'),
      affiliations: [
        appointed('p1', 'A', { date_to: '2024-01-31' }),
        appointed('p1', 'B', { date_from: '2024-01-31' }),
        ...others,
      ],
    },
    sum: 'Of five workers p1 is of A and of B on one day: 1 / 5 = 0.2',
    value: 1 / 5,
    beside: { numerator: 1, denominator: 5, low: 0.036, high: 0.624 },
  },
  {
    measure: 'identity_hybrid_share',
    rows: {
      organisations: organisations('A', 'B'),
      affiliations: [
        appointed('p1', 'A', { date_to: '2024-01-31' }),
        appointed('p1', 'B', { date_from: '2024-02-01' }),
        ...others,
      ],
    },
    sum: 'A day later p1 goes from A to B and wears one hat at a time: 0 / 5 = 0',
    value: 0,
    beside: { numerator: 0, denominator: 5, low: 0, high: 3.84 / 8.84 },
  },
  {
    measure: 'knowledge_tacit_capacity',
    rows: {
      organisations: organisations('A', 'B'),
      contacts: ['walk-in', 'joint-meeting', 'video', 'phone', 'portal', null].map((channel) => told('A', 'B', { channel })),
    },
    sum: 'Walk-in 5, meeting 5 and video 4 are rich, phone 3 and portal 1 are not, one is not known: 3 / 5 = 0.6',
    value: 3 / 5,
    beside: { numerator: 3, denominator: 5, mean_richness: (5 + 5 + 4 + 3 + 1) / 5 },
  },
  {
    measure: 'knowledge_gap_dyads',
    rows: {
      organisations: four,
      contacts: [
        referred('A', 'B', { purpose: 'consultation' }),
        referred('A', 'C'),
        referred('A', 'D'),
        referred('B', 'C'),
        referred('B', 'D'),
        told('C', 'A'),
      ],
    },
    sum: 'Five pairs refer; A and B do so in consultation, C informs A; A–D, B–C and B–D share nothing: 3 / 5 = 0.6',
    value: 3 / 5,
    beside: { numerator: 3, denominator: 5, low: 0.231, high: 0.882 },
  },
  {
    measure: 'knowledge_gap_dyads',
    rows: {
      organisations: four,
      contacts: [
        referred('A', 'B'),
        referred('A', 'C'),
        referred('A', 'D'),
        referred('B', 'C'),
        referred('B', 'D', { is_feedback: true }),
        told('C', 'D'),
      ],
    },
    sum: 'Feedback is no referral, which leaves four pairs: no value is shown',
    value: null,
    because: '4 counted',
  },
  {
    measure: 'knowledge_two_step_reach',
    rows: {
      organisations: organisations('A', 'B', 'C', 'D', 'E', 'F'),
      contacts: [told('A', 'B'), told('B', 'C'), told('D', 'C'), told('D', 'E'), contact('E', 'F', { purpose: 'admin' })],
    },
    sum: 'On the path A–B–C–D–E two steps reach 2, 3, 4, 3 and 2, F reaches nobody, of 5 others: 14 / 5 / 6 = 7 / 15',
    value: 7 / 15,
    beside: { numerator: 14 / 5, denominator: 6, pairs: 30, reached: 14 },
  },
  {
    measure: 'knowledge_two_step_reach',
    rows: {
      organisations: [
        inTown('A', 'Town'),
        inTown('B', 'Town'),
        inTown('C', 'Town'),
        inTown('D', 'Village'),
        inTown('E', 'Village'),
      ],
      contacts: [told('A', 'D'), told('D', 'B'), told('B', 'C')],
    },
    sum: 'Within Town B and C reach 1 of 2, A none, for D lies elsewhere; D and E do not reach one another: (0 + 1/2 + 1/2 + 0 + 0) / 5 = 0.2',
    value: 1 / 5,
    beside: { denominator: 5, pairs: 3 * 2 + 2 * 1, reached: 2 },
  },
];
