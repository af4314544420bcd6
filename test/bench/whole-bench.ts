import { computeIndicators } from '../../server/indicators/compute.ts';
import { openWalkerPool } from '../../server/jobs/walker-pool.ts';
import { emptyRecords } from '../../server/model/records.ts';
import { analyseWith, takesLong } from '../../server/pipeline/analyse.ts';
import { alternate, type Contender, took } from './alternate.ts';
import { roundsOf, type Size, weightedNetwork, writeTies } from './networks.ts';
import type { Peer } from './peers/peer.ts';
import type { Line } from './report.ts';

/* Goal 2: every indicator of a network, as the product computes them, beside what R has of the same list. */

const goals: Readonly<Record<string, number>> = { municipality: 50, city: 3000 };
/** R and sna take at least ten times as long. */
const goalToR = 0.1;

export async function benchWhole(
  peers: readonly Peer[],
  sizes: readonly Size[],
  rounds: number,
  folder: string,
): Promise<Line[]> {
  const pool = openWalkerPool();
  const lines: Line[] = [];
  const r = peers.filter(({ name }) => name.startsWith('igraph (R)'));
  for (const size of sizes) {
    const network = weightedNetwork(size);
    const path = writeTies(network, folder, size.name);
    const request = { partitions: ['sector'], seed: 1 };
    const compute = (): unknown =>
      takesLong(network)
        ? analyseWith(pool, { network, hash: '' }, emptyRecords(), request, {})
        : computeIndicators(network, request);
    const contenders: Contender[] = [{ name: 'Weefsel', run: async () => ({ ms: await took(compute) }) }];
    for (const peer of size.order <= 1500 ? r : []) {
      await peer.load(size.order, true, path);
      contenders.push({ name: peer.name, run: () => peer.time('whole') });
    }
    for (const { name, median, least, most, ratio } of await alternate(contenders, ...roundsOf(size, rounds))) {
      const isOurs = name === 'Weefsel';
      const goal = isOurs ? goals[size.name] : size.name === 'city' ? goalToR : undefined;
      lines.push({
        what: `every indicator, ${size.name} (n = ${size.order}, ties = ${size.ties})`,
        name,
        median,
        least,
        most,
        ...(!isOurs && { ratio, remark: 'of the same list, what it has' }),
        ...(goal !== undefined && { goal }),
      });
    }
  }
  await pool.close();
  return lines;
}
