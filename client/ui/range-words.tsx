import type { IndicatorView } from '../../server/http/contract.ts';
import { useLanguage } from './use-language.ts';

/** Between which values an indicator lies. */
export function RangeWords({ range: { min, max } }: { readonly range: IndicatorView['range'] }) {
  const { t, number } = useLanguage();
  if (min === null && max === null) return t('indicators.anyValue');
  return t('indicators.fromTo', {
    min: min === null ? '–∞' : number(min),
    max: max === null ? t('indicators.noLimit') : number(max),
  });
}
