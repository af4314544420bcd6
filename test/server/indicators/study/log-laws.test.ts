import { describe, expect, test } from 'vitest';
import type { MeasureFamily } from '../../../../server/indicators/study/families.ts';
import { measures } from '../../../../server/indicators/study/index.ts';
import { groupings, type StudyMeasure } from '../../../../server/indicators/study/measure.ts';
import type { StudyRecords } from '../../../../server/model/records.ts';
import { tableKinds, tables } from '../../../../server/model/tables.ts';
import { locales } from '../../../../server/model/text.ts';
import { contact, organisations, study } from '../../graph/study.ts';
import { fullLog as records } from './contact-log.ts';
import { cellOf, cellsOf, type WholeCell, wholeStudy } from './measure-study.ts';

/* Laws of every measure of the log, the episodes and the sources, and what they say when data are missing. */

const families: readonly MeasureFamily[] = ['collaboration', 'referrals', 'handover', 'sources', 'isolation'];
const own = measures.filter(({ family }) => families.includes(family));
const find = (id: string): StudyMeasure => own.find((measure) => measure.id === id) ?? expect.fail(`no measure ${id}`);

const setting = { observedUntil: '2024-05-31', parameters: { departure_days: 60 } };

/** What a cell says, whatever the order of cells, and of the two of a pair. */
const saying = (cells: readonly WholeCell[]) =>
  cells
    .map(({ unit, key, value, numerator, denominator, low, high, evidence }) =>
      JSON.stringify([unit.by, unit.value, [...key].sort(), value, numerator, denominator, low, high, evidence]),
    )
    .sort();

test('there are measures of each family', () => {
  for (const family of families) expect(own.filter((measure) => measure.family === family).length).toBeGreaterThan(1);
});

describe.each(own)('$id', (measure) => {
  const cells = cellsOf(measure, records, setting);

  test('is described in three languages', () => {
    const texts = [
      measure.label,
      measure.definition,
      measure.unit,
      measure.undefinedWhen,
      measure.convention,
      ...measure.keys.map(({ label }) => label),
      ...measure.keys.flatMap(({ words = {} }) => Object.values(words)),
      ...measure.parameters.map(({ label }) => label),
    ];
    for (const text of texts) for (const locale of locales) expect(text[locale]).toMatch(/\S/);
    expect(measure.id).toMatch(/^[a-z][a-z0-9_]*$/);
    for (const { standard, min, max } of measure.parameters) expect(standard >= min && standard <= max).toBe(true);
  });

  test('says something here, in its own units and keys, each once, within its range', () => {
    expect(cells.some(({ value }) => value !== null)).toBe(true);
    expect(new Set(cells.map(({ unit, key }) => JSON.stringify([unit, key]))).size).toBe(cells.length);
    for (const { unit, key, value, reason, low, high, numerator, denominator } of cells) {
      expect(measure.groupings).toContain(unit.by);
      expect(groupings).toContain(unit.by);
      expect([0, measure.keys.length]).toContain(key.length);
      expect(value === null).toBe(reason !== null);
      for (const number of [value, low, high, numerator, denominator])
        expect(number === null || Number.isFinite(number)).toBe(true);
      if (value === null) continue;
      expect(value).toBeGreaterThanOrEqual(measure.range.min ?? value);
      expect(value).toBeLessThanOrEqual(measure.range.max ?? value);
      if (denominator !== null && numerator !== null) expect(value).toBeCloseTo(numerator / denominator, 12);
      if (low !== null && high !== null) expect(low <= value && value <= high).toBe(true);
    }
  });

  test('calls the values of its keys by words, where it has words', () => {
    for (const [place, { words }] of measure.keys.entries()) {
      if (words === undefined) continue;
      for (const { key } of cells) expect(Object.keys(words)).toContain(key[place]);
    }
  });

  test('hangs on no order of rows, and leaves them as they are', () => {
    const before = JSON.stringify(records);
    const reversed = Object.fromEntries(tableKinds.map((kind) => [kind, [...records[kind]].reverse()]));
    expect(saying(cellsOf(measure, { ...records, ...reversed }, setting))).toEqual(saying(cells));
    expect(JSON.stringify(records)).toBe(before);
  });

  test('hangs on no names', () => {
    const renamed = rename(records);
    const back = cellsOf(measure, renamed, setting).map((cell) => ({
      ...cell,
      unit: { ...cell.unit, value: cell.unit.value === null ? null : oldName(cell.unit.value) },
      key: cell.key.map(oldName),
    }));
    expect(saying(back)).toEqual(saying(cells));
  });

  test.each(Object.entries(poor()))('without data (%s) has no value, and says in words why', (_what, study) => {
    for (const { value, reason, numerator, denominator } of cellsOf(measure, study)) {
      for (const number of [value, numerator, denominator]) expect(number === null || Number.isFinite(number)).toBe(true);
      if (value !== null) continue;
      for (const locale of locales) expect(reason?.[locale]).toMatch(/\S.{15}/);
    }
  });
});

