import type { Adjacency, Rows } from '../indicators/kernels/compressed-rows.ts';
import type { Parts, WalkRows } from '../indicators/walk.ts';
import { type Block, blocksOf, joinParts, type WalkName, walkBlock, walks } from '../indicators/walks.ts';

/** One block of a walk, with all it needs. Plain data; its arrays lie in memory that threads share. */
export type WalkPiece = { readonly network: WalkRows; readonly block: Block };

/** Does pieces of work elsewhere, several at once. */
export type Pieceworkers<Ask, Give> = {
  /**
   * Has every piece done, in any order; each answer is told as it comes, with the place of its piece.
   * @param urgent somebody waits for it with a page before them: goes before what is not, without stopping it
   * @throws StudyError `worker-failed` when a thread dies (nothing is tried again), the signal's reason when aborted, or what a piece refused
   */
  readonly each: (
    asks: readonly Ask[],
    onGive: (give: Give, place: number) => void,
    signal?: AbortSignal,
    urgent?: boolean,
  ) => Promise<void>;
};
export type Walkers = Pieceworkers<WalkPiece, Parts>;

/** What a piece gives. */
export function doWalkPiece({ network, block }: WalkPiece): Parts {
  return walkBlock(network, block);
}

/**
 * Has walks done by others, and puts their blocks together in the order of the blocks, whatever the order in which they come.
 * @param onProgress how many starting nodes are done, of how many over all walks
 */
export async function haveWalked(
  asked: readonly WalkName[],
  network: WalkRows,
  walkers: Walkers,
  { signal, onProgress }: { readonly signal?: AbortSignal; readonly onProgress?: (done: number, total: number) => void },
): Promise<ReadonlyMap<WalkName, Parts>> {
  const shared = shareRows(network);
  const blocks = asked.flatMap((walk) => blocksOf(walk, network));
  const total = blocks.reduce((sum, { first, last }) => sum + last - first, 0);
  const wholes = new Map(asked.map((walk) => [walk, walks[walk].begin(network)] as const));
  // What came before its turn; so no more is held than came early.
  const early = new Map<number, Parts>();
  let turn = 0;
  let done = 0;
  onProgress?.(0, total);
  const pieces = blocks.map((block): WalkPiece => ({ network: shared, block }));
  const take = (parts: Parts, place: number): void => {
    early.set(place, parts);
    for (let next = early.get(turn); next !== undefined; next = early.get(turn)) {
      const whole = wholes.get(blocks[turn]?.walk ?? 'distancesUnion');
      if (whole !== undefined) joinParts(whole, next);
      early.delete(turn++);
    }
    const block = blocks[place];
    done += block === undefined ? 0 : block.last - block.first;
    onProgress?.(done, total);
  };
  await walkers.each(pieces, take, signal);
  return wholes;
}

/** The same numbers in memory that threads share. Arrays that are one stay one. */
function shareRows({ rows, unionRows, lengths, sample, seed }: WalkRows): WalkRows {
  const moved = new Map<object, Int32Array | Float64Array>();
  function move<A extends Int32Array | Float64Array>(list: A): A {
    const known = moved.get(list);
    // What is kept under an array is its own copy.
    if (known !== undefined) return known as A;
    const buffer = new SharedArrayBuffer(list.byteLength);
    const copy = list instanceof Int32Array ? new Int32Array(buffer) : new Float64Array(buffer);
    copy.set(list);
    moved.set(list, copy);
    return copy as A;
  }
  const moveOne = ({ offsets, targets, weights }: Adjacency): Adjacency => ({
    offsets: move(offsets),
    targets: move(targets),
    weights: move(weights),
  });
  const moveBoth = ({ order, directed, reverse, ...own }: Rows): Rows => ({
    order,
    directed,
    ...moveOne(own),
    reverse: moveOne(reverse),
  });
  return {
    rows: moveBoth(rows),
    unionRows: moveBoth(unionRows),
    lengths: lengths === null ? null : { ...lengths, values: move(lengths.values) },
    sample: move(sample),
    seed,
  };
}
