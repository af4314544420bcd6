import type { Network } from '../../../server/graph/network.ts';
import { networkRecipe } from '../../../server/model/network-recipe.ts';
import type { Results } from '../../../server/model/result.ts';
import { sameText } from '../../../server/model/text.ts';
import { smallNetwork } from '../graph/small-networks.ts';

/** Names that break writers that paste: markup, quotes, entities, another script, controls, halves of surrogate pairs, length. */
export const hostileNames: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'd\'Opvang & Co "De Zon"',
  ']]> &amp; &#0; <!-- --> <?xml ?>',
  'مركز الرعاية',
  '托儿所',
  'naam '.repeat(40),
  'x'.repeat(200),
  'nul \u0000, bel \u0007, half \ud800, einde \uffff',
  'regel\r\ntwee\ttab',
  '=1+1',
  '＝cmd',
  'Crèche ’t Kapoentje, façade Čapek œuvre',
];

/** Names every object has; graphology 0.26 takes no edge between nodes of such ids, so they are tried as results only. */
export const objectNames: readonly string[] = ['__proto__', 'constructor', 'toString'];

/** A network whose ids, labels and attributes are all hostile. */
export function hostileNetwork(): Network {
  const nodes = hostileNames.map((name, index) => ({ id: name, label: name, sector: index % 2 === 0 ? name : 'welfare' }));
  const ties = hostileNames
    .slice(1)
    .map((name, index) => [hostileNames[index] ?? '', name, { types: ['=type', 'b'], weight: index }] as const);
  return smallNetwork(nodes, ties);
}

/** Results with hostile ids, undefined values and parts of every kind. */
export function hostileResults(): Results {
  const values = hostileNames.map((_, index) => (index % 3 === 0 ? null : index / 3));
  return {
    nodes: hostileNames,
    node: [
      { id: 'degree_union', indicator: 'degree_union', values, reasons: new Map([[0, sameText('geen')]]) },
      { id: '=evil', indicator: '=evil', values: hostileNames.map((_, index) => -index), reasons: new Map() },
    ],
    ties: hostileNames.slice(1).map((name, index) => [hostileNames[index] ?? '', name] as const),
    tie: [
      {
        id: 'weight',
        indicator: 'weight',
        values: hostileNames.slice(1).map((_, index) => (index === 0 ? null : index / 3)),
        reasons: new Map([[0, sameText('geen')]]),
      },
      {
        id: 'relation_types',
        indicator: 'relation_types',
        values: hostileNames.slice(1).map((_, index) => (index === 0 ? '=type;b' : 'a')),
        reasons: new Map(),
      },
    ],
    network: [
      { id: 'density', indicator: 'density', value: 0.25, reason: null, detail: null },
      {
        id: 'ei_index_sector',
        indicator: 'ei_index',
        value: -0.5,
        reason: null,
        detail: { external: 1, internal: 3, by: { welfare: 2, '=x': null, nested: { left: 1 } } },
      },
      { id: 'components', indicator: 'components', value: 2, reason: null, detail: { sizes: [3, 1] } },
      { id: 'isolates', indicator: 'isolates', value: 2, reason: null, detail: ['+a', 'b'] },
      {
        id: 'reciprocity',
        indicator: 'reciprocity',
        value: null,
        reason: { nl: 'Geen banden, "dus" niets.', en: 'No ties.', fr: 'Aucun lien.' },
        detail: null,
      },
    ],
    run: {
      recipe: networkRecipe.parse({ municipalities: ['Boom'] }),
      seed: 1,
      partitions: ['sector'],
      networkHash: 'ab'.repeat(32),
      inputs: [{ file: 'organisations.csv', hash: 'cd'.repeat(32) }],
      versions: { weefsel: '0.1.0' },
    },
  };
}
