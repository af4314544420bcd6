import type { Text } from '../../server/http/contract.ts';
import type { TieColumn } from '../state/tie-results.ts';
import { useLanguage } from './use-language.ts';

/** What columns and values of ties are called. @param partitions the study's own words for its groups */
export function useTieWords(partitions: readonly { readonly id: string; readonly label: Text }[] = []) {
  const { t, text, value: written } = useLanguage();
  const nameOf = ({ indicator, partition }: TieColumn): string => {
    if (partition === null) return text(indicator.label);
    const known = partitions.find(({ id }) => id === partition);
    return `${text(indicator.label)}, ${t('indicators.by', { attribute: known ? text(known.label).toLowerCase() : partition })}`;
  };
  const wordOf = ({ kind, labelOf }: TieColumn, value: number | string): string => {
    if (typeof value === 'string') {
      const label = labelOf(value);
      return label === null ? value : text(label);
    }
    return kind === 'yes-no' ? (value === 1 ? t('yes') : t('no')) : written(value);
  };
  return { nameOf, wordOf };
}
