import type { Results } from '../model/result.ts';
import type { ScenarioDifference } from '../model/scenario.ts';
import type { ResultsExporter } from './exporter.ts';
import { runContent } from './run.ts';

/**
 * All results as JSON: `{network: {id: value}, node: {id: {node: value}}, tie: [{from, to, id: value}], study: [{measure, by, unit, key, value ...}], run}`; with a scenario also
 * `whatIf: {scenario, differences: [{scope, id, by, of, key, before, after, difference, changed}]}`, all else being as the data are. A network indicator with
 * parts is given as those parts; a value that is not defined is null.
 */
export const results: ResultsExporter = {
  id: 'results',
  extension: 'json',
  mediaType: 'application/json',
  label: { nl: 'Alle resultaten (JSON)', en: 'All results (JSON)', fr: 'Tous les résultats (JSON)' },
  accepts: 'results',
  render: (all) => `${JSON.stringify(contentOf(all), null, 2)}\n`,
};

function contentOf({ nodes, node, ties, tie, network, study, differences, run }: Results) {
  // fromEntries makes own properties of whatever the ids are, `__proto__` too.
  return {
    network: Object.fromEntries(network.map(({ id, value, detail }) => [id, detail ?? value])),
    node: Object.fromEntries(
      node.map(({ id, values }) => [id, Object.fromEntries(nodes.map((name, place) => [name, values[place] ?? null]))]),
    ),
    tie: ties.map(([from, to], place) => ({
      from,
      to,
      ...Object.fromEntries(tie.map(({ id, values }) => [id, values[place] ?? null])),
    })),
    ...(study !== undefined && { study: study.map(({ reason: _reason, ...value }) => value) }),
    ...(differences !== undefined && { whatIf: { scenario: run.scenario, differences: differences.map(plainDifference) } }),
    run: runContent(run),
  };
}

function plainDifference({
  reasonBefore: _reasonBefore,
  reasonAfter: _reasonAfter,
  detailBefore: _detailBefore,
  detailAfter: _detailAfter,
  ...plain
}: ScenarioDifference) {
  return plain;
}
