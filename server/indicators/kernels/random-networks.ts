import { type Random, randomInteger } from '../../model/random.ts';
import { type ListedPattern, type Pattern, packTie, tieFrom, tieTo } from './pattern.ts';
import { mix } from './permutations.ts';

/** Draws a pattern of the same order and direction. Each draw is written over the one before. */
type Draw = (random: Random) => ListedPattern;

/** A draw that is written by `fill`, which is handed empty cells and a list, and gives how many ties there are. */
function drawWith({ order, directed }: Pattern, fill: (cells: Uint8Array, ties: Int32Array, random: Random) => number): Draw {
  const cells = new Uint8Array(order * order);
  const ties = new Int32Array(order * order);
  return (random) => {
    cells.fill(0);
    const count = fill(cells, ties, random);
    return { order, directed, cells, ties: ties.subarray(0, count) };
  };
}

/** Every arc (every pair, when undirected) is there with probability one half. */
export function drawGivenSize(given: Pattern): Draw {
  return drawWith(given, (cells, ties, random) => {
    const { order, directed } = given;
    let count = 0;
    for (let row = 0; row < order; row++) {
      for (let column = directed ? 0 : row + 1; column < order; column++) {
        if (row === column) continue;
        // Nobody guesses this right: a tie is written down before it is known whether it is there.
        const tied = Number(random() < 0.5);
        cells[row * order + column] = tied;
        ties[count] = packTie(row, column);
        count += tied;
        if (directed) continue;
        cells[column * order + row] = tied;
        ties[count] = packTie(column, row);
        count += tied;
      }
    }
    return count;
  });
}

/** Exactly as many ties as the pattern has, each place equally likely. */
export function drawGivenEdges(given: Pattern): Draw {
  const { order, directed, cells } = given;
  const open = new Int32Array((order * Math.max(0, order - 1)) / (directed ? 1 : 2));
  let places = 0;
  let count = 0;
  for (let row = 0; row < order; row++) {
    for (let column = directed ? 0 : row + 1; column < order; column++) {
      if (row === column) continue;
      open[places++] = packTie(row, column);
      count += cells[row * order + column] as number;
    }
  }
  return drawWith(given, (into, ties, random) => {
    takeFrom(open, count, random);
    return directed ? writeArcs(open, count, into, ties, order) : writePairs(open, count, into, ties, order);
  });
}

/** Draws `count` items without putting any back: they come to stand at the front. */
function takeFrom(items: Int32Array, count: number, random: Random): void {
  const all = items.length;
  for (let taken = 0; taken < count; taken++) {
    const other = taken + randomInteger(random, all - taken);
    const item = items[other] as number;
    items[other] = items[taken] as number;
    items[taken] = item;
  }
}

function writeArcs(from: Int32Array, count: number, cells: Uint8Array, ties: Int32Array, order: number): number {
  for (let at = 0; at < count; at++) {
    const tie = from[at] as number;
    ties[at] = tie;
    cells[tieFrom(tie) * order + tieTo(tie)] = 1;
  }
  return count;
}

function writePairs(from: Int32Array, count: number, cells: Uint8Array, ties: Int32Array, order: number): number {
  for (let at = 0; at < count; at++) {
    const tie = from[at] as number;
    const [one, other] = [tieFrom(tie), tieTo(tie)];
    ties[2 * at] = tie;
    ties[2 * at + 1] = packTie(other, one);
    cells[one * order + other] = 1;
    cells[other * order + one] = 1;
  }
  return 2 * count;
}

/** As many mutual, one-way and empty pairs as the pattern has, each at any place; a one-way pair runs either way. */
export function drawGivenDyads(given: Pattern): Draw {
  const { order, cells } = given;
  const states = new Int32Array((order * Math.max(0, order - 1)) / 2);
  let pairs = 0;
  for (let row = 0; row < order; row++) {
    for (let column = row + 1; column < order; column++) {
      states[pairs++] = (cells[row * order + column] as number) + (cells[column * order + row] as number);
    }
  }
  return drawWith(given, (into, ties, random) => {
    mix(states, random);
    let pair = 0;
    let count = 0;
    for (let row = 0; row < order; row++) {
      for (let column = row + 1; column < order; column++) {
        const state = states[pair++] as number;
        if (state === 0) continue;
        const forward = state === 2 || random() < 0.5;
        if (forward) {
          into[row * order + column] = 1;
          ties[count++] = packTie(row, column);
        }
        if (state === 2 || !forward) {
          into[column * order + row] = 1;
          ties[count++] = packTie(column, row);
        }
      }
    }
    return count;
  });
}
