import type { NodeIndicator } from '../indicator.ts';
import { degrees } from '../kernels/degrees.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/**
 * Ties of a node divided by n - 1: (in + out) / (n - 1) in a directed network (0 to 2), degree / (n - 1) otherwise (0 to 1).
 * Undefined below 2 nodes. The convention of networkx and graphology; ORA halves the directed value.
 * Freeman 1979, doi 10.1016/0378-8733(78)90021-7.
 */
export const degreeCentrality: NodeIndicator = {
  id: 'degree_centrality',
  scope: 'node',
  family: 'activity',
  label: { nl: 'Graad, genormeerd', en: 'Degree centrality', fr: 'Centralité de degré' },
  definition: {
    nl: 'Het aantal banden van de organisatie, gedeeld door het aantal andere organisaties. Zo blijven netwerken van ongelijke grootte naast elkaar leesbaar, al ligt het getal in een groot netwerk bijna altijd lager: niemand onderhoudt honderden banden.',
    en: 'The number of ties of the organisation, divided by the number of other organisations. It makes networks of unequal size readable side by side, although it is nearly always lower in a large network: nobody keeps up hundreds of ties.',
    fr: 'Le nombre de liens de l’organisation, divisé par le nombre des autres organisations. Des réseaux de tailles inégales se lisent ainsi côte à côte, même si la valeur est presque toujours plus basse dans un grand réseau : personne n’entretient des centaines de liens.',
  },
  formula: 'Σ_j (x_ij + x_ji) / (n − 1);  Σ_j u_ij / (n − 1)',
  range: { min: 0, max: 2 },
  unit: units.ratio,
  undefinedWhen: undefinedWhen.fewerThanTwo,
  convention: {
    nl: 'Met richting tellen inkomende en uitgaande banden apart (eerste formule, hoogstens 2); zonder richting elke band één keer (tweede formule, hoogstens 1). Gewicht telt niet mee.',
    en: 'With direction, incoming and outgoing ties count separately (first formula, at most 2); without direction each tie counts once (second formula, at most 1). Weight does not count.',
    fr: 'Avec orientation, les liens entrants et sortants comptent séparément (première formule, au plus 2) ; sans orientation chaque lien compte une fois (seconde formule, au plus 1). Le poids ne compte pas.',
  },
  references: [references.freeman1979],
  parameters: [],
  evidence: 'ties-of-node',
  headline: false,
  compute: (_network, { rows }) => {
    const { order, directed } = rows;
    if (order < 2) return undefinedBecause('too-few-nodes', { least: 2, count: order });
    const incoming = degrees(rows.reverse);
    return Float64Array.from(degrees(rows), (out, node) => (out + (directed ? (incoming[node] ?? 0) : 0)) / (order - 1));
  },
};
