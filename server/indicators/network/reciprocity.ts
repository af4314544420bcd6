import { conventions } from '../conventions.ts';
import type { NetworkIndicator } from '../indicator.ts';
import { tieCounts } from '../kernels/tie-counts.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/**
 * Share of arcs that are returned, 2M / m (0 to 1); only in a directed network with ties. The edgewise convention
 * (igraph default, networkx); the dyadic one, M / m_u, gives lower values.
 */
export const reciprocityEdgewise: NetworkIndicator = {
  id: 'reciprocity_edgewise',
  scope: 'network',
  family: 'cohesion',
  label: { nl: 'Wederkerigheid', en: 'Reciprocity', fr: 'Réciprocité' },
  definition: {
    nl: 'Welk deel van de banden beantwoord wordt: 1 = elke band gaat in beide richtingen. Niet elke band hoeft wederkerig te zijn: doorverwijzen loopt vaak één kant op. En wie niet bevraagd werd, kan niets beantwoorden.',
    en: 'What share of the ties is returned: 1 = every tie goes both ways. Not every tie has to be mutual: referral often runs one way. And an organisation that was not asked cannot return anything.',
    fr: 'Quelle part des liens est rendue : 1 = chaque lien va dans les deux sens. Tout lien ne doit pas être réciproque : l’orientation va souvent dans un seul sens. Et qui n’a pas été interrogé ne peut rien rendre.',
  },
  formula: '2 M / m',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedWhen.undirectedOrNoTies,
  convention: conventions.directedOnly,
  references: [references.wasserman1994],
  parameters: [],
  evidence: 'all-ties',
  headline: true,
  compute: (_network, { rows, shared }) => {
    if (!rows.directed) return undefinedBecause('needs-direction');
    const { ties, mutual } = shared(tieCounts);
    return ties === 0 ? undefinedBecause('no-ties') : (2 * mutual) / ties;
  },
};
