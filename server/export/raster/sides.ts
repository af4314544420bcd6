/**
 * Corners of a closed outline, x and y in turn, in dots from the upper left of the picture. Outlines of one shape that go round in the same
 * direction add up; one that goes round the other way inside another is a hole in it.
 */
export type Ring = readonly number[];

/** Two sides between which a shape lies, from a row on; both cross all rows before `until` from top to bottom. */
export type Pair = { readonly left: number; readonly right: number; readonly until: number };

export type Sides = {
  /** Where each begins at its upper end, counted from the upper left of the rows. */
  readonly x: Float64Array;
  readonly top: Float64Array;
  readonly bottom: Float64Array;
  /** How far it goes to the right in a row. */
  readonly slope: Float64Array;
  /** 1 = the outline runs down along it, -1 = up. */
  readonly way: Float64Array;
  readonly count: () => number;
  /** Takes the sides of a shape in place of those before. @param start the row of the picture that is the first of these */
  readonly take: (rings: readonly Ring[], start: number) => void;
  /** The rows that sides cross: the first, and the one below the last. */
  readonly rows: () => readonly [from: number, below: number];
  /** Null where more or fewer than two sides cross the row, or one of them ends in it. */
  readonly pairFrom: (row: number, below: number) => Pair | null;
};

/**
 * The sides of a shape that run up or down within some rows of a picture. What is left or right of the picture stands at its edge.
 */
export function openSides(width: number, height: number): Sides {
  let count = 0;
  let highest = height;
  let lowest = 0;
  const list = { x: numbers(64), top: numbers(64), bottom: numbers(64), slope: numbers(64), way: numbers(64) };

  function addRing(ring: Ring, start: number): void {
    let fromX = ring[ring.length - 2] as number;
    let fromY = (ring[ring.length - 1] as number) - start;
    for (let at = 0; at < ring.length; at += 2) {
      const toX = ring[at] as number;
      const toY = (ring[at + 1] as number) - start;
      if (fromY < toY) cut(fromX, fromY, toX, toY, 1);
      else if (toY < fromY) cut(toX, toY, fromX, fromY, -1);
      fromX = toX;
      fromY = toY;
    }
  }

  /** Keeps what is inside of a side that runs down from one point to another. */
  function cut(fromX: number, fromY: number, toX: number, toY: number, way: number): void {
    if (toY <= 0 || fromY >= height) return;
    const slope = (toX - fromX) / (toY - fromY);
    const top = Math.max(fromY, 0);
    const bottom = Math.min(toY, height);
    const at = (y: number): number => fromX + (y - fromY) * slope;
    const [upper, lower] = [at(top), at(bottom)];
    if (upper >= 0 && lower >= 0 && upper <= width && lower <= width) {
      keep(upper, top, bottom, slope, way);
      return;
    }
    // Where it goes through the edges of the picture.
    const turns = slope === 0 ? [] : [fromY - fromX / slope, fromY + (width - fromX) / slope];
    const ends = [...turns.filter((y) => y > top && y < bottom).sort((a, b) => a - b), bottom];
    let from = top;
    for (const until of ends) {
      const middle = at((from + until) / 2);
      if (middle <= 0 || middle >= width) keep(middle <= 0 ? 0 : width, from, until, 0, way);
      else keep(Math.min(width, Math.max(0, at(from))), from, until, slope, way);
      from = until;
    }
  }

  function keep(x: number, top: number, bottom: number, slope: number, way: number): void {
    if (count === list.x.length) grow();
    list.x[count] = x;
    list.top[count] = top;
    list.bottom[count] = bottom;
    list.slope[count] = slope;
    list.way[count] = way;
    count++;
    if (top < highest) highest = top;
    if (bottom > lowest) lowest = bottom;
  }

  /** Where a side stands at a height. */
  function at(side: number, y: number): number {
    return (list.x[side] as number) + (y - (list.top[side] as number)) * (list.slope[side] as number);
  }

  function grow(): void {
    for (const key of ['x', 'top', 'bottom', 'slope', 'way'] as const) {
      const larger = numbers(2 * count);
      larger.set(list[key]);
      list[key] = larger;
    }
  }

  return {
    get x() {
      return list.x;
    },
    get top() {
      return list.top;
    },
    get bottom() {
      return list.bottom;
    },
    get slope() {
      return list.slope;
    },
    get way() {
      return list.way;
    },
    count: () => count,
    take(rings, start) {
      count = 0;
      highest = height;
      lowest = 0;
      for (const ring of rings) addRing(ring, start);
    },
    rows: () => [Math.floor(highest), Math.ceil(lowest)],
    pairFrom(row, below) {
      let until = below;
      let [one, other] = [-1, -1];
      for (let side = 0; side < count; side++) {
        const top = list.top[side] as number;
        const bottom = list.bottom[side] as number;
        if (bottom <= row) continue;
        if (top >= row + 1) {
          until = Math.min(until, Math.floor(top));
          continue;
        }
        if (top > row || bottom < row + 1 || other >= 0) return null;
        until = Math.min(until, Math.floor(bottom));
        if (one < 0) one = side;
        else other = side;
      }
      if (other < 0) return null;
      const [above, under] = [at(other, row) - at(one, row), at(other, until) - at(one, until)];
      if (above >= 0 && under >= 0) return { left: one, right: other, until };
      return above <= 0 && under <= 0 ? { left: other, right: one, until } : null;
    },
  };
}

const numbers = (length: number): Float64Array<ArrayBuffer> => new Float64Array(length);
