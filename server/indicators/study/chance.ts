import { blockSeed } from '../../model/block-seed.ts';
import { type ChanceDraws, drawChance } from '../kernels/chance-draws.ts';

/*
 * What chance gives, for measures that are held against random networks. Such draws are most of the work of a measure, so they come in
 * blocks with seeds of their own: any number of workers may draw them, in any order, and the numbers are the same.
 */

/** A number of random networks with as many organisations and ties as a part of the study. */
export type ChanceAsked = ChanceDraws & {
  /** Id of patternStatistics. */
  readonly statistic: string;
};

/** The number in each draw; null where nobody draws now. */
export type ChanceOf = (asked: ChanceAsked) => Float64Array | null;

/** Small enough that a stop is soon heard, large enough that sending them costs little. */
const drawsInBlock = 100;

/** How chance is drawn, as the detail of a value says. */
export const chanceReference = 'cug-given-edges';

/**
 * The blocks in which a number is drawn. Their seeds are made of what random networks share, so all numbers of one size and all parts of the
 * study of that size are read from the same networks.
 */
export function chanceBlocks({ pattern, repetitions, seed, statistic }: ChanceAsked): readonly ChanceAsked[] {
  const { order, directed } = pattern;
  const blocks: ChanceAsked[] = [];
  for (let first = 0; first < repetitions; first += drawsInBlock) {
    blocks.push({
      statistic,
      pattern,
      repetitions: Math.min(drawsInBlock, repetitions - first),
      seed: blockSeed(seed, chanceReference, order, cellsTied(pattern), directed ? 'directed' : 'undirected', first),
    });
  }
  return blocks;
}

/** Names what is drawn: the same name, the same numbers. */
export function chanceName({ pattern, repetitions, seed, statistic }: ChanceAsked): string {
  return [statistic, pattern.order, cellsTied(pattern), pattern.directed, repetitions, seed].join(' ');
}

function cellsTied({ cells }: ChanceAsked['pattern']): number {
  return cells.reduce((sum, cell) => sum + cell, 0);
}

/** Draws at once, and what is asked again only once. */
export function drawHere(): ChanceOf {
  const drawn = new Map<string, Float64Array>();
  return (asked) => {
    const name = chanceName(asked);
    const known = drawn.get(name);
    if (known !== undefined) return known;
    const values = joinBlocks(chanceBlocks(asked).map((block) => drawChance(block, [block.statistic])));
    drawn.set(name, values);
    return values;
  };
}

/** The draws of all blocks in their order. @param blocks what drawChance gives of each */
export function joinBlocks(blocks: readonly (readonly Float64Array[])[]): Float64Array {
  return Float64Array.from(blocks.flatMap(([values]) => Array.from(values ?? [])));
}
