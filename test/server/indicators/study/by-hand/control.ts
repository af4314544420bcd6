import { contact, organisations, relation } from '../../../graph/study.ts';
import type { WorkedExample } from './worked-example.ts';

const five = organisations('A', 'B', 'C', 'D', 'E');
const decided = (to: string, decision_by: string) => contact('A', to, { decision_by });

export const controlExamples: readonly WorkedExample[] = [
  {
    measure: 'control_indegree_centralisation',
    rows: {
      organisations: five,
      relations: [relation('B', 'A'), relation('C', 'A'), relation('D', 'A'), relation('A', 'B'), relation('E', 'B')],
    },
    sum: 'A receives 3 ties, B 2, the others none: (0 + 1 + 3 + 3 + 3) / (5 − 1)² = 10 / 16',
    value: 10 / 16,
    beside: { n: 5, ties: 5, p_greater: null, reference: 'too-small-for-chance' },
  },
  {
    measure: 'control_indegree_centralisation',
    rows: {
      organisations: five,
      relations: [
        relation('A', 'B'),
        relation('B', 'A'),
        relation('A', 'C'),
        relation('D', 'A'),
        relation('B', 'E'),
        relation('C', 'D'),
      ],
    },
    setting: { recipe: { direction: 'undirected' } },
    sum: 'Without direction A has 3 partners, B, C and D 2, E 1: (0 + 1 + 1 + 1 + 2) / ((5 − 1)(5 − 2)) = 5 / 12',
    value: 5 / 12,
    beside: { n: 5, ties: 5 },
  },
  {
    // Between B and D two paths, by A and by C: half each. From A to C two paths, by B and by D: half each. E reaches all by A.
    // Both ways: A 2 (E–B, E–D, E–C) × 3 + 2 × 1/2 = 7; B and D 2 × (1/2 of A–C + 1/2 of E–C) = 2; C 2 × 1/2 of B–D = 1.
    measure: 'control_betweenness_centralisation',
    rows: {
      organisations: five,
      relations: [relation('A', 'B'), relation('B', 'C'), relation('C', 'D'), relation('D', 'A'), relation('A', 'E')],
    },
    setting: { recipe: { direction: 'undirected' } },
    sum: 'A square A–B–C–D with E at A: between others lie A 7 times, B and D 2, C 1, E 0: (0 + 5 + 5 + 6 + 7) / (4² × 3) = 23 / 48',
    value: 23 / 48,
    beside: { n: 5, ties: 5, p_greater: null },
  },
  {
    // A → B → C → D → E and B → A. B lies between A and C, D, E: 3. C between A, B and D, E: 4. D between A, B, C and E: 3.
    measure: 'control_betweenness_centralisation',
    rows: {
      organisations: five,
      relations: [relation('A', 'B'), relation('B', 'A'), relation('B', 'C'), relation('C', 'D'), relation('D', 'E')],
    },
    sum: 'With direction A → B → C → D → E and back to A: C 4, B and D 3, A and E 0: (0 + 1 + 1 + 4 + 4) / (4² × 3) = 10 / 48',
    value: 10 / 48,
    beside: { ties: 5 },
  },
  {
    // Totals: A 4, B 3, C 3, D 2. Differences: AB 2/4 and 2/3, AC 1/4 and 1/3, AD 1/4 and 1/2, BC 1/3 and 1/3, CD 1/3 and 1/2.
    measure: 'control_dependence_asymmetry',
    rows: {
      organisations: organisations('A', 'B', 'C', 'D'),
      contacts: [
        contact('A', 'B'),
        contact('B', 'A'),
        contact('A', 'C'),
        contact('A', 'D'),
        contact('B', 'C'),
        contact('D', 'C'),
      ],
    },
    sum: 'AB |2/4 − 2/3|, AC |1/4 − 1/3|, AD |1/4 − 1/2|, BC |1/3 − 1/3|, CD |1/3 − 1/2|: (2 + 1 + 3 + 0 + 2) / 12 / 5 = 2 / 15',
    value: 2 / 15,
    beside: { numerator: 2 / 3, denominator: 5, mean_smaller_dependence: (1 / 2 + 1 / 4 + 1 / 4 + 1 / 3 + 1 / 3) / 5 },
  },
  {
    measure: 'control_decision_gini',
    rows: {
      organisations: organisations('A', 'B', 'C', 'D'),
      contacts: [
        decided('B', 'B'),
        decided('B', 'B'),
        decided('D', 'B'),
        decided('B', 'A'),
        decided('B', 'A'),
        decided('B', 'C'),
      ],
    },
    sum: 'B decides 3 times, A 2, C 1, D 0; the six pairs differ by 1, 2, 3, 1, 2, 1, both ways 20: 20 / (2 × 4 × 6) = 5 / 12',
    value: 5 / 12,
    beside: { n: 4, decisions: 6, most: 3 },
  },
  {
    // Power: A 3, B (1 + 3) / 2 = 2, C 4, D 1, E 2: ranks 4, 2½, 5, 1, 2½, less their mean of 3: 1, −½, 2, −2, −½.
    // Betweenness, as above: A 0, B 3, C 4, D 3, E 0: ranks 1½, 3½, 5, 3½, 1½, less 3: −1½, ½, 2, ½, −1½.
    // Products −1½ − ¼ + 4 − 1 + ¾ = 2; squares 1 + ¼ + 4 + 4 + ¼ = 9½ and 2¼ + ¼ + 4 + ¼ + 2¼ = 9.
    measure: 'control_power_spearman',
    rows: {
      organisations: five,
      relations: [
        relation('A', 'B', { value_power: 1 }),
        relation('A', 'B', { value_power: 3, type: 'referral' }),
        relation('B', 'A', { value_power: 3 }),
        relation('B', 'C', { value_power: 4 }),
        relation('C', 'D', { value_power: 1 }),
        relation('D', 'E', { value_power: 2 }),
      ],
    },
    sum: 'Ranks of power 4, 2½, 5, 1, 2½, of betweenness 1½, 3½, 5, 3½, 1½: products about the mean 2, squares 9½ and 9: 2 / √85.5',
    value: 2 / Math.sqrt(85.5),
    beside: { n: 5, order: 5 },
  },
  {
    measure: 'control_power_spearman',
    rows: {
      organisations: five,
      relations: [
        relation('A', 'B', { value_power: 1 }),
        relation('B', 'C', { value_power: 4 }),
        relation('C', 'D', { value_power: 1 }),
        relation('D', 'E', { value_power: 2 }),
        relation('E', 'A'),
      ],
    },
    sum: 'Others scored four organisations: no value is shown',
    value: null,
    because: 'At least 5',
  },
];
