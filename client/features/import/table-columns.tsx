import { Badge, Button } from '@mantine/core';
import { useState } from 'react';
import type { Check, ColumnChoice, ImportPlan } from '../../../server/http/contract.ts';
import { tablePlanOf, withColumn } from '../../state/plan.ts';
import { DownIcon, ErrorIcon, UpIcon } from '../../ui/icons.tsx';
import hidden from '../../ui/unseen.module.css';
import { useLanguage } from '../../ui/use-language.ts';
import { ColumnRow } from './column-row.tsx';
import classes from './columns.module.css';
import { DoubledQuestion } from './doubled-question.tsx';
import { doubledColumns, missingColumns, placeOf } from './draft-file.ts';
import { type ColumnOfTable, type HeaderRow, headerKey, headerRows } from './header-rows.ts';
import shared from './import.module.css';
import { usePartName } from './use-part-name.ts';

type Props = {
  readonly check: Check;
  /** The columns that the table has. */
  readonly columns: readonly ColumnOfTable[];
  /** Shows all its headers from the start. */
  readonly unfolded: boolean;
  readonly plan: ImportPlan;
  readonly onPlan: (plan: ImportPlan) => void;
};

/** The headers of one table: what is missing or claimed twice first, then headers that need a look, then the rest under a count. */
export function TableColumns({ check, columns, unfolded, plan, onPlan }: Props) {
  const { t, list, column: columnName } = useLanguage();
  const partName = usePartName();
  const [all, setAll] = useState(unfolded);
  const place = placeOf(check);
  const rows = headerRows(check, tablePlanOf(plan, place), columns);
  const missing = missingColumns(check).filter((column) => !rows.some((row) => row.column === column));
  const doubled = useAsked(doubledColumns(check));
  const attention = useAttention(
    rows,
    doubled.flatMap(({ headers }) => headers),
    missing.length > 0,
  );
  const first = rows.filter(({ header, nth }) => attention.has(headerKey(header, nth)));
  const rest = rows.filter(({ header, nth }) => !attention.has(headerKey(header, nth)));
  const name = partName(check);
  const label = name === null ? check.file : `${check.file} · ${name}`;
  const choose = (choices: readonly ColumnChoice[]) =>
    onPlan(choices.reduce((next, choice) => withColumn(next, place, choice), plan));
  const shown = all || first.length === 0 ? (all ? [...first, ...rest] : []) : first;
  return (
    <section className={shared.file} aria-label={label}>
      <div className={shared.head}>
        <h3 className={shared.name}>{label}</h3>
        {check.kind && (
          <Badge variant="light" radius="sm" tt="none">
            {t(`table.${check.kind}`)}
          </Badge>
        )}
      </div>
      {missing.length > 0 && (
        <p className={`${shared.outcome} ${shared.reject}`}>
          <ErrorIcon />
          <span>{t('import.columns.missing', { count: missing.length, columns: list(missing.map(columnName)) })}</span>
        </p>
      )}
      {doubled.map(({ column, headers }) => (
        <DoubledQuestion key={column} column={column} headers={headers} rows={rows} onChoose={choose} />
      ))}
      {shown.length > 0 && (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <caption className={hidden.unseen}>{t('import.columns.caption', { of: label })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('import.columns.header')}</th>
                <th scope="col">{t('import.columns.samples')}</th>
                <th scope="col">{t('import.columns.becomes')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <ColumnRow
                  key={headerKey(row.header, row.nth)}
                  row={row}
                  rows={rows}
                  columns={columns}
                  onChoose={(choice) => choose([choice])}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rest.length > 0 && (
        <Button
          mt="xs"
          variant="subtle"
          size="compact-sm"
          aria-expanded={all}
          rightSection={all ? <UpIcon size={14} /> : <DownIcon size={14} />}
          onClick={() => setAll(!all)}
        >
          {all ? t('import.columns.fewer') : t('import.columns.others', { count: rest.length })}
        </Button>
      )}
    </section>
  );
}

type Doubled = ReturnType<typeof doubledColumns>;

/** The questions that are open, or were since the table came on the screen: an answer can be seen and changed. */
function useAsked(open: Doubled): Doubled {
  const [asked, setAsked] = useState<Doubled>([]);
  const fresh = open.filter(({ column }) => !asked.some((one) => one.column === column));
  if (fresh.length === 0) return asked;
  const next = [...asked, ...fresh];
  setAsked(next);
  return next;
}

/** Headers that need a look, or did since the table came on the screen: a row that was answered stays where it is. */
function useAttention(
  rows: readonly HeaderRow[],
  claimed: readonly { readonly header: string; readonly nth: number }[],
  missing: boolean,
): ReadonlySet<string> {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const now = [...rows.filter(({ unknown, locked }) => unknown || (missing && locked)), ...claimed].map(({ header, nth }) =>
    headerKey(header, nth),
  );
  const fresh = now.filter((key) => !seen.has(key));
  if (fresh.length === 0) return seen;
  const next = new Set([...seen, ...fresh]);
  setSeen(next);
  return next;
}
