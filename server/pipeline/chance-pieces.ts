import { type ChanceAsked, type ChanceOf, chanceBlocks, chanceName, joinBlocks } from '../indicators/study/chance.ts';
import type { ComparePiece, Comparers } from './compare-pieces.ts';

/** What was drawn, under the name of what was asked. */
export type DrawnChance = { readonly name: string; readonly values: Float64Array };

/** What a measure needs drawn before it has its values. */
export type ToDraw = { readonly toDraw: readonly ChanceAsked[] };

/** Has chance drawn by others, what several parts of a study share once, and before what nobody waits for with a page before them. @throws the signal's reason, or what the others throw */
export async function haveDrawn(
  asked: readonly ChanceAsked[],
  comparers: Comparers,
  signal?: AbortSignal,
): Promise<readonly DrawnChance[]> {
  const wanted = new Map(asked.map((one) => [chanceName(one), one]));
  const blocks = [...wanted].flatMap(([name, one]) => chanceBlocks(one).map((block) => ({ name, block })));
  const pieces = blocks.map(({ block }): ComparePiece => {
    const { statistic, ...asks } = block;
    return { kind: 'draws', statistics: [statistic], asks: { how: 'chance', ...asks } };
  });
  const gives: (readonly Float64Array[])[] = [];
  await comparers.each(
    pieces,
    (give, place) => {
      if ('draws' in give) gives[place] = give.draws;
    },
    signal,
    true,
  );
  return [...wanted.keys()].map((name) => ({
    name,
    values: joinBlocks(gives.filter((_give, place) => blocks[place]?.name === name)),
  }));
}

/** What was drawn, for a measure that asks; `missing` fills with what it asks and nobody has drawn. */
export function chanceFrom(drawn: readonly DrawnChance[]): {
  readonly chance: ChanceOf;
  readonly missing: readonly ChanceAsked[];
} {
  const known = new Map(drawn.map(({ name, values }) => [name, values]));
  const missing: ChanceAsked[] = [];
  const chance: ChanceOf = (asked) => {
    const values = known.get(chanceName(asked));
    if (values === undefined) missing.push(asked);
    return values ?? null;
  };
  return { chance, missing };
}
