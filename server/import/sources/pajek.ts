import type { Text } from '../../model/text.ts';
import { maxNodes } from '../limits.ts';
import { type Glimpse, type Opening, type SourceReader, textOf } from '../source.ts';
import { shown } from '../tables/shown.ts';
import { linesOf, type TextLine, wordsOf } from './source-lines.ts';
import { SourceNetwork } from './source-network.ts';
import { plainNumber } from './source-number.ts';

const otherObjects: Text = {
  nl: 'Wat geen netwerk of kenmerk van knopen is (permutaties, clusters, hiërarchieën)',
  en: 'What is no network and no attribute of nodes (permutations, clusters, hierarchies)',
  fr: 'Ce qui n’est ni un réseau ni un attribut de nœuds (permutations, classes, hiérarchies)',
};
const periods: Text = {
  nl: 'Wanneer een knoop of band geldt (tijd tussen vierkante haken)',
  en: 'When a node or tie holds (time in square brackets)',
  fr: 'La période de validité (entre crochets)',
};

/**
 * Pajek networks (.net, and the networks of a .paj): vertices with labels, arcs, edges, lists, matrices and several relations.
 * Vertices that stand in no line of their own exist all the same. Partitions and vectors of a project become attributes of the vertices. Source: Pajek reference manual, "Input to Pajek".
 */
export const pajek: SourceReader = {
  id: 'pajek',
  label: { nl: 'Pajek-netwerk', en: 'Pajek network', fr: 'Réseau Pajek' },
  extension: 'net',
  recognise: ({ start }) =>
    start !== null && /^(?:\s|(?:%|\/\*)[^\r\n]{0,1000}[\r\n]){0,200}\*(?:network|vertices)\b/i.test(start),
  open,
};

type Section = 'vertices' | 'arcs' | 'edges' | 'arcslist' | 'edgeslist' | 'matrix' | 'values' | 'other';
/** A value for each vertex, in order; of those only partitions and vectors say something of it. `isOpen` until its own vertices are announced. */
type Values = { readonly title: string | null; readonly line: number; readonly list: string[]; isOpen: boolean };
const objects = ['partition', 'vector', 'permutation', 'cluster', 'hierarchy'];

