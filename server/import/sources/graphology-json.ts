import type { Text } from '../../model/text.ts';
import { type Glimpse, type Opening, type SourceReader, textOf } from '../source.ts';
import { type Extras, SourceNetwork } from './source-network.ts';
import { plainNumber } from './source-number.ts';

const nested: Text = {
  nl: 'Een kenmerk dat zelf uit kenmerken bestaat',
  en: 'An attribute that is made of attributes',
  fr: 'Un attribut composé d’attributs',
};

/**
 * The JSON of graphology (`options`, `nodes` with `key` and `attributes`, `edges`), and the node-link form of NetworkX and D3
 * (`nodes` with `id`, `links` or `edges`, `directed`), which differ in names only. Links of D3 may name nodes by their place in the list, from 0.
 */
export const graphologyJson: SourceReader = {
  id: 'graphology-json',
  label: { nl: 'Netwerk in JSON', en: 'Network in JSON', fr: 'Réseau en JSON' },
  extension: 'json',
  recognise: ({ start }) => start !== null && /^\s{0,1000}\{/.test(start) && start.includes('"nodes"'),
  open,
};

function open(glimpse: Glimpse): Opening {
  const network = new SourceNetwork();
  const decoded = textOf(glimpse);
  network.issues.take(decoded.issues);
  const text = [...decoded.pieces()].join('');
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return network.refuse('bad-json', null);
  }
  const nodes = listOf(field(root, 'nodes'));
  const edges = listOf(field(root, 'edges')) ?? listOf(field(root, 'links')) ?? [];
  if (nodes === null) return network.refuse('no-network', null);
  const lines = elementLines(text);
  const nodeLines = lines.get('nodes') ?? [];
  const edgeLines = lines.get('edges') ?? lines.get('links') ?? [];

  const ids: string[] = [];
  const isNamed = nodes.some((node) => scalar(field(node, 'key') ?? field(node, 'id')) !== '');
  const endOf = (value: unknown): string =>
    !isNamed && typeof value === 'number' && value in ids ? (ids[value] ?? '') : end(value);
  nodes.forEach((node, at) => {
    const place = nodeLines[at] ?? 1;
    const attributes = field(node, 'attributes') ?? node;
    const id = scalar(field(node, 'key') ?? field(node, 'id') ?? field(node, 'name'));
    ids.push(id);
    network.addNode({ id, extras: extrasOf(attributes, ['key', 'id'], network, place), line: place });
  });
  const all = directionOf(root);
  edges.forEach((edge, at) => {
    const place = edgeLines[at] ?? 1;
    const attributes = field(edge, 'attributes') ?? edge;
    const undirected = field(edge, 'undirected');
    network.addTie({
      source: endOf(field(edge, 'source')),
      target: endOf(field(edge, 'target')),
      directed: typeof undirected === 'boolean' ? !undirected : all,
      extras: extrasOf(attributes, ['key', 'source', 'target', 'undirected'], network, place),
      line: place,
    });
  });
  return network.opening();
}

/** graphology: an edge of a mixed or directed graph is directed unless it says otherwise; node-link: `directed` holds for all. */
function directionOf(root: unknown): boolean | null {
  const type = field(field(root, 'options'), 'type');
  if (type === 'undirected') return false;
  if (typeof type === 'string') return true;
  const directed = field(root, 'directed');
  return typeof directed === 'boolean' ? directed : null;
}

/** A property of the object itself, never an inherited one. */
function field(value: unknown, name: string): unknown {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, name)) return undefined;
  // An object that has the property of its own.
  return (value as Record<string, unknown>)[name];
}

const listOf = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? value : null);

function scalar(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return plainNumber(String(value));
  return typeof value === 'boolean' ? String(value) : '';
}

/** D3 replaces the ends of a link by its nodes. */
const end = (value: unknown): string => scalar(value !== null && typeof value === 'object' ? field(value, 'id') : value);

function extrasOf(attributes: unknown, without: readonly string[], network: SourceNetwork, line: number): Extras {
  const extras = new Map<string, string>();
  if (attributes === null || typeof attributes !== 'object') return extras;
  for (const [name, value] of Object.entries(attributes)) {
    if (without.includes(name) || value === null) continue;
    if (typeof value === 'object') network.leaveOut(nested, line);
    else extras.set(name, scalar(value));
  }
  return extras;
}

/** The physical line on which each element of the lists of the root object begins, by the name of the list. @param text JSON that was parsed */
function elementLines(text: string): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, number[]>();
  let line = 1;
  let depth = 0;
  let key = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') {
      const end = endOfString(text, at);
      if (depth === 1) key = text.slice(at + 1, end);
      at = end;
    } else if (sign === '{' || sign === '[') {
      if (depth === 2) {
        const list = lines.get(key) ?? [];
        if (list.push(line) === 1) lines.set(key, list);
      }
      depth++;
    } else if (sign === '}' || sign === ']') depth--;
    else if (sign === '\n' || (sign === '\r' && text[at + 1] !== '\n')) line++;
  }
  return lines;
}

/** Index of the quote that closes a string. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '"') return at;
    if (text[at] === '\\') at++;
  }
  return text.length;
}
