export type Point = { readonly x: number; readonly y: number };

/**
 * Where the nodes of a network stand, in units of the ideal length of a tie inside a clique; x to the right, y downwards.
 * Nodes without ties have no position of their own: the drawing sets them apart in a block.
 */
export type Layout = {
  /** The nodes that have a tie. */
  readonly points: ReadonlyMap<string, Point>;
  /** The nodes without ties, in code-point order. */
  readonly isolates: readonly string[];
};

/**
 * Who is tied to whom, by position, direction ignored: the neighbours of node i are `targets[offsets[i] .. offsets[i + 1])`, ascending.
 * Positions below come from the arrays' own bounds, so every read is inside its array.
 */
export type Neighbours = { readonly order: number; readonly offsets: Int32Array; readonly targets: Int32Array };

/** Positions of the nodes of one component, by position. */
export type Coordinates = { readonly xs: Float64Array; readonly ys: Float64Array };
