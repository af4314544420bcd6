import { Group, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { Check, IssueView } from '../../../server/http/contract.ts';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './import.module.css';

const filters = ['all', 'error', 'warning'] as const;
type Filter = (typeof filters)[number];
type Numbered = IssueView & { readonly place: number };

/** What is wrong in one table of a file, where, and what to do. What concerns the file as a whole needs no table. */
export function IssueReport({ check }: { readonly check: Check }) {
  const { text } = useLanguage();
  const isWhole = check.kind === null || check.issues.every(({ row }) => row === null);
  if (!isWhole) return <IssueTable check={check} />;
  return (
    <ul className={classes.whole}>
      {[...new Set(check.issues.map(({ message }) => text(message)))].map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}

function IssueTable({ check }: { readonly check: Check }) {
  const { t, text, number } = useLanguage();
  const [filter, setFilter] = useState<Filter>('all');
  const rows = check.issues
    .map((issue, place): Numbered => ({ ...issue, place }))
    .filter((issue) => filter === 'all' || issue.severity === filter);
  const counts: Record<Filter, number> = { all: check.errors + check.warnings, error: check.errors, warning: check.warnings };
  const columns: TableColumn<Numbered>[] = [
    {
      id: 'severity',
      header: t('issue.severity'),
      value: (issue) => issue.severity,
      cell: (issue) => t(`issue.${issue.severity}`),
    },
    {
      id: 'row',
      header: t('issue.row'),
      numeric: true,
      value: (issue) => issue.row,
      cell: (issue) => (issue.row === null ? t('issue.wholeFile') : number(issue.row)),
    },
    { id: 'column', header: t('issue.column'), value: (issue) => issue.column, cell: (issue) => issue.column ?? '' },
    { id: 'message', header: t('issue.message'), value: (issue) => text(issue.message), cell: (issue) => text(issue.message) },
    {
      id: 'line',
      header: t('issue.line'),
      numeric: true,
      value: (issue) => issue.line,
      cell: (issue) => (issue.line === null ? '' : number(issue.line)),
    },
  ];
  return (
    <div className={classes.more}>
      <Group justify="space-between" gap="sm">
        <Text fw={600} size="sm">
          {t('issue.title')}
        </Text>
        {check.errors > 0 && check.warnings > 0 && (
          <SegmentedControl
            size="xs"
            aria-label={t('issue.filter')}
            value={filter}
            onChange={(value) => setFilter(filters.find((known) => known === value) ?? 'all')}
            data={filters.map((value) => ({ value, label: t(`issueFilter.${value}`, { count: counts[value] }) }))}
          />
        )}
      </Group>
      <div className={classes.issues}>
        <DataTable
          caption={t('issue.caption', { file: check.file })}
          columns={columns}
          rows={rows}
          rowId={(issue) => String(issue.place)}
          firstSorting={{ column: 'severity', descending: false }}
        />
      </div>
      {check.issues.length < counts.all && (
        <Text size="sm" c="dimmed" mt={6}>
          {t('issue.first', { shown: number(check.issues.length), all: number(counts.all) })}
        </Text>
      )}
    </div>
  );
}
