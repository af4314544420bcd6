import { describe, expect, test } from 'vitest';
import { medianWaiting } from '../../../../../server/indicators/study/referrals/median-waiting.ts';
import { openReferrals } from '../../../../../server/indicators/study/referrals/open-referrals.ts';
import { referralAcceptance } from '../../../../../server/indicators/study/referrals/referral-acceptance.ts';
import { referralClosure } from '../../../../../server/indicators/study/referrals/referral-closure.ts';
import { referralClosureBetweenSectors } from '../../../../../server/indicators/study/referrals/referral-closure-between-sectors.ts';
import { referralClosureEver } from '../../../../../server/indicators/study/referrals/referral-closure-ever.ts';
import { referralClosureReceived } from '../../../../../server/indicators/study/referrals/referral-closure-received.ts';
import { referralLag } from '../../../../../server/indicators/study/referrals/referral-lag.ts';
import { referralRows } from '../../../../../server/indicators/study/referrals/referral-rows.ts';
import { warmHandover } from '../../../../../server/indicators/study/referrals/warm-handover.ts';
import { contact, study } from '../../../graph/study.ts';
import { cellOf, cellsOf, contextOf, wholeStudy } from '../measure-study.ts';

/* By hand, observed until 1 March: r1 answered after 9 days, r2 after 40, r3 by somebody else (open), r4 sent too late. */
const sent = (referral_id: string, to: string, date: string, more = {}) =>
  contact('A', to, { referral_id, date, purpose: 'referral', is_feedback: false, ...more });
const back = (referral_id: string, from: string, date: string, more = {}) =>
  contact(from, 'A', { referral_id, date, purpose: 'feedback', is_feedback: true, ...more });
const organisations = [
  { org_id: 'A', name: 'A', sector: 'welfare', municipality: 'Town' },
  { org_id: 'B', name: 'B', sector: 'childcare', municipality: 'Town' },
  { org_id: 'C', name: 'C', sector: 'partner', municipality: 'Village' },
];
const records = study({
  organisations,
  contacts: [
    sent('r1', 'B', '2024-01-01', { accompanied: true, outcome: 'accepted' }),
    back('r1', 'B', '2024-01-10', { outcome: 'refused' }),
    sent('r2', 'C', '2024-01-01', { accompanied: false, outcome: 'pending' }),
    back('R2', 'C', '2024-02-10', { outcome: 'refused' }),
    sent('r3', 'B', '2024-01-20'),
    sent('r4', 'B', '2024-02-25'),
  ],
});
const setting = { observedUntil: '2024-03-01' };
const cells = (measure: Parameters<typeof cellsOf>[0], parameters = {}) => cellsOf(measure, records, { ...setting, parameters });

describe('closing the loop', () => {
  test('1 of 3 within 30 days; r4 is too recent; with 41 days r3 is too, and 2 of 2 closed', () => {
    expect(cellOf(cells(referralClosure))).toMatchObject({
      value: 1 / 3,
      numerator: 1,
      denominator: 3,
      detail: { referrals: 4, censored: 1, answered_ever: 2 },
    });
    expect(cellOf(cells(referralClosure, { window_days: 45 }))).toMatchObject({ value: 1, denominator: 2 });
  });

  test('by who sent it, who received it, and between sectors', () => {
    expect(cellOf(cells(referralClosure), { by: 'organisation', value: 'A' }).denominator).toBe(3);
    expect(cellOf(cells(referralClosure), { by: 'organisation', value: 'B' }).reason?.en).toContain('No referrals');
    expect(cellOf(cells(referralClosureReceived), { by: 'organisation', value: 'B' })).toMatchObject({
      value: 0.5,
      denominator: 2,
    });
    expect(cellOf(cells(referralClosureReceived), { by: 'municipality', value: 'Village' }).value).toBe(0);
    const pairs = cells(referralClosureBetweenSectors);
    expect(cellOf(pairs, wholeStudy, 'welfare', 'childcare').value).toBe(0.5);
    expect(cellOf(pairs, wholeStudy, 'welfare', 'partner').value).toBe(0);
  });

  test('ever: 2 of 4', () => {
    expect(cellOf(cells(referralClosureEver))).toMatchObject({ value: 0.5, numerator: 2, denominator: 4 });
  });

  test('open and old enough: r3 alone; in the list r4 has no answer either', () => {
    expect(cellOf(cells(openReferrals))).toMatchObject({
      value: 1,
      counted: [{ kind: 'contacts', id: 5 }],
      detail: { waiting: 2, longest_days: 41 },
    });
    const rows = referralRows(contextOf(openReferrals, records, setting), 30).filter(({ answered }) => answered === null);
    expect(rows.map(({ referral, observedDays, eligible }) => [referral, observedDays, eligible])).toEqual([
      ['r3', 41, true],
      ['r4', 5, false],
    ]);
  });

  test('feedback counts from the receiver to the sender only, and a reply does without a number', () => {
    const other = study({
      organisations,
      contacts: [
        sent('r1', 'B', '2024-01-01'),
        back('r1', 'C', '2024-01-02'),
        contact('A', 'B', { contact_id: 'k', date: '2024-01-01', type: 'referral' }),
        contact('B', 'A', { reply_to: 'K', date: '2024-01-04', is_feedback: true }),
      ],
    });
    expect(cellOf(cellsOf(referralClosure, other, setting))).toMatchObject({ numerator: 1, denominator: 2 });
  });

  test('of several contacts with the same number the first is the referral', () => {
    const again = study({
      organisations,
      contacts: [sent('r1', 'B', '2024-01-05'), sent('r1', 'B', '2024-01-01'), back('r1', 'B', '2024-01-10')],
    });
    expect(cellOf(cellsOf(referralLag, again, setting))).toMatchObject({ value: 9, detail: { referrals: 1 } });
  });
});

describe('waiting', () => {
  test('Kaplan-Meier by hand: after 9 days 2/3 still wait, after 40 days 2/3 x 1/2 = 1/3, so the median is 40', () => {
    // r1 9, r2 40, r3 censored at 41, r4 censored at 5: at risk 3 on day 9 and 2 on day 40.
    const cell = cellOf(cells(referralLag));
    expect(cell).toMatchObject({ value: 40, detail: { referrals: 4, answered: 2, median_of_answered: 24.5 } });
  });

  /*
   * Witness: the remission times of 6-MP in Freireich et al. (1963), printed in textbooks of survival analysis: median 23 weeks with
   * 21 patients, 9 of whom relapsed.
   */
  test('the classic of survival analysis has its median at 23', () => {
    const relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
    const all = [...relapsed.map((days) => ({ days, came: true })), ...censored.map((days) => ({ days, came: false }))];
    expect(medianWaiting(all)).toBe(23);
  });

  test('fewer than half answered: no median', () => {
    expect(
      medianWaiting([
        { days: 3, came: true },
        { days: 9, came: false },
        { days: 9, came: false },
      ]),
    ).toBeNull();
    expect(medianWaiting([])).toBeNull();
  });
});

test('warm: 1 of the 2 that say so', () => {
  expect(cellOf(cells(warmHandover))).toMatchObject({ value: 0.5, denominator: 2, detail: { not_said: 2 } });
});

test('accepted: r1 by its own row, r2 refused by the answer: 1 of 2; a refusal that is told closes the loop all the same', () => {
  expect(cellOf(cells(referralAcceptance))).toMatchObject({
    value: 0.5,
    denominator: 2,
    detail: { refused: 1, waitlisted: 0, not_decided: 2 },
  });
});
