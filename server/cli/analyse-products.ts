import { indicatorExporters } from '../export/index.ts';
import { studyTables } from '../export/study-tables.ts';
import type { Network } from '../graph/network.ts';
import { type MeasuredStudy, rowTables } from '../indicators/study/measured-study.ts';
import type { Results } from '../model/result.ts';
import type { Locale } from '../model/text.ts';
import { scenarioProducts } from './scenario-asked.ts';

type Product = { readonly name: string; readonly bytes: string };

/**
 * The files that an analysis writes. Where something was chosen, a table of which nothing was is left out.
 * @param measured null where the records were not measured
 */
export function analyseProducts(
  results: Results,
  network: Network,
  measured: MeasuredStudy | null,
  locale: Locale,
): readonly Product[] {
  const { chosen } = results.run;
  const empty: ReadonlySet<string> = new Set(
    chosen === undefined
      ? []
      : [
          ...(results.node.length === 0 ? ['node-indicators'] : []),
          ...(results.tie.length === 0 ? ['tie-indicators'] : []),
          ...(results.network.length === 0 ? ['network-indicators'] : []),
          ...([...results.node, ...results.tie].every(({ reasons }) => reasons.size === 0) ? ['undefined-values'] : []),
        ],
  );
  const isAsked = (table: string): boolean =>
    chosen === undefined ||
    (rowTables.some((id) => id === table)
      ? chosen.includes(table)
      : (measured?.values.some(({ measure }) => measure.family === table) ?? false));
  return [
    ...indicatorExporters
      .filter(({ id }) => !empty.has(id))
      .map(({ id, extension, render }) => ({ name: `${id}.${extension}`, bytes: render(results, network, locale) })),
    ...(measured === null
      ? []
      : studyTables
          .filter(({ id }) => isAsked(id))
          .map(({ id, render }) => ({ name: `${id}.csv`, bytes: render(measured, locale) }))),
    ...scenarioProducts(results, locale),
  ];
}
