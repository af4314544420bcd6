import { contact, organisations } from '../../../graph/study.ts';
import type { WorkedExample } from './worked-example.ts';

const a = organisations('A', 'B');
const sent = (referral_id: string, date: string) => contact('A', 'B', { referral_id, type: 'referral', date });
const back = (referral_id: string, date: string) => contact('B', 'A', { referral_id, is_feedback: true, date });

export const referralExamples: readonly WorkedExample[] = [
  {
    measure: 'referral_closure_ever',
    rows: {
      organisations: a,
      contacts: [
        sent('r1', '2024-01-01'),
        sent('r2', '2024-01-02'),
        sent('r3', '2024-01-03'),
        sent('r4', '2024-01-04'),
        sent('r5', '2024-01-05'),
        back('r1', '2024-03-01'),
      ],
    },
    sum: 'Five referrals; word came back on r1 alone: 1 / 5 = 0.2',
    value: 0.2,
    beside: { numerator: 1, denominator: 5 },
  },
];
