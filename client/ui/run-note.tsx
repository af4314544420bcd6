import { Text } from '@mantine/core';
import type { MeasuresView } from '../../server/http/contract.ts';
import { useLanguage } from './use-language.ts';

/** With what the values of a page that draws on chance can be computed again. */
export function RunNote({ run }: { readonly run: MeasuresView['run'] }) {
  const { t } = useLanguage();
  return (
    <Text size="xs" c="dimmed" mt="sm">
      {t('run', { seed: run.seed })}
    </Text>
  );
}
