import type { IndicatorView, Text, TieValuesView } from '../../server/http/contract.ts';

/** A value of ties, described: an indicator, or one of its kinds of group. */
export type TieColumn = {
  readonly id: string;
  readonly indicator: IndicatorView;
  readonly partition: string | null;
  readonly values: TieValuesView['tie'][number]['values'];
  readonly reasonOf: (place: number) => Text | null;
  readonly labelOf: (word: string) => Text | null;
  /** `word` = names a class, `yes-no` = 1 or 0, `number` = anything else. */
  readonly kind: 'number' | 'yes-no' | 'word';
};

/** A tie with its place among the values. */
export type TieRow = { readonly place: number; readonly source: TieEnd; readonly target: TieEnd };
export type TieEnd = TieValuesView['nodes'][number];

/** Everything that was computed of ties, the usual values first. */
export function tieColumns(indicators: readonly IndicatorView[], view: TieValuesView): readonly TieColumn[] {
  const columns = view.tie.flatMap(({ id, indicator: name, partition, values, reasons, words }): TieColumn[] => {
    const indicator = indicators.find((one) => one.id === name);
    if (indicator === undefined) return [];
    const reasonAt = new Map(reasons.flatMap(({ reason, places }) => places.map((place) => [place, reason] as const)));
    const labels = new Map(words.map(({ value, label }) => [value, label]));
    const kind = isInWords(indicator) ? 'word' : isYesNo(indicator) ? 'yes-no' : 'number';
    return [
      {
        id,
        indicator,
        partition,
        values,
        reasonOf: (place) => reasonAt.get(place) ?? null,
        labelOf: (word) => labels.get(word) ?? null,
        kind,
      },
    ];
  });
  return columns.toSorted((a, b) => Number(b.indicator.headline) - Number(a.indicator.headline));
}

/** Values without bounds that are words say so by their formula: a set of names. */
const isInWords = ({ formula }: IndicatorView): boolean => formula === '{…}';
/** Of a tie nothing is a share: what lies between 0 and 1 is one of the two. */
const isYesNo = ({ range }: IndicatorView): boolean => range.min === 0 && range.max === 1;

export function tieRows({ nodes, ties }: TieValuesView): readonly TieRow[] {
  return ties.flatMap(([from, to], place) => {
    const [source, target] = [nodes[from], nodes[to]];
    return source && target ? [{ place, source, target }] : [];
  });
}

/** How often each value occurs, the most frequent first; ties without a value last, as null. */
export function countValues(
  values: TieColumn['values'],
): readonly { readonly value: number | string | null; readonly count: number }[] {
  const counts = new Map<number | string | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => Number(a.value === null) - Number(b.value === null) || b.count - a.count);
}
