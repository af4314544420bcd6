import type { Text } from '../../model/text.ts';
import type { SourceReader } from '../source.ts';
import type { SourceNetwork } from './source-network.ts';
import { plainNumber } from './source-number.ts';
import type { XmlVisitor } from './xml.ts';
import { hasRoot, openXmlNetwork } from './xml-network.ts';

const hyperedges: Text = {
  nl: 'Een band tussen meer dan twee knopen (hyperedge)',
  en: 'A tie between more than two nodes (hyperedge)',
  fr: 'Un lien entre plus de deux nœuds (hyperedge)',
};
const groups: Text = {
  nl: 'Welke knoop in welke groep zit',
  en: 'Which node is in which group',
  fr: 'L’appartenance des nœuds à des groupes',
};

/** GraphML with its attributes, as Gephi, igraph, NetworkX, visone and yEd write it. Source: graphml.graphdrawing.org/specification.html. */
export const graphml: SourceReader = {
  id: 'graphml',
  label: { nl: 'GraphML-netwerk', en: 'GraphML network', fr: 'Réseau GraphML' },
  extension: 'graphml',
  recognise: ({ start }) => hasRoot(start, 'graphml'),
  open: (glimpse) => openXmlNetwork(glimpse, visit),
};

/** A declared attribute. `domain`: what it is declared for. */
type Key = { readonly name: string; readonly domain: string; readonly isNumber: boolean; byDefault: string | null };
type Element = { readonly ends: readonly [string, string] | null; readonly id: string; readonly line: number } & {
  readonly directed: boolean;
  readonly data: Map<string, string>;
  label: string;
};

function visit(network: SourceNetwork): XmlVisitor {
  const keys = new Map<string, Key>();
  let declared: Key | null = null;
  const graphs: { readonly directed: boolean; readonly id: string }[] = [];
  /** Nodes and edges that are open; a node may hold a graph of its own. */
  const open: Element[] = [];
  let dataKey = '';
  let dataDepth = 0;

  const extrasOf = (element: Element): Map<string, string> => {
    const domain = element.ends === null ? 'node' : 'edge';
    const extras = new Map<string, string>();
    for (const [id, { name, domain: declaredFor, isNumber, byDefault }] of keys) {
      if (declaredFor !== domain && declaredFor !== 'all') continue;
      const value = element.data.get(id) ?? byDefault;
      if (value !== null && value !== '') extras.set(name, isNumber ? plainNumber(value) : value);
    }
    for (const [id, value] of element.data) if (!keys.has(id)) extras.set(id, value);
    return extras;
  };

  return {
    open: ({ name, attributes, line }, path) => {
      const text = (attribute: string): string => attributes.get(attribute) ?? '';
      if (name === 'key') {
        const type = text('attr.type');
        declared = {
          name: text('attr.name') || text('id'),
          domain: attributes.get('for') ?? 'all',
          isNumber: ['int', 'integer', 'long', 'float', 'double'].includes(type.toLowerCase()),
          byDefault: null,
        };
        // What a drawing program keeps for itself (shapes, ports) has no name and no type.
        if (attributes.has('attr.name') || type !== '' || !attributes.has('yfiles.type')) keys.set(text('id'), declared);
      } else if (name === 'graph') {
        if (path.includes('node')) network.leaveOut(groups, line);
        graphs.push({ directed: text('edgedefault') !== 'undirected', id: text('id') });
      } else if (name === 'node' && path.at(-1) === 'graph') {
        open.push({ ends: null, id: text('id'), line, directed: false, data: new Map(), label: '' });
      } else if (name === 'edge' && path.at(-1) === 'graph') {
        const given = attributes.get('directed');
        const directed = given === undefined ? (graphs.at(-1)?.directed ?? true) : given === 'true' || given === '1';
        const ends = [text('source'), text('target')] as const;
        open.push({ ends, id: text('id'), line, directed, data: new Map(), label: '' });
      } else if (name === 'hyperedge') network.leaveOut(hyperedges, line);
      else if (name === 'data' && dataDepth === 0) {
        dataKey = text('key');
        dataDepth = path.length;
      }
    },
    close: (name, text, path) => {
      const element = open.at(-1);
      if (name === 'default' && path.at(-1) === 'key') {
        if (declared !== null) declared.byDefault = text.trim();
      } else if (name === 'data' && path.length === dataDepth) {
        dataDepth = 0;
        const isOwn = element !== undefined && path.at(-1) === (element.ends === null ? 'node' : 'edge');
        if (isOwn && (keys.has(dataKey) || text.trim() !== '')) element.data.set(dataKey, text.trim());
      } else if ((name === 'NodeLabel' || name === 'EdgeLabel') && element !== undefined) element.label ||= text.trim();
      else if (name === 'node' && path.at(-1) === 'graph' && element !== undefined) {
        open.pop();
        network.addNode({ id: element.id, label: element.label, extras: extrasOf(element), line: element.line });
      } else if (name === 'edge' && path.at(-1) === 'graph' && element?.ends != null) {
        open.pop();
        const [source, target] = element.ends;
        const { label, directed, line } = element;
        network.addTie({ source, target, relation: label, directed, extras: extrasOf(element), line });
      }
    },
  };
}
