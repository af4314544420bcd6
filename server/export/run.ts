import type { Run } from '../model/result.ts';
import type { ResultsExporter } from './exporter.ts';

/** What is needed to make the results again: recipe, seed, what was chosen of all indicators and measures, partitions, versions, the hashes of network and input files, what measures drew at random, and the what-if scenario that was set beside them. */
export const run: ResultsExporter = {
  id: 'run',
  extension: 'json',
  mediaType: 'application/json',
  label: { nl: 'Recept en herkomst (JSON)', en: 'Recipe and provenance (JSON)', fr: 'Recette et provenance (JSON)' },
  accepts: 'results',
  render: (results) => `${JSON.stringify(runContent(results.run), null, 2)}\n`,
};

/** A run as it stands in files. */
export function runContent({ recipe, seed, partitions, chosen, versions, networkHash, inputs, drawn, scenario }: Run) {
  const basis = { recipe, seed, partitions, ...(chosen !== undefined && { chosen }), versions, networkHash, inputs };
  return { ...basis, ...(drawn !== undefined && { drawn }), ...(scenario !== undefined && { scenario }) };
}
