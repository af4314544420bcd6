import { parentPort } from 'node:worker_threads';
import type { SourceFile } from '../../../server/import/format.ts';
import { emptyContext } from '../../../server/import/import-context.ts';
import { readFiles } from '../../../server/import/read-files.ts';
import { readRefused } from '../../../server/import/read-refused.ts';
import { StudyError } from '../../../server/model/errors.ts';
import { locales, type Text } from '../../../server/model/text.ts';

/* Runs as a thread: reads files that may be anything, so that one that never ends, or takes all memory, ends the thread and not the test. */

export type ReaderAnswer = { readonly flaws: readonly string[]; readonly stored: number; readonly memory: number };

parentPort?.on('message', (file: SourceFile) => {
  const answer: ReaderAnswer = { ...read(file), memory: process.memoryUsage().rss };
  parentPort?.postMessage(answer);
});

/** Reads a file as the import page does, and says what of the answer no person should get to see. */
function read(file: SourceFile): Pick<ReaderAnswer, 'flaws' | 'stored'> {
  try {
    const context = emptyContext('2026-11-22');
    const readings = readFiles([file], context, { look: true });
    const flaws = readings.flatMap(({ outcome, records, parsed, issues, errors }) => [
      ...issues.flatMap(({ message }) => flawsOf(message)),
      ...issues.flatMap(({ line, row }) => ((line ?? 1) < 1 || (row ?? 1) < 1 ? [`a place that is none: ${line}, ${row}`] : [])),
      ...(outcome === 'reject' && errors === 0 ? ['refused without a reason'] : []),
      ...(outcome !== 'reject' && outcome !== 'partial' && errors > 0 ? [`${outcome} with errors`] : []),
      ...(parsed.length > records ? ['more stored than there were'] : []),
    ]);
    for (const { rows } of readRefused([file], context)) {
      for (const { reasons } of rows) {
        if (reasons.length === 0) flaws.push('a refused row without a reason');
        flaws.push(...reasons.flatMap(({ message }) => flawsOf(message)));
      }
    }
    return { flaws, stored: readings.reduce((sum, { parsed }) => sum + parsed.length, 0) };
  } catch (error) {
    if (error instanceof StudyError) return { flaws: flawsOf(error.text), stored: 0 };
    return { flaws: [error instanceof Error ? (error.stack ?? error.message) : String(error)], stored: 0 };
  }
}

/** A sentence for a person: there in every language, everything filled in, of a length that can be read. */
function flawsOf(message: Text): readonly string[] {
  return locales.flatMap((locale) => {
    const sentence = message[locale];
    const isWhole =
      sentence.trim() !== '' && !/\{[a-z]+\}|\bundefined\b|\bNaN\b|\[object /.test(sentence) && sentence.length < 1500;
    return isWhole ? [] : [`no sentence in ${locale}: ${sentence.slice(0, 300)}`];
  });
}
