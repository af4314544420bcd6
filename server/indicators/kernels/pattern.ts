/** Which organisations are tied, as a matrix: `cells[i * order + j]` is 1 when i is tied to j. Undirected: both cells. */
export type Pattern = { readonly order: number; readonly directed: boolean; readonly cells: Uint8Array };

/**
 * A pattern with its ties beside its cells, so that nobody goes through all cells for the few that are 1: of i to j, `i << 16 | j`, each once and in
 * any order; undirected: both ways. So there are at most 65,536 organisations, whose cells no memory holds.
 */
export type ListedPattern = Pattern & { readonly ties: Int32Array };

/** A tie as it stands in a list. */
export function packTie(from: number, to: number): number {
  return (from << 16) | to;
}

export function tieFrom(tie: number): number {
  return tie >>> 16;
}

export function tieTo(tie: number): number {
  return tie & 0xffff;
}

/** A pattern with its ties in a list, row by row. Time order². @param ties where they are listed: a place more than there are cells */
export function listTies({ order, directed, cells }: Pattern, ties: Int32Array): ListedPattern {
  // A tie is written down before it is known whether it is there, and the last one that is not stands in the place more.
  let count = 0;
  let place = 0;
  for (let row = 0; row < order; row++) {
    const first = packTie(row, 0) - place;
    for (const end = place + order; place < end; place++) {
      ties[count] = first + place;
      count = (count + (cells[place] as number)) | 0;
    }
  }
  return { order, directed, cells, ties: ties.subarray(0, count) };
}
