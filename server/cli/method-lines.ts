import type { Reference } from '../indicators/indicator.ts';
import { fillText, type Locale, type Text } from '../model/text.ts';
import type { DescribedComparison, Methods } from '../pipeline/methods.ts';
import { evidenceWords, methodWords as words } from './method-words.ts';

type Indicator = Methods['indicators'][number] | Methods['twoMode'][number];
type Measure = Methods['measures'][number];
/** A fact and what it says; without words it is left out. */
type Fact = readonly [name: Text, says: string | false];

/** All methods as text for reading: chapters, and under each method the facts the methods page gives too. */
export function methodLines(methods: Methods, locale: Locale): string {
  const { indicators, twoMode, measures, comparisons, notation } = methods;
  const ofScope = (scope: Indicator['scope']) => indicators.filter((one) => one.scope === scope);
  const chapters: readonly (readonly [Text, readonly string[]])[] = [
    [words.node, ofScope('node').map((one) => indicatorLines(one, locale))],
    [words.tie, ofScope('tie').map((one) => indicatorLines(one, locale))],
    [words.network, ofScope('network').map((one) => indicatorLines(one, locale))],
    [words.twoMode, twoMode.map((one) => indicatorLines(one, locale))],
    [words.measures, measures.map((one) => measureLines(one, locale))],
    [words.comparisons, comparisons.map((one) => comparisonLines(one, locale))],
    [words.notation, notation.map(({ symbol, meaning }) => `${symbol}: ${meaning[locale]}`)],
  ];
  return chapters
    .map(([title, entries]) => {
      const heading = title[locale].toLocaleUpperCase(locale);
      return `${heading}\n\n${entries.join(title === words.notation ? '\n' : '\n\n')}\n`;
    })
    .join('\n');
}

function indicatorLines(indicator: Indicator, locale: Locale): string {
  const { formula, convention, range, unit, undefinedWhen, parameters, evidence, references } = indicator;
  const remark = indicator.searched ? words.searched : indicator.onRequest ? words.onRequest : null;
  return entry(indicator, locale, remark, [
    [words.formula, formula],
    [words.convention, convention[locale]],
    [words.range, rangeWords(range, locale)],
    [words.unit, unit[locale]],
    [words.undefinedWhen, undefinedWhen[locale]],
    [words.choice, parameters.length > 0 && parameters.map(({ label }) => label[locale]).join(', ')],
    [words.behind, evidenceWords[evidence][locale]],
    [words.references, referenceWords(references)],
  ]);
}

function measureLines(measure: Measure, locale: Locale): string {
  const { formula, convention, range, unit, undefinedWhen, keys, minimum } = measure;
  const { parameters, references, ownDesign, drawn } = measure;
  return entry(measure, locale, ownDesign ? words.ownDesign : null, [
    [words.formula, formula[locale]],
    [words.counted, convention[locale]],
    [words.range, rangeWords(range, locale)],
    [words.unit, unit[locale]],
    [words.undefinedWhen, undefinedWhen[locale]],
    [words.keys, keys.length > 0 && keys.map(({ label }) => label[locale]).join(', ')],
    [words.minimum, minimum > 0 && String(minimum)],
    [
      words.choice,
      parameters.length > 0 &&
        parameters.map(({ label, standard, unit }) => `${label[locale]} (${standard} ${unit[locale]})`).join(', '),
    ],
    [words.drawn, drawn !== undefined && fillText(words.drawnHow, { ...drawn, model: drawn.model })[locale]],
    [words.behind, evidenceWords.records[locale]],
    [words.references, referenceWords(references)],
  ]);
}

function comparisonLines(comparison: DescribedComparison, locale: Locale): string {
  const { formula, convention, range, unit, undefinedWhen, statistics, references, ownDesign } = comparison;
  return entry(comparison, locale, ownDesign ? words.ownDesign : null, [
    [words.formula, formula],
    [words.convention, convention[locale]],
    [words.range, rangeWords(range, locale)],
    [words.unit, unit[locale]],
    [words.undefinedWhen, undefinedWhen[locale]],
    [words.statistics, statistics.length > 0 && statistics.join(', ')],
    [words.references, referenceWords(references)],
  ]);
}

function entry(
  { id, label, definition }: { readonly id: string; readonly label: Text; readonly definition: Text },
  locale: Locale,
  remark: Text | null,
  facts: readonly Fact[],
): string {
  return [
    `${id}: ${label[locale]}`,
    definition[locale],
    ...(remark ? [remark[locale]] : []),
    ...facts.flatMap(([name, says]) => (says === false ? [] : [`${name[locale]}: ${says}`])),
  ].join('\n  ');
}

function rangeWords({ min, max }: Indicator['range'], locale: Locale): string {
  if (min === null) return (max === null ? words.anyValue : fillText(words.atMost, { max }))[locale];
  return (max === null ? fillText(words.atLeast, { min }) : fillText(words.fromTo, { min, max }))[locale];
}

const referenceWords = (references: readonly Reference[]): string | false =>
  references.length > 0 && references.map(({ citation, doi }) => (doi ? `${citation} doi:${doi}` : citation)).join(' | ');
