import { byCodePoint } from '../model/identity.ts';
import { type Cell, writeCsv } from './csv-text.ts';
import type { ResultsExporter } from './exporter.ts';

const header = ['source', 'target', 'weight', 'types', 'sources', 'source_class', 'records'];

/**
 * One row per tie (an arc where the network is directed), in order of source and target; `records` is the number of records
 * behind it. An unknown weight is an empty cell; several types or sources stand with `;` between.
 */
export const ties: ResultsExporter = {
  id: 'ties',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  label: { nl: 'Banden van het netwerk (CSV)', en: 'Ties of the network (CSV)', fr: 'Liens du réseau (CSV)' },
  accepts: 'results',
  render: (_results, { graph }) => {
    const rows: readonly Cell[][] = graph.mapEdges((_edge, { weight, types, sources, sourceClass, records }, source, target) => [
      source,
      target,
      weight,
      types.join(';'),
      sources.join(';'),
      sourceClass,
      records.length,
    ]);
    return writeCsv([
      header,
      ...rows.toSorted((a, b) => byCodePoint(String(a[0]), String(b[0])) || byCodePoint(String(a[1]), String(b[1]))),
    ]);
  },
};
