import { meanOf, quantile, standardDeviation } from '../indicators/kernels/place-among.ts';
import { fillText, type Text } from '../model/text.ts';
import type { EstimateFinding, Finding, Options } from './comparison.ts';
import { fewDraws } from './few-draws.ts';
import { summariseNull } from './null-summary.ts';

/** What to say when the interval lies above zero, below zero, or around it. */
export type PairVerdicts = { readonly first: Text; readonly second: Text; readonly unclear: Text };

/** Least and most that a number can be; null = no limit. */
export type Limits = { readonly min: number | null; readonly max: number | null };

const flat: Text = {
  nl: 'Te klein om te zeggen: in een van de netwerken geeft elke trekking hetzelfde getal, zodat de onzekerheid niet te schatten is.',
  en: 'Too small to tell: in one of the networks every draw gives the same number, so that its uncertainty cannot be estimated.',
  fr: 'Trop petit pour conclure : dans un des réseaux, chaque tirage donne le même nombre, de sorte que son incertitude ne peut être estimée.',
};

/**
 * The 95 % interval around an observed value: the draws' own spread, moved so that their mean lies on the value. Drawing an organisation twice
 * shifts some numbers (closed triangles, centralisation); the shift is no part of their uncertainty.
 */
function intervalAround(observed: number, draws: Float64Array, { min, max }: Limits): readonly [number, number] {
  const sorted = draws.slice().sort();
  const shift = observed - meanOf(sorted);
  const within = (value: number) => Math.min(max ?? value, Math.max(min ?? value, value));
  return [within(quantile(sorted, 0.025) + shift), within(quantile(sorted, 0.975) + shift)];
}

/**
 * What two sets of draws say of the difference of two networks, first minus second.
 * @param draws one value per repetition for each network; as many
 * @param limits of the number itself
 */
export function findDifference(
  observed: readonly [number, number],
  draws: readonly [Float64Array, Float64Array],
  verdicts: PairVerdicts,
  { seed, repetitions }: Options,
  { min, max }: Limits,
): Finding {
  const differences = draws[0].map((value, index) => value - (draws[1][index] as number));
  const standardErrors = draws.map(standardDeviation);
  const error = standardDeviation(differences);
  const difference = observed[0] - observed[1];
  const reach = min === null || max === null ? null : max - min;
  const few = fewDraws(differences.length);
  const isFlat = few !== null || standardErrors.includes(0);
  const interval = isFlat ? null : intervalAround(difference, differences, { min: reach === null ? null : -reach, max: reach });
  return {
    observed,
    difference,
    interval,
    standardErrors,
    resampled: summariseNull(differences),
    z: error > 0 && !isFlat ? difference / error : null,
    verdict: few ?? verdictOf(interval, verdicts),
    seed,
    repetitions,
  };
}

function verdictOf(interval: readonly [number, number] | null, verdicts: PairVerdicts): Text {
  if (interval === null) return flat;
  return interval[0] > 0 ? verdicts.first : interval[1] < 0 ? verdicts.second : verdicts.unclear;
}

/** What the draws of one network say of how certain its number is. */
export function findEstimate(
  observed: number,
  draws: Float64Array,
  { seed, repetitions }: Options,
  limits: Limits,
): EstimateFinding {
  const standardError = standardDeviation(draws);
  const few = fewDraws(draws.length);
  const interval = few !== null || standardError === 0 ? null : intervalAround(observed, draws, limits);
  return {
    observed,
    interval,
    standardError,
    resampled: summariseNull(draws),
    verdict: few ?? (interval === null ? flatAlone : fillText(alone, { low: rounded(interval[0]), high: rounded(interval[1]) })),
    seed,
    repetitions,
  };
}

/** Below this a number is nothing but the rounding of what led to it. */
const nothing = 5e-7;

/** A number as it stands in a sentence, in the way of writing of each language; a small one keeps two digits that say something. */
export function rounded(value: number): Text {
  const size = Math.abs(value);
  const small = size < 0.1 && size >= nothing;
  const written = (size < nothing ? 0 : value).toFixed(small ? 1 - Math.floor(Math.log10(size)) : size >= 10 ? 1 : 2);
  const comma = written.replace('.', ',');
  return { nl: comma, en: written, fr: comma };
}

const alone: Text = {
  nl: 'Met deze organisaties als steekproef zou het getal tussen {low} en {high} kunnen liggen.',
  en: 'With these organisations taken as a sample, the number could lie between {low} and {high}.',
  fr: 'Si l’on prend ces organisations comme un échantillon, le nombre pourrait se situer entre {low} et {high}.',
};
const flatAlone: Text = {
  nl: 'Te klein om te zeggen: elke trekking geeft hetzelfde getal, zodat de onzekerheid niet te schatten is.',
  en: 'Too small to tell: every draw gives the same number, so that the uncertainty cannot be estimated.',
  fr: 'Trop petit pour conclure : chaque tirage donne le même nombre, de sorte que l’incertitude ne peut être estimée.',
};
