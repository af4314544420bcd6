import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { Check } from '../../../server/http/contract.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './import.module.css';

type Props = {
  readonly checks: readonly Check[];
  readonly pending: boolean;
  readonly onImport: (skipRows: boolean) => void;
  readonly onCancel: () => void;
};

/** What would be taken in, and the button that does it. Rows are skipped only after an explicit yes. */
export function ImportBar({ checks, pending, onImport, onCancel }: Props) {
  const { t } = useLanguage();
  const [asked, setAsked] = useState(false);
  const able = checks.filter((check) => check.outcome !== 'reject');
  const refused = checks.length - able.length;
  const rows = able.reduce((sum, check) => sum + check.accepted, 0);
  const skipped = able.reduce((sum, check) => sum + check.records - check.accepted, 0);
  const partial = able.some((check) => check.outcome === 'partial');
  return (
    <div className={classes.bar}>
      <div className={classes.spring}>
        <Text fw={600}>
          {able.length === 0
            ? t('import.nothing')
            : t('import.ready', { files: t('count.files', { count: able.length }), rows: t('count.rows', { count: rows }) })}
        </Text>
        {refused > 0 && (
          <Text size="sm" c="dimmed">
            {t('import.leftBehind', { count: refused })}
          </Text>
        )}
      </div>
      <Button variant="default" onClick={onCancel} disabled={pending}>
        {t('cancel')}
      </Button>
      <Button disabled={able.length === 0} loading={pending} onClick={() => (partial ? setAsked(true) : onImport(false))}>
        {t('import.take')}
      </Button>
      <Confirm
        open={asked}
        title={t('import.skipTitle')}
        action={t('import.skipAction')}
        onClose={() => setAsked(false)}
        onConfirm={() => {
          setAsked(false);
          onImport(true);
        }}
      >
        {t('import.skipQuestion', { count: skipped, rows: t('count.rows', { count: rows }) })}
      </Confirm>
    </div>
  );
}
