import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExpectedLog, expectedLog } from '../indicators/study/contact-log.ts';
import { weefsel } from './weefsel.ts';

/* Witness: test/reference/synthetic_contactlog/expected.json, computed apart from the product and checked by hand. */

const reference = 'test/reference/synthetic_contactlog';
const temporary = mkdtempSync(join(tmpdir(), 'weefsel-folder-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

type Row = Readonly<Record<string, string>>;
const rowsOf = (folder: string, table: string): readonly Row[] =>
  papaparse.parse<Row>(readFileSync(join(folder, `${table}.csv`), 'utf8'), { header: true, skipEmptyLines: true }).data;

describe('the reference log, from its folder as it stands', () => {
  const out = join(temporary, 'out');
  beforeAll(async () => {
    const until = expectedLog.parameters.observation_end;
    expect((await weefsel(['analyse', '--in', reference, '--out', out, '--until', until])).code).toBe(0);
  });

  test.each([
    ['BM', 'Voorbeeld-klein'],
    ['AW', 'Voorbeeld-groot'],
  ] as const)('handover of %s', (id, town) => {
    const expected: ExpectedLog['handover'] = expectedLog[id].handover;
    const rows = rowsOf(out, 'handover').filter(({ unit }) => unit === town);
    const of = (measure: string, key = '') => rows.find((row) => row['measure'] === measure && row['key'] === key);
    expect(Number(of('off_radar')?.['denominator'])).toBe(expected.n_cases);
    expect(Number(of('off_radar')?.['numerator'])).toBe(expected.off_radar);
    expect(Number(of('silent_open')?.['numerator'])).toBe(expected.silent_open);
    expect(Number(of('families_with_gap')?.['numerator'])).toBe(expected.with_gap);
    expect(Number(of('follow_up_days', 'orphan')?.['value'])).toBeCloseTo(expected.orphan_share, 12);
    expect(Number(of('follow_up_days', 'no-lead')?.['value'])).toBeCloseTo(expected.no_lead_share, 12);
  });

  test.each(['BM', 'AW'] as const)('each referral and each family of %s', (id) => {
    const { referrals, handover } = expectedLog[id];
    const told = (value: string | number | boolean | null): string => (value === null ? '' : String(value));
    const sent = rowsOf(out, 'referral-list');
    for (const { referral_id, lag_days, eligible, closed_in_window, closed_ever, warm } of referrals.rows) {
      expect(sent.find((row) => row['referral_id'] === referral_id)).toMatchObject({
        lag_days: told(lag_days),
        eligible: told(eligible),
        closed_in_window: told(closed_in_window),
        closed_ever: told(closed_ever),
        accompanied: told(warm),
      });
    }
    const families = rowsOf(out, 'family-list');
    const columns = {
      case_days: 'days',
      gap_days_between_episodes: 'gap_days',
      orphan_days: 'orphan_days',
      no_lead_days: 'no_lead_days',
      multi_org_days: 'several_organisations_days',
      active_at_end: 'active_at_end',
      closed: 'closed',
      days_since_last_event: 'days_since_last_event',
      off_radar: 'off_radar',
      silent_open: 'silent_open',
      persons: 'persons',
    };
    for (const each of handover.cases) {
      const row = families.find(({ family_code }) => family_code === each['case_id']);
      for (const [name, column] of Object.entries(columns)) {
        expect([each['case_id'], column, row?.[column]]).toEqual([each['case_id'], column, told(each[name] ?? null)]);
      }
    }
  });

  test('the run says on which day the observation ended', () => {
    const { recipe } = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'));
    expect(recipe.period).toEqual({ from: null, to: '2024-05-31' });
  });

  test.each([
    ['--until', '31/12/2016'],
    ['--from', '2024-05-31', '--until', '2024-05-30'],
  ])('days that cannot be a period are told before anything is read', async (...days) => {
    const { code, note } = await weefsel(['analyse', '--in', join(temporary, 'nowhere'), '--out', out, '--lang', 'en', ...days]);
    expect([code, note]).toEqual([3, expect.stringContaining(`“${days.at(-1)}”`)]);
  });

  test('without a last day it ends with the log', async () => {
    const own = join(temporary, 'own');
    await weefsel(['analyse', '--in', reference, '--out', own]);
    const days = rowsOf(own, 'handover').find((row) => row['measure'] === 'follow_up_days' && row['unit'] === 'Voorbeeld-groot');
    // Five families still followed or off the radar, each six days shorter than with the last day of May.
    expect(Number(days?.['denominator'])).toBe(507 - 5 * 6);
  });
});

describe('the names of tables', () => {
  test('any name that a table goes by, and a word on files that are named as if they were tables', async () => {
    const folder = join(temporary, 'named');
    cpSync(reference, folder, { recursive: true });
    renameSync(join(folder, 'organisations.csv'), join(folder, 'Organisaties.CSV'));
    cpSync(join(folder, 'contacts.csv'), join(folder, 'contacts-2023.csv'));
    writeFileSync(join(folder, 'lunch.csv'), 'a,b\n1,2\n');
    const { code, note } = await weefsel(['analyse', '--in', folder, '--out', join(temporary, 'x')]);
    expect(code).toBe(0);
    expect(note).toContain('contacts-2023.csv');
    expect(note).not.toContain('lunch.csv');
    const { inputs } = JSON.parse(readFileSync(join(temporary, 'x', 'run.json'), 'utf8'));
    const files = inputs.map(({ file }: { file: string }) => file);
    expect(files).toEqual(expect.arrayContaining(['Organisaties.CSV', 'case_episodes.csv', 'contacts.csv']));
    expect(files).not.toContain('contacts-2023.csv');
  });

  test('the canonical name before others of the same table', async () => {
    const folder = join(temporary, 'twice');
    cpSync(reference, folder, { recursive: true });
    cpSync(join(folder, 'case_episodes.csv'), join(folder, 'episodes.csv'));
    const { code, note } = await weefsel(['analyse', '--in', folder, '--out', join(temporary, 'y')]);
    expect(code).toBe(0);
    expect(note).toContain('Not read');
    expect(note).toContain('case_episodes.csv');
  });
});
