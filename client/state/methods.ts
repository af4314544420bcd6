import type { ComparisonView, IndicatorList, IndicatorView, Locale, MeasureView, Text } from '../../server/http/contract.ts';
import { inLanguage } from './language.ts';
import { fold } from './search.ts';

/** The chapters of the methods page, in their order. */
export const chapters = ['node', 'tie', 'network', 'twoMode', 'measures', 'comparisons'] as const;
export type Chapter = (typeof chapters)[number];

export type Family = IndicatorView['family'] | MeasureView['family'] | ComparisonView['takes'];

/** One entry of the methods page. Null and [] = does not apply. */
export type Method = {
  readonly id: string;
  readonly chapter: Chapter;
  readonly family: Family;
  readonly label: Text;
  readonly definition: Text;
  readonly formula: string | null;
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
  readonly ownDesign: boolean;
  readonly searched: boolean;
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
  ownDesign: false,
  searched: false,
} as const;

function ofIndicator(indicator: IndicatorView, chapter: Chapter): Method {
  const { id, family, label, definition, formula, convention, range, unit, undefinedWhen, evidence, references } = indicator;
  const facts = { id, family, label, definition, formula, convention, range, unit, undefinedWhen, evidence, references };
  return { ...plain, ...facts, chapter, byAttribute: indicator.parameters.length > 0, searched: indicator.searched === true };
}

/** Everything that can be computed or compared, as entries of one page, in the order of the registries. */
export function allMethods({ indicators, twoMode, measures, comparisons }: IndicatorList): readonly Method[] {
  const methods = [
    ...indicators.map((indicator) => ofIndicator(indicator, indicator.scope)),
    ...twoMode.map((indicator) => ofIndicator(indicator, 'twoMode')),
    ...measures.map((measure): Method => ({ ...plain, ...measure, chapter: 'measures', evidence: 'records' })),
    ...comparisons.map(
      ({ takes, ...comparison }): Method => ({ ...plain, ...comparison, chapter: 'comparisons', family: takes }),
    ),
  ];
  return methods.toSorted((a, b) => chapters.indexOf(a.chapter) - chapters.indexOf(b.chapter));
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
