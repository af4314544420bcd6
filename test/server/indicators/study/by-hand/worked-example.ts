import type { Unit } from '../../../../../server/indicators/study/measure.ts';
import type { PlainStudy } from '../../../graph/study.ts';
import type { Setting } from '../measure-study.ts';

/** A value of a measure that a reader can follow with a pencil. */
export type WorkedExample = {
  /** Id of the measure. */
  readonly measure: string;
  /** At most six rows in a table. */
  readonly rows: PlainStudy;
  /** How often each row of contacts stands in the log, where a measure shows nothing of six contacts; once unless it says otherwise. */
  readonly times?: readonly number[];
  readonly setting?: Setting;
  /** Of whom and of what the value is; the whole study and no key unless it says otherwise. */
  readonly unit?: Unit;
  readonly key?: readonly string[];
  /** The calculation in words and figures, row by row, ending in the value. */
  readonly sum: string;
  /** What the sum comes to, worked out by hand: never what the program gave. Null where no value may be shown. */
  readonly value: number | null;
  /** Words of the English reason why there is no value. */
  readonly because?: string;
  /**
   * What stands beside it and was worked out too: numerator, denominator, or a part of `detail`; or `low` and `high`, to three decimals:
   * of x cases among n, (x + 1.92 ± 1.96 √(x (n − x) / n + 0.96)) / (n + 3.84).
   */
  readonly beside?: Readonly<Record<string, number | string | null | readonly string[]>>;
};
