import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { seed } from '../../datasets/boom-antwerpen-synthetic/generate/chance.ts';
import { tableKinds, tables } from '../../server/model/tables.ts';
import { findTerm, vocabularies } from '../../server/model/vocabulary.ts';
import { csvRows, datasets, daysBetween } from './dataset-tables.ts';

const folder = 'boom-antwerpen-synthetic';
const rows = (kind: string) => csvRows(folder, `${kind}.csv`);
const organisations = new Map(rows('organisations').map((row) => [row.org_id, row]));
const contacts = rows('contacts');
const between = contacts.filter((row) => row.from_org !== row.to_org);
const municipalityOf = (org: string | undefined) => organisations.get(org)?.municipality;
const inMunicipality = (name: string) => [...organisations.values()].filter((row) => row.municipality === name);
const pairOf = (row: { readonly from_org?: string; readonly to_org?: string }) => [row.from_org, row.to_org].sort().join(' ');

describe('the generator', () => {
  const again = mkdtempSync(join(tmpdir(), 'weefsel-generate-'));
  afterAll(() => rmSync(again, { recursive: true }));

  test('writes the same bytes again', () => {
    execFileSync(process.execPath, [join(datasets, folder, 'generate.ts'), again]);
    const made = readdirSync(again).sort();
    expect(made).toEqual([...tableKinds.map((kind) => `${kind}.csv`), 'planted.json'].sort());
    for (const name of made) {
      expect(readFileSync(join(again, name)).equals(readFileSync(join(datasets, folder, name))), name).toBe(true);
    }
    expect(readFileSync(join(datasets, folder, 'card.json'), 'utf8')).toContain(`seed ${seed}`);
  });

  test('keeps the data set below 4 MB', () => {
    const bytes = tableKinds
      .map((kind) => statSync(join(datasets, folder, `${kind}.csv`)).size)
      .reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThan(4_000_000);
  });
});

