import { type Random, randomInteger, seededRandom } from '../../model/random.ts';
import { quantile } from './place-among.ts';

/** Cases drawn with replacement, again and again: in draw r case c came up `times[c * repetitions + r]` times. */
export type DrawnCases = { readonly repetitions: number; readonly times: Uint8Array };

/** With very many cases fewer draws do, and take no more room than this many bytes. */
const mostRoom = 64_000_000;
const drawsInBlock = 64;

/**
 * Draws as many cases as there are, with replacement (Efron 1979).
 * @param repetitions how many times; fewer where there are more than some 64,000 cases
 * @param room most bytes that the draws may take
 */
export function drawCases(count: number, repetitions: number, random: Random, room = mostRoom): DrawnCases {
  const drawn = Math.max(1, Math.min(repetitions, Math.floor(room / Math.max(1, count))));
  const times = new Uint8Array(count * drawn);
  // Some draws at a time, draw after draw, and then turned: every step stays near the one before, whatever comes up.
  const block = new Uint8Array(count * Math.min(drawsInBlock, drawn));
  for (let begin = 0; begin < drawn; begin += drawsInBlock) {
    const draws = Math.min(drawsInBlock, drawn - begin);
    block.fill(0);
    for (let draw = 0; draw < draws; draw++) {
      for (let turn = 0; turn < count; turn++) {
        const place = draw * count + randomInteger(random, count);
        block[place] = (block[place] as number) + 1;
      }
    }
    for (let each = 0; each < count; each++) {
      for (let draw = 0; draw < draws; draw++) times[each * drawn + begin + draw] = block[draw * count + each] as number;
    }
  }
  return { repetitions: drawn, times };
}

/** Draws of so many cases are kept for the next part of that size. */
const mostKept = 256;

/**
 * Draws the cases of one part after another. The draws hang on the number of cases and the seed alone, never on what other parts there are:
 * whoever has only the cases of a part gets the same.
 */
export function caseDrawer(repetitions: number, seed: number): (count: number) => DrawnCases {
  const known = new Map<number, DrawnCases>();
  return (count) => {
    const drawn = known.get(count) ?? drawCases(count, repetitions, seededRandom(seed));
    if (count <= mostKept) known.set(count, drawn);
    return drawn;
  };
}

/**
 * The 95 % percentile interval of a sum over a sum, over the cases drawn; null with fewer than two cases, or when draws have nothing to
 * divide by.
 * @param tops and `bottoms`: what each case adds to the numerator and to the denominator
 */
export function ratioInterval(
  { repetitions, times }: DrawnCases,
  tops: Float64Array,
  bottoms: Float64Array,
): { readonly low: number; readonly high: number } | null {
  if (tops.length < 2) return null;
  const above = new Float64Array(repetitions);
  const below = new Float64Array(repetitions);
  for (const [place, top] of tops.entries()) {
    const bottom = bottoms[place] as number;
    const begin = place * repetitions;
    for (let draw = 0; draw < repetitions; draw++) {
      const often = times[begin + draw] as number;
      above[draw] = (above[draw] as number) + often * top;
      below[draw] = (below[draw] as number) + often * bottom;
    }
  }
  const draws = above.map((top, draw) => top / (below[draw] as number)).filter((_ratio, draw) => (below[draw] as number) > 0);
  if (draws.length === 0) return null;
  const sorted = draws.sort();
  return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
}
