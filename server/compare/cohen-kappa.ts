import { kappa } from '../indicators/kernels/kappa.ts';
import { say } from '../model/errors.ts';
import { byCodePoint } from '../model/identity.ts';
import type { AgreementComparison } from './comparison.ts';
import { comparisonWords } from './comparison-words.ts';
import { findAgreement } from './find-agreement.ts';

/** Cohen's kappa, unweighted, of exactly two coders over the units that both coded; with others than two coders, undefined. */
export const cohenKappa: AgreementComparison = {
  id: 'cohen_kappa',
  takes: 'ratings',
  label: { nl: 'Cohens kappa', en: 'Cohen’s kappa', fr: 'Kappa de Cohen' },
  definition: {
    nl: 'In hoeverre twee codeurs vaker overeenkomen dan bij toeval: 1 = altijd, 0 = zoals bij toeval.',
    en: 'How far two coders agree more often than by chance: 1 = always, 0 = as by chance.',
    fr: 'Dans quelle mesure deux codeurs s’accordent plus que par hasard : 1 = toujours, 0 = comme par hasard.',
  },
  formula: '(P − P_μ) / (1 − P_μ)',
  convention: {
    nl: `${comparisonWords.coders.nl} Zonder gewichten: elk verschil telt even zwaar.`,
    en: `${comparisonWords.coders.en} Unweighted: every difference counts the same.`,
    fr: `${comparisonWords.coders.fr} Sans pondération : chaque différence compte autant.`,
  },
  range: { min: -1, max: 1 },
  unit: comparisonWords.agreement,
  undefinedWhen: {
    nl: 'Wanneer er niet precies twee codeurs zijn, geen eenheid door beiden gecodeerd is, of overal dezelfde code gegeven werd.',
    en: 'When there are not exactly two coders, no unit was coded by both, or the same code was given everywhere.',
    fr: 'Lorsqu’il n’y a pas exactement deux codeurs, qu’aucune unité n’a été codée par les deux, ou que le même code a été donné partout.',
  },
  references: [
    {
      citation:
        'Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement, 20(1), 37–46.',
      doi: '10.1177/001316446002000104',
    },
  ],
  compare: (ratings, options) => {
    const given = ratings.filter(({ value }) => value !== null);
    const coders = [...new Set(given.map(({ coder }) => coder))].sort(byCodePoint);
    if (coders.length !== 2) return { undefined: say('needs-two-coders', { count: coders.length }) };
    const places = new Map([...new Set(given.map(({ value }) => value))].map((value, place) => [value, place]));
    const [first, second] = coders.map(
      (coder) =>
        new Map(given.filter((each) => each.coder === coder).map(({ unit, value }) => [unit, places.get(value) as number])),
    ) as [Map<string, number>, Map<string, number>];
    const units = [...first].flatMap(([unit, code]) => {
      const other = second.get(unit);
      return other === undefined ? [] : [[code, other]];
    });
    return findAgreement(units, kappa, options);
  },
};