describe('every table keeps to its columns', () => {
  test.each(tableKinds)('%s', (kind) => {
    const columns: Readonly<
      Record<
        string,
        {
          type: string;
          required?: true;
          values?: readonly string[];
          vocabulary?: string;
          refersTo?: string;
          multiple?: true;
          min?: number;
          max?: number;
        }
      >
    > = tables[kind].columns;
    const keys = new Map(
      tableKinds.map((each) => [
        each,
        new Set(tables[each].key.length === 1 ? rows(each).map((row) => row[tables[each].key[0] ?? '']) : []),
      ]),
    );
    const wrong: string[] = [];
    const seen = new Set<string>();
    rows(kind).forEach((row, position) => {
      const key = tables[kind].key.map((column) => row[column]).join('|');
      if (key !== '' && seen.has(key)) wrong.push(`${position}: key ${key} again`);
      seen.add(key);
      for (const [name, cell] of Object.entries(row)) {
        const column = columns[name];
        if (column === undefined) wrong.push(`${position}: unknown column ${name}`);
        else if (cell === '') {
          if (column.required) wrong.push(`${position}: ${name} empty`);
        } else if (!fits(cell, column)) wrong.push(`${position}: ${name} ${cell}`);
        else if (column.refersTo) {
          const known = keys.get(column.refersTo as (typeof tableKinds)[number]); // refersTo names tables only.
          for (const each of column.multiple ? cell.split(';') : [cell])
            if (!known?.has(each)) wrong.push(`${position}: ${name} ${each} unknown`);
        }
      }
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  function fits(
    cell: string,
    column: { type: string; values?: readonly string[]; vocabulary?: string; min?: number; max?: number },
  ): boolean {
    if (column.type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(cell) && !Number.isNaN(Date.parse(cell));
    if (column.type === 'boolean') return cell === 'true' || cell === 'false';
    if (column.type === 'choice') return column.values?.includes(cell) ?? false;
    if (column.type === 'term')
      return vocabularies[column.vocabulary ?? ''] === undefined || findTerm(column.vocabulary ?? '', cell)?.key === cell;
    if (column.type !== 'integer' && column.type !== 'number') return true;
    const value = Number(cell);
    if (Number.isNaN(value) || (column.type === 'integer' && !Number.isInteger(value))) return false;
    return value >= (column.min ?? value) && value <= (column.max ?? value);
  }
});

describe('the make-up of the two towns', () => {
  test('Boom: one OCMW with two social workers, its own crèche under one roof with a coordinator who works for both', () => {
    const works = new Map(rows('persons').map((row) => [row.person_id, row.function]));
    const at = (org: string) =>
      rows('affiliations')
        .filter((row) => row.org_id === org)
        .map((row) => row.person_id);
    expect(at('ocmw-boom').filter((person) => works.get(person) === 'social-worker').length).toBe(2);
    expect(organisations.get('troetelboom')).toMatchObject({
      part_of: 'ocmw-boom',
      building_id: organisations.get('ocmw-boom')?.building_id,
    });
    const coordinators = at('troetelboom').filter((person) => works.get(person) === 'creche-coordinator');
    expect(coordinators.length).toBe(1);
    expect(at('ocmw-boom')).toContain(coordinators[0]);
    expect(inMunicipality('Boom').length).toBe(12);
  });

  test('Antwerp: 23 social centres, an activation service, 45 crèches of three kinds, 40 partners', () => {
    const count = (test: (row: Readonly<Record<string, string>>) => boolean) => inMunicipality('Antwerpen').filter(test).length;
    expect(count((row) => row.type === 'social-centre' && row.part_of === 'ocmw-antwerpen')).toBe(23);
    expect(count((row) => row.org_id === 'ocmw-antwerpen-activation')).toBe(1);
    expect(count((row) => row.sector === 'childcare')).toBe(45);
    expect(
      new Set(
        inMunicipality('Antwerpen')
          .filter((row) => row.sector === 'childcare')
          .map((row) => row.type),
      ).size,
    ).toBe(3);
    expect(count((row) => row.sector === 'partner')).toBe(40);
  });

  test('interviews in the numbers of the published sample table', () => {
    const sample = csvRows('brochure-2017', 'interview-sample.csv');
    for (const [municipality, numbers] of [
      ['Antwerpen', [8, 9, 3]],
      ['Boom', [2, 1, 4]],
    ] as const) {
      const sectorOf = (row: Readonly<Record<string, string>>) =>
        row.org_id === '' ? 'family' : organisations.get(row.org_id)?.sector;
      const held = rows('interviews').filter((row) => row.municipality === municipality);
      expect(['welfare', 'childcare', 'family'].map((sector) => held.filter((row) => sectorOf(row) === sector).length)).toEqual(
        numbers,
      );
      // The published table tells occasional from regular crèches in the role; here the kind of crèche says so.
      const roleOf = (row: Readonly<Record<string, string>>) => {
        if (row.respondent_role !== 'creche-coordinator' || municipality === 'Boom') return row.respondent_role;
        return `creche-coordinator-${organisations.get(row.org_id)?.type === 'creche-occasional' ? 'occasional' : 'regular'}`;
      };
      for (const { respondent_role: role, interviews } of sample.filter((row) => row.municipality === municipality)) {
        expect(held.filter((row) => roleOf(row) === role).length, `${municipality} ${role}`).toBe(Number(interviews));
      }
    }
  });

  test('about 15,000 contacts in two years, in order of date, on 450-700 pairs in Antwerp and about 20 in Boom', () => {
    expect(contacts.length).toBeGreaterThan(14_500);
    expect(contacts.length).toBeLessThan(15_700);
    const dates = contacts.map((row) => row.date ?? '');
    expect(dates).toEqual([...dates].sort());
    expect(dates.every((date) => date >= '2022-01-01' && date <= '2023-12-31')).toBe(true);
    const pairs = (municipality: string) =>
      new Set(between.filter((row) => municipalityOf(row.from_org) === municipality).map(pairOf)).size;
    expect(pairs('Antwerpen')).toBeGreaterThanOrEqual(450);
    expect(pairs('Antwerpen')).toBeLessThanOrEqual(700);
    expect(pairs('Boom')).toBeGreaterThanOrEqual(18);
    expect(pairs('Boom')).toBeLessThanOrEqual(24);
  });

  test('people act only for organisations where they work on that day, and never with themselves', () => {
    const jobs = new Map<string, Readonly<Record<string, string>>[]>();
    for (const row of rows('affiliations'))
      jobs.set(`${row.person_id} ${row.org_id}`, [...(jobs.get(`${row.person_id} ${row.org_id}`) ?? []), row]);
    const works = (person: string | undefined, org: string | undefined, date: string | undefined) =>
      person === '' ||
      (jobs.get(`${person} ${org}`) ?? []).some(
        (job) => (job.date_from ?? '') <= (date ?? '') && (job.date_to === '' || (job.date_to ?? '') >= (date ?? '')),
      );
    expect(
      contacts.filter((row) => !works(row.from_person, row.from_org, row.date) || !works(row.to_person, row.to_org, row.date)),
    ).toEqual([]);
    expect(contacts.filter((row) => row.from_person !== '' && row.from_person === row.to_person)).toEqual([]);
    expect(
      rows('episodes').filter(
        (row) =>
          !works(row.person_id, row.org_id, row.date_from) || !works(row.person_id, row.org_id, row.date_to || row.date_from),
      ),
    ).toEqual([]);
  });

  test('a reply follows what it replies to, between the same two, and word back belongs to its referral', () => {
    const byId = new Map(contacts.map((row) => [row.contact_id, row]));
    for (const reply of contacts.filter((row) => row.reply_to !== '')) {
      const asked = byId.get(reply.reply_to);
      expect(asked).toMatchObject({ from_org: reply.to_org, to_org: reply.from_org });
      expect((asked?.date ?? '') <= (reply.date ?? '')).toBe(true);
      if (reply.is_feedback === 'true') expect(reply.referral_id).toBe(asked?.referral_id);
    }
  });

  test('the roster holds explicit zeros and unanswered cells, and nothing from those who did not respond', () => {
    const roster = rows('relations');
    expect(roster.filter((row) => row.present === 'false' && row.frequency === '0').length).toBeGreaterThan(1000);
    expect(roster.filter((row) => row.present === '').length).toBeGreaterThan(50);
    expect(roster.filter((row) => organisations.get(row.respondent_org)?.responded !== 'true')).toEqual([]);
    expect(roster.every((row) => row.respondent_org === row.from_org)).toBe(true);
    const silent = inMunicipality('Antwerpen').filter((row) => row.responded === 'false').length;
    expect(silent).toBeGreaterThan(10);
    expect(silent).toBeLessThan(30);
  });

  test('Boom answers a referral within a week more often than not, Antwerp seldom; a family is accompanied in Boom', () => {
    const share = (municipality: string) => {
      const referrals = contacts.filter((row) => row.purpose === 'referral' && row.municipality === municipality);
      const answers = new Map(
        contacts.filter((row) => row.is_feedback === 'true').map((row) => [row.referral_id, row.date ?? '']),
      );
      const soon = referrals.filter(
        (row) => daysBetween(row.date ?? '', answers.get(row.referral_id) ?? '2099-01-01') <= 7,
      ).length;
      return [soon / referrals.length, referrals.filter((row) => row.accompanied === 'true').length / referrals.length] as const;
    };
    expect(share('Boom')[0]).toBeGreaterThan(0.5);
    expect(share('Antwerpen')[0]).toBeLessThan(0.1);
    expect(share('Boom')[1]).toBeGreaterThan(0.35);
    expect(share('Antwerpen')[1]).toBeLessThan(0.1);
  });
});
