import type { NetworkView } from '../../../server/http/contract.ts';
import { partnerCounts } from '../../state/neighbourhood.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTieCount } from './use-tie-count.ts';

/** The map in sentences: how many organisations and ties, who has most partners, who stands alone. */
export function useSummary(view: NetworkView): string {
  const { t, list } = useLanguage();
  const ties = useTieCount(view);
  const counts = partnerCounts(view.drawing);
  const ranked = [...view.nodes].sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
  const most = ranked.filter((node) => (counts.get(node.id) ?? 0) > 0).slice(0, 5);
  const alone = ranked.filter((node) => counts.get(node.id) === 0);
  return [
    view.drawing.title,
    t('summary.size', {
      organisations: t('count.organisations', { count: view.nodes.length }),
      ties,
    }),
    most.length > 0 && t('summary.most', { names: list(most.map((node) => `${node.label} (${counts.get(node.id) ?? 0})`)) }),
    alone.length > 0 && t('summary.alone', { names: list(alone.map((node) => node.label)) }),
  ]
    .filter(Boolean)
    .join(' ');
}
