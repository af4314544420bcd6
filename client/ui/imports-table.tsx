import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Import } from '../../server/http/contract.ts';
import { importsQuery } from '../api/queries.ts';
import { companionsOf } from '../state/import-companions.ts';
import { DataTable, type TableColumn } from './data-table.tsx';
import { UndoIcon } from './icons.tsx';
import { type ImportChange, ImportsChange } from './imports-change.tsx';
import { Loaded } from './loaded.tsx';
import { useFileName } from './use-file-name.ts';
import { useLanguage } from './use-language.ts';

/** The files a study was made from, newest first, each with its undo, and for as long as it lasts the way back. */
export function ImportsTable({ study }: { readonly study: string }) {
  const query = useQuery(importsQuery(study));
  return <Loaded query={query}>{({ imports }) => <Table study={study} imports={imports} />}</Loaded>;
}

function Table({ study, imports }: { readonly study: string; readonly imports: readonly Import[] }) {
  const { t, moment, day, number, list } = useLanguage();
  const fileName = useFileName();
  const [asked, setAsked] = useState<ImportChange | null>(null);
  const batches = Map.groupBy(imports, ({ batch }) => batch);
  const together = (one: Import): readonly Import[] => batches.get(one.batch) ?? [one];

  const columns: TableColumn<Import>[] = [
    {
      id: 'file',
      header: t('imports.file'),
      value: (one) => fileName(one.file),
      cell: (one) => {
        const { files, typed } = companionsOf(one, together(one));
        const besides = typed ? [t('imports.whatYouTyped')] : [];
        const shown = files.length > few ? [t('imports.otherFiles', { count: files.length })] : files;
        return (
          <>
            {fileName(one.file)}
            {files.length + besides.length > 0 && (
              <Text size="xs" c="dimmed" title={list([...files, ...besides])}>
                {t('imports.with', { files: list([...shown, ...besides]) })}
              </Text>
            )}
          </>
        );
      },
    },
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
    {
      id: 'time',
      header: t('imports.time'),
      value: (one) => one.importedAt,
      cell: (one) => <span style={{ whiteSpace: 'nowrap' }}>{moment(one.importedAt)}</span>,
    },
    {
      id: 'undo',
      header: t('imports.action'),
      cell: (one) =>
        one.undoneAt === null ? (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<UndoIcon size={14} />}
            aria-label={t('imports.undoFile', { file: fileName(one.file) })}
            onClick={() => setAsked({ does: 'undo', one, together: together(one).filter(({ undoneAt }) => undoneAt === null) })}
          >
            {t('imports.undo')}
          </Button>
        ) : (
          <>
            <Text size="sm" c="dimmed">
              {t('imports.undoneAt', { time: moment(one.undoneAt) })}
            </Text>
            {one.againUntil !== null && (
              <>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t('imports.againFile', { file: fileName(one.file) })}
                  onClick={() =>
                    setAsked({ does: 'again', one, together: together(one).filter(({ againUntil }) => againUntil !== null) })
                  }
                >
                  {t('imports.again')}
                </Button>
                <Text size="xs" c="dimmed">
                  {t('imports.againUntil', { day: day(one.againUntil.slice(0, 10)) })}
                </Text>
              </>
            )}
          </>
        ),
    },
  ];
  return (
    <>
      <DataTable
        caption={t('imports.title')}
        columns={columns}
        rows={imports}
        rowId={(one) => one.id}
        firstSorting={{ column: 'time', descending: true }}
        empty={t('imports.none')}
      />
      {asked && <ImportsChange key={asked.one.id} study={study} change={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

/** Files named beside one that came with them. */
const few = 2;
