import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../server/cli/run-command-line.ts';

/*
 * The hostile corpus: files as they arrive from people, programs and enemies, each with what a reader of the import rules may expect of it.
 * Every expectation was written from the rules before the file was read by the program. Each goes through `weefsel check`,
 * as a user's file would, in a study that knows the organisations and codes of the folder `context`.
 */

const root = fileURLToPath(new URL('../../cases/import/corpus/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'weefsel-corpus-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Issue = {
  readonly severity: string;
  readonly line: number | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly code: string;
};
type Expected = {
  readonly about: string;
  /** What the user says it is. */
  readonly kind: string;
  /** What it is read as; left out = what the user says. */
  readonly answered?: string | null;
  readonly outcome: string;
  readonly records: number;
  readonly accepted: number;
  /** null = too many to list, or not to the point; then `shown` may say how many there are. */
  readonly issues: readonly Issue[] | null;
  readonly shown?: number;
  /** How many more are counted. */
  readonly more?: number;
  /** Parsed values without empty ones, null for a refused row. */
  readonly rows?: readonly (Readonly<Record<string, unknown>> | null)[];
  /** Words that the messages hold. */
  readonly says?: readonly string[];
  /** What no message may repeat. */
  readonly saysNot?: readonly string[];
  /** Only the outcome is to the point. */
  readonly outcomeOnly?: true;
  /** A file too large to keep: it is made of these parts. */
  readonly made?: { readonly start: string; readonly repeat: string; readonly times: number; readonly end: string };
};
type Answer = Omit<Expected, 'rows' | 'issues' | 'more'> & {
  /** Issues that are counted and not shown. */
  readonly more?: number;
  readonly issues: readonly (Issue & { readonly message: string })[];
  readonly rows: readonly (Readonly<Record<string, unknown>> | null)[];
};

const exitCodes: Readonly<Record<string, number>> = { accept: 0, warn: 0, partial: 1, reject: 2 };

async function check(path: string, kind: string): Promise<{ readonly code: number; readonly answer: Answer }> {
  let out = '';
  let notes = '';
  const words = ['check', path, '--kind', kind, '--context', join(root, 'context'), '--json', '--rows', '--lang', 'en'];
  const code = await runCommandLine(words, {
    environment: {},
    out: (text) => {
      out += text;
    },
    note: (text) => {
      notes += text;
    },
    terminal: false,
    now: () => '2026-11-22T10:00:00.000Z',
    stopSignal: () => new Promise(() => {}),
  });
  expect(notes).toBe('');
  return { code, answer: JSON.parse(out) };
}

const withoutMessage = ({ severity, line, row, column, code }: Issue): Issue => ({ severity, line, row, column, code });
const filled = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
const byPlace = (a: Issue, b: Issue): number => JSON.stringify(a).localeCompare(JSON.stringify(b), 'en');

function fileOf(name: string, made: Expected['made']): string {
  if (made === undefined) return join(root, name, 'table.csv');
  const path = join(folder, `${name}.csv`);
  writeFileSync(path, made.start + made.repeat.repeat(made.times) + made.end);
  return path;
}

describe('hostile corpus', () => {
  const names = readdirSync(root).filter((name) => existsSync(join(root, name, 'expected.json')));

  it('is large enough to mean something', () => expect(names.length).toBeGreaterThanOrEqual(90));

  for (const name of names.sort()) {
    // The file is ours and has this form.
    const expected = JSON.parse(readFileSync(join(root, name, 'expected.json'), 'utf8')) as Expected;
    it(`${name}: ${expected.about}`, async () => {
      const path = fileOf(name, expected.made);
      const started = process.cpuUsage();
      const { code, answer } = await check(path, expected.kind);
      // Work, not time on the clock: the machine may be busy with something else.
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1e6).toBeLessThan(10);
      expect(code).toBe(exitCodes[expected.outcome]);
      expect(answer.outcome).toBe(expected.outcome);
      for (const { message } of answer.issues) expect(message.length).toBeLessThan(600);
      if (expected.outcomeOnly) return;
      const { kind, records, accepted, issues, rows } = answer;
      expect({ kind, records, accepted }).toEqual({
        kind: expected.answered === undefined ? expected.kind : expected.answered,
        records: expected.records,
        accepted: expected.accepted,
      });
      if (expected.issues !== null) {
        expect(issues.map(withoutMessage).sort(byPlace)).toEqual([...expected.issues].sort(byPlace));
      }
      if (expected.shown !== undefined) expect([issues.length, answer.more]).toEqual([expected.shown, expected.more]);
      if (expected.rows !== undefined) {
        expect(rows.map((row) => (row === null ? null : filled(row)))).toEqual(expected.rows);
      }
      const said = issues.map(({ message }) => message).join('\n');
      for (const word of expected.says ?? []) expect(said).toContain(word);
      for (const word of expected.saysNot ?? []) expect(said).not.toContain(word);
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    }, 90_000);
  }
});
