import type { Undefined } from '../indicators/indicator.ts';
import type { CodedUnit } from '../indicators/kernels/krippendorff.ts';
import { quantile } from '../indicators/kernels/place-among.ts';
import { say } from '../model/errors.ts';
import { randomInteger, seededRandom } from '../model/random.ts';
import type { Text } from '../model/text.ts';
import type { AgreementFinding, Options } from './comparison.ts';
import { summariseNull } from './null-summary.ts';

/** Krippendorff's (2004) customary bounds: from .800 reliable, from .667 for tentative conclusions. */
const reliable = 0.8;
const tentative = 2 / 3;
/**
 * Our own bounds. Below 10 units a resample repeats so few that its interval says nothing. And where coders never differ, no resample can:
 * then 30 units are needed before up to one difference in ten (3 / 30, the rule of three), an agreement of about .80, is ruled out.
 */
const leastUnits = 10;
const leastWithoutDifference = 30;

/**
 * Agreement with a 95 % interval from drawing units with replacement.
 * @param agreement of units; null where it cannot be judged
 */
export function findAgreement(
  units: readonly CodedUnit[],
  agreement: (units: readonly CodedUnit[]) => number | null,
  { seed, repetitions }: Options,
): AgreementFinding | Undefined {
  if (units.length === 0) return { undefined: say('no-shared-ratings') };
  const observed = agreement(units);
  if (observed === null) return { undefined: say('one-value-rated') };
  const random = seededRandom(seed);
  const draws: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const value = agreement(units.map(() => units[randomInteger(random, units.length)] as CodedUnit));
    if (value !== null) draws.push(value);
  }
  // Without a single usable draw the interval is everything that agreement can be.
  const values = Float64Array.from(draws.length > 0 ? draws : [-1, 1]).sort();
  const interval = [quantile(values, 0.025), quantile(values, 0.975)] as const;
  return {
    observed,
    interval,
    resampled: summariseNull(values),
    withoutValue: repetitions - draws.length,
    units: units.length,
    verdict: units.length < (observed === 1 ? leastWithoutDifference : leastUnits) ? tooSmall : verdictOf(interval),
    seed,
    repetitions,
  };
}

const tooSmall: Text = {
  nl: 'Te klein om te zeggen: zowel onvoldoende als voldoende overeenstemming blijft mogelijk. Laat meer eenheden dubbel coderen.',
  en: 'Too small to tell: both too little and enough agreement remain possible. Have more units coded twice.',
  fr: 'Trop petit pour conclure : un accord insuffisant comme suffisant reste possible. Faites coder plus d’unités en double.',
};

function verdictOf([low, high]: readonly [number, number]): Text {
  if (low >= reliable) {
    return {
      nl: 'De codeurs komen goed overeen: ook de ondergrens van het interval haalt 0,80.',
      en: 'The coders agree well: even the lower end of the interval reaches 0.80.',
      fr: 'Les codeurs s’accordent bien : même la borne inférieure de l’intervalle atteint 0,80.',
    };
  }
  if (low >= tentative) {
    return {
      nl: 'De codeurs komen voldoende overeen voor voorzichtige besluiten: de ondergrens van het interval haalt 0,67.',
      en: 'The coders agree enough for cautious conclusions: the lower end of the interval reaches 0.67.',
      fr: 'Les codeurs s’accordent assez pour des conclusions prudentes : la borne inférieure de l’intervalle atteint 0,67.',
    };
  }
  if (high < tentative) {
    return {
      nl: 'De codeurs komen te weinig overeen: ook de bovengrens van het interval blijft onder 0,67. Bespreek de codes en codeer opnieuw.',
      en: 'The coders agree too little: even the upper end of the interval stays below 0.67. Discuss the codes and code again.',
      fr: 'Les codeurs s’accordent trop peu : même la borne supérieure de l’intervalle reste sous 0,67. Discutez des codes et recodez.',
    };
  }
  return tooSmall;
}
