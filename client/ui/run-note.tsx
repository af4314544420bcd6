import { Text } from '@mantine/core';
import type { MeasuresView } from '../../server/http/contract.ts';
import { useLanguage } from './use-language.ts';

/** With what the values of a page that draws on chance can be computed again. */
export function RunNote({ measures }: Pick<MeasuresView, 'measures'>) {
  const { t } = useLanguage();
  const drawn = measures.find((measure) => measure.drawn !== null)?.drawn;
  if (!drawn) return null;
  return (
    <Text size="xs" c="dimmed" mt="sm">
      {t('run', { seed: drawn.seed, draws: drawn.draws })}
    </Text>
  );
}
