import type { Network } from '../graph/network.ts';
import type { Reference, Undefined } from '../indicators/indicator.ts';
import type { Text } from '../model/text.ts';

/** What a comparison found. Values are in the unit of the statistic. */
export type Finding = {
  /** The statistic of each network, in the order they were given. */
  readonly observed: readonly number[];
  /** First minus second. */
  readonly difference: number;
  /** 95 % interval of the difference. */
  readonly interval: readonly [number, number];
  /** Standard error of each network's statistic. */
  readonly standardErrors: readonly number[];
  /** What can be said in words; `too small to tell` included. */
  readonly verdict: Text;
  readonly seed: number;
  readonly repetitions: number;
};

/** A way to compare two networks with its uncertainty. One per file; see list.ts. */
export type Comparison = {
  /** Snake case. */
  readonly id: string;
  readonly label: Text;
  readonly definition: Text;
  /** The result id of the indicator that is compared. */
  readonly statistic: string;
  readonly undefinedWhen: Text;
  readonly references: readonly Reference[];
  readonly compare: (
    networks: readonly [Network, Network],
    options: { readonly seed: number; readonly repetitions: number },
  ) => Finding | Undefined;
};
