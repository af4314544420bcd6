import type { CompareRow } from '../../../server/http/contract.ts';
import type { useLanguage } from '../../ui/use-language.ts';

type Words = Pick<ReturnType<typeof useLanguage>, 'number' | 'fixed' | 'share' | 't'>;
type Interval = readonly [number, number] | null;

/** How the numbers of a row are written: shares as a percentage, counts whole, others with two decimals. */
export function rowFormat(
  { kind, unit, statistic }: Pick<CompareRow, 'kind' | 'unit' | 'statistic'>,
  { number, fixed, share, t }: Words,
) {
  const isShare = kind === 'share';
  const plain = (value: number): string => {
    const shown = isShare ? number(100 * value, 0) : kind === 'count' ? number(value) : fixed(value, 2);
    return shown.replace('-', '−');
  };
  const between = ([low, high]: readonly [number, number]): string =>
    t('compare.interval', { low: plain(low), high: plain(high) });
  return {
    statistic,
    unit,
    plain,
    value: (value: number): string => (isShare ? share(value, 1) : plain(value)),
    signed: (value: number): string => `${value > 0 ? '+' : ''}${plain(value)}${isShare ? ` ${t('compare.points')}` : ''}`,
    interval: (interval: Interval): string => (interval === null ? '' : between(interval)),
  };
}
export type RowFormat = ReturnType<typeof rowFormat>;
