import { wilsonInterval } from '../indicators/study/wilson-interval.ts';

/** `count` of `all`. */
export type Share = { readonly count: number; readonly all: number };

/**
 * The 95 % interval of the difference of two shares, first minus second, from Wilson's interval of each (Newcombe 1998, method 10,
 * doi 10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I). It stays honest where a count is 0. Null where one is of nothing.
 */
export function shareDifference(first: Share, second: Share): readonly [number, number] | null {
  const [a, b] = [wilsonInterval(first.count, first.all), wilsonInterval(second.count, second.all)];
  if (a === null || b === null) return null;
  const [p, q] = [first.count / first.all, second.count / second.all];
  return [p - q - Math.hypot(p - a[0], b[1] - q), p - q + Math.hypot(a[1] - p, q - b[0])];
}
