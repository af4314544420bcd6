import { expect, it } from 'vitest';
import { emptyContext } from '../../../../server/import/import-context.ts';
import { readFiles } from '../../../../server/import/read-files.ts';

/*
 * Text that is made to cost time or memory. What is asked for is the answer; a step that grows faster than the text shows in the seconds, since
 * at these sizes it takes minutes.
 */

const header = 'date,from_org,to_org,note\n';
/** More characters than any row may take. */
const tooLong = 18_000_000;
/** Seconds for any of these on a busy machine. */
const patience = 15;

const madeToHurt: readonly (readonly [what: string, text: () => string, code: string, line: number | null])[] = [
  ['a cell of quotes', () => `${header}2024-01-01,a,b,"${'""'.repeat(tooLong / 2)}"\n`, 'record-too-long', 2],
  ['a cell of quotes that can be held', () => `${header}2024-01-01,a,b,"${'""'.repeat(2_000_000)}"\n`, 'cell-too-long', 2],
  ['nothing but quotes', () => '"'.repeat(tooLong), 'record-too-long', 1],
  ['an odd number of quotes', () => `${header}2024-01-01,a,b,${'"'.repeat(tooLong + 1)}`, 'unclosed-quote', 2],
  ['a quote that is never closed', () => `${header}2024-01-01,a,b,"${'c,d\n'.repeat(tooLong / 4)}`, 'unclosed-quote', 2],
  ['one cell', () => 'a'.repeat(tooLong), 'record-too-long', 1],
  ['one row of separators', () => ','.repeat(5_000_000), 'empty-file', null],
  ['a row of empty quoted cells', () => `${header}${'"",'.repeat(1_000_000)}`, 'no-rows', null],
  ['titles of ten thousand cells', () => wideRows(10_000), 'too-wide', 1],
  ['the same refused row again and again', () => `${header}${',,b\n'.repeat(300_000)}`, 'missing-value', 2],
  ['the header again and again', () => header.repeat(50_000), 'repeated-header', 2],
  ['line ends', () => '\r'.repeat(5_000_000), 'empty-file', null],
];

/** Twenty rows of cells that are all different. */
function wideRows(width: number): string {
  const row = (at: number): string => Array.from({ length: width }, (_, cell) => `c${at}_${cell}`).join();
  return Array.from({ length: 20 }, (_, at) => row(at)).join('\n');
}

it.each(madeToHurt)(
  '%s is answered soon, with the place',
  (_, text, code, line) => {
    const bytes = Buffer.from(text());
    const started = performance.now();
    const [reading] = readFiles([{ name: 'bestand.csv', bytes }], emptyContext('2026-11-22'), { rowsTo: () => null });
    expect((performance.now() - started) / 1000).toBeLessThan(patience);
    expect(reading?.issues.map((issue) => [issue.code, issue.line])).toContainEqual([code, line]);
    for (const { message } of reading?.issues ?? []) {
      for (const sentence of Object.values(message)) expect(sentence).not.toMatch(/\{\w+\}|undefined|NaN/);
    }
  },
  60_000,
);
