import { type Filling, fillText, type Locale, type Text } from '../model/text.ts';
import { termLabel } from '../model/vocabulary.ts';
import type { DrawingRequest, DrawnNode, DrawnTie } from './drawing-model.ts';
import { formatDay, formatNumber } from './drawing-numbers.ts';
import { type Counted, words } from './drawing-words.ts';
import type { Network } from './network.ts';

/** Letters of the network's hash that a caption shows. */
const shownHash = 8;

/** The title: the municipalities where the recipe names up to three, the study otherwise. */
export function titleOf(network: Network, { card, locale }: DrawingRequest): string {
  const { municipalities, districts, level } = network.recipe;
  const places = districts.length > 0 && districts.length <= 3 ? districts : municipalities;
  const place = places.length > 0 && places.length <= 3 ? joinNames(places, locale) : card.title[locale];
  return place === '' ? capital(words.title[level][locale]) : `${place}: ${words.title[level][locale]}`;
}

/** The sentences under the figure: enough to read it without the screen, the report or the person who made it. */
export function captionOf(
  network: Network,
  request: DrawingRequest,
  nodes: readonly DrawnNode[],
  ties: readonly DrawnTie[],
): readonly string[] {
  const { locale, card } = request;
  const say = (text: Text, values: Readonly<Record<string, Filling>> = {}): string => fillText(text, values)[locale];
  return [
    ...(card.nature === 'synthetic' ? [say(words.synthetic)] : []),
    ...countSentences(network, ties.length, locale),
    ...ruleSentences(network, locale),
    ...appearanceSentences(network, request, nodes, ties),
    ...periodSentence(network, locale),
    ...leftOutSentence(network, locale),
    ...sourceSentence(request),
    say(words.made, { version: request.version, seed: String(request.seed), hash: request.networkHash.slice(0, shownHash) }),
  ];
}

function countSentences({ graph, recipe, report }: Network, pairs: number, locale: Locale): string[] {
  const isolates = graph.filterNodes((id) => graph.degree(id) === 0).length;
  const nodes = count(recipe.level === 'person' ? words.persons : words.organisations, graph.order, locale);
  const ties =
    graph.type === 'directed' && graph.size > 0
      ? count(words.arcs, graph.size, locale, { pairs: formatNumber(pairs, locale) })
      : count(words.ties, graph.size, locale);
  const sentences = [
    fillText(words.counts, { nodes, ties, isolates: isolates === 0 ? '' : `, ${count(words.withoutTies, isolates, locale)}` })[
      locale
    ],
  ];
  if (report.isolatesSetAside.length > 0) sentences.push(count(words.setAside, report.isolatesSetAside.length, locale));
  if (report.response !== null) {
    const { answered, asked } = report.response;
    sentences.push(
      fillText(words.response, { answered: formatNumber(answered, locale), asked: formatNumber(asked, locale) })[locale],
    );
  }
  return sentences;
}

function ruleSentences({ graph, recipe }: Network, locale: Locale): string[] {
  // A source that was allowed but made no tie says nothing of this figure.
  const used = recipe.sources.filter((source) => graph.someEdge((_tie, { sources }) => sources.includes(source)));
  const sources = (used.length > 0 ? used : recipe.sources).map((source) => words.sources[source][locale]);
  const sentences = [fillText(words.rules[recipe.tieRule], { sources })[locale]];
  if (recipe.relationTypes.length > 0) {
    const types = recipe.relationTypes.map((type) => lower(termLabel('relationType', type)[locale]));
    sentences.push(fillText(words.onlyTypes, { types })[locale]);
  }
  if (recipe.direction === 'undirected' && recipe.symmetrise.tie === 'intersection') sentences.push(words.bothNeeded[locale]);
  if (recipe.threshold > 0) {
    sentences.push(fillText(words.threshold, { threshold: formatNumber(recipe.threshold, locale) })[locale]);
  }
  if (recipe.rollUp !== 'none') sentences.push(words.rollUp[recipe.rollUp][locale]);
  if (recipe.boundary === 'inside-and-partners') sentences.push(words.partners[locale]);
  return sentences;
}

function appearanceSentences(
  { graph, weightUnit }: Network,
  { locale, size }: DrawingRequest,
  nodes: readonly DrawnNode[],
  ties: readonly DrawnTie[],
): string[] {
  const sentences: string[] = [];
  if (ties.some(({ weight }) => weight !== null)) {
    const pairs = weightUnit === 'strength' ? words.widthGreater : words.widthPairs;
    const template = graph.type === 'directed' ? pairs : words.width;
    sentences.push(fillText(template, { unit: words.units[weightUnit] })[locale]);
  }
  if (ties.some(({ dashed }) => dashed)) sentences.push(words.dashed[locale]);
  if (size !== null) {
    sentences.push(fillText(words.size, { label: lower(size.label[locale]) })[locale]);
    const hollow = nodes.filter((node) => node.hollow).length;
    if (hollow > 0) sentences.push(fillText(words.sizeUndefined, { n: formatNumber(hollow, locale) })[locale]);
  }
  const shown = nodes.filter(({ labelAt }) => labelAt !== null).length;
  if (shown < nodes.length) {
    sentences.push(
      fillText(words.labelled, { shown: formatNumber(shown, locale), n: formatNumber(nodes.length, locale) })[locale],
    );
  }
  return sentences;
}

function periodSentence({ recipe, report }: Network, locale: Locale): string[] {
  const from = recipe.period.from ?? report.logged?.from ?? null;
  const to = recipe.period.to ?? report.logged?.to ?? null;
  if (from === null && to === null) return [];
  const template = from === null ? words.periodTo : to === null ? words.periodFrom : words.period;
  return [fillText(template, { from: formatDay(from ?? '', locale), to: formatDay(to ?? '', locale) })[locale]];
}

function leftOutSentence({ report }: Network, locale: Locale): string[] {
  if (report.leftOut.length === 0) return [];
  const list = report.leftOut.map(({ code, count: n }) => `${formatNumber(n, locale)} ${words.leftOutBecause[code][locale]}`);
  return [fillText(words.leftOut, { list })[locale]];
}

function sourceSentence({ card, locale }: DrawingRequest): string[] {
  if (card.source === '') return [];
  const values = { source: card.source.replace(/[.\s]+$/, ''), licence: card.licence };
  return [fillText(card.licence === '' ? words.data : words.dataAndLicence, values)[locale]];
}

function count({ one, many }: Counted, n: number, locale: Locale, more: Readonly<Record<string, string>> = {}): string {
  if (n === 1) return one[locale];
  return fillText(many, { n: formatNumber(n, locale), ...more })[locale];
}

function joinNames(names: readonly string[], locale: Locale): string {
  if (names.length === 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} ${words.and[locale]} ${names[names.length - 1] ?? ''}`;
}

/** A label inside a sentence: small first letter, except for abbreviations (OCMW) and letters that stand alone (E-I). */
function lower(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label;
}

function capital(label: string): string {
  return label.slice(0, 1).toUpperCase() + label.slice(1);
}
