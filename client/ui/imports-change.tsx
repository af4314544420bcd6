import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Import } from '../../server/http/contract.ts';
import { useBatchAgain, useImportAgain, useUndoBatch, useUndoImports } from '../api/queries.ts';
import { Confirm } from './confirm.tsx';
import { useFileName } from './use-file-name.ts';
import { useLanguage } from './use-language.ts';
import { useNotify } from './use-notify.ts';

/** What is asked: to undo an import or do it again, with those of the same time that the same can be done to, itself among them. */
export type ImportChange = { readonly does: 'undo' | 'again'; readonly one: Import; readonly together: readonly Import[] };

type Props = { readonly study: string; readonly change: ImportChange; readonly onClose: () => void };

/** Asks before an import is undone or done again: this file alone, or all that were taken in together. */
export function ImportsChange({ study, change: { does, one, together }, onClose }: Props) {
  const { t } = useLanguage();
  const fileName = useFileName();
  const { said, failed } = useNotify();
  const several = together.length > 1;
  const [whole, setWhole] = useState(several);
  const undo = useUndoImports(study);
  const undoBatch = useUndoBatch(study);
  const again = useImportAgain(study);
  const batchAgain = useBatchAgain(study);
  const file = fileName(one.file);
  const count = (whole ? together : [one]).reduce((sum, { accepted }) => sum + accepted, 0);

  const doneWords = (): string => {
    if (does === 'undo') return whole ? t('imports.undoneAll', { count: together.length }) : t('imports.undone', { file });
    return whole ? t('imports.redoneAll', { count: together.length }) : t('imports.redone', { file });
  };
  const confirm = (): void => {
    const then = { onSuccess: () => said(doneWords()), onError: failed, onSettled: onClose };
    if (whole) (does === 'undo' ? undoBatch : batchAgain).mutate(one.batch, then);
    else if (does === 'undo') undo.mutate([one.id], then);
    else again.mutate(one.id, then);
  };

  const title = does === 'undo' ? t('imports.undoTitle') : t('imports.againTitle');
  return (
    <Confirm
      open
      title={title}
      action={does === 'undo' ? t('imports.undo') : t('imports.again')}
      dangerous={does === 'undo'}
      pending={[undo, undoBatch, again, batchAgain].some(({ isPending }) => isPending)}
      onClose={onClose}
      onConfirm={confirm}
    >
      {several && (
        <Radio.Group aria-label={title} mb="md" value={whole ? 'all' : 'one'} onChange={(value) => setWhole(value === 'all')}>
          <Stack gap="xs">
            <Radio value="all" label={t('imports.changeAll', { count: together.length })} />
            <Radio value="one" label={t('imports.changeOne', { file })} />
          </Stack>
        </Radio.Group>
      )}
      {does === 'undo' && !whole && t('imports.undoQuestion', { file, count })}
      {does === 'undo' && whole && t('imports.undoAllQuestion', { count })}
      {does === 'again' && t('imports.againQuestion', { count })}
    </Confirm>
  );
}
