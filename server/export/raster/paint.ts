import { type Colour, type Dots, openCoverage } from './coverage.ts';
import type { Fill } from './plain-shape.ts';

/** Dots of the rows that are painted at once, at most: what is known of them stays near the processor. */
const dotsAtOnce = 2 ** 18;

/**
 * Lays shapes over a picture, one after the other, once it is there; what can be done before is done at once. Neighbours of one colour are
 * laid together.
 */
export function painter(width: number, height: number, fills: readonly Fill[]): (dots: Dots) => void {
  const rows = Math.min(height, Math.max(16, Math.floor(dotsAtOnce / width)));
  const bands = bandsOf(fills, rows, Math.ceil(height / rows));
  return (dots) => {
    const coverage = openCoverage(width, rows);
    for (const [band, within] of bands.entries()) {
      coverage.moveTo(band * rows);
      let colour: Colour | null = null;
      for (const fill of within) {
        if (colour !== null && colour !== fill.colour) coverage.lay(dots, colour);
        colour = fill.colour;
        coverage.add(fill.rings, fill.opacity);
      }
      if (colour !== null) coverage.lay(dots, colour);
    }
  };
}

/** The shapes that reach into each band of rows, in their order. */
function bandsOf(fills: readonly Fill[], rows: number, count: number): readonly (readonly Fill[])[] {
  const bands: Fill[][] = Array.from({ length: count }, () => []);
  for (const fill of fills) {
    let top = Number.POSITIVE_INFINITY;
    let bottom = Number.NEGATIVE_INFINITY;
    for (const ring of fill.rings) {
      for (let at = 1; at < ring.length; at += 2) {
        const y = ring[at] as number;
        if (y < top) top = y;
        if (y > bottom) bottom = y;
      }
    }
    const last = Math.min(count - 1, Math.floor(bottom / rows));
    for (let band = Math.max(0, Math.floor(top / rows)); band <= last; band++) bands[band]?.push(fill);
  }
  return bands;
}

/** Lays a picture with gaps, its colours times their opacity as renderers give them, over one without. */
export function layOver({ bytes }: Dots, above: Uint8Array): void {
  const whole = new Uint32Array(above.buffer, above.byteOffset, above.byteLength >> 2);
  for (let dot = 0; dot < whole.length; dot++) {
    if (whole[dot] === 0) continue;
    const at = 4 * dot;
    const left = 255 - (above[at + 3] as number);
    for (let part = at; part < at + 3; part++) {
      // Divided by 255 and rounded.
      const kept = (bytes[part] as number) * left + 128;
      bytes[part] = (above[part] as number) + ((kept + (kept >> 8)) >> 8);
    }
  }
}
