/*
 * Walking over the cells of a grid with the keyboard. Pure functions.
 */

/** A cell: its row and its column, by the names the grid gives them. */
export type GridPlace = { readonly row: number; readonly position: number };

export type GridFrame = {
  /** Rows from top to bottom, columns from left to right. */
  readonly rows: readonly number[];
  readonly positions: readonly number[];
  /** Cells that ask for attention, in reading order. */
  readonly wrong: readonly GridPlace[];
};

type Step = (frame: GridFrame, from: GridPlace) => GridPlace;

const move =
  (down: number, right: number): Step =>
  ({ rows, positions }, { row, position }) => ({
    row: rows[within(rows.indexOf(row) + down, rows)] ?? row,
    position: positions[within(positions.indexOf(position) + right, positions)] ?? position,
  });

const within = (place: number, list: readonly number[]): number => Math.max(0, Math.min(list.length - 1, place));

/** Where a key leads; null = the key does not walk. Places stay within the grid. */
export function gridStep(key: string): Step | null {
  switch (key) {
    case 'ArrowDown':
      return move(1, 0);
    case 'ArrowUp':
      return move(-1, 0);
    case 'ArrowRight':
      return move(0, 1);
    case 'ArrowLeft':
      return move(0, -1);
    case 'PageDown':
      return move(10, 0);
    case 'PageUp':
      return move(-10, 0);
    case 'Home':
      return move(0, Number.NEGATIVE_INFINITY);
    case 'End':
      return move(0, Number.POSITIVE_INFINITY);
    default:
      return null;
  }
}

/**
 * The next cell that asks for attention after a place, or before it with `direction` -1; round the end it begins again.
 * The place need not be in the grid any more. Null where no other cell asks.
 */
export function nextWrong({ wrong, positions }: GridFrame, from: GridPlace | null, direction: 1 | -1): GridPlace | null {
  const others = wrong.filter(({ row, position }) => row !== from?.row || position !== from.position);
  if (from === null) return others[0] ?? null;
  const order = (place: GridPlace): number =>
    place.row - from.row || positions.indexOf(place.position) - positions.indexOf(from.position);
  if (direction === 1) return others.find((place) => order(place) > 0) ?? others[0] ?? null;
  return others.findLast((place) => order(place) < 0) ?? others.at(-1) ?? null;
}
