import { Checkbox, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Draft } from '../../../server/http/contract.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { ComesAlong } from './comes-along.tsx';
import classes from './confirm.module.css';
import { ConfirmTable } from './confirm-table.tsx';
import shared from './import.module.css';
import { usePartName } from './use-part-name.ts';
import type { Taking } from './use-taking.ts';

type Props = {
  readonly draft: Draft;
  readonly study: string;
  readonly busy: boolean;
  readonly taking: Taking;
};

/** What would be stored and what would stay behind, before anything is. */
export function ConfirmStep({ draft, study, busy, taking }: Props) {
  const { t, list } = useLanguage();
  const partName = usePartName();
  const { intake, needsYes, agreed, agree, missing } = taking;
  const yes = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (missing) yes.current?.focus();
  }, [missing]);
  const named = (parts: typeof intake.refused) =>
    list(parts.map(({ file, part }) => (part === null ? file : `${file} · ${partName({ file, part })}`)));
  const ready = {
    files: t('count.files', { count: intake.files }),
    rows: t('count.rows', { count: intake.rows }),
    typed: t('count.rows', { count: intake.typedRows }),
  };
  return (
    <Stack gap="md" aria-busy={busy}>
      <Text fw={600}>
        {intake.stored.length === 0
          ? t('import.nothing')
          : intake.typedRows > 0
            ? t('import.readyTyped', ready)
            : t('import.ready', ready)}
      </Text>
      {intake.stored.length > 0 && <ConfirmTable draft={draft} study={study} intake={intake} />}
      <ComesAlong plan={draft.plan} />
      {intake.leftOut.length > 0 && <Text size="sm">{t('import.confirm.leftOut', { parts: named(intake.leftOut) })}</Text>}
      {needsYes && (
        <div className={`${shared.file} ${classes.yes}`}>
          <Text size="sm" fw={600}>
            {t('import.confirm.staysBehind')}
          </Text>
          <ul className={classes.behind}>
            {intake.refusedRows > 0 && <li>{t('import.confirm.refusedRows', { count: intake.refusedRows })}</li>}
            {intake.refused.length > 0 && (
              <li>{t('import.confirm.refusedParts', { count: intake.refused.length, parts: named(intake.refused) })}</li>
            )}
          </ul>
          <Checkbox
            ref={yes}
            label={t('import.confirm.yes')}
            checked={agreed}
            error={missing ? t('import.confirm.yesMissing') : null}
            onChange={(event) => agree(event.currentTarget.checked)}
          />
        </div>
      )}
    </Stack>
  );
}
