import type { VariantValue } from '../compare/comparison.ts';
import type { Locale, Text } from '../model/text.ts';
import type { TestAnswer } from '../pipeline/comparison-tests.ts';

const words = {
  value: { nl: 'waarde', en: 'value', fr: 'valeur' },
  expected: { nl: 'verwacht', en: 'expected', fr: 'attendu' },
  interval: { nl: '95 %-interval', en: '95% interval', fr: 'intervalle à 95 %' },
  range: { nl: 'tussen', en: 'between', fr: 'entre' },
  percentile: { nl: 'percentiel', en: 'percentile', fr: 'centile' },
  compared: {
    nl: 'vergeleken: {count} organisaties',
    en: 'compared: {count} organisations',
    fr: 'comparées : {count} organisations',
  },
  leftOut: {
    nl: 'die in elke relatie voorkomen; buiten beschouwing: {left}',
    en: 'that are in every relation; left out: {left}',
    fr: 'présentes dans chaque relation ; écartées : {left}',
  },
  draws: { nl: 'trekkingen', en: 'draws', fr: 'tirages' },
} as const satisfies Record<string, Text>;

/** An answer as lines for a person: what was compared, the numbers, and what can be said. */
export function tellAnswer(answer: TestAnswer, name: string, locale: Locale): string {
  const number = (value: number): string => new Intl.NumberFormat(locale, { maximumSignificantDigits: 4 }).format(value);
  const { value, expected, interval, percentile, p, reps, terms, variants, exact } = answer;
  const facts = [
    value !== null && `${words.value[locale]} ${number(value)}`,
    expected !== null && `${words.expected[locale]} ${number(expected)}`,
    interval !== null &&
      `${(variants === null ? words.interval : words.range)[locale]} ${number(interval[0])} – ${number(interval[1])}`,
    percentile !== null && `${words.percentile[locale]} ${number(percentile)}`,
    p !== null && `p(≤) ${number(p.lower)}, p(≥) ${number(p.upper)}`,
    reps !== null && exact !== true && `${number(reps)} ${words.draws[locale]}`,
  ].filter((each) => each !== false);
  const lines = [
    [name, answer.statistic].filter((each) => each !== '').join(', '),
    facts.join(' · '),
    comparedWords(answer, locale),
    ...(terms ?? []).map((term) =>
      'coefficient' in term
        ? `${term.name}: b ${number(term.coefficient)}, t ${number(term.t)}, p ${number(term.p.twoSided)}`
        : `${term.name}: – (${term.undefined[locale]})`,
    ),
    ...telling(variants ?? [], value).map(
      (each) => `${each.label[locale]}: ${each.value === null ? `– (${each.reason?.[locale] ?? ''})` : number(each.value)}`,
    ),
    (answer.reason ?? answer.verdict)?.[locale] ?? '',
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

/** Who was compared, where not everybody was. */
function comparedWords({ organisations, leftOut }: TestAnswer, locale: Locale): string {
  if (organisations === null || leftOut === null || leftOut.every((count) => count === 0)) return '';
  const sentence = `${words.compared[locale]} ${words.leftOut[locale]}`;
  return sentence.replace('{count}', String(organisations)).replace('{left}', leftOut.join(' + '));
}

/** As many variants as a person reads: beyond that, those that change the number most. */
const mostTold = 8;

function telling(variants: readonly VariantValue[], observed: number | null): readonly VariantValue[] {
  if (variants.length <= mostTold || observed === null) return variants;
  const change = ({ value }: VariantValue): number => (value === null ? 0 : Math.abs(value - observed));
  return [...variants].sort((a, b) => change(b) - change(a)).slice(0, mostTold);
}
