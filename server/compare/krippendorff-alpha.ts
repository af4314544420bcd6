import {
  type CodeDistance,
  intervalDistance,
  krippendorffAlpha,
  nominalDistance,
  ordinalDistance,
} from '../indicators/kernels/krippendorff.ts';
import { say } from '../model/errors.ts';
import { byCodePoint } from '../model/identity.ts';
import type { AgreementComparison, Rating } from './comparison.ts';
import { comparisonWords } from './comparison-words.ts';
import { findAgreement } from './find-agreement.ts';

function compare(distance: CodeDistance): AgreementComparison['compare'] {
  return (ratings, options) => {
    const given = ratings.filter(({ value }) => value !== null);
    if (distance !== nominalDistance && given.some(({ value }) => typeof value !== 'number')) {
      return { undefined: say('ratings-not-numbers') };
    }
    const categories = categoriesOf(given);
    const places = new Map(categories.map((category, place) => [category, place]));
    const byUnit = new Map<string, Map<string, number>>();
    for (const { unit, coder, value } of given) {
      const codes = byUnit.get(unit) ?? new Map<string, number>();
      codes.set(coder, places.get(value ?? '') as number);
      byUnit.set(unit, codes);
    }
    const units = [...byUnit.values()].map((codes) => [...codes.values()]).filter((codes) => codes.length > 1);
    return findAgreement(units, (drawn) => krippendorffAlpha(drawn, categories, distance), options);
  };
}

/** Numbers by size, then words in code-point order. */
function categoriesOf(ratings: readonly Rating[]): readonly (string | number)[] {
  const values = new Set(ratings.flatMap(({ value }) => (value === null ? [] : [value])));
  const numbers = [...values].filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const words = [...values].filter((value) => typeof value === 'string').sort(byCodePoint);
  return [...numbers, ...words];
}

const common = {
  takes: 'ratings',
  formula: '1 − Δ / Δ_μ',
  convention: comparisonWords.coders,
  range: { min: -1, max: 1 },
  unit: comparisonWords.agreement,
  undefinedWhen: {
    nl: 'Wanneer geen eenheid door twee codeurs gecodeerd is, of overal dezelfde code gegeven werd.',
    en: 'When no unit was coded by two coders, or the same code was given everywhere.',
    fr: 'Lorsqu’aucune unité n’a été codée par deux codeurs, ou que le même code a été donné partout.',
  },
  references: [
    {
      citation: 'Krippendorff, K. (2004). Reliability in content analysis. Human Communication Research, 30(3), 411–433.',
      doi: '10.1111/j.1468-2958.2004.tb00738.x',
    },
  ],
} as const;

/** Krippendorff's alpha for codes without order, any number of coders, missing codes allowed. */
export const alphaNominal: AgreementComparison = {
  ...common,
  id: 'alpha_nominal',
  label: { nl: 'Krippendorffs alfa, codes', en: 'Krippendorff’s alpha, codes', fr: 'Alpha de Krippendorff, codes' },
  definition: {
    nl: 'In hoeverre codeurs vaker overeenkomen dan bij toeval: 1 = altijd, 0 = zoals bij toeval. Elk verschil telt even zwaar.',
    en: 'How far coders agree more often than by chance: 1 = always, 0 = as by chance. Every difference counts the same.',
    fr: 'Dans quelle mesure les codeurs s’accordent plus que par hasard : 1 = toujours, 0 = comme par hasard. Chaque différence compte autant.',
  },
  compare: compare(nominalDistance),
};

/** Krippendorff's alpha for ranked codes given as numbers. */
export const alphaOrdinal: AgreementComparison = {
  ...common,
  id: 'alpha_ordinal',
  label: { nl: 'Krippendorffs alfa, rangorde', en: 'Krippendorff’s alpha, ranks', fr: 'Alpha de Krippendorff, rangs' },
  definition: {
    nl: 'In hoeverre codeurs vaker overeenkomen dan bij toeval: 1 = altijd, 0 = zoals bij toeval. Een verschil telt zwaarder naarmate er meer codes tussen liggen.',
    en: 'How far coders agree more often than by chance: 1 = always, 0 = as by chance. A difference counts more when more codes lie between.',
    fr: 'Dans quelle mesure les codeurs s’accordent plus que par hasard : 1 = toujours, 0 = comme par hasard. Une différence compte davantage quand plus de codes les séparent.',
  },
  compare: compare(ordinalDistance),
};

/** Krippendorff's alpha for numbers with equal steps. */
export const alphaInterval: AgreementComparison = {
  ...common,
  id: 'alpha_interval',
  label: { nl: 'Krippendorffs alfa, getallen', en: 'Krippendorff’s alpha, numbers', fr: 'Alpha de Krippendorff, nombres' },
  definition: {
    nl: 'In hoeverre codeurs vaker overeenkomen dan bij toeval: 1 = altijd, 0 = zoals bij toeval. Een verschil telt in het kwadraat.',
    en: 'How far coders agree more often than by chance: 1 = always, 0 = as by chance. A difference counts by its square.',
    fr: 'Dans quelle mesure les codeurs s’accordent plus que par hasard : 1 = toujours, 0 = comme par hasard. Une différence compte au carré.',
  },
  compare: compare(intervalDistance),
};