function open(glimpse: Glimpse): Opening {
  const network = new SourceNetwork();
  const decoded = textOf(glimpse);
  network.issues.take(decoded.issues);
  let section: Section = 'other';
  let count = 0;
  /** In a two-mode network the first so many are the rows. */
  let rows: number | null = null;
  let relation: string | null = null;
  let matrixRow = 0;
  const vertices = new Map<string, { readonly label: string; readonly line: number }>();
  let verticesLine = 1;
  const values: Values[] = [];
  const relations = new Map<string, string>();

  const badLine = ({ line, text }: TextLine): void =>
    network.issues.add('error', { line }, 'bad-network-line', { text: shown(text) });
  const isVertex = (word: string | undefined): word is string =>
    word !== undefined && /^\d{1,9}$/.test(word) && Number(word) >= 1 && Number(word) <= count;
  const start = (line: TextLine): void => {
    const words = wordsOf(line.text.slice(1));
    const name = (words[0] ?? '').toLowerCase().replace(/:\d{1,9}$/, '');
    // The relation's name, here or where its number was met before; without one its number.
    const number = /:\s?(\d{1,9})/.exec(line.text)?.[1];
    const named = /"([^"]+)"/.exec(line.text)?.[1];
    if (named !== undefined && number !== undefined) relations.set(number, named);
    relation = named ?? relations.get(number ?? '') ?? number ?? null;
    matrixRow = 0;
    const last = values.at(-1);
    if (name === 'vertices' && last?.isOpen === true) {
      // The vertices of a partition are those of the network, and come without anything but a value.
      last.isOpen = false;
      section = 'values';
    } else if (objects.includes(name)) {
      const isKept = name === 'partition' || name === 'vector';
      const title = isKept ? line.text.slice(1 + name.length).trim() || name : null;
      values.push({ title, line: line.line, list: [], isOpen: true });
      section = 'other';
    } else if (name === 'vertices') {
      section = 'vertices';
      count = /^\d{1,9}$/.test(words[1] ?? '') ? Number(words[1]) : -1;
      rows = /^\d{1,9}$/.test(words[2] ?? '') ? Number(words[2]) : null;
      verticesLine = line.line;
      relation = null;
    } else if (name === 'arcs' || name === 'edges' || name === 'arcslist' || name === 'edgeslist' || name === 'matrix')
      section = name;
    else {
      section = 'other';
      if (name !== 'network') network.leaveOut(otherObjects, line.line);
    }
  };
  const vertex = (line: TextLine): void => {
    const [id, label] = wordsOf(line.text);
    // The vertices of a partition in a file of its own are no vertices: their numbers are not each another one.
    if (!isVertex(id) || vertices.has(String(Number(id)))) badLine(line);
    else vertices.set(String(Number(id)), { label: decodeLabel(label ?? ''), line: line.line });
    if (/\[[^\]]*\]/.test(line.text.replace(/"[^"]*"/g, ''))) network.leaveOut(periods, line.line);
  };
  const tie = (source: string, target: string, weight: string | null, directed: boolean, line: number): void =>
    network.addTie({ source: String(Number(source)), target: String(Number(target)), relation, weight, directed, line });
  const pair = (line: TextLine): void => {
    const words = wordsOf(line.text);
    const [source, target, weight] = words;
    // Numbers of arcs may be negative in lists of Pajek 1; that form is not read.
    if (!isVertex(source) || !isVertex(target)) {
      badLine(line);
      return;
    }
    const isWeight = weight !== undefined && /^[-+]?[\d.]/.test(weight);
    if (/\[[^\]]*\]/.test(line.text)) network.leaveOut(periods, line.line);
    tie(source, target, isWeight ? plainNumber(weight) : null, section === 'arcs', line.line);
  };
  const list = (line: TextLine): void => {
    const [source, ...targets] = wordsOf(line.text);
    if (!isVertex(source) || !targets.every(isVertex)) {
      badLine(line);
      return;
    }
    for (const target of targets) tie(source, target, null, section === 'arcslist', line.line);
  };
  const matrix = (line: TextLine): void => {
    const cells = wordsOf(line.text);
    const height = rows ?? count;
    if (++matrixRow > height || cells.length !== count - (rows ?? 0)) {
      badLine(line);
      return;
    }
    cells.forEach((cell, at) => {
      const weight = plainNumber(cell);
      if (Number(weight) !== 0) tie(String(matrixRow), String(at + 1 + (rows ?? 0)), weight, true, line.line);
    });
  };
  const readers = {
    vertices: vertex,
    arcs: pair,
    edges: pair,
    arcslist: list,
    edgeslist: list,
    matrix,
    values: ({ text }: TextLine): void => void values.at(-1)?.list.push(plainNumber(text)),
    other: (_: TextLine): void => undefined,
  };

  for (const each of linesOf(decoded.pieces())) {
    const text = each.text.trim();
    if (text === '' || text.startsWith('%') || text.startsWith('/*')) continue;
    if (text.startsWith('*')) {
      const isOfValues = values.at(-1)?.isOpen === true;
      if (vertices.size > 0 && !isOfValues && /^\*vertices/i.test(text)) return network.refuse('several-networks', each.line);
      start({ ...each, text });
      if (count < 0) return network.refuse('bad-network-line', each.line, { text: shown(text) });
      if (count > maxNodes) return network.refuse('too-many-ties', each.line, { nodes: maxNodes, ties: maxNodes * 10 });
    } else readers[section]({ ...each, text });
  }
  const fitting = values.filter(({ title, list }) => title !== null && list.length === count);
  for (const { line } of values.filter((each) => !fitting.includes(each))) network.leaveOut(otherObjects, line);
  for (let number = 1; number <= count; number++) {
    const found = vertices.get(String(number));
    const extras = new Map(fitting.map(({ title, list }) => [title ?? '', list[number - 1] ?? '']));
    network.addNode({ id: String(number), label: found?.label ?? '', extras, line: found?.line ?? verticesLine });
  }
  return network.issues.errors > 0 ? { parts: [], issues: network.issues.issues } : network.opening();
}

/** Pajek writes letters outside ASCII as `&#233;`. */
function decodeLabel(label: string): string {
  return label.replace(/&#(\d{1,7});/g, (whole, code: string) => {
    const point = Number(code);
    return point > 0x1f && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
