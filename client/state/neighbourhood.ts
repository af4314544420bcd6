import type { DrawingView, TieView } from '../../server/http/contract.ts';
import { isSameTie, type Selection } from './address.ts';

/** What stands out when something is pointed at or selected; null = everything is drawn alike. */
export type Highlight = { readonly nodes: ReadonlySet<string>; readonly ties: ReadonlySet<string> } | null;

/** A node with its ties and partners, or a tie with its two ends. Null where the selection is not in the drawing. */
export function neighbourhood(drawing: Pick<DrawingView, 'nodes' | 'ties'>, selection: Selection | null): Highlight {
  if (selection === null) return null;
  if (selection.kind === 'tie') {
    const tie = drawing.ties.find((each) => isSameTie(selection, each.source, each.target));
    return tie ? { nodes: new Set([tie.source, tie.target]), ties: new Set([tie.id]) } : null;
  }
  if (!drawing.nodes.some((node) => node.id === selection.id)) return null;
  const own = drawing.ties.filter((tie) => tie.source === selection.id || tie.target === selection.id);
  return {
    nodes: new Set([selection.id, ...own.flatMap((tie) => [tie.source, tie.target])]),
    ties: new Set(own.map((tie) => tie.id)),
  };
}

export type Partner = {
  readonly id: string;
  /** The arc to the partner and the arc from it; in an undirected network only `out` is filled. */
  readonly out: TieView | null;
  readonly in: TieView | null;
};

/** The partners of a node, each once, in the order in which its ties come. */
export function partners(ties: readonly TieView[], node: string, directed: boolean): Partner[] {
  const found = new Map<string, Partner>();
  for (const tie of ties) {
    if (tie.source !== node && tie.target !== node) continue;
    const goesOut = tie.source === node;
    const id = goesOut ? tie.target : tie.source;
    const known = found.get(id) ?? { id, out: null, in: null };
    found.set(id, goesOut || !directed ? { ...known, out: tie } : { ...known, in: tie });
  }
  return [...found.values()];
}

/** The arcs between two nodes: from - to first, then back. */
export function tiesBetween(ties: readonly TieView[], from: string, to: string): TieView[] {
  const there = ties.filter((tie) => tie.source === from && tie.target === to);
  const back = ties.filter((tie) => tie.source === to && tie.target === from);
  return [...there, ...back];
}

/** How many partners each node has. */
export function partnerCounts(drawing: Pick<DrawingView, 'nodes' | 'ties'>): ReadonlyMap<string, number> {
  const counts = new Map(drawing.nodes.map((node) => [node.id, 0]));
  for (const tie of drawing.ties) {
    counts.set(tie.source, (counts.get(tie.source) ?? 0) + 1);
    counts.set(tie.target, (counts.get(tie.target) ?? 0) + 1);
  }
  return counts;
}
