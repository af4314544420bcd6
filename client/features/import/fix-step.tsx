import { Button, Text } from '@mantine/core';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Draft, ImportPlan } from '../../../server/http/contract.ts';
import { type Correction, correctionsIn, faultyTables, openCorrections, takeBack } from '../../state/cell-corrections.ts';
import { CheckIcon, UndoIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './fix.module.css';
import { FixBeyond } from './fix-beyond.tsx';
import { FixDone } from './fix-done.tsx';
import { FixTable } from './fix-table.tsx';
import { FixWarnings } from './fix-warnings.tsx';

type Props = {
  readonly draft: Draft;
  readonly study: string;
  readonly onPlan: (plan: ImportPlan) => void;
  /** True while the files are read anew. */
  readonly busy: boolean;
};

/** How many errors in rows are left. */
export function openFixes(draft: Draft): number {
  return openCorrections(draft);
}

/** Errors in the rows of the files, to be mended in place; what was mended can be taken back. */
export function FixStep({ draft, onPlan, busy }: Props) {
  const { t, number } = useLanguage();
  const { checks, plan } = draft;
  const tables = useMemo(() => faultyTables({ checks, plan }), [checks, plan]);
  const open = openFixes(draft);
  const [most, setMost] = useState(open);
  const [acts, setActs] = useState<readonly Correction[]>([]);
  if (open > most) setMost(open);
  const last = acts.at(-1);
  const count = useRef<HTMLParagraphElement>(null);
  // Whoever mended the last row of a table stood in what is gone now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a table that goes is what calls for it
  useLayoutEffect(() => {
    if (acts.length > 0 && document.activeElement === document.body) count.current?.focus();
  }, [tables.length]);

  const correct = (next: ImportPlan, done: Correction): void => {
    setActs([...acts, done]);
    onPlan(next);
  };
  const undo = (done: Correction): void => {
    setActs(acts.filter((act) => act !== done));
    onPlan(takeBack(plan, done));
  };

  return (
    <div>
      <div className={classes.top}>
        <p ref={count} tabIndex={-1} className={classes.count} role="status" aria-live="polite">
          {open === 0 && <CheckIcon />}
          {open === 0 && tables.length === 0 && t('fix.none')}
          {open === 0 && tables.length > 0 && t('fix.noneInRows')}
          {open > 0 && open < most && t('fix.left', { count: open, all: number(most) })}
          {open > 0 && open === most && t('fix.all', { count: open })}
          {busy && <span className={classes.quiet}>{t('fix.rechecking')}</span>}
        </p>
        {last && (
          <Button size="compact-sm" variant="subtle" leftSection={<UndoIcon size={14} />} onClick={() => undo(last)}>
            {t('fix.undoLast')}
          </Button>
        )}
      </div>
      {open > 0 && (
        <Text size="sm" c="dimmed" maw="90ch" mb="md">
          {t('fix.lead')}
        </Text>
      )}
      {tables
        .filter(({ rows }) => rows.length > 0)
        .map((table) => (
          <FixTable
            key={`${table.file}\n${table.part ?? ''}`}
            table={table}
            draft={draft}
            busy={busy}
            onCorrect={correct}
            onUndo={undo}
          />
        ))}
      <FixBeyond tables={tables} />
      <FixDone corrections={correctionsIn(plan)} checks={checks} onUndo={(done) => onPlan(takeBack(plan, done))} />
      <FixWarnings draft={draft} />
    </div>
  );
}
