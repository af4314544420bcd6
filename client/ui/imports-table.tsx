import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Import } from '../../server/http/contract.ts';
import { importsQuery, useUndoImport } from '../api/queries.ts';
import { Confirm } from './confirm.tsx';
import { DataTable, type TableColumn } from './data-table.tsx';
import { UndoIcon } from './icons.tsx';
import { Loaded } from './loaded.tsx';
import { useLanguage } from './use-language.ts';
import { useNotify } from './use-notify.ts';

/** The files a study was made from, newest first, each with its undo. */
export function ImportsTable({ study }: { readonly study: string }) {
  const { t, moment, number } = useLanguage();
  const query = useQuery(importsQuery(study));
  const undo = useUndoImport(study);
  const { said, failed } = useNotify();
  const [asked, setAsked] = useState<Import | null>(null);

  const takeBack = (one: Import) =>
    undo.mutate(one.id, {
      onSuccess: () => said(t('imports.undone', { file: one.file })),
      onError: failed,
      onSettled: () => setAsked(null),
    });

  const columns: TableColumn<Import>[] = [
    { id: 'file', header: t('imports.file'), value: (one) => one.file, cell: (one) => one.file },
    { id: 'kind', header: t('imports.table'), value: (one) => t(`table.${one.kind}`), cell: (one) => t(`table.${one.kind}`) },
    {
      id: 'accepted',
      header: t('imports.rows'),
      numeric: true,
      value: (one) => one.accepted,
      cell: (one) =>
        one.accepted === one.records
          ? number(one.accepted)
          : t('imports.rowsOf', { accepted: number(one.accepted), records: number(one.records) }),
    },
    { id: 'time', header: t('imports.time'), value: (one) => one.importedAt, cell: (one) => moment(one.importedAt) },
    {
      id: 'undo',
      header: t('imports.action'),
      cell: (one) =>
        one.undoneAt ? (
          <Text size="sm" c="dimmed">
            {t('imports.undoneAt', { time: moment(one.undoneAt) })}
          </Text>
        ) : (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<UndoIcon size={14} />}
            aria-label={t('imports.undoFile', { file: one.file })}
            onClick={() => setAsked(one)}
          >
            {t('imports.undo')}
          </Button>
        ),
    },
  ];
  return (
    <Loaded query={query}>
      {({ imports }) => (
        <>
          <DataTable
            caption={t('imports.title')}
            columns={columns}
            rows={imports}
            rowId={(one) => one.id}
            firstSorting={{ column: 'time', descending: true }}
            empty={t('imports.none')}
          />
          <Confirm
            open={asked !== null}
            title={t('imports.undoTitle')}
            action={t('imports.undo')}
            dangerous
            pending={undo.isPending}
            onClose={() => setAsked(null)}
            onConfirm={() => asked && takeBack(asked)}
          >
            {asked && t('imports.undoQuestion', { file: asked.file, count: asked.accepted })}
          </Confirm>
        </>
      )}
    </Loaded>
  );
}
