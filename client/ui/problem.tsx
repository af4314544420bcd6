import { Alert, Button, Group, Text } from '@mantine/core';
import { RequestError } from '../api/request.ts';
import { ErrorIcon } from './icons.tsx';
import { useLanguage } from './use-language.ts';

/** The sentence for an error: the service's own where it gave one. Of a picture that did not come nothing is told: null. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useLanguage();
  return (error) => {
    if (error === null) return t('problem.notHad');
    if (!(error instanceof RequestError)) return t('problem.unexpected');
    if (error.status === 0) return t('problem.unreachable');
    return error.message || t('problem.unexpected');
  };
}

/** An error in place of what could not be shown, with a way on. */
export function Problem({ error, onRetry }: { readonly error: unknown; readonly onRetry?: (() => void) | undefined }) {
  const { t } = useLanguage();
  const words = useProblemText();
  return (
    <Alert color="red" variant="light" icon={<ErrorIcon />} title={t('problem.title')} role="alert">
      <Group justify="space-between" gap="md">
        <Text size="sm">{words(error)}</Text>
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('problem.retry')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
