import { type Cell, writeCsv } from './csv-text.ts';
import type { ResultsExporter } from './exporter.ts';

/**
 * One row per tie: `from`, `to`, then a column per result id (weight, source class, types, and what was computed). An undefined value
 * is an empty cell. It is the tie list of the network too: there is no other.
 */
export const tieIndicators: ResultsExporter = {
  id: 'tie-indicators',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  label: {
    nl: 'Banden met hun indicatoren (CSV)',
    en: 'Ties with their indicators (CSV)',
    fr: 'Liens avec leurs indicateurs (CSV)',
  },
  accepts: 'results',
  render: ({ ties, tie }) =>
    writeCsv([
      ['from', 'to', ...tie.map(({ id }) => id)],
      ...ties.map(([from, to], place): readonly Cell[] => [from, to, ...tie.map(({ values }) => values[place] ?? null)]),
    ]),
};
