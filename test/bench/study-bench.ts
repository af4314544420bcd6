import { buildNetwork } from '../../server/graph/build-network.ts';
import { computeIndicators } from '../../server/indicators/compute.ts';
import { networkRecipe } from '../../server/model/network-recipe.ts';
import { emptyRecords } from '../../server/model/records.ts';
import { readStudyFolder } from '../../server/pipeline/study-folder.ts';
import { acceptReadings, readBeside, recordsOf } from '../../server/pipeline/take-in.ts';
import { timed } from './measure.ts';
import type { Line } from './report.ts';

/* Goal 6: another choice in the recipe of Antwerp, from its records to its indicators. */

const today = '2026-01-01';
const goal = 150;

export async function benchStudy(rounds: number): Promise<Line[]> {
  const files = await readStudyFolder('datasets/boom-antwerpen-synthetic');
  const readings = acceptReadings(readBeside(files, emptyRecords(), today), { skipRows: false });
  const records = recordsOf(readings, `${today}T00:00:00Z`);
  const recipe = networkRecipe.parse({ municipalities: ['Antwerpen'] });
  const { order, size } = buildNetwork(records, recipe).graph;
  const whole = await timed(rounds, () => computeIndicators(buildNetwork(records, recipe), { partitions: ['sector'], seed: 1 }));
  const building = await timed(rounds, () => buildNetwork(records, recipe));
  return [
    { what: `recipe change, Antwerp (n = ${order}, ties = ${size})`, name: 'Weefsel', ...whole, goal },
    { what: '  of which building the network', name: 'Weefsel', ...building },
  ];
}
