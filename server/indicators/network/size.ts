import type { NetworkIndicator } from '../indicator.ts';
import { tieCounts } from '../kernels/tie-counts.ts';
import { references } from '../references.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** Number of ties: arcs of a directed network, edges of an undirected one (0 and up). */
export const size: NetworkIndicator = {
  id: 'size',
  scope: 'network',
  family: 'cohesion',
  label: { nl: 'Aantal banden', en: 'Number of ties', fr: 'Nombre de liens' },
  definition: {
    nl: 'Hoeveel banden het netwerk telt volgens de gekozen regel. Een andere regel (elke bron, bevestigd, beide kanten) kan het getal halveren; vermeld de regel erbij.',
    en: 'How many ties the network has by the chosen rule. Another rule (any source, confirmed, both sides) can halve the number; name the rule beside it.',
    fr: 'Combien de liens compte le réseau selon la règle choisie. Une autre règle (toute source, confirmé, les deux côtés) peut diviser ce nombre par deux ; mentionnez la règle.',
  },
  formula: 'm',
  range: { min: 0, max: null },
  unit: units.ties,
  undefinedWhen: undefinedWhen.never,
  convention: {
    nl: 'Met richting telt elke richting apart: heen en terug zijn twee banden. Gewicht telt niet mee.',
    en: 'With direction each direction counts separately: there and back are two ties. Weight does not count.',
    fr: 'Avec orientation chaque sens compte séparément : aller et retour font deux liens. Le poids ne compte pas.',
  },
  references: [references.wasserman1994],
  parameters: [],
  evidence: 'all-ties',
  headline: true,
  compute: (_network, { shared }) => shared(tieCounts).ties,
};
