import { Text } from '@mantine/core';
import { ErrorIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { type CheckedFile, intakeOf } from './checked-file.ts';
import classes from './import.module.css';

/** What is being done, then what came of it, refused files first; read out as it changes. */
export function CheckSummary({ checking, files }: { readonly checking: boolean; readonly files: readonly CheckedFile[] }) {
  const { t, list } = useLanguage();
  const { refused, able } = intakeOf(files);
  const partial = able.filter(({ outcome }) => outcome === 'partial').map(({ name }) => name);
  return (
    <div role="status" aria-live="polite">
      {checking && <Text size="sm">{t('import.checking')}</Text>}
      {!checking && refused.length > 0 && (
        <p className={`${classes.outcome} ${classes.reject} ${classes.top}`}>
          <ErrorIcon />
          <span>{t('import.refused', { count: refused.length, files: list(refused.map(({ name }) => name)) })}</span>
        </p>
      )}
      {!checking && refused.length === 0 && files.length > 0 && (
        <Text size="sm">
          {t('import.checked', { files: t('count.files', { count: able.length }) })}{' '}
          {partial.length === 0 ? t('import.allFine') : t('import.notAll', { files: list(partial) })}
        </Text>
      )}
    </div>
  );
}
