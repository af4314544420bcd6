import { conventions } from '../conventions.ts';
import type { TieIndicator } from '../indicator.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

const common = {
  scope: 'tie',
  family: 'activity',
  convention: conventions.ownTie,
  parameters: [],
  evidence: 'own-tie',
} as const;

/** The weight of a tie, in the unit of the network; undefined where it is not known. Barrat et al. 2004. */
export const weight: TieIndicator = {
  ...common,
  id: 'weight',
  label: { nl: 'Gewicht', en: 'Weight', fr: 'Poids' },
  definition: {
    nl: 'Hoe zwaar de band telt, in de eenheid die het recept kiest: contacten, contacten per 30 dagen of gemelde sterkte. Wie zijn contacten trouwer registreert, lijkt zwaardere banden te hebben.',
    en: 'How heavily the tie counts, in the unit the recipe chooses: contacts, contacts per 30 days or reported strength. Who logs contacts more faithfully seems to have heavier ties.',
    fr: 'Combien compte le lien, dans l’unité choisie par la recette : contacts, contacts par 30 jours ou force signalée. Qui enregistre plus fidèlement ses contacts paraît avoir des liens plus lourds.',
  },
  formula: 'w_ij',
  range: { min: null, max: null },
  unit: units.weight,
  inWeightUnit: true,
  undefinedWhen: undefinedWhen.ownWeightMissing,
  references: [references.barrat2004],
  headline: true,
  compute: (_network, { rows, ties }) =>
    Array.from(ties.places, (place) => {
      const value = rows.weights[place] ?? Number.NaN;
      return Number.isNaN(value) ? undefinedBecause('tie-weight-unknown') : value;
    }),
};

/** How many records stand behind a tie (0 and up). */
export const records: TieIndicator = {
  ...common,
  id: 'records',
  label: { nl: 'Rijen achter de band', en: 'Rows behind the tie', fr: 'Lignes derrière le lien' },
  definition: {
    nl: 'Op hoeveel rijen van het logboek, de bevraging of de gecodeerde interviews de band rust. Eén rij kan een vergissing zijn; veel rijen uit één bron blijven één bron.',
    en: 'On how many rows of the log, the survey or the coded interviews the tie rests. One row can be a mistake; many rows from one source are still one source.',
    fr: 'Sur combien de lignes du journal, de l’enquête ou des entretiens codés repose le lien. Une seule ligne peut être une erreur ; beaucoup de lignes d’une source restent une seule source.',
  },
  formula: '#{…}',
  range: { min: 0, max: null },
  unit: units.records,
  undefinedWhen: undefinedWhen.never,
  references: [references.wasserman1994],
  headline: false,
  compute: (_network, { ties }) => Int32Array.from(ties.attributes, (tie) => tie.records.length),
};
