import type { Text } from '../../model/text.ts';
import type { SourceReader } from '../source.ts';
import type { SourceNetwork } from './source-network.ts';
import { plainNumber } from './source-number.ts';
import type { XmlElement, XmlVisitor } from './xml.ts';
import { hasRoot, openXmlNetwork } from './xml-network.ts';

const periods: Text = {
  nl: 'Wanneer een knoop, band of kenmerk geldt (een netwerk in de tijd)',
  en: 'When a node, tie or attribute holds (a network over time)',
  fr: 'La période de validité d’un nœud, lien ou attribut (réseau temporel)',
};
const groups: Text = {
  nl: 'Welke knoop in welke groep zit',
  en: 'Which node is in which group',
  fr: 'L’appartenance des nœuds à des groupes',
};

/** GEXF 1.1 to 1.3, as Gephi writes it. Positions and colours are drawing, and not read. Source: gexf.net/schema.html. */
export const gexf: SourceReader = {
  id: 'gexf',
  label: { nl: 'GEXF-netwerk', en: 'GEXF network', fr: 'Réseau GEXF' },
  extension: 'gexf',
  recognise: ({ start }) => hasRoot(start, 'gexf'),
  open: (glimpse) => openXmlNetwork(glimpse, visit),
};

type Attribute = { readonly title: string; readonly of: string; readonly isNumber: boolean; byDefault: string | null };
type Open = { readonly element: XmlElement; readonly values: Map<string, string> };
const numeric = ['integer', 'long', 'float', 'double', 'short', 'byte', 'bigdecimal', 'biginteger'];
const timed = ['start', 'end', 'startopen', 'endopen', 'timestamp', 'timestamps', 'intervals'];

function visit(network: SourceNetwork): XmlVisitor {
  const attributes = new Map<string, Attribute>();
  let declared: Attribute | null = null;
  let declaredFor = 'node';
  let directedByDefault = false;
  const open: Open[] = [];

  const extrasOf = ({ values }: Open, of: 'node' | 'edge'): Map<string, string> => {
    const extras = new Map<string, string>();
    for (const [key, { title, of: owner, isNumber, byDefault }] of attributes) {
      if (owner !== of) continue;
      const value = values.get(key) ?? byDefault;
      if (value !== null && value !== '') extras.set(title, isNumber ? plainNumber(value) : value);
    }
    for (const [key, value] of values) if (!attributes.has(key)) extras.set(key.slice(key.indexOf(':') + 1), value);
    return extras;
  };
  const finishNode = (node: Open): void => {
    const { attributes: given, line } = node.element;
    network.addNode({ id: given.get('id') ?? '', label: given.get('label') ?? '', extras: extrasOf(node, 'node'), line });
  };
  const finishEdge = (edge: Open): void => {
    const { attributes: given, line } = edge.element;
    const type = given.get('type');
    const extras = extrasOf(edge, 'edge');
    const weight = given.get('weight');
    network.addTie({
      source: given.get('source') ?? '',
      target: given.get('target') ?? '',
      relation: given.get('kind') ?? given.get('label') ?? null,
      weight: weight === undefined ? null : plainNumber(weight),
      directed: type === undefined ? directedByDefault : type === 'directed',
      extras,
      line,
    });
  };

  return {
    open: (element, path) => {
      const { name, attributes: given, line } = element;
      if (timed.some((each) => given.has(each)) || name === 'spell') network.leaveOut(periods, line);
      if (name === 'graph') directedByDefault = given.get('defaultedgetype') === 'directed';
      else if (name === 'attributes') declaredFor = given.get('class') ?? 'node';
      else if (name === 'attribute') {
        const title = given.get('title') ?? given.get('id') ?? '';
        const isNumber = numeric.includes((given.get('type') ?? '').toLowerCase());
        declared = { title, of: declaredFor, isNumber, byDefault: null };
        attributes.set(`${declaredFor}:${given.get('id') ?? ''}`, declared);
      } else if (name === 'node' || name === 'edge') {
        if (name === 'node' && path.includes('node')) network.leaveOut(groups, line);
        if (given.has('pid')) network.leaveOut(groups, line);
        open.push({ element, values: new Map() });
      } else if (name === 'attvalue') {
        const owner = open.at(-1);
        const key = given.get('for') ?? given.get('id') ?? '';
        owner?.values.set(`${owner.element.name}:${key}`, given.get('value') ?? '');
      }
    },
    close: (name, text, path) => {
      if (name === 'default' && path.at(-1) === 'attribute') {
        if (declared !== null) declared.byDefault = text.trim();
      } else if (name === 'node' || name === 'edge') {
        const ended = open.pop();
        if (ended !== undefined) (name === 'node' ? finishNode : finishEdge)(ended);
      }
    },
  };
}
