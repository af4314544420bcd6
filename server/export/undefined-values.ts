import type { NodeValues, TieValues } from '../model/result.ts';
import type { Locale, Text } from '../model/text.ts';
import { type Cell, writeCsv } from './csv-text.ts';
import type { ResultsExporter } from './exporter.ts';

/**
 * Why cells of the tables of nodes and of ties are empty: one row per undefined value, with `indicator`, the organisation in `from` or
 * the two ends of the tie in `from` and `to`, and the `reason`. Where an indicator is defined nowhere, for one and the same
 * reason, one row without `from` and `to` says so. The table of the network has its reasons itself.
 */
export const undefinedValues: ResultsExporter = {
  id: 'undefined-values',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  label: {
    nl: 'Waarom waarden ontbreken (CSV)',
    en: 'Why values are missing (CSV)',
    fr: 'Pourquoi des valeurs manquent (CSV)',
  },
  accepts: 'results',
  render: ({ nodes, node, ties, tie }, _network, locale) =>
    writeCsv([
      ['indicator', 'from', 'to', 'reason'],
      ...node.flatMap((values) => rowsOf(values, (place) => [nodes[place] ?? '', ''], locale)),
      ...tie.flatMap((values) => rowsOf(values, (place) => ties[place] ?? ['', ''], locale)),
    ]),
};

function rowsOf(
  { id, values, reasons }: NodeValues | TieValues,
  endsOf: (place: number) => readonly [string, string],
  locale: Locale,
): readonly (readonly Cell[])[] {
  const shared = sharedReason(values.length, reasons);
  if (shared !== null) return [[id, '', '', shared[locale]]];
  return [...reasons].map(([place, reason]) => [id, ...endsOf(place), reason[locale]]);
}

/** The reason of all values; null where some are defined, or reasons differ. */
function sharedReason(count: number, reasons: ReadonlyMap<number, Text>): Text | null {
  if (reasons.size < count) return null;
  const [first, ...others] = reasons.values();
  return first !== undefined && others.every(({ nl }) => nl === first.nl) ? first : null;
}
