import { Alert, Button, Group, Text } from '@mantine/core';
import type { Draft } from '../../../server/http/contract.ts';
import { ErrorIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';

/** Says that the last work on the files was stopped, refused or failed, with the way on. */
export function WorkNotes({ draft, onAgain }: { readonly draft: Draft; readonly onAgain: () => void }) {
  const { t } = useLanguage();
  const { state, problem } = draft;
  if (state !== 'stopped' && problem === null) return null;
  const failed = problem !== null;
  return (
    <Alert
      color={failed ? 'red' : 'yellow'}
      variant="light"
      role="alert"
      {...(failed && { icon: <ErrorIcon /> })}
      title={failed ? t('problem.title') : t('import.stopped.title')}
    >
      <Group justify="space-between" gap="md">
        <Text size="sm">{failed ? problem.message || t('problem.unexpected') : t('import.stopped.words')}</Text>
        <Button size="xs" variant="default" onClick={onAgain}>
          {t('import.stopped.again')}
        </Button>
      </Group>
    </Alert>
  );
}
