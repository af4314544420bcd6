/** The circle of buckets in which nodes wait, by how far away they are. */
export type LengthBuckets = {
  /** How many buckets there are for each unit of length. */
  readonly perWidth: number;
  readonly count: number;
  /** Whether no tie leads from a bucket into the same one, so that all in it are settled together in any order. */
  readonly isSettledAtOnce: boolean;
};

const mostBuckets = 4096;

/**
 * A bucket is as wide as the shortest tie is long, a hair less (Denardo & Fox 1979, doi 10.1287/opre.27.1.161); wider where the longest tie
 * is thousands of times longer than the shortest. The circle holds what one tie can reach.
 * @param values lengths of ties, above 0
 */
export function lengthBuckets(values: Float64Array): LengthBuckets {
  let shortest = Number.POSITIVE_INFINITY;
  let longest = 0;
  for (const value of values) {
    if (value < shortest) shortest = value;
    if (value > longest) longest = value;
  }
  const width = Math.max(shortest * 0.999999, longest / (mostBuckets - 2));
  const perWidth = values.length === 0 ? 1 : 1 / width;
  return { perWidth, count: Math.ceil(longest * perWidth) + 2, isSettledAtOnce: width < shortest };
}
