import { standardSeed } from '../../model/random.ts';
import type { Locale } from '../../model/text.ts';
import type { Appearance } from '../../pipeline/workbench-model.ts';

type Asked = { readonly sizeBy?: string | undefined; readonly colourBy?: string | undefined; readonly seed?: number | undefined };

/** How a network is to look, with the defaults filled in. */
export function appearanceOf({ sizeBy, colourBy, seed }: Asked, locale: Locale): Appearance {
  return { sizeBy: sizeBy || null, colourBy: colourBy || 'sector', seed: seed ?? standardSeed, locale };
}

/** The attributes that divide the organisations; none = the workbench's own choice. */
export function partitionsOf(asked: string | readonly string[] | undefined): readonly string[] {
  const named = asked === undefined ? [] : [asked].flat();
  return [...new Set(named.filter((name) => name !== ''))];
}
