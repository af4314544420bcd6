import { say } from '../../../model/errors.ts';
import { tables } from '../../../model/tables.ts';
import { units } from '../../units.ts';
import type { StudyMeasure } from '../measure.ts';
import { shareOf } from '../measured.ts';
import { studyReferences } from '../study-references.ts';
import { structural, unitCells, unlessTooFew } from './structural.ts';
import {
  kindsOf,
  meetingPairs,
  pairKey,
  pairOrganisations,
  structuralNetwork,
  type TiedPair,
  tiedPairs,
} from './structural-network.ts';
import { undefinedStructure, withRule } from './structural-words.ts';

/** S3c: of the tied pairs of organisations of different kinds, those that were at one event together (0 to 1). */
export const cultureThirdSpace: StudyMeasure = {
  ...structural,
  id: 'culture_third_space',
  dilemma: 'dilemma-culture',
  label: { nl: 'Plaats om elkaar te ontmoeten', en: 'Room to meet', fr: 'Lieu de rencontre' },
  definition: {
    nl: 'Van de paren van verschillende soorten organisaties met een band, het deel dat minstens één keer samen op een bijeenkomst was: ruimte waar een gedeelde manier van werken kan ontstaan.',
    en: 'Of the pairs of different kinds of organisation with a tie, the part that was at a meeting together at least once: room in which a shared way of working can grow.',
    fr: 'Parmi les paires d’organisations de types différents qui sont liées, la part qui s’est trouvée au moins une fois à une même rencontre : un espace où une manière commune de travailler peut naître.',
  },
  formula: {
    nl: '#{verbonden paren van verschillende soort, samen op een bijeenkomst} / #{verbonden paren van verschillende soort}',
    en: '#{tied pairs of different kinds together at one event} / #{tied pairs of different kinds}',
    fr: '#{paires liées de types différents ensemble à une rencontre} / #{paires liées de types différents}',
  },
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedStructure.tooFew,
  convention: withRule({
    nl: 'Banden volgens het recept, zonder richting; alle soorten bijeenkomsten. Soort is de soort organisatie, of de sector waar die niet verschilt. Wilson-interval (95 %).',
    en: 'Ties by the recipe, direction left out; events of every kind. Kind is the kind of organisation, or the sector where that does not differ. Wilson interval (95 %).',
    fr: 'Liens selon la recette, sans orientation ; rencontres de tout type. Le type est celui de l’organisation, ou le secteur s’il ne diffère pas. Intervalle de Wilson (95 %).',
  }),
  references: [studyReferences.vangen2014],
  compute: (context) => {
    const together = meetingPairs(context, () => true);
    const kinds = kindsOf(structuralNetwork(context).nodes);
    const things = tiedPairs(context).filter(({ one, other }) => {
      const [a, b] = [kinds.of(one), kinds.of(other)];
      return a !== null && b !== null && a !== b;
    });
    const { attendance } = context.records;
    const reason =
      attendance.length === 0
        ? say('needs-table', { table: tables.attendance.label })
        : kinds.by === null
          ? say('one-kind-only')
          : null;
    const recordsOf = (pairs: readonly TiedPair[]) =>
      pairs.flatMap(({ one, other, records }) => [...(together.get(pairKey(one, other)) ?? []), ...records]);
    return unitCells(context, { things, members: pairOrganisations, reason }, ({ items }) =>
      unlessTooFew(items.length, null, () => {
        const met = items.filter(({ one, other }) => together.has(pairKey(one, other)));
        return shareOf(met.length, items.length, say('nothing-to-count-here'), {
          evidence: () => recordsOf(items),
          counted: () => recordsOf(met),
          detail: { n: items.length, by: kinds.by },
        });
      }),
    );
  },
};
