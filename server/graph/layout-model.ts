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

/** The tied nodes of a network by position (code-point order of ids), each with its neighbours, ascending; direction is ignored. */
export type Neighbours = readonly (readonly number[])[];

/** Positions of the nodes of one component, by position. */
export type Coordinates = { readonly xs: Float64Array; readonly ys: Float64Array };
