import { Badge } from '@mantine/core';
import type { StudySummary } from '../../server/http/contract.ts';
import classes from './nature-badge.module.css';
import { useLanguage } from './use-language.ts';

/** What the data of a study are. Synthetic data are marked wherever they show. */
export function NatureBadge({ nature }: { readonly nature: StudySummary['card']['nature'] }) {
  const { t } = useLanguage();
  return (
    <Badge
      variant="outline"
      flex="none"
      radius="sm"
      size="md"
      title={t(`natureHint.${nature}`)}
      className={(nature === 'synthetic' ? classes.synthetic : classes.plain) ?? ''}
    >
      {t(`nature.${nature}`)}
    </Badge>
  );
}
