import { conventions } from '../conventions.ts';
import type { NetworkIndicator } from '../indicator.ts';
import { tieCounts } from '../kernels/tie-counts.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** Mean number of distinct partners, 2 m_u / n (0 to n - 1); undefined without nodes. */
export const meanDegreeUnion: NetworkIndicator = {
  id: 'mean_degree_union',
  scope: 'network',
  family: 'cohesion',
  label: { nl: 'Gemiddeld aantal partners', en: 'Mean number of partners', fr: 'Nombre moyen de partenaires' },
  definition: {
    nl: 'Met hoeveel andere een organisatie gemiddeld een band heeft. Tussen netwerken van ongelijke grootte blijft dit getal beter vergelijkbaar dan dichtheid. Het gemiddelde verbergt wie er weinig en wie er veel heeft.',
    en: 'With how many others an organisation has a tie on average. Between networks of unequal size it compares better than density. The mean hides who has few and who has many.',
    fr: 'Avec combien d’autres une organisation a en moyenne un lien. Entre réseaux de tailles inégales, il se compare mieux que la densité. La moyenne cache qui en a peu et qui en a beaucoup.',
  },
  formula: '2 m_u / n',
  range: { min: 0, max: null },
  unit: units.partners,
  undefinedWhen: undefinedWhen.noNodes,
  convention: conventions.union,
  references: [references.wasserman1994],
  parameters: [],
  evidence: 'all-ties',
  headline: true,
  compute: (_network, { rows, shared }) =>
    rows.order === 0 ? undefinedBecause('no-nodes') : (2 * shared(tieCounts).pairs) / rows.order,
};
