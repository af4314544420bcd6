import { readFileSync } from 'node:fs';
import { buildNetwork } from '../server/graph/build-network.ts';
import { indexEvidence } from '../server/graph/evidence-index.ts';
import { evidenceOfTies } from '../server/graph/tie-evidence.ts';
import { emptyContext } from '../server/import/import-context.ts';
import { readFiles } from '../server/import/read-files.ts';
import { computeIndicators } from '../server/indicators/compute.ts';
import { networkRecipe } from '../server/model/network-recipe.ts';
import { acceptReadings, recordsOf, withHash } from '../server/pipeline/take-in.ts';

// 1. Files become records: each row checked, each with its place.
const names = ['organisations.csv', 'relations.csv', 'coding.csv', 'codebook.csv'];
const files = names.map((name) => ({ name, bytes: readFileSync(new URL(`../datasets/brochure-2017/${name}`, import.meta.url)) }));
const readings = withHash(readFiles(files, emptyContext('2026-01-01')), files);
const records = recordsOf(acceptReadings(readings, { skipRows: false }), '2026-01-01T00:00:00Z');

// 2. Records become a network by a recipe.
const network = buildNetwork(records, networkRecipe.parse({ municipalities: ['Boom'] }));

// 3. The network becomes numbers.
const { nodes, node } = computeIndicators(network, { partitions: [], seed: 1, only: ['degree_union'] });
const partners = node[0]?.values ?? [];
for (const [place, id] of nodes.entries()) {
  process.stdout.write(`${network.graph.getNodeAttribute(id, 'label')}: ${partners[place]} partners\n`);
}

// 4. And every tie leads back to its rows.
const evidence = evidenceOfTies(indexEvidence(network, records), [['ocmw-boom', 'troetelboom']]);
const rows = (evidence.get('relations') ?? []).map(({ record }) => record.origin.row);
process.stdout.write(`OCMW Boom - De Troetelboom stands on rows ${rows.join(', ')} of relations.csv\n`);
