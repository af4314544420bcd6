import { type Random, randomInteger } from '../../model/random.ts';
import { mix } from './permutations.ts';

/** Which organisations are tied, as a matrix: `cells[i * order + j]` is 1 when i is tied to j. Undirected: both cells. */
export type Pattern = { readonly order: number; readonly directed: boolean; readonly cells: Uint8Array };

/** Fills a pattern of the same order and direction anew. */
type Draw = (into: Uint8Array, random: Random) => void;

/** Every arc (every pair, when undirected) is there with probability one half. */
export function drawGivenSize({ order, directed }: Pattern): Draw {
  return (into, random) => {
    for (let row = 0; row < order; row++) {
      for (let column = directed ? 0 : row + 1; column < order; column++) {
        if (row === column) continue;
        const tied = random() < 0.5 ? 1 : 0;
        into[row * order + column] = tied;
        if (!directed) into[column * order + row] = tied;
      }
    }
  };
}

/** Exactly as many ties as the pattern has, each place equally likely. */
export function drawGivenEdges({ order, directed, cells }: Pattern): Draw {
  const places: number[] = [];
  let ties = 0;
  for (let row = 0; row < order; row++) {
    for (let column = directed ? 0 : row + 1; column < order; column++) {
      if (row === column) continue;
      places.push(row * order + column);
      ties += cells[row * order + column] as number;
    }
  }
  const open = Int32Array.from(places);
  return (into, random) => {
    into.fill(0);
    for (let tie = 0; tie < ties; tie++) {
      const other = tie + randomInteger(random, open.length - tie);
      const place = open[other] as number;
      open[other] = open[tie] as number;
      open[tie] = place;
      into[place] = 1;
      if (!directed) into[(place % order) * order + Math.floor(place / order)] = 1;
    }
  };
}

/** As many mutual, one-way and empty pairs as the pattern has, each at any place; a one-way pair runs either way. */
export function drawGivenDyads({ order, cells }: Pattern): Draw {
  const pairs: number[] = [];
  for (let row = 0; row < order; row++) {
    for (let column = row + 1; column < order; column++) {
      pairs.push((cells[row * order + column] as number) + (cells[column * order + row] as number));
    }
  }
  const states = Int32Array.from(pairs);
  return (into, random) => {
    mix(states, random);
    let pair = 0;
    for (let row = 0; row < order; row++) {
      for (let column = row + 1; column < order; column++) {
        const state = states[pair++] as number;
        const forward = state === 2 || (state === 1 && random() < 0.5);
        into[row * order + column] = forward ? 1 : 0;
        into[column * order + row] = state === 2 || (state === 1 && !forward) ? 1 : 0;
      }
    }
  };
}
