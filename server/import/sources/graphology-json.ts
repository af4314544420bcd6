import type { Glimpse, Opening, SourceReader } from '../source.ts';
import { elementLines, extrasOf, field, listOf, readJson, scalar } from './json-values.ts';
import { SourceNetwork } from './source-network.ts';

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
  const read = readJson(glimpse, network);
  if (read === null) return network.refuse('bad-json', null);
  const { text, root } = read;
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

/** D3 replaces the ends of a link by its nodes. */
const end = (value: unknown): string => scalar(value !== null && typeof value === 'object' ? field(value, 'id') : value);
