import { Button, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { Draft, ImportPlan } from '../../../server/http/contract.ts';
import {
  type Correction,
  correctCells,
  type FaultyTable,
  firstPositions,
  issuesOf,
  kindsOfError,
  leaveRowsOut,
} from '../../state/cell-corrections.ts';
import { isRowLeftOut, tablePlanOf } from '../../state/plan.ts';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './fix.module.css';
import { FixBulk } from './fix-bulk.tsx';
import { FixGrid } from './fix-grid.tsx';
import { useErrorKind } from './fix-kinds.ts';
import { usePartName } from './use-part-name.ts';

type Props = {
  readonly table: FaultyTable;
  readonly draft: Draft;
  readonly busy: boolean;
  readonly onCorrect: (plan: ImportPlan, done: Correction) => void;
  readonly onUndo: (done: Correction) => void;
};

/** The wrong rows of one table, with what can be mended in one go above them. */
export function FixTable({ table, draft: { plan }, busy, onCorrect, onUndo }: Props) {
  const { t } = useLanguage();
  const partName = usePartName();
  const kindWords = useErrorKind();
  const [kind, setKind] = useState('');
  const [isWhole, setWhole] = useState(false);
  const kinds = kindsOfError(table);
  const chosen = kinds.some(({ code }) => code === kind) ? kind : '';
  const rows = table.rows.filter((row) => chosen === '' || issuesOf(row).some(({ code }) => code === chosen));
  const said = tablePlanOf(plan, table);
  const few = firstPositions({ ...table, rows });
  const name = [table.file, partName(table)].filter(Boolean).join(' · ');
  const standing = rows.filter(({ row }) => !isRowLeftOut(said, row)).map(({ row }) => row);
  const shownErrors = table.rows.reduce((sum, row) => sum + issuesOf(row).length, 0);

  const leaveOut = (leaving: readonly number[]): void => {
    const { plan: next, done } = leaveRowsOut(plan, table, leaving);
    if (done.rowsOut.length > 0) onCorrect(next, done);
  };
  const correct = (leaving: readonly number[], position: number, value: string): void => {
    const cells = leaving.map((row) => ({ row, position }));
    const { plan: next, done } = correctCells(plan, table, cells, value);
    onCorrect(next, done);
  };

  return (
    <section className={classes.table} aria-label={name}>
      <div className={classes.head}>
        <h3 className={classes.name}>{name}</h3>
        {table.kind && (
          <Text span size="sm" c="dimmed">
            {t(`table.${table.kind}`)} · {t('fix.errors', { count: table.errors })}
          </Text>
        )}
        <span className={classes.spring} />
        {kinds.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label={t('fix.filter', { name })}
            value={chosen}
            onChange={(event) => setKind(event.currentTarget.value)}
            data={[
              { value: '', label: t('fix.everyKind', { count: shownErrors }) },
              ...kinds.map(({ code, count }) => ({ value: code, label: t('fix.kindCount', { kind: kindWords(code), count }) })),
            ]}
          />
        )}
        {few.length < table.headers.length && (
          <Button size="compact-sm" variant="subtle" onClick={() => setWhole(!isWhole)}>
            {isWhole ? t('fix.fewColumns') : t('fix.allColumns', { count: table.headers.length })}
          </Button>
        )}
        {standing.length > 1 && (
          <Button size="compact-sm" variant="subtle" onClick={() => leaveOut(standing)}>
            {t('fix.leaveShown', { count: standing.length })}
          </Button>
        )}
      </div>
      <FixBulk table={{ ...table, rows }} plan={plan} onCorrect={correct} onLeaveOut={leaveOut} />
      <FixGrid
        name={name}
        table={{ ...table, rows }}
        said={said}
        positions={isWhole ? table.headers.map((_, position) => position) : few}
        busy={busy}
        onCorrect={(row, position, value) => correct([row], position, value)}
        onLeaveOut={(row) => leaveOut([row])}
        onTakeBack={(row) => onUndo({ file: table.file, part: table.part, cells: [], rowsOut: [row] })}
      />
      {shownErrors + table.beyond.length < table.errors && (
        <Text size="sm" c="dimmed" mt={6}>
          {t('fix.first', { shown: shownErrors, count: table.errors })}
        </Text>
      )}
    </section>
  );
}
