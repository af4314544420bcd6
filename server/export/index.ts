import type { Exporter, FigureExporter, ResultsExporter } from './exporter.ts';
import * as list from './list.ts';

/** Every way out, in the order of the list. */
export const exporters: readonly Exporter[] = Object.values(list);

/** Those that print a drawing. */
export const figureExporters: readonly FigureExporter[] = exporters.filter((exporter) => exporter.accepts === 'figure');

/** Those that write down results. */
export const indicatorExporters: readonly ResultsExporter[] = exporters.filter((exporter) => exporter.accepts === 'results');
