import type { Row, RowCell, RowDifference } from '../compare/row-model.ts';
import type { Locale } from '../model/text.ts';
import { type Cell, writeCsv } from './csv-text.ts';

/** A network of the table: its key in the rows, and what it is called. */
export type ComparedNetwork = { readonly key: string; readonly label: string; readonly order: number };

/**
 * A comparison as CSV: a row per number and network. `difference` is that of the first network minus this one; `percentile` and `p_…` place the
 * value among random networks with as many ties; what does not exist is empty, with its reason. Never sorted by value.
 */
export function comparisonTable(
  rows: readonly Row[],
  networks: readonly ComparedNetwork[],
  run: { readonly seed: number; readonly repetitions: number },
  locale: Locale,
): string {
  const header = [
    'indicator',
    'label',
    'network',
    'organisations',
    'value',
    'interval_low',
    'interval_high',
    'difference',
    'difference_low',
    'difference_high',
    'unequal_size',
    'holds',
    'percentile',
    'p_lower',
    'p_upper',
    'draws',
    'seed',
    'reason',
    'verdict',
  ];
  const lines = rows.flatMap((row) =>
    networks.flatMap((network): readonly (readonly Cell[])[] => {
      const cell = row.cells.find(({ unit }) => unit === network.key);
      const difference = row.differences.find(({ unit }) => unit === network.key);
      return [
        [
          row.statistic,
          row.label[locale],
          network.label,
          network.order,
          ...valueCells(cell),
          ...differenceCells(difference),
          ...chanceCells(cell),
          run.repetitions,
          run.seed,
          cell?.reason?.[locale] ?? '',
          row.verdict[locale],
        ],
      ];
    }),
  );
  return writeCsv([header, ...lines]);
}

function valueCells(cell: RowCell | undefined): readonly Cell[] {
  return [cell?.value ?? null, cell?.interval?.[0] ?? null, cell?.interval?.[1] ?? null];
}

function differenceCells(difference: RowDifference | undefined): readonly Cell[] {
  if (difference === undefined) return [null, null, null, null, null];
  const { value, interval, unequal, holds } = difference;
  return [value, interval?.[0] ?? null, interval?.[1] ?? null, String(unequal), holds === null ? null : String(holds)];
}

function chanceCells(cell: RowCell | undefined): readonly Cell[] {
  const chance = cell?.chance ?? null;
  return [chance?.percentile ?? null, chance?.lessOrEqual ?? null, chance?.greaterOrEqual ?? null];
}
