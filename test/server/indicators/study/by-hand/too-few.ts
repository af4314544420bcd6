import { contact, organisations, type PlainRow, type PlainStudy, relation } from '../../../graph/study.ts';
import type { WorkedExample } from './worked-example.ts';

/* What five cases would show and four do not: one could see who did what, and chance would weigh too much. */

const four = organisations('A', 'B', 'C', 'D');
const ofA = { by: 'organisation', value: 'A' } as const;
const told = (from: string, to: string, more: PlainRow<'contacts'> = {}): PlainRow<'contacts'> =>
  contact(from, to, { purpose: 'information', ...more });
/** A of one kind and sector, the others of another; A tied to each of them, and B to C. */
const kinds = ['A', 'B', 'C', 'D'].map((org_id) => ({ org_id, name: org_id, type: org_id === 'A' ? 'creche' : 'social-centre' }));
const ties = [relation('A', 'B'), relation('A', 'C'), relation('A', 'D'), relation('B', 'C')];
const met: PlainStudy = {
  events: [{ event_id: 'e', kind: 'training' }],
  attendance: ['A', 'B'].map((org_id) => ({ event_id: 'e', org_id })),
};
const tooFew = { value: null, because: '4 counted, at least 5 needed' } as const;

export const tooFewExamples: readonly WorkedExample[] = [
  {
    measure: 'loyalty_initiative',
    rows: { organisations: four, contacts: [contact('A', 'B'), contact('A', 'C'), contact('B', 'A'), contact('A', 'D')] },
    unit: ofA,
    sum: 'Four contacts of A with others: no value is shown',
    ...tooFew,
  },
  {
    measure: 'responsibility_no_lead_share',
    rows: {
      organisations: four,
      episodes: [
        { family_code: 'f', org_id: 'A', is_lead: false, date_from: '2024-01-01', date_to: '2024-01-04', end_reason: 'moved' },
      ],
    },
    sum: 'Four days of a family: no value is shown',
    ...tooFew,
  },
  {
    measure: 'learning_appropriation',
    rows: { organisations: four, contacts: [told('A', 'B'), told('B', 'A'), told('A', 'C'), told('D', 'A'), told('B', 'C')] },
    unit: ofA,
    sum: 'Four knowledge contacts of A with others: no value is shown',
    ...tooFew,
  },
  {
    measure: 'learning_joint_training',
    rows: { organisations: four, relations: ties, ...met },
    sum: 'Four tied pairs: no value is shown',
    ...tooFew,
  },
  {
    measure: 'culture_density_ratio',
    rows: { organisations: kinds, relations: ties },
    sum: 'Four tied pairs, three across kinds and one within: no value is shown',
    ...tooFew,
  },
  {
    measure: 'culture_third_space',
    rows: { organisations: kinds, relations: ties, ...met },
    sum: 'Three tied pairs across kinds: no value is shown',
    value: null,
    because: '3 counted',
  },
  {
    measure: 'identity_alter_diversity',
    rows: {
      organisations: four,
      persons: [
        { person_id: 'b', profession: 'health' },
        { person_id: 'c', profession: 'childcare' },
      ],
      contacts: ['b', 'b', 'c', 'c'].map((to_person) => contact('A', 'B', { to_person })),
    },
    unit: ofA,
    sum: 'A meets a known profession four times: no value is shown',
    ...tooFew,
  },
  {
    measure: 'identity_profession_ei',
    rows: {
      organisations: four,
      persons: ['a', 'b', 'c'].map((person_id) => ({ person_id, profession: person_id === 'a' ? 'health' : 'childcare' })),
      contacts: [
        told('A', 'B', { from_person: 'a', to_person: 'b' }),
        told('A', 'C', { from_person: 'a', to_person: 'c' }),
        told('B', 'C', { from_person: 'b', to_person: 'c' }),
        told('C', 'B', { from_person: 'c', to_person: 'b' }),
        told('A', 'B', { from_person: 'a' }),
      ],
    },
    sum: 'Four knowledge contacts with both professions known: no value is shown',
    ...tooFew,
  },
  {
    measure: 'identity_hybrid_share',
    rows: {
      organisations: four,
      affiliations: ['p1', 'p1', 'p2', 'p3', 'p4'].map((person_id, place) => ({ person_id, org_id: place === 0 ? 'A' : 'B' })),
    },
    sum: 'Four workers, one with two hats: no value is shown',
    ...tooFew,
  },
  {
    measure: 'knowledge_tacit_capacity',
    rows: {
      organisations: four,
      contacts: ['video', 'phone', 'email', 'form', null].map((channel) => told('A', 'B', { channel })),
    },
    sum: 'Four knowledge contacts whose channel is known: no value is shown',
    ...tooFew,
  },
  {
    measure: 'knowledge_two_step_reach',
    rows: { organisations: organisations('A', 'B'), contacts: [told('A', 'B')] },
    sum: 'A could reach B and B could reach A, two pairs: no value is shown',
    value: null,
    because: '2 counted',
  },
  {
    measure: 'role_task_overlap',
    rows: {
      organisations: four,
      contacts: ['child-code', 'find-place', 'first-visit', 'follow-up', 'other'].map((task) =>
        contact('A', 'B', { family_code: 'f', task }),
      ),
    },
    sum: 'Four tasks for a family, for “other” is none: no value is shown',
    ...tooFew,
  },
  {
    measure: 'role_task_void',
    rows: {
      organisations: four,
      contacts: [
        contact('A', 'B', { family_code: 'f', type: 'referral' }),
        contact('A', 'B', { family_code: 'f', task: 'child-code' }),
      ],
    },
    sum: 'One referred family needs four tasks: no value is shown',
    ...tooFew,
  },
  {
    measure: 'role_brokerage_entropy',
    rows: {
      organisations: kinds,
      relations: [relation('B', 'A'), relation('C', 'A'), relation('A', 'D'), relation('D', 'B'), relation('D', 'C')],
    },
    sum: 'B–A–D, C–A–D, A–D–B, A–D–C, D–B–A and D–C–A, six paths, are enough, of three roles, two each: ln 3 / ln 5',
    value: Math.log(3) / Math.log(5),
    beside: { paths: 6 },
  },
  {
    measure: 'role_brokerage_entropy',
    rows: {
      organisations: kinds,
      relations: [relation('B', 'A'), relation('C', 'A'), relation('A', 'D'), relation('D', 'B')],
    },
    sum: 'B–A–D, C–A–D, A–D–B and D–B–A, four paths: no value is shown',
    ...tooFew,
  },
  {
    measure: 'control_indegree_centralisation',
    rows: { organisations: four, relations: ties },
    sum: 'Four ties: no value is shown',
    ...tooFew,
  },
  {
    measure: 'control_betweenness_centralisation',
    rows: { organisations: four, relations: ties },
    sum: 'Four ties: no value is shown',
    ...tooFew,
  },
  {
    measure: 'control_dependence_asymmetry',
    rows: { organisations: four, relations: [...ties, relation('B', 'A')] },
    sum: 'Four tied pairs, of which one both ways: no value is shown',
    ...tooFew,
  },
  {
    measure: 'control_decision_gini',
    rows: {
      organisations: four,
      contacts: ['A', 'A', 'B', 'B', null].map((decision_by) => contact('A', 'B', { decision_by })),
    },
    sum: 'Four decisions: no value is shown',
    ...tooFew,
  },
];
