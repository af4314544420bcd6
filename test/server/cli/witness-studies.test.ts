import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { afterAll, describe, expect, test } from 'vitest';
import { weefsel } from './weefsel.ts';

/* Witness: test/reference/talk-and-log/witness.py, which counts the same files apart from the product. */

const reference = 'test/reference/talk-and-log';
const temporary = mkdtempSync(join(tmpdir(), 'weefsel-witness-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const numbers = ['value', 'numerator', 'denominator', 'low', 'high'] as const;
type Numbers = { readonly [N in (typeof numbers)[number]]: number | null };
type Row = Numbers & {
  readonly measure: string;
  readonly by: string;
  readonly unit: string | null;
  readonly key: readonly string[];
};

/** The parts of a study that the witness counts, and sources that its studies do not have. */
const counted = new Set(['study', 'municipality', 'sector', 'organisation']);
const isCounted = ({ by, unit, key }: Row): boolean =>
  counted.has(by) && unit !== 'family' && !key.some((part) => part.includes('third_party'));

function readWitness(study: string): ReadonlyMap<string, Numbers> {
  const text = readFileSync(join(reference, study, 'witness.csv'), 'utf8');
  const { data } = papaparse.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const numberOf = (cell: string | undefined): number | null => (cell ? Number(cell) : null);
  return new Map(
    data.map((row) => [
      [row['measure'], row['by'], row['unit'], row['key']].join(' | '),
      {
        value: numberOf(row['value']),
        numerator: numberOf(row['numerator']),
        denominator: numberOf(row['denominator']),
        low: numberOf(row['low']),
        high: numberOf(row['high']),
      },
    ]),
  );
}

async function analysed(study: string, until: string | null): Promise<ReadonlyMap<string, Row>> {
  const out = join(temporary, study);
  const day = until === null ? [] : ['--until', until];
  const { code } = await weefsel(['analyse', '--in', join(reference, study), '--out', out, ...day]);
  expect(code).toBe(0);
  const rows: readonly Row[] = JSON.parse(readFileSync(join(out, 'results.json'), 'utf8')).study;
  return new Map(rows.map((row) => [[row.measure, row.by, row.unit ?? '', row.key.join(' · ')].join(' | '), row]));
}

/** Equal to what the witness prints, ten digits; a number that only one of the two gives is no difference, a value is. */
function isSame(own: Numbers | undefined, witness: Numbers): boolean {
  return numbers.every((name) => {
    const [one, other] = [own?.[name] ?? null, witness[name]];
    if (one === null || other === null) return name !== 'value' || one === other;
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
  });
}

describe.each([
  ['other-column-names', null],
  ['until-october', '2024-10-15'],
  ['without-interview-table', '2024-07-15'],
  ['across-the-boundary', null],
] as const)('the study %s', (study, until) => {
  test('is counted as the witness counts it', { timeout: 120_000 }, async () => {
    const witness = readWitness(study);
    const own = await analysed(study, until);
    expect(witness.size).toBeGreaterThan(700);
    const different = [...witness].filter(([name, row]) => !isSame(own.get(name), row));
    expect(different.map(([name, row]) => ({ name, witness: row, own: own.get(name) }))).toEqual([]);
    const measures = new Set([...witness.keys()].map((name) => name.split(' | ')[0]));
    const unseen = [...own].filter(
      ([name, row]) =>
        measures.has(row.measure) && isCounted(row) && row.value !== null && row.denominator !== 0 && !witness.has(name),
    );
    expect(unseen.map(([name]) => name)).toEqual([]);
  });
});
