import { Button, UnstyledButton } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { type Cell, nextSorting, type Sorting, sortRows } from '../state/sorting.ts';
import classes from './data-table.module.css';
import { DownIcon, UpIcon } from './icons.tsx';
import hidden from './unseen.module.css';
import { useLanguage } from './use-language.ts';

export type TableColumn<R> = {
  readonly id: string;
  readonly header: string;
  /** Explains the column, on hover. */
  readonly hint?: string;
  readonly numeric?: boolean;
  /** What the rows are sorted by; a column without it is not sortable. */
  readonly value?: (row: R) => Cell;
  readonly cell: (row: R) => ReactNode;
};

type Props<R> = {
  /** Read out before the table. */
  readonly caption: string;
  readonly columns: readonly TableColumn<R>[];
  readonly rows: readonly R[];
  readonly rowId: (row: R) => string;
  readonly firstSorting: Sorting;
  readonly selected?: string | null;
  readonly onSelect?: (row: R) => void;
  readonly empty?: ReactNode;
};

/** Rows drawn at once; the rest after a click, so that a region's table stays quick. */
const page = 200;

/** A table that sorts on a click of its headers, whose rows can be chosen, and that scrolls to the chosen row. */
export function DataTable<R>({ caption, columns, rows, rowId, firstSorting, selected, onSelect, empty }: Props<R>) {
  const { t, format } = useLanguage();
  const [sorting, setSorting] = useState(firstSorting);
  const [shown, setShown] = useState(page);
  const chosenRow = useRef<HTMLTableRowElement>(null);
  const sorted = useMemo(
    () => sortRows(rows, sorting, (row, id) => columns.find((column) => column.id === id)?.value?.(row) ?? null, format),
    [rows, sorting, columns, format],
  );
  const place = selected ? sorted.findIndex((row) => rowId(row) === selected) : -1;
  const visible = sorted.slice(0, Math.max(shown, place + 1));

  useEffect(() => {
    if (selected) chosenRow.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  if (rows.length === 0 && empty) return <div className={classes.empty}>{empty}</div>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a box that scrolls is no set of form fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: and it must be reachable with the keyboard
    <div className={classes.scroll} role="group" tabIndex={0} aria-label={caption}>
      <table className={classes.table}>
        <caption className={hidden.unseen}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell
                key={column.id}
                column={column}
                sorting={sorting}
                onSort={() => setSorting((now) => nextSorting(now, column.id, column.numeric ?? false))}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {visible.map((row) => {
            const id = rowId(row);
            const chosen = id === selected;
            return (
              <tr
                key={id}
                ref={chosen ? chosenRow : null}
                aria-selected={onSelect ? chosen : undefined}
                aria-current={chosen && !onSelect ? 'true' : undefined}
                className={onSelect ? classes.choosable : undefined}
                onClick={onSelect && (() => onSelect(row))}
              >
                {columns.map((column) => (
                  <td key={column.id} className={column.numeric ? classes.numeric : undefined}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {visible.length < sorted.length && (
        <Button variant="subtle" m="sm" onClick={() => setShown(sorted.length)}>
          {t('showAll', { count: sorted.length })}
        </Button>
      )}
    </div>
  );
}

type HeaderProps<R> = { readonly column: TableColumn<R>; readonly sorting: Sorting; readonly onSort: () => void };

function HeaderCell<R>({ column, sorting, onSort }: HeaderProps<R>) {
  const active = sorting.column === column.id;
  const order = active ? (sorting.descending ? 'descending' : 'ascending') : 'none';
  const cellClass = column.numeric ? classes.numeric : undefined;
  if (!column.value) {
    return (
      <th scope="col" className={cellClass}>
        {column.header}
      </th>
    );
  }
  return (
    <th scope="col" aria-sort={order} className={cellClass}>
      <UnstyledButton className={classes.sort ?? ''} onClick={onSort} {...(column.hint && { title: column.hint })}>
        {column.header}
        <span className={active ? classes.mark : classes.faint}>
          {active && !sorting.descending ? <UpIcon size={14} /> : <DownIcon size={14} />}
        </span>
      </UnstyledButton>
    </th>
  );
}
