import { hsl, interpolateRgb, rgb } from 'd3';

/** The colours of the map that do not come with the drawing. The drawing's own are made for white paper. */
export type Palette = {
  readonly dark: boolean;
  readonly ground: string;
  readonly outline: string;
  readonly text: string;
  readonly accent: string;
};

const light: Palette = { dark: false, ground: '#ffffff', outline: '#2f3538', text: '#1d2224', accent: '#b3261e' };
const dark: Palette = { dark: true, ground: '#212528', outline: '#f1f3f4', text: '#eef0f1', accent: '#ffb454' };

export function paletteOf(isDark: boolean): Palette {
  return isDark ? dark : light;
}

/** A tie's colour on this ground: on dark, as much lighter as it was darker than paper. */
export function tieColour(colour: string, palette: Palette): string {
  if (!palette.dark) return rgb(colour).formatHex();
  const shade = hsl(colour);
  return hsl(shade.h, shade.s, Math.max(0.5, 1 - shade.l)).formatHex();
}

/** A colour that steps back: mixed with the ground, still opaque so that ties do not shine through nodes. */
export function faded(colour: string, palette: Palette, by = 0.82): string {
  return rgb(interpolateRgb(colour, palette.ground)(by)).formatHex();
}

export function plain(colour: string): string {
  return rgb(colour).formatHex();
}
