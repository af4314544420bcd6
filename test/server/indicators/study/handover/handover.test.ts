import { describe, expect, test } from 'vitest';
import { familiesWithGap } from '../../../../../server/indicators/study/handover/families-with-gap.ts';
import { familyRows } from '../../../../../server/indicators/study/handover/family-rows.ts';
import { followUpDays } from '../../../../../server/indicators/study/handover/follow-up-days.ts';
import { handoverGap } from '../../../../../server/indicators/study/handover/handover-gap.ts';
import { offRadar } from '../../../../../server/indicators/study/handover/off-radar.ts';
import { phaseChangeGap } from '../../../../../server/indicators/study/handover/phase-change-gap.ts';
import { silentOpen } from '../../../../../server/indicators/study/handover/silent-open.ts';
import { contact, organisations, type PlainRow, study } from '../../../graph/study.ts';
import { cellOf, cellsOf, contextOf, wholeStudy } from '../measure-study.ts';

const episode = (
  family_code: string,
  org_id: string,
  date_from: string,
  date_to: string | null,
  more: PlainRow<'episodes'> = {},
) => ({
  family_code,
  org_id,
  date_from,
  date_to,
  is_lead: true,
  ...more,
});
const observedUntil = '2024-01-31';

describe('one family of 31 days: A leads 1-10, nobody 11-15, B follows without a lead 16-31, C with it 21-25', () => {
  const records = study({
    organisations: organisations('A', 'B', 'C'),
    episodes: [
      episode('f', 'A', '2024-01-01', '2024-01-10'),
      episode('F', 'B', '2024-01-16', null, { is_lead: false }),
      episode('f', 'C', '2024-01-21', '2024-01-25', { is_lead: false }),
    ],
  });

  test('5 days orphan, 16 without a lead, 5 with several organisations, of 31', () => {
    const cells = cellsOf(followUpDays, records, { observedUntil });
    expect(cellOf(cells, wholeStudy, 'orphan')).toMatchObject({ numerator: 5, denominator: 31 });
    expect(cellOf(cells, wholeStudy, 'no-lead')).toMatchObject({ numerator: 16, denominator: 31 });
    expect(cellOf(cells, wholeStudy, 'several-organisations')).toMatchObject({ numerator: 5, denominator: 31 });
    expect(cellOf(cellsOf(familiesWithGap, records, { observedUntil })).value).toBe(1);
  });

  test('its row', () => {
    expect(familyRows(contextOf(offRadar, records, { observedUntil }), 90)).toMatchObject([
      {
        family: 'f',
        organisations: ['A', 'B', 'C'],
        days: 31,
        gapDays: 5,
        orphanDays: 5,
        noLeadDays: 16,
        severalOrganisationsDays: 5,
        active: true,
        closed: false,
        silentDays: 6,
      },
    ]);
  });
});

describe('silence, with ten days for silent', () => {
  const records = study({
    organisations: organisations('A', 'B'),
    episodes: [
      episode('off', 'A', '2024-01-01', '2024-01-05', { end_reason: 'transfer' }),
      episode('closed', 'A', '2024-01-01', '2024-01-05', { end_reason: 'closed' }),
      episode('silent', 'A', '2024-01-01', null),
      episode('heard', 'A', '2024-01-01', null),
    ],
    contacts: [contact('A', 'B', { family_code: 'HEARD', date: '2024-01-30' })],
  });
  const setting = { observedUntil, parameters: { silent_days: 10 } };

  test('one of four off the radar, one of four open but silent', () => {
    expect(cellOf(cellsOf(offRadar, records, setting))).toMatchObject({ value: 0.25, numerator: 1, denominator: 4 });
    expect(cellOf(cellsOf(silentOpen, records, setting))).toMatchObject({ value: 0.25, numerator: 1, denominator: 4 });
    const longer = { observedUntil, parameters: { silent_days: 31 } };
    expect(cellOf(cellsOf(offRadar, records, longer)).value).toBe(0);
  });

  test('a contact about the family is an event; B, who follows nobody, is there with the reason', () => {
    expect(cellOf(cellsOf(silentOpen, records, setting)).evidence).toContainEqual({ kind: 'contacts', id: 1 });
    expect(cellOf(cellsOf(offRadar, records, setting), { by: 'organisation', value: 'B' }).reason?.en).toContain('episodes');
  });
});

describe('handovers: f from A to B after 4 days, from guidance to activation; g within A at once; h was led by C meanwhile', () => {
  const records = study({
    organisations: organisations('A', 'B', 'C'),
    episodes: [
      episode('f', 'A', '2024-01-01', '2024-01-05', { person_id: 'ann', phase: 'guidance', end_reason: 'transfer' }),
      episode('f', 'B', '2024-01-10', null, { person_id: 'bea', phase: 'activation' }),
      episode('g', 'A', '2024-01-01', '2024-01-05', { person_id: 'ann', phase: 'guidance' }),
      episode('g', 'A', '2024-01-06', null, { person_id: 'abe', phase: 'guidance' }),
      episode('h', 'A', '2024-01-01', '2024-01-05', { person_id: 'ann' }),
      episode('h', 'C', '2024-01-01', null, { person_id: 'cas' }),
    ],
  });

  test('mean gap (4 + 0) / 2; to B 4; the shortest and longest stand beside', () => {
    const cells = cellsOf(handoverGap, records, { observedUntil });
    expect(cellOf(cells)).toMatchObject({
      value: 2,
      numerator: 4,
      denominator: 2,
      detail: { with_gap: 1, shortest: 0, longest: 4, transfers: 1 },
    });
    expect(cellOf(cells, { by: 'organisation', value: 'B' }).value).toBe(4);
    expect(cellOf(cells, { by: 'organisation', value: 'C' }).reason?.en).toContain('no handover');
  });

  test('from guidance to activation: 4 days', () => {
    const cells = cellsOf(phaseChangeGap, records, { observedUntil });
    expect(cells.filter(({ unit }) => unit.by === 'study').map(({ key, value }) => [key, value])).toEqual([
      [['guidance', 'activation'], 4],
    ]);
  });

  test('a third who still leads fills the gap, and is among the evidence', () => {
    const filled = study({
      organisations: organisations('A', 'B', 'C'),
      episodes: [
        episode('f', 'A', '2024-01-01', '2024-01-05'),
        episode('f', 'C', '2024-01-02', '2024-01-20'),
        episode('f', 'B', '2024-01-10', null),
      ],
    });
    expect(cellOf(cellsOf(handoverGap, filled, { observedUntil }))).toMatchObject({
      value: 0,
      evidence: [1, 2, 3].map((id) => ({ kind: 'episodes', id })),
    });
  });
});
