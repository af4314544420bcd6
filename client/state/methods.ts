import type { DescribedComparison, IndicatorList, IndicatorView, Locale, MeasureView, Text } from '../../server/http/contract.ts';
import { inLanguage } from './language.ts';
import { fold } from './search.ts';

/** The chapters of the methods page, in their order. */
export const chapters = ['node', 'tie', 'network', 'twoMode', 'measures', 'comparisons'] as const;
export type Chapter = (typeof chapters)[number];

export type Family =
  | IndicatorView['family']
  | MeasureView['family']
  | Exclude<DescribedComparison['takes'], 'two-networks-by-statistic'>;

/** One entry of the methods page. Null and [] = does not apply. */
export type Method = {
  readonly id: string;
  readonly chapter: Chapter;
  readonly family: Family;
  readonly label: Text;
  readonly definition: Text;
  readonly formula: Text | null;
  readonly convention: Text | null;
  readonly range: IndicatorView['range'] | null;
  readonly unit: Text | null;
  readonly undefinedWhen: Text;
  readonly evidence: IndicatorView['evidence'] | 'records' | null;
  readonly references: IndicatorView['references'];
  readonly parameters: readonly MeasureView['parameters'][number][];
  /** Whether a value is computed for each attribute that is chosen. */
  readonly byAttribute: boolean;
  readonly keys: readonly MeasureView['keys'][number][];
  readonly groupings: readonly MeasureView['groupings'][number][];
  /** Smallest denominator that is shown; 0 = any. */
  readonly minimum: number;
  readonly statistics: readonly string[];
  /** What is drawn at random, how often and with which seed. */
  readonly drawn: MeasureView['drawn'] | null;
  readonly ownDesign: boolean;
  readonly searched: boolean;
  /** Computed only where it is asked for. */
  readonly onRequest: boolean;
  /** Among the first that a coordinator sees. */
  readonly headline: boolean;
};

const plain = {
  formula: null,
  convention: null,
  range: null,
  unit: null,
  evidence: null,
  parameters: [],
  byAttribute: false,
  keys: [],
  groupings: [],
  minimum: 0,
  statistics: [],
  drawn: null,
  ownDesign: false,
  searched: false,
  onRequest: false,
  headline: false,
} as const;

function ofIndicator(indicator: IndicatorView, chapter: Chapter): Method {
  const { id, family, label, definition, convention, range, unit, undefinedWhen, evidence, references, headline } = indicator;
  const facts = { id, family, label, definition, convention, range, unit, undefinedWhen, evidence, references, headline };
  const formula = { nl: indicator.formula, en: indicator.formula, fr: indicator.formula };
  const [searched, onRequest] = [indicator.searched === true, indicator.onRequest === true];
  return { ...plain, ...facts, formula, chapter, byAttribute: indicator.parameters.length > 0, searched, onRequest };
}

/** Both give the difference of two networks; what they take differs only for programs. */
const familyOf = (takes: DescribedComparison['takes']): Family =>
  takes === 'two-networks-by-statistic' ? 'two-networks' : takes;

/** Families of indicators in the order of the page; those of other chapters come as their registry has them. */
const families: readonly Family[] = ['activity', 'position', 'cohesion', 'centralisation', 'composition'];

/** Everything that can be computed or compared, as entries of one page: by chapter and family, the usual ones first. */
export function allMethods({ indicators, twoMode, measures, comparisons }: IndicatorList): readonly Method[] {
  const methods = [
    ...indicators.map((indicator) => ofIndicator(indicator, indicator.scope)),
    ...twoMode.map((indicator) => ofIndicator(indicator, 'twoMode')),
    ...measures.map((measure): Method => ({ ...plain, ...measure, chapter: 'measures', evidence: 'records' })),
    ...comparisons.map(
      ({ takes, formula, ...comparison }): Method => ({
        ...plain,
        ...comparison,
        formula: { nl: formula, en: formula, fr: formula },
        chapter: 'comparisons',
        family: familyOf(takes),
      }),
    ),
  ];
  const sorted = methods.toSorted(
    (a, b) =>
      chapters.indexOf(a.chapter) - chapters.indexOf(b.chapter) ||
      families.indexOf(a.family) - families.indexOf(b.family) ||
      Number(b.headline) - Number(a.headline),
  );
  return groupMethods(sorted).flatMap((group) => group.methods);
}

/** Methods of one family in one chapter; `id` is its anchor. */
export type MethodGroup = {
  readonly id: string;
  readonly chapter: Chapter;
  readonly family: Family;
  readonly methods: readonly Method[];
};

/** The anchor of a chapter's family: no id of a method holds a hyphen. */
export function groupId(chapter: Chapter, family: Family): string {
  return `${chapter}-${family}`;
}

/** Methods by chapter and family, in the order in which families first occur. */
export function groupMethods(methods: readonly Method[]): readonly MethodGroup[] {
  const groups = new Map<string, Method[]>();
  for (const method of methods) {
    const id = groupId(method.chapter, method.family);
    groups.set(id, [...(groups.get(id) ?? []), method]);
  }
  return [...groups].flatMap(([id, found]) => {
    const [first] = found;
    return first ? [{ id, chapter: first.chapter, family: first.family, methods: found }] : [];
  });
}

/** Methods in which every word asked for occurs: in label, id, definition or sources. All of them where nothing is asked. */
export function findMethods(methods: readonly Method[], query: string, language: Locale): readonly Method[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return methods;
  return methods.filter(({ id, label, definition, references }) => {
    const sources = references.map(({ citation, doi }) => `${citation} ${doi ?? ''}`);
    const text = fold([id, inLanguage(label, language), inLanguage(definition, language), ...sources].join(' '));
    return words.every((word) => text.includes(word));
  });
}
