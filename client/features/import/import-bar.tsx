import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { Confirm } from '../../ui/confirm.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { type CheckedFile, intakeOf } from './checked-file.ts';
import classes from './import.module.css';
import { usePartName } from './use-part-name.ts';

type Props = {
  readonly files: readonly CheckedFile[];
  /** True while they are looked at again. */
  readonly checking: boolean;
  readonly pending: boolean;
  readonly onImport: (skipRows: boolean) => void;
  readonly onCancel: () => void;
};

/** What would be taken in, and the button that does it. Rows and parts are left out only after an explicit yes. */
export function ImportBar({ files, checking, pending, onImport, onCancel }: Props) {
  const { t, list } = useLanguage();
  const partName = usePartName();
  const [asked, setAsked] = useState(false);
  const { able, refused, rows, skippedRows, skippedParts } = intakeOf(files);
  const leavesOut = able.some(({ outcome }) => outcome === 'partial');
  const counted = t('count.rows', { count: rows });
  return (
    <div className={classes.bar}>
      <div className={classes.spring}>
        <Text fw={600}>
          {able.length === 0
            ? t('import.nothing')
            : t('import.ready', { files: t('count.files', { count: able.length }), rows: counted })}
        </Text>
        {refused.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('import.leftBehind', { count: refused.length })}
          </Text>
        )}
      </div>
      <Button variant="default" onClick={onCancel} disabled={pending}>
        {t('cancel')}
      </Button>
      <Button
        disabled={able.length === 0 || checking}
        loading={pending}
        onClick={() => (leavesOut ? setAsked(true) : onImport(false))}
      >
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
        {skippedParts.length > 0 && (
          <p className={classes.question}>
            {t('import.skipParts', {
              count: skippedParts.length,
              parts: list(skippedParts.map(({ file, part }) => `${file} · ${partName(part)}`)),
            })}
          </p>
        )}
        <p className={classes.question}>
          {skippedRows > 0
            ? t('import.skipQuestion', { count: skippedRows, rows: counted })
            : t('import.skipRest', { rows: counted })}
        </p>
      </Confirm>
    </div>
  );
}
