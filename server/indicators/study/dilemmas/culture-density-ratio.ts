import { say } from '../../../model/errors.ts';
import { uniteRows } from '../../kernels/compressed-rows.ts';
import { mixing } from '../../kernels/mixing.ts';
import { references } from '../../references.ts';
import { units } from '../../units.ts';
import type { StudyMeasure } from '../measure.ts';
import { notDefined, plainValue } from '../measured.ts';
import { studyReferences } from '../study-references.ts';
import { networkGroupings, structural, unlessTooFew } from './structural.ts';
import { kindsOf, networkCells, structuralNetwork } from './structural-network.ts';
import { undefinedStructure, withRule } from './structural-words.ts';

/** S3b: density of ties between kinds of organisation over density within kinds (0 or more; 1 = kinds make no difference). */
export const cultureDensityRatio: StudyMeasure = {
  ...structural,
  groupings: networkGroupings,
  id: 'culture_density_ratio',
  dilemma: 'dilemma-culture',
  label: {
    nl: 'Banden tussen soorten tegenover binnen soorten',
    en: 'Ties between kinds against within kinds',
    fr: 'Liens entre types par rapport aux liens au sein des types',
  },
  definition: {
    nl: 'Hoeveel dichter of dunner de banden tussen verschillende soorten organisaties zijn dan binnen dezelfde soort: 1 = even dicht, onder 1 = soort zoekt soort, boven 1 = men zoekt net de anderen op.',
    en: 'How much denser or thinner ties between different kinds of organisation are than within the same kind: 1 = as dense, below 1 = like seeks like, above 1 = people seek the others.',
    fr: 'À quel point les liens entre types d’organisations différents sont plus denses ou plus lâches qu’au sein d’un même type : 1 = aussi denses, sous 1 = qui se ressemble s’assemble, au-dessus de 1 = on cherche justement les autres.',
  },
  formula: {
    nl: '(E / e) / (I / i);  E, e = #{verbonden, mogelijke paren van verschillende soort};  I, i = #{verbonden, mogelijke paren van dezelfde soort}',
    en: '(E / e) / (I / i);  E, e = #{tied, possible pairs of different kinds};  I, i = #{tied, possible pairs of the same kind}',
    fr: '(E / e) / (I / i);  E, e = #{paires liées, possibles de types différents};  I, i = #{paires liées, possibles du même type}',
  },
  range: { min: 0, max: null },
  unit: units.ratio,
  undefinedWhen: undefinedStructure.tooFewInNetwork,
  convention: withRule({
    nl: 'Banden volgens het recept, zonder richting en zonder gewicht. Soort is de soort organisatie, of de sector waar die niet verschilt. Organisaties zonder gekende soort tellen niet mee.',
    en: 'Ties by the recipe, without direction or weight. Kind is the kind of organisation, or the sector where that does not differ. Organisations of unknown kind do not count.',
    fr: 'Liens selon la recette, sans orientation ni poids. Le type est celui de l’organisation, ou le secteur s’il ne diffère pas. Les organisations de type inconnu ne comptent pas.',
  }),
  references: [references.krackhardt1988, studyReferences.vangen2014],
  compute: (context) => {
    const { evidence } = structuralNetwork(context);
    return networkCells(context, ({ nodes, rows }) => {
      const kinds = kindsOf(nodes);
      if (kinds.by === null) return notDefined(say('one-kind-only'));
      const { external, internal, possibleExternal, possibleInternal } = mixing(uniteRows(rows), nodes.map(kinds.of));
      return unlessTooFew(external + internal, null, () => {
        if (internal === 0) return notDefined(say('nothing-within-kinds'));
        const [between, within] = [external / possibleExternal, internal / possibleInternal];
        return plainValue(between / within, {
          evidence: () => evidence(nodes),
          detail: {
            n: nodes.length,
            by: kinds.by,
            external,
            internal,
            possible_external: possibleExternal,
            possible_internal: possibleInternal,
            density_external: between,
            density_internal: within,
          },
        });
      });
    });
  },
};
