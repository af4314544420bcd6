import type { Network } from '../graph/network.ts';
import { type Computed, type ComputeOptions, cutIntoPieces, type Piece, TooLarge } from './pieces.ts';
import type { Parts, WalkRows } from './walk.ts';
import { finishWalk, type WalkName, walkHere } from './walks.ts';

/** What computeInSteps stops for. */
export type Step =
  /** Indicators done, of how many. */
  | { readonly kind: 'computed'; readonly done: number; readonly total: number }
  /** Walks to begin: nothing waits for them yet. */
  | { readonly kind: 'walks'; readonly network: WalkRows; readonly walks: readonly WalkName[] }
  /** Whoever asks for walks has asked; what is computed without them follows. */
  | { readonly kind: 'asked' }
  /** Nothing is left to do without what the walks give. */
  | { readonly kind: 'waiting' };

/** Sets an indicator aside: it asked for a walk that is not done yet. */
class WalkNeeded extends Error {
  readonly walk: WalkName;
  constructor(walk: WalkName) {
    super(walk);
    this.walk = walk;
  }
}

/**
 * Computes the indicators of a network; rows and shared work once. The network is not changed. Node values stand in the
 * code-point order of ids; what is not defined is null with a reason.
 * @throws StudyError `unknown-attribute`, `unknown-indicator`
 * @throws TypeError when an indicator gives NaN, Infinity or too few values (a defect)
 */
export function computeIndicators(network: Network, options: ComputeOptions): Computed {
  const { pieces, results } = cutIntoPieces(network, options, walkHere);
  for (const piece of pieces) {
    try {
      piece.run();
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      piece.leaveOut();
    }
  }
  return results;
}

/**
 * The same results, to the last bit, in steps between which the caller may do something else: it stops to tell how far it is, for walks
 * that the caller is to begin, and when it can go no further without them. It then goes on with their parts, put together in the order of
 * their blocks. What asks for walks comes first, and of these searches, since each is done by one thread from its beginning to its end: others
 * walk while the rest is computed.
 */
export function* computeInSteps(
  network: Network,
  options: ComputeOptions,
): Generator<Step, Computed, ReadonlyMap<WalkName, Parts> | undefined> {
  const given = new Map<WalkName, Parts>();
  const asked = new Set<WalkName>();
  const { pieces, walkRows, results } = cutIntoPieces(network, options, (walk, rows) => {
    const parts = given.get(walk);
    if (parts === undefined) throw new WalkNeeded(walk);
    return finishWalk(walk, rows, parts);
  });
  const total = pieces.length;
  let done = 0;
  const asking = (what: Piece['asks']): readonly Piece[] => pieces.filter(({ asks }) => asks === what);
  const alone = asking('nothing');
  let waiting: readonly Piece[] = [...asking('search'), ...asking('walk'), ...alone];
  while (waiting.length > 0) {
    const aside: Piece[] = [];
    for (const piece of waiting) {
      if (piece === alone[0]) yield { kind: 'asked' };
      try {
        piece.run();
        done++;
      } catch (error) {
        if (error instanceof WalkNeeded) {
          aside.push(piece);
          const { walk } = error;
          if (!asked.has(walk)) {
            asked.add(walk);
            yield { kind: 'walks', network: walkRows([walk]), walks: [walk] };
          }
        } else if (error instanceof TooLarge) {
          piece.leaveOut();
          done++;
        } else throw error;
      }
      yield { kind: 'computed', done, total };
    }
    if (aside.length > 0) {
      const parts = yield { kind: 'waiting' };
      for (const [walk, part] of parts ?? []) given.set(walk, part);
    }
    waiting = aside;
  }
  return results;
}
