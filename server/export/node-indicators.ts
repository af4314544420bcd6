import { type Cell, writeCsv } from './csv-text.ts';
import type { ResultsExporter } from './exporter.ts';

/** One row per node: `id`, then a column per result id. An undefined value is an empty cell. */
export const nodeIndicators: ResultsExporter = {
  id: 'node-indicators',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  label: {
    nl: 'Indicatoren per organisatie (CSV)',
    en: 'Indicators by organisation (CSV)',
    fr: 'Indicateurs par organisation (CSV)',
  },
  accepts: 'results',
  render: ({ nodes, node }) =>
    writeCsv([
      ['id', ...node.map(({ id }) => id)],
      ...nodes.map((id, place): readonly Cell[] => [id, ...node.map(({ values }) => values[place] ?? null)]),
    ]),
};
