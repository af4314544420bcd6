import type { Text } from '../../model/text.ts';
import type { Glimpse, Opening, SourceReader } from '../source.ts';
import { elementLines, extrasOf, field, listOf, readJson, scalar } from './json-values.ts';
import { SourceNetwork } from './source-network.ts';

const ownData: Text = {
  nl: 'Wat Cytoscape voor zichzelf bijhoudt (SUID, selectie, plaats op het scherm)',
  en: 'What Cytoscape keeps for itself (SUID, selection, place on the screen)',
  fr: 'Ce que Cytoscape garde pour lui (SUID, sélection, place à l’écran)',
};
/** Numbers and marks of the program's own, and second copies of name and interaction. */
const never = ['SUID', 'selected', 'shared_name', 'shared name', 'shared_interaction', 'shared interaction'];

/**
 * The JSON of Cytoscape and cytoscape.js (`.cyjs`): `elements` with `nodes` and `edges`, or as one list with a `group`; what is known of each
 * stands in its `data`. The `interaction` of an edge names its relation. Edges go from source to target: the format has no other direction.
 * Source: js.cytoscape.org, "Notation: Elements JSON"; Cytoscape manual, "Supported network file formats".
 */
export const cytoscapeJson: SourceReader = {
  id: 'cytoscape-json',
  label: { nl: 'Cytoscape-netwerk (JSON)', en: 'Cytoscape network (JSON)', fr: 'Réseau Cytoscape (JSON)' },
  extension: 'cyjs',
  recognise: ({ start }) =>
    start !== null && /^\s{0,1000}\{/.test(start) && elementsAtTop.test(start) && elementLines(start).has('elements'),
  open,
};

/** Other programs have attributes of this name: these elements are nodes, edges or a list, and {@link elementLines} tells that they are of the file itself. */
const elementsAtTop = /"elements"\s{0,50}:\s{0,50}(?:\[|\{\s{0,1000}"(?:nodes|edges)")/;

type Found = { readonly element: unknown; readonly line: number };

function open(glimpse: Glimpse): Opening {
  const network = new SourceNetwork();
  const read = readJson(glimpse, network);
  if (read === null) return network.refuse('bad-json', null);
  const { text, root } = read;
  const { nodes, edges } = elementsOf(field(root, 'elements'), text);
  if (nodes.length === 0) return network.refuse('no-network', null);
  for (const { element, line } of nodes) {
    const data = field(element, 'data');
    noteOwnData(element, network, line);
    network.addNode({ id: scalar(field(data, 'id')), extras: extrasOf(data, ['id', ...never], network, line), line });
  }
  for (const { element, line } of edges) {
    const data = field(element, 'data');
    network.addTie({
      source: scalar(field(data, 'source')),
      target: scalar(field(data, 'target')),
      relation: scalar(field(data, 'interaction')),
      extras: extrasOf(data, ['id', 'source', 'target', 'interaction', ...namesOfEdges(data), ...never], network, line),
      line,
    });
  }
  return network.opening();
}

/** Cytoscape names an edge after its ends: `a (interacts with) b`. That is no name of its own. */
function namesOfEdges(data: unknown): readonly string[] {
  return /\(.{0,200}\)/.test(scalar(field(data, 'name'))) ? ['name'] : [];
}

function noteOwnData(element: unknown, network: SourceNetwork, line: number): void {
  const data = field(element, 'data');
  const has = field(element, 'position') !== undefined || never.some((name) => field(data, name) !== undefined);
  if (has) network.leaveOut(ownData, line);
}

/** Nodes and edges with the line each begins on. In one list an element without a group is an edge where it has a source. */
function elementsOf(elements: unknown, text: string): { readonly nodes: readonly Found[]; readonly edges: readonly Found[] } {
  const list = listOf(elements);
  if (list === null) {
    const lines = elementLines(text, 2);
    const found = (name: string): readonly Found[] =>
      (listOf(field(elements, name)) ?? []).map((element, at) => ({ element, line: lines.get(name)?.[at] ?? 1 }));
    return { nodes: found('nodes'), edges: found('edges') };
  }
  const lines = elementLines(text).get('elements') ?? [];
  const all = list.map((element, at) => ({ element, line: lines[at] ?? 1 }));
  const isEdge = ({ element }: Found): boolean =>
    (field(element, 'group') ?? (field(field(element, 'data'), 'source') === undefined ? 'nodes' : 'edges')) === 'edges';
  return { nodes: all.filter((one) => !isEdge(one)), edges: all.filter(isEdge) };
}
