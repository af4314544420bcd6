import { contact, organisations, type PlainRow, relation } from '../../../graph/study.ts';
import type { WorkedExample } from './worked-example.ts';

type Contact = PlainRow<'contacts'>;
const did = (from: string, family_code: string, task: string): Contact =>
  contact(from, from === 'A' ? 'B' : 'A', { family_code, task });
const referred = (family_code: string): Contact => contact('A', 'B', { family_code, type: 'referral' });
const three = organisations('A', 'B', 'C');

/** Two families are referred; f gets a child code and a place, g a child code and a first visit. */
const done = [
  referred('f'),
  referred('g'),
  did('A', 'f', 'child-code'),
  did('B', 'f', 'find-place'),
  did('A', 'g', 'child-code'),
  did('C', 'g', 'first-visit'),
];

const ofKind = (type: string, ...ids: readonly string[]): readonly PlainRow<'organisations'>[] =>
  ids.map((org_id) => ({ org_id, name: org_id, type }));

export const roleExamples: readonly WorkedExample[] = [
  {
    measure: 'role_task_overlap',
    rows: {
      organisations: three,
      contacts: [
        did('A', 'f', 'child-code'),
        did('B', 'f', 'child-code'),
        did('A', 'f', 'find-place'),
        did('A', 'g', 'child-code'),
        did('B', 'g', 'find-place'),
        did('C', 'g', 'income-certificate'),
      ],
    },
    sum: 'Two tasks were done for f and three for g; the child code of f by A and by B: 1 / 5 = 0.2',
    value: 1 / 5,
    beside: { numerator: 1, denominator: 5, low: 0.036, high: 0.624 },
  },
  {
    measure: 'role_task_void',
    rows: { organisations: three, contacts: done },
    sum: 'Two referred families need four tasks each; f got two of them, g one, for a first visit is none: (2 + 3) / 8 = 5 / 8',
    value: 5 / 8,
    beside: { numerator: 5, denominator: 8, low: 0.306, high: 0.863 },
  },
  {
    measure: 'role_task_void',
    rows: {
      organisations: three,
      contacts: done,
      codebook: ['child-code', 'first-visit', 'mediation'].map((code) => ({ code, group: 'task' })),
    },
    sum: 'By a codebook with child code, first visit and mediation f lacks two and g one: 3 / 6 = 0.5',
    value: 3 / 6,
    beside: { numerator: 3, denominator: 6, low: 0.188, high: 0.812 },
  },
  {
    // Through centre H: from crèches C1 and C2 and centre O1, to centre O2 and school S, but C1 reaches S without H.
    // C1–H–O2 and C2–H–O2 gatekeeper, O1–H–O2 coordinator, O1–H–S representative, C2–H–S liaison.
    measure: 'role_brokerage_entropy',
    rows: {
      organisations: [...ofKind('creche', 'C1', 'C2'), ...ofKind('social-centre', 'H', 'O1', 'O2'), ...ofKind('school', 'S')],
      relations: [
        relation('C1', 'H'),
        relation('C2', 'H'),
        relation('O1', 'H'),
        relation('H', 'O2'),
        relation('H', 'S'),
        relation('C1', 'S'),
      ],
    },
    sum: 'Five paths through H: two as gatekeeper, one each as coordinator, representative, liaison: −(2/5 ln 2/5 + 3 × 1/5 ln 1/5) / ln 5',
    value: (0.4 * Math.log(2.5) + 0.6 * Math.log(5)) / Math.log(5),
    beside: { paths: 5, coordinator: 1, itinerant: 0, representative: 1, gatekeeper: 2, liaison: 1, by: 'kind' },
  },
  {
    // Undirected, so each path counts there and back: C1–H–C2 itinerant twice, C–H–O gatekeeper twice, O–H–C representative twice.
    measure: 'role_brokerage_entropy',
    rows: {
      organisations: [...ofKind('creche', 'C1', 'C2'), ...ofKind('social-centre', 'H', 'O')],
      relations: [relation('C1', 'H'), relation('C2', 'H'), relation('H', 'O')],
    },
    setting: { recipe: { direction: 'undirected' } },
    sum: 'Without direction six paths, two each as itinerant, gatekeeper, representative: ln 3 / ln 5',
    value: Math.log(3) / Math.log(5),
    beside: { paths: 6, coordinator: 0, itinerant: 2, representative: 2, gatekeeper: 2, liaison: 0 },
  },
];
