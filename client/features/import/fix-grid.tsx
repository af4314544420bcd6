import { Button } from '@mantine/core';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { TablePlan } from '../../../server/http/contract.ts';
import type { FaultyTable } from '../../state/cell-corrections.ts';
import { type GridPlace, gridStep, nextWrong } from '../../state/grid-walk.ts';
import { cellOf, isRowLeftOut } from '../../state/plan.ts';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './fix.module.css';
import { FixRow } from './fix-row.tsx';

type Props = {
  readonly name: string;
  readonly table: FaultyTable;
  /** What is said of this table. */
  readonly said: TablePlan;
  /** Columns that are shown, by their position. */
  readonly positions: readonly number[];
  readonly busy: boolean;
  readonly onCorrect: (row: number, position: number, value: string) => void;
  readonly onLeaveOut: (row: number) => void;
  readonly onTakeBack: (row: number) => void;
};

/** Rows drawn at once; the rest after a click. */
const page = 50;

/**
 * The wrong rows as a grid: one stop of the Tab key, arrow keys walk the cells, Enter, F2 or typing edits. Enter and Tab keep what was typed
 * and go to the next wrong cell, Escape lets go of it.
 */
export function FixGrid({ name, table, said, positions, busy, onCorrect, onLeaveOut, onTakeBack }: Props) {
  const { t } = useLanguage();
  const [shown, setShown] = useState(page);
  const [at, setAt] = useState<GridPlace | null>(null);
  const [editing, setEditing] = useState<{ readonly place: GridPlace; readonly typed: string | null } | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const hasKeyboard = useRef(false);
  const rows = table.rows.slice(0, shown);

  const isOpen = (row: number, position: number): boolean =>
    !isRowLeftOut(said, row) && cellOf(said, row, position) === undefined;
  const frame = {
    rows: rows.map(({ row }) => row),
    positions: [...positions, out],
    wrong: rows.flatMap(({ row, wrong }) =>
      positions.filter((position) => wrong.has(position) && isOpen(row, position)).map((position) => ({ row, position })),
    ),
  };
  const first = frame.wrong[0] ?? { row: frame.rows[0] ?? 0, position: frame.positions[0] ?? out };
  const isThere = at !== null && frame.rows.includes(at.row) && frame.positions.includes(at.position);
  const place = isThere ? at : (nextWrong(frame, at, 1) ?? first);

  const focus = ({ row, position }: GridPlace): void =>
    grid.current?.querySelector<HTMLElement>(`[data-cell="${row}:${position}"]`)?.focus();
  const goTo = (next: GridPlace | null): void => {
    if (next === null) return;
    setAt(next);
    focus(next);
  };

  // A corrected row goes once the file is read anew; whoever stood in it goes on with the next wrong cell.
  useLayoutEffect(() => {
    if (hasKeyboard.current && document.activeElement === document.body) focus(place);
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing !== null || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = gridStep(event.key);
    if (step !== null) {
      event.preventDefault();
      goTo(step(frame, place));
    } else if (place.position === out) {
      return;
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      setEditing({ place, typed: null });
    } else if (event.key.length === 1 && event.key !== ' ') {
      event.preventDefault();
      setEditing({ place, typed: event.key });
    }
  };

  return (
    <>
      <div className={classes.scroll}>
        <table
          ref={grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked and edited
          role="grid"
          aria-label={t('fix.grid', { name })}
          aria-busy={busy}
          className={classes.grid}
          onKeyDown={onKeyDown}
          onFocus={() => {
            hasKeyboard.current = true;
          }}
          onBlur={(event) => {
            const next = event.relatedTarget;
            if (next !== null && !event.currentTarget.contains(next)) hasKeyboard.current = false;
          }}
        >
          <thead>
            <tr>
              <th scope="col">{t('fix.row')}</th>
              {positions.map((position) => (
                <th key={position} scope="col">
                  {table.headers[position] || t('fix.unnamed', { nr: position + 1 })}
                </th>
              ))}
              <th scope="col">{t('fix.action')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <FixRow
                key={row.row}
                row={row}
                headers={table.headers}
                said={said}
                positions={positions}
                at={place.row === row.row ? place.position : null}
                editing={editing?.place.row === row.row ? { position: editing.place.position, typed: editing.typed } : null}
                onAt={(position) => setAt({ row: row.row, position })}
                onEdit={(position) => {
                  setAt({ row: row.row, position });
                  setEditing({ place: { row: row.row, position }, typed: null });
                }}
                onDone={(position, value, direction) => {
                  const here = { row: row.row, position };
                  setEditing(null);
                  if (value !== null) onCorrect(row.row, position, value);
                  if (direction !== null) goTo(direction === 0 ? here : (nextWrong(frame, here, direction) ?? here));
                }}
                onLeaveOut={() => onLeaveOut(row.row)}
                onTakeBack={() => onTakeBack(row.row)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < table.rows.length && (
        <Button variant="subtle" size="compact-sm" mt={6} onClick={() => setShown(table.rows.length)}>
          {t('showAll', { count: table.rows.length })}
        </Button>
      )}
    </>
  );
}

/** Stands for the place of the button at the end of a row. */
const out = -1;
