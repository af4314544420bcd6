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

/** Things by the squares of a grid that their boxes touch, so that a search looks only nearby. What lies outside the frame stands in the squares at its edge. */
export class BoxGrid<T> {
  private readonly cell: number;
  private readonly frame: Box;
  private readonly columns: number;
  private readonly rows: number;
  private readonly cells: (T[] | undefined)[];

  constructor(cell: number, frame: Box) {
    this.cell = cell;
    this.frame = frame;
    this.columns = Math.max(1, Math.ceil((frame.right - frame.left) / cell));
    this.rows = Math.max(1, Math.ceil((frame.bottom - frame.top) / cell));
    this.cells = new Array<T[] | undefined>(this.columns * this.rows).fill(undefined);
  }

  add(box: Box, thing: T): void {
    const lastColumn = this.column(box.right);
    const lastRow = this.row(box.bottom);
    for (let row = this.row(box.top); row <= lastRow; row++) {
      for (let column = this.column(box.left); column <= lastColumn; column++) {
        const cell = row * this.columns + column;
        const here = this.cells[cell];
        if (here === undefined) this.cells[cell] = [thing];
        else here.push(thing);
      }
    }
  }

  /**
   * Whether a thing near the box passes the test; it may be asked more than once about one thing.
   * @param reach how far from the box things are near
   */
  some(box: Box, reach: number, test: (thing: T) => boolean): boolean {
    const lastColumn = this.column(box.right + reach);
    const lastRow = this.row(box.bottom + reach);
    for (let row = this.row(box.top - reach); row <= lastRow; row++) {
      for (let column = this.column(box.left - reach); column <= lastColumn; column++) {
        const here = this.cells[row * this.columns + column];
        if (here === undefined) continue;
        for (let at = 0; at < here.length; at++) if (test(here[at] as T)) return true;
      }
    }
    return false;
  }

  private column(x: number): number {
    return Math.min(Math.max(Math.floor((x - this.frame.left) / this.cell), 0), this.columns - 1);
  }

  private row(y: number): number {
    return Math.min(Math.max(Math.floor((y - this.frame.top) / this.cell), 0), this.rows - 1);
  }
}
