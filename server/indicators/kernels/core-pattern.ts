/**
 * What a core and periphery look like when they are perfect.
 * - `either` a tie wherever at least one end is in the core
 * - `within` all ties within the core, none within the periphery; ties between the two may be there or not
 */
export type CorePattern = 'either' | 'within';

/** Nodes in the core, pairs tied within it, and pairs tied within the periphery. */
export type CoreCounts = { readonly size: number; readonly within: number; readonly outside: number };

/**
 * Pearson's correlation between the pattern and the ties, over the pairs that the pattern speaks about (-1 to 1); null when one of
 * the two does not vary.
 * @param pairs tied pairs of the whole network
 */
export function patternFit(
  pattern: CorePattern,
  order: number,
  pairs: number,
  { size, within, outside }: CoreCounts,
): number | null {
  const core = (size * (size - 1)) / 2;
  const periphery = ((order - size) * (order - size - 1)) / 2;
  const ones = pattern === 'either' ? (order * (order - 1)) / 2 - periphery : core;
  const cells = ones + periphery;
  const tied = pattern === 'either' ? pairs : within + outside;
  const hits = tied - outside;
  const spread = ones * (cells - ones) * tied * (cells - tied);
  return spread > 0 ? (cells * hits - ones * tied) / Math.sqrt(spread) : null;
}
