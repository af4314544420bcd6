/** The pieces of one computation as a queue sees them. */
export type QueuedBatch = {
  /** Whether somebody waits for it with a page before them. */
  readonly urgent: boolean;
  /** Ended: what still waits of it is not wanted any more. */
  readonly over: boolean;
};
type Queued = { readonly batch: QueuedBatch };

export type PieceQueue<P extends Queued> = {
  /** Puts pieces of one batch behind what waits of it. */
  readonly add: (pieces: readonly P[]) => void;
  /** Puts pieces back that were taken and not begun: they are the next of their batch. */
  readonly putBack: (pieces: readonly P[]) => void;
  readonly take: () => P | undefined;
  /** Whether at least so many wait. */
  readonly has: (count: number) => boolean;
  /** Takes everything. */
  readonly clear: () => readonly P[];
};

/** After so many urgent pieces one goes before that is not. */
const mostUrgentInARow = 3;

/**
 * What waits for a thread. Batches take turns, so a short one never waits for all of a long one; urgent ones go first, but never
 * keep the others waiting altogether.
 */
export function openPieceQueue<P extends Queued>(): PieceQueue<P> {
  type Line = { readonly batch: QueuedBatch; readonly pieces: P[] };
  const lines = { urgent: [] as Line[], usual: [] as Line[] };
  let inARow = 0;

  const linesOf = ({ urgent }: QueuedBatch): Line[] => (urgent ? lines.urgent : lines.usual);

  function lineOf(batch: QueuedBatch): Line {
    const own = linesOf(batch);
    const known = own.find((line) => line.batch === batch);
    if (known !== undefined) return known;
    const line = { batch, pieces: [] };
    own.push(line);
    return line;
  }

  function dropEnded(): void {
    for (const own of Object.values(lines)) {
      for (let place = own.length - 1; place >= 0; place--) {
        const line = own[place];
        if (line !== undefined && (line.batch.over || line.pieces.length === 0)) own.splice(place, 1);
      }
    }
  }

  return {
    add: (pieces) => {
      for (const piece of pieces) lineOf(piece.batch).pieces.push(piece);
    },
    putBack: (pieces) => {
      for (const piece of pieces.toReversed()) lineOf(piece.batch).pieces.unshift(piece);
    },
    take: () => {
      dropEnded();
      const isUrgent = lines.urgent.length > 0 && (lines.usual.length === 0 || inARow < mostUrgentInARow);
      inARow = isUrgent && lines.usual.length > 0 ? inARow + 1 : 0;
      const own = isUrgent ? lines.urgent : lines.usual;
      const line = own.shift();
      if (line === undefined) return undefined;
      own.push(line);
      return line.pieces.shift();
    },
    has: (count) => {
      dropEnded();
      let waiting = 0;
      for (const { pieces } of [...lines.urgent, ...lines.usual]) waiting += pieces.length;
      return waiting >= count;
    },
    clear: () => [...lines.urgent.splice(0), ...lines.usual.splice(0)].flatMap(({ pieces }) => pieces),
  };
}
