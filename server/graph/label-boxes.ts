export type Line = {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
};

/** A rectangle; y runs downwards. */
export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

export function boxAround({ x, y }: { readonly x: number; readonly y: number }, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function inside(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

/** Whether a box comes nearer to a disc than `room`. */
export function touchesDisc(
  box: Box,
  disc: { readonly x: number; readonly y: number; readonly radius: number },
  room: number,
): boolean {
  const dx = disc.x - Math.min(Math.max(disc.x, box.left), box.right);
  const dy = disc.y - Math.min(Math.max(disc.y, box.top), box.bottom);
  const reach = disc.radius + room;
  return dx * dx + dy * dy < reach * reach;
}

/** How much of a line lies in a box, counting a box it only grazes with its width (Liang and Barsky's clipping). */
export function crossing({ x1, y1, x2, y2, width }: Line, { left, right, top, bottom }: Box): number {
  const half = width / 2;
  const west = left - half;
  const east = right + half;
  const north = top - half;
  const south = bottom + half;
  if (Math.max(x1, x2) < west || Math.min(x1, x2) > east) return 0;
  if (Math.max(y1, y2) < north || Math.min(y1, y2) > south) return 0;
  const dx = x2 - x1;
  const dy = y2 - y1;
  // The shares of the line at which it comes in and goes out. One that runs along an axis is within the box on the other, as was just seen.
  let from = 0;
  let to = 1;
  if (dx !== 0) {
    from = Math.max(from, ((dx > 0 ? west : east) - x1) / dx);
    to = Math.min(to, ((dx > 0 ? east : west) - x1) / dx);
  }
  if (dy !== 0) {
    from = Math.max(from, ((dy > 0 ? north : south) - y1) / dy);
    to = Math.min(to, ((dy > 0 ? south : north) - y1) / dy);
  }
  return to > from ? (to - from) * Math.sqrt(dx * dx + dy * dy) : 0;
}

/** More rows of squares than any drawing has, so that no two squares share a number. */
const rowsAtMost = 0x1000000;

/** Things by the squares of a grid that their boxes touch, so that a search looks only nearby. */
export class BoxGrid<T> {
  private readonly cell: number;
  private readonly cells = new Map<number, T[]>();

  constructor(cell: number) {
    this.cell = cell;
  }

  add(box: Box, thing: T): void {
    this.visit(box, (key) => {
      const here = this.cells.get(key);
      if (here === undefined) this.cells.set(key, [thing]);
      else here.push(thing);
      return false;
    });
  }

  /** Whether a thing near the box passes the test; it may be asked twice about one thing. */
  some(box: Box, test: (thing: T) => boolean): boolean {
    const reach = this.cell / 4;
    const wide = { left: box.left - reach, right: box.right + reach, top: box.top - reach, bottom: box.bottom + reach };
    return this.visit(wide, (key) => this.cells.get(key)?.some(test) ?? false);
  }

  private visit(box: Box, stop: (key: number) => boolean): boolean {
    const lastColumn = Math.floor(box.right / this.cell);
    const lastRow = Math.floor(box.bottom / this.cell);
    for (let column = Math.floor(box.left / this.cell); column <= lastColumn; column++) {
      for (let row = Math.floor(box.top / this.cell); row <= lastRow; row++) {
        if (stop(column * rowsAtMost + row)) return true;
      }
    }
    return false;
  }
}
