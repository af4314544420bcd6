import { conventions } from '../conventions.ts';
import type { NodeIndicator } from '../indicator.ts';
import { unionCutPoints } from '../prepared.ts';
import { references } from '../references.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** 1 for a node without which its component falls apart, direction left out, else 0. Hopcroft & Tarjan 1973. */
export const articulationPointUnion: NodeIndicator = {
  id: 'articulation_point_union',
  scope: 'node',
  family: 'position',
  label: { nl: 'Scharnierpunt', en: 'Articulation point', fr: 'Point d’articulation' },
  definition: {
    nl: 'Of het netwerk in meer stukken uiteenvalt als deze organisatie wegvalt: 1 = ja, 0 = nee. Zo’n scharnier verdient steun of een tweede weg. Een band die niet gemeld is, kan iemand ten onrechte tot scharnier maken.',
    en: 'Whether the network falls into more pieces when this organisation drops out: 1 = yes, 0 = no. Such a hinge deserves support or a second path. A tie that was not reported can wrongly make somebody a hinge.',
    fr: 'Indique si le réseau se défait en davantage de morceaux quand cette organisation disparaît : 1 = oui, 0 = non. Une telle charnière mérite du soutien ou un second chemin. Un lien non signalé peut faire passer quelqu’un à tort pour une charnière.',
  },
  formula: '1: f(G − i) > f(G);  0: f(G − i) ≤ f(G)',
  range: { min: 0, max: 1 },
  unit: units.yesNo,
  undefinedWhen: undefinedWhen.never,
  convention: conventions.union,
  references: [references.hopcroft1973],
  parameters: [],
  evidence: 'component-of-node',
  headline: false,
  compute: (_network, { unionRows, shared }) => {
    const cuts = new Set(shared(unionCutPoints).nodes);
    return Float64Array.from({ length: unionRows.order }, (_, node) => (cuts.has(node) ? 1 : 0));
  },
};
