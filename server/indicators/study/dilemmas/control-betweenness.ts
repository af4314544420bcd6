import { references } from '../../references.ts';
import type { StudyMeasure } from '../measure.ts';
import { studyReferences } from '../study-references.ts';
import { centralisationConvention, centralisationOf, controlCentralisation } from './control-centralisation.ts';
import { networkCells } from './structural-network.ts';

/** S8a: centralisation of betweenness (0 to 1) beside that of networks with as many ties (`p_greater`, `expected`). */
export const controlBetweenness: StudyMeasure = {
  ...controlCentralisation,
  id: 'control_betweenness_centralisation',
  label: { nl: 'Alles loopt langs één', en: 'Everything passes through one', fr: 'Tout passe par une seule' },
  definition: {
    nl: 'In hoeverre de kortste wegen langs één organisatie lopen: 0 = iedereen ligt er evenveel tussen, 1 = alles loopt langs één. Ernaast staat hoe vaak toeval zo’n waarde geeft.',
    en: 'How far the shortest paths run through one organisation: 0 = all lie in between as often, 1 = everything runs through one. Beside it stands how often chance gives such a value.',
    fr: 'Dans quelle mesure les plus courts chemins passent par une seule organisation : 0 = toutes sont autant intermédiaires, 1 = tout passe par une. À côté, combien de fois le hasard donne une telle valeur.',
  },
  formula: 'Σ_i (max_h b_h − b_i) / ((n − 1)² (n − 2));  b_i = Σ_{s ≠ i ≠ t} g_st(i) / g_st',
  convention: centralisationConvention({
    nl: 'telt elk paar heen en terug',
    en: 'each pair counts there and back',
    fr: 'chaque paire compte à l’aller et au retour',
  }),
  references: [references.freeman1977, ...controlCentralisation.references, studyReferences.emerson1962],
  compute: (context) =>
    networkCells(context, (part) =>
      centralisationOf(context, part, 'centralization_betweenness', ({ order, targets }) => order * (order + targets.length)),
    ),
};
