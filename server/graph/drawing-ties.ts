import { byCodePoint } from '../model/identity.ts';
import { fillText, type Locale } from '../model/text.ts';
import type { Drawing, DrawnTie } from './drawing-model.ts';
import { formatNumber } from './drawing-numbers.ts';
import { pairWeight, widthScale } from './drawing-scales.ts';
import { words } from './drawing-words.ts';
import { type Network, type NetworkGraph, type SourceClass, sourceClasses } from './network.ts';

/** Grey that stands out from white by 3.1 : 1 (WCAG asks 3 : 1), yet lies behind the nodes. */
export const tieColour = '#929292';
const plainWidth = 1.3;
/** Least and greatest width, in units of the frame: fewer ties may be wider. */
const widths = [
  { upTo: 60, least: 1.2, greatest: 7 },
  { upTo: 300, least: 0.8, greatest: 5 },
  { upTo: 1500, least: 0.5, greatest: 3.2 },
  { upTo: Number.POSITIVE_INFINITY, least: 0.3, greatest: 2 },
] as const;

/** Ties that only one report stands behind, or that the other side denies. A log counts as a witness. */
const oneSided: ReadonlySet<SourceClass> = new Set(['disputed', 'unconfirmed_one_report', 'third_party_report']);

type Arc = {
  readonly source: string;
  readonly target: string;
  readonly weight: number | null;
  readonly sourceClass: SourceClass;
};
type Pair = { readonly there: Arc; back: Arc | null };

/** One line per pair, thin ones first. Of two arcs the one whose source comes first in code-point order gives the direction. */
export function drawTies(network: Network): readonly DrawnTie[] {
  const { graph } = network;
  const names = new Map(graph.nodes().map((id) => [id, JSON.stringify(id)]));
  const pairs = pairsOf(graph);
  const weights = pairs.map((pair) => weightOf(network, pair));
  const scale = scaleFor(weights);
  const ties = pairs.map(({ there, back }, index): DrawnTie => {
    const { source, target } = there;
    const sourceClass = back === null ? there.sourceClass : better(there.sourceClass, back.sourceClass);
    const weight = weights[index] ?? null;
    return {
      // As JSON of both: an id that two pairs never share, whatever signs their ids hold.
      id: `[${names.get(source)},${names.get(target)}]`,
      source,
      target,
      heads: graph.type === 'undirected' ? 'none' : back === null ? 'target' : 'both',
      width: scale.of(weight),
      colour: tieColour,
      dashed: oneSided.has(sourceClass),
      sourceClass,
      weight,
    };
  });
  // Lines of one width remain in the order of their names.
  return ties.sort((a, b) => a.width - b.width);
}

/** The pairs in code-point order of source and target. */
function pairsOf(graph: NetworkGraph): readonly Pair[] {
  const position = new Map<string, number>();
  for (const [index, id] of graph.nodes().entries()) position.set(id, index);
  const arcs: Arc[] = [];
  graph.forEachEdge((_edge, { weight, sourceClass }, source, target) => {
    arcs.push({ source, target, weight, sourceClass });
  });
  arcs.sort((a, b) => byCodePoint(a.source, b.source) || byCodePoint(a.target, b.target));
  const pairs: Pair[] = [];
  const byEnds = new Map<number, Pair>();
  for (const arc of arcs) {
    const from = position.get(arc.source) as number;
    const to = position.get(arc.target) as number;
    const pair = byEnds.get(to * graph.order + from);
    if (pair !== undefined) {
      pair.back = arc;
      continue;
    }
    const found = { there: arc, back: null };
    byEnds.set(from * graph.order + to, found);
    pairs.push(found);
  }
  return pairs;
}

function better(one: SourceClass, other: SourceClass): SourceClass {
  return sourceClasses.indexOf(one) <= sourceClasses.indexOf(other) ? one : other;
}

/** What the arcs of a pair weigh together, a report that counts on both of them once. */
function weightOf({ graph, weightUnit }: Network, { there, back }: Pair): number | null {
  if (back === null) return there.weight;
  const weight = pairWeight([there.weight, back.weight], weightUnit);
  return weight === null || weightUnit !== 'reports' ? weight : weight - mutualReports(graph, there);
}

function mutualReports(graph: NetworkGraph, { source, target }: Arc): number {
  const there = new Set(reportsOf(graph, source, target));
  return reportsOf(graph, target, source).filter((id) => there.has(id)).length;
}

function reportsOf(graph: NetworkGraph, source: string, target: string): number[] {
  return [...graph.getEdgeAttribute(source, target, 'records')].filter(({ kind }) => kind === 'relations').map(({ id }) => id);
}

function scaleFor(weights: readonly (number | null)[]) {
  const range = widths.find(({ upTo }) => weights.length <= upTo) ?? widths[0];
  const flat = weights.every((weight) => weight === null);
  return widthScale(weights, flat ? Math.min(plainWidth, range.greatest / 2) : range.least, range.greatest);
}

/** What the lines mean: their width by up to three weights, their heads, and dashes where they occur. */
export function legendOfTies(
  { weightUnit }: Network,
  ties: readonly DrawnTie[],
  locale: Locale,
): Pick<Drawing['legend'], 'tieTitle' | 'ties'> {
  if (ties.length === 0) return { tieTitle: words.tieTitle[locale], ties: [] };
  const scale = scaleFor(ties.map(({ weight }) => weight));
  const heads = new Set(ties.map((tie) => tie.heads));
  const middle = ties[Math.floor(ties.length / 2)]?.width ?? plainWidth;
  const width = Math.min(middle, 2.2);
  const weighted = scale.steps.length > 0;
  const entries: Drawing['legend']['ties'][number][] = scale.steps.map((weight) => ({
    label: formatNumber(weight, locale),
    width: scale.of(weight),
    dashed: false,
    heads: 'none',
  }));
  if (heads.has('target')) entries.push({ label: words.oneWay[locale], width, dashed: false, heads: 'target' });
  if (heads.has('both')) entries.push({ label: words.bothWays[locale], width, dashed: false, heads: 'both' });
  if (!weighted && heads.has('none')) entries.push({ label: words.plainTie[locale], width, dashed: false, heads: 'none' });
  if (ties.some(({ dashed }) => dashed)) entries.push({ label: words.oneSided[locale], width, dashed: true, heads: 'none' });
  const title = weighted ? fillText(words.tieTitleWidth, { unit: words.units[weightUnit] }) : words.tieTitle;
  return { tieTitle: title[locale], ties: entries };
}
