import { say } from '../../model/errors.ts';
import type { RecordRef } from '../../model/records.ts';
import { type LeftOut, type LeftOutCode, leftOutCodes } from '../network.ts';

const mostExamples = 5;

/** Counts the records that are not used, by reason, and keeps the first few of each as examples. */
export class LeftOutCount {
  readonly #byCode = new Map<LeftOutCode, { count: number; readonly examples: RecordRef[] }>();

  add(code: LeftOutCode, kind: RecordRef['kind'], id: number): void {
    let entry = this.#byCode.get(code);
    if (entry === undefined) {
      entry = { count: 0, examples: [] };
      this.#byCode.set(code, entry);
    }
    entry.count++;
    if (entry.examples.length < mostExamples) entry.examples.push({ kind, id });
  }

  /** In the order of the codes; only those that occurred. */
  list(): readonly LeftOut[] {
    return leftOutCodes.flatMap((code) => {
      const entry = this.#byCode.get(code);
      return entry === undefined ? [] : [{ code, reason: say(`left-out-${code}`), ...entry }];
    });
  }
}
