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

type Pair = { readonly source: string; readonly target: string; weights: (number | null)[]; classes: SourceClass[] };

/** One line per pair, thin ones first. Of two arcs the one whose source comes first in code-point order gives the direction. */
export function drawTies(network: Network): readonly DrawnTie[] {
  const { graph, weightUnit } = network;
  const pairs = new Map<string, Pair>();
  const arcs: { source: string; target: string; weight: number | null; sourceClass: SourceClass }[] = graph.mapEdges(
    (_edge, { weight, sourceClass }, source, target) => ({ source, target, weight, sourceClass }),
  );
  arcs.sort((a, b) => byCodePoint(a.source, b.source) || byCodePoint(a.target, b.target));
  for (const { source, target, weight, sourceClass } of arcs) {
    const back = pairs.get(pairId(target, source));
    if (back === undefined) pairs.set(pairId(source, target), { source, target, weights: [weight], classes: [sourceClass] });
    else {
      back.weights.push(weight);
      back.classes.push(sourceClass);
    }
  }
  const drafts = [...pairs].map(([id, pair]) => {
    const weight = pairWeight(pair.weights, weightUnit);
    const twice = weightUnit === 'reports' ? mutualReports(network, pair) : 0;
    return { id, ...pair, weight: weight === null ? null : weight - twice };
  });
  const scale = scaleFor(drafts);
  return drafts
    .map(({ id, source, target, weights, classes, weight }): DrawnTie => {
      const sourceClass = sourceClasses.find((each) => classes.includes(each)) ?? 'third_party_report';
      return {
        id,
        source,
        target,
        heads: graph.type === 'undirected' ? 'none' : weights.length > 1 ? 'both' : 'target',
        width: scale.of(weight),
        colour: tieColour,
        dashed: oneSided.has(sourceClass),
        sourceClass,
        weight,
      };
    })
    .sort((a, b) => a.width - b.width || byCodePoint(a.source, b.source) || byCodePoint(a.target, b.target));
}

/** Reports that count on both arcs of a pair: on the line of the pair they count once. */
function mutualReports({ graph }: Network, { source, target, weights }: Pair): number {
  if (weights.length < 2) return 0;
  const there = new Set(reportsOf(graph, source, target));
  return reportsOf(graph, target, source).filter((id) => there.has(id)).length;
}

function reportsOf(graph: NetworkGraph, source: string, target: string): number[] {
  return [...graph.getEdgeAttribute(source, target, 'records')].filter(({ kind }) => kind === 'relations').map(({ id }) => id);
}

/** An id that two pairs never share, whatever signs their ids hold. */
function pairId(source: string, target: string): string {
  return JSON.stringify([source, target]);
}

function scaleFor(ties: readonly { readonly weight: number | null }[]) {
  const range = widths.find(({ upTo }) => ties.length <= upTo) ?? widths[0];
  const weights = ties.map(({ weight }) => weight);
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
  const scale = scaleFor(ties);
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
