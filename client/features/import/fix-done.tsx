import { Button, Collapse } from '@mantine/core';
import { useState } from 'react';
import type { Check } from '../../../server/http/contract.ts';
import type { Correction } from '../../state/cell-corrections.ts';
import { UndoIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './fix.module.css';
import { usePartName } from './use-part-name.ts';

type Props = {
  readonly corrections: readonly Correction[];
  readonly checks: readonly Check[];
  readonly onUndo: (done: Correction) => void;
};

/** Everything that was corrected, each of which can be taken back, also after a reload. */
export function FixDone({ corrections, checks, onUndo }: Props) {
  const { t, number } = useLanguage();
  const partName = usePartName();
  const [open, setOpen] = useState(false);
  if (corrections.length === 0) return null;
  return (
    <div className={classes.more}>
      <Button variant="subtle" size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('fix.done', { count: corrections.length })}
      </Button>
      <Collapse expanded={open}>
        <ul className={classes.done}>
          {corrections.map((done) => {
            const [cell] = done.cells;
            const row = cell?.row ?? done.rowsOut[0] ?? 0;
            const file = [done.file, partName(done)].filter(Boolean).join(' · ');
            const words = cell
              ? t('fix.doneCell', { file, row: number(row), column: headerOf(checks, done, cell.position), value: cell.now })
              : t('fix.doneRow', { file, row: number(row) });
            return (
              <li key={`${done.file}\n${done.part ?? ''}\n${row}\n${cell?.position ?? ''}`}>
                <span>{words}</span>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  leftSection={<UndoIcon size={12} />}
                  aria-label={t('fix.undoThis', { words })}
                  onClick={() => onUndo(done)}
                >
                  {t('fix.undo')}
                </Button>
              </li>
            );
          })}
        </ul>
      </Collapse>
    </div>
  );
}

function headerOf(checks: readonly Check[], { file, part }: Correction, position: number): string {
  const look = checks.find((check) => check.file === file && check.part === part)?.look;
  return look?.top.find(({ row }) => row === look.headerRow)?.cells[position] ?? '';
}
