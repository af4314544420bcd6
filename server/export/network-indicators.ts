import type { DetailPart, NetworkValue } from '../model/result.ts';
import type { Locale } from '../model/text.ts';
import { type Cell, writeCsv } from './csv-text.ts';
import type { ResultsExporter } from './exporter.ts';

/**
 * One row per network indicator: `indicator`, `value`, and the `reason` where it is not defined. Parts of an indicator follow it
 * in rows of their own, as `ei_index_sector.external`; a list stands in one cell with `;` between, the
 * two ends of a tie with ` – `. Values by node within an indicator are left out: the table of nodes has them.
 */
export const networkIndicators: ResultsExporter = {
  id: 'network-indicators',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  label: { nl: 'Indicatoren van het netwerk (CSV)', en: 'Network indicators (CSV)', fr: 'Indicateurs du réseau (CSV)' },
  accepts: 'results',
  render: ({ network }, _network, locale) =>
    writeCsv([['indicator', 'value', 'reason'], ...network.flatMap((result) => rowsOfIndicator(result, locale))]),
};

/** The rows of one indicator: its value, then its parts. */
export function rowsOfIndicator({ id, value, reason, detail }: NetworkValue, locale: Locale): readonly (readonly Cell[])[] {
  const head: readonly Cell[] = [id, value, reason === null ? '' : reason[locale]];
  if (detail === null) return [head];
  if (isList(detail)) return [head, [`${id}.list`, joined(detail), '']];
  return [head, ...Object.entries(detail).flatMap(([part, content]) => rowsOfPart(`${id}.${part}`, content))];
}

function rowsOfPart(name: string, part: DetailPart): readonly (readonly Cell[])[] {
  if (part === null || typeof part !== 'object') return [[name, part, '']];
  if (isList(part)) return [[name, joined(part), '']];
  return Object.entries(part).flatMap(([key, value]) =>
    value !== null && typeof value === 'object' ? [] : [[`${name}.${key}`, value, '']],
  );
}

/** Array.isArray, which does not narrow read-only arrays. */
function isList<T>(value: readonly T[] | object): value is readonly T[] {
  return Array.isArray(value);
}

/** A list of one number stays a number; others are text. */
function joined(list: readonly (number | string | readonly (number | string)[])[]): Cell {
  const cells = list.map((item) => (typeof item === 'object' ? item.join(' – ') : item));
  const [only] = cells;
  return cells.length === 1 && only !== undefined ? only : cells.join(';');
}