/** Names turned round, so that their order is another; the way back is the same. */
function newName(name: string): string {
  return /^[a-zA-Z]{1,2}\d[a-z]?$/.test(name) ? `${String.fromCharCode(219 - name.toLowerCase().charCodeAt(0))}!${name}` : name;
}
function oldName(name: string): string {
  return name.replace(/^.!/, '');
}

/** Organisations, persons and families called otherwise, in every column that names them. */
function rename(study: StudyRecords): StudyRecords {
  const changed = tableKinds.map((kind) => {
    const columns = Object.entries(tables[kind].columns as Readonly<Record<string, { refersTo?: string; personal?: string }>>)
      .filter(([name, { refersTo, personal }]) => refersTo === 'organisations' || personal !== undefined || name === 'org_id')
      .map(([name]) => name);
    const rows: readonly object[] = study[kind];
    return [
      kind,
      rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, cell]) => [
            name,
            columns.includes(name) && typeof cell === 'string' ? cell.split(';').map(newName).join(';') : cell,
          ]),
        ),
      ),
    ];
  });
  return { ...study, ...Object.fromEntries(changed) };
}

/** Studies that lack something. */
function poor(): Readonly<Record<string, StudyRecords>> {
  const none = study({});
  return {
    nothing: none,
    'organisations alone': { ...none, organisations: records.organisations },
    'no persons': {
      ...records,
      contacts: records.contacts.map((row) => ({ ...row, from_person: null, to_person: null })),
      persons: [],
      affiliations: [],
    },
    'no log': { ...records, contacts: [] },
    'one row': study({ organisations: organisations('A', 'B'), contacts: [contact('A', 'B')] }),
    'organisations that are not listed': study({ contacts: [contact('A', 'B', { type: 'referral' })] }),
    'internal contacts alone': study({ organisations: organisations('A'), contacts: [contact('A', 'A')] }),
  };
}

describe('what is missing is said', () => {
  const reasonOf = (id: string, of: StudyRecords, how: Parameters<typeof cellsOf>[2] = {}, ...key: string[]) =>
    cellOf(cellsOf(find(id), of, how), wholeStudy, ...key).reason?.en;
  const studies = poor();
  const from = (name: string): StudyRecords => studies[name] ?? expect.fail(name);

  test('no log, no persons, no referrals, no episodes, no organisations', () => {
    expect(reasonOf('single_person_ties', from('no log'))).toContain('no contact log');
    expect(reasonOf('single_person_ties', from('no persons'))).toContain('from_person');
    expect(reasonOf('ties_on_one_person', from('no persons'))).toContain('from_person');
    expect(reasonOf('referral_closure', from('one row'))).toContain('referral as “type” or “purpose”');
    expect(reasonOf('off_radar', from('one row'))).toContain('family code');
    expect(reasonOf('isolation', from('organisations that are not listed'))).toContain('no list of organisations');
    expect(reasonOf('channel_richness', from('internal contacts alone'))).toContain('within one organisation');
  });

  test('a log that does not say what is feedback closes no loop and opens none', () => {
    const silent = from('organisations that are not listed');
    for (const id of ['referral_closure', 'referral_closure_ever', 'referral_lag', 'open_referrals']) {
      expect(reasonOf(id, silent)).toContain('is_feedback');
    }
  });

  test('referrals that have no answer yet are too recent', () => {
    const recent = study({
      organisations: organisations('A', 'B'),
      contacts: [contact('A', 'B', { purpose: 'referral', date: '2024-01-20' })],
    });
    expect(reasonOf('referral_closure', recent, { observedUntil: '2024-01-31' })).toContain('1) were sent less than 30 days');
    expect(reasonOf('referral_lag', recent, { observedUntil: '2024-01-31' })).toContain('Fewer than half');
  });

  test('contacts outside the window are not counted: after the last day, and before the period of the recipe', () => {
    const all = study({
      organisations: organisations('A', 'B'),
      contacts: ['2023-01-01', '2024-01-01', '2025-01-01'].map((date) => contact('A', 'B', { date, channel: 'phone' })),
    });
    const window = { observedUntil: '2024-06-30', recipe: { period: { from: '2024-01-01' } } };
    expect(cellOf(cellsOf(find('channel_richness'), all, window)).denominator).toBe(1);
    expect(reasonOf('channel_richness', all, { observedUntil: '2022-12-31' })).toContain('All contacts (3) lie outside');
  });

  test('who leads is not said: the share of days without a lead has no value', () => {
    const unsaid = { ...records, episodes: records.episodes.map((row) => ({ ...row, is_lead: null })) };
    expect(reasonOf('follow_up_days', unsaid, setting, 'no-lead')).toContain('is_lead');
    expect(cellOf(cellsOf(find('follow_up_days'), unsaid, setting), wholeStudy, 'orphan').value).not.toBeNull();
    expect(reasonOf('handover_gap', unsaid, setting)).toContain('is_lead');
  });
});
