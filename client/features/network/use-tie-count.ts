import type { NetworkView } from '../../../server/http/contract.ts';
import { useLanguage } from '../../ui/use-language.ts';

/** How many ties in words; of a directed network also between how many pairs, as the caption of its figure says. */
export function useTieCount({ directed, ties, drawing }: NetworkView): string {
  const { t, number } = useLanguage();
  return directed && ties.length > 0
    ? t('count.directedTies', { count: ties.length, pairs: number(drawing.ties.length) })
    : t('count.ties', { count: drawing.ties.length });
}
