import type { IndicatorView } from '../../server/http/contract.ts';
import { useLanguage } from './use-language.ts';

/** Between which values an indicator lies. */
export function RangeWords({ range: { min, max } }: { readonly range: IndicatorView['range'] }) {
  const { t, number } = useLanguage();
  if (min === null) return max === null ? t('indicators.anyValue') : t('indicators.atMost', { max: number(max) });
  return max === null
    ? t('indicators.atLeast', { min: number(min) })
    : t('indicators.fromTo', { min: number(min), max: number(max) });
}
