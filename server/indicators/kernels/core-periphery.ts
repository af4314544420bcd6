import { type Random, seededRandom, shuffle } from '../../model/random.ts';
import type { Rows } from './compressed-rows.ts';
import { type CorePattern, patternFit } from './core-pattern.ts';
import { degrees } from './degrees.ts';

/** Up to this many nodes every division into core and periphery is looked at. */
export const mostForExact = 27;

/**
 * The division into core and periphery that fits best.
 * - `fit` correlation with the pattern · `core` positions, ascending
 * - `optima` how many divisions fit equally well; null after a search, which cannot know
 */
export type CoreDivision = {
  readonly method: 'exact' | 'heuristic';
  readonly fit: number;
  readonly optima: number | null;
  readonly core: readonly number[];
};

/** How many starts: fewer in a larger network, so that the search ends within a second. */
function startsFor({ order, targets }: Rows): number {
  return Math.max(4, Math.min(24, Math.floor(2e5 / (order + targets.length))));
}

/**
 * Core and periphery in two classes: the division whose pattern correlates best with the ties of an undirected network, as a local search
 * from several starts finds it. Null when no division has a correlation (no ties, all ties). Borgatti & Everett (2000),
 * doi 10.1016/S0378-8733(99)00019-2.
 */
export function coreBySearch(union: Rows, pattern: CorePattern, seed: number): CoreDivision | null {
  const random = seededRandom(seed);
  const search = new Search(union, pattern);
  search.takeMostConnected();
  search.climb(random);
  let best = search.keep();
  for (let start = 1; start < startsFor(union); start++) {
    search.restore(best.core);
    search.shake(random);
    search.climb(random);
    if (search.fit() > best.fit + 1e-12) best = search.keep();
  }
  if (best.fit === Number.NEGATIVE_INFINITY) return null;
  const core = [...best.core.keys()].filter((node) => best.core[node] === 1);
  return { method: 'heuristic', fit: best.fit, optima: null, core };
}

/** A division that is being changed one node, or one exchange, at a time. */
class Search {
  readonly #union: Rows;
  readonly #pattern: CorePattern;
  readonly #degrees: Int32Array;
  readonly #order: Int32Array;
  #inCore: Uint8Array;
  /** How many partners of each node are in the core. */
  readonly #toCore: Int32Array;
  #size = 0;
  #within = 0;
  #outside: number;

  constructor(union: Rows, pattern: CorePattern) {
    this.#union = union;
    this.#pattern = pattern;
    this.#degrees = degrees(union);
    this.#order = Int32Array.from({ length: union.order }, (_, node) => node);
    this.#inCore = new Uint8Array(union.order);
    this.#toCore = new Int32Array(union.order);
    this.#outside = union.targets.length / 2;
  }

  fit(): number {
    return this.#fitAfter(0, 0, 0);
  }

  keep(): { readonly fit: number; readonly core: Uint8Array } {
    return { fit: this.fit(), core: this.#inCore.slice() };
  }

  restore(core: Uint8Array): void {
    core.forEach((kept, node) => {
      if (kept !== this.#inCore[node]) this.#flip(node);
    });
  }

  /** The core of the most connected nodes, as many as fit best. */
  takeMostConnected(): void {
    const byDegree = this.#order.slice().sort((a, b) => (this.#degrees[b] as number) - (this.#degrees[a] as number) || a - b);
    let best = this.keep();
    for (const node of byDegree) {
      this.#flip(node);
      if (this.fit() > best.fit) best = this.keep();
    }
    this.restore(best.core);
  }

  /** Moves a few nodes to the other side. */
  shake(random: Random): void {
    const chance = Math.min(0.5, 3 / Math.max(this.#size, 6));
    for (const node of this.#order) {
      if (this.#inCore[node] === 1 ? random() < chance : random() < (chance * this.#size) / this.#union.order) this.#flip(node);
    }
  }

  /** Changes whatever makes the fit better, until nothing does. */
  climb(random: Random): void {
    const nodes = shuffle([...this.#order], random);
    let improved = true;
    while (improved) {
      improved = false;
      for (const node of nodes) if (this.#improves(node)) improved = true;
      if (!improved) improved = this.#exchange(nodes);
    }
  }

  #improves(node: number): boolean {
    if (this.#fitOfFlip(node) <= this.fit() + 1e-12) return false;
    this.#flip(node);
    return true;
  }

  /** Exchanges one node of the core for one outside; only tried for those at the border, which have the most to gain. */
  #exchange(nodes: readonly number[]): boolean {
    const gain = (node: number): number => this.#fitOfFlip(node);
    const border = (inside: number): readonly number[] =>
      nodes
        .filter((node) => this.#inCore[node] === inside)
        .map((node) => ({ node, after: gain(node) }))
        .sort((a, b) => b.after - a.after)
        .slice(0, 20)
        .map(({ node }) => node);
    const before = this.fit();
    const outside = border(0);
    for (const leaving of border(1)) {
      this.#flip(leaving);
      const entering = outside.find((node) => this.#fitOfFlip(node) > before + 1e-12);
      if (entering !== undefined) {
        this.#flip(entering);
        return true;
      }
      this.#flip(leaving);
    }
    return false;
  }

  #fitOfFlip(node: number): number {
    const inside = this.#toCore[node] as number;
    const outside = (this.#degrees[node] as number) - inside;
    return this.#inCore[node] === 1 ? this.#fitAfter(-1, -inside, outside) : this.#fitAfter(1, inside, -outside);
  }

  #fitAfter(size: number, within: number, outside: number): number {
    const { order, targets } = this.#union;
    const fit = patternFit(this.#pattern, order, targets.length / 2, {
      size: this.#size + size,
      within: this.#within + within,
      outside: this.#outside + outside,
    });
    return fit ?? Number.NEGATIVE_INFINITY;
  }

  #flip(node: number): void {
    const { offsets, targets } = this.#union;
    const change = this.#inCore[node] === 1 ? -1 : 1;
    const inside = this.#toCore[node] as number;
    this.#size += change;
    this.#within += change * inside;
    this.#outside -= change * ((this.#degrees[node] as number) - inside);
    this.#inCore[node] = change === 1 ? 1 : 0;
    for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
      const partner = targets[place] as number;
      this.#toCore[partner] = (this.#toCore[partner] as number) + change;
    }
  }
}
