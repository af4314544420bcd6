import type { StudyMeasure } from '../measure.ts';
import { centralisationConvention, centralisationOf, controlCentralisation } from './control-centralisation.ts';
import { networkCells } from './structural-network.ts';

/** S8a: centralisation of incoming ties (0 to 1) beside that of networks with as many ties (`p_greater`, `expected`). */
export const controlIndegree: StudyMeasure = {
  ...controlCentralisation,
  id: 'control_indegree_centralisation',
  label: { nl: 'Alles komt bij één toe', en: 'Everything arrives at one', fr: 'Tout arrive à une seule' },
  definition: {
    nl: 'In hoeverre de banden naar één organisatie lopen: 0 = iedereen krijgt er evenveel, 1 = alles komt bij één toe. Ernaast staat hoe vaak toeval zo’n waarde geeft.',
    en: 'How far ties run towards one organisation: 0 = all receive as many, 1 = everything arrives at one. Beside it stands how often chance gives such a value.',
    fr: 'Dans quelle mesure les liens vont vers une seule organisation : 0 = toutes en reçoivent autant, 1 = tout arrive à une seule. À côté, combien de fois le hasard donne une telle valeur.',
  },
  formula: 'Σ_i (max k − k_i) / (n − 1)²;  k_i = Σ_j x_ji',
  convention: centralisationConvention({
    nl: 'de graad in plaats van de inkomende banden, gedeeld door (n − 1)(n − 2)',
    en: 'the degree in place of incoming ties, divided by (n − 1)(n − 2)',
    fr: 'le degré au lieu des liens entrants, divisé par (n − 1)(n − 2)',
  }),
  compute: (context) =>
    networkCells(context, (part) =>
      centralisationOf(
        context,
        part,
        part.rows.directed ? 'centralization_indegree' : 'centralization_degree',
        ({ order }) => order * order,
      ),
    ),
};
