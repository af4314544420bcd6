import { seededRandom } from '../../model/random.ts';
import { conventions } from '../conventions.ts';
import type { NetworkIndicator } from '../indicator.ts';
import { type Distances, distances } from '../kernels/distances.ts';
import { randomRows } from '../kernels/random-rows.ts';
import { total } from '../kernels/two-paths.ts';
import { unionDistances, unionTwoPaths } from '../prepared.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** From how many nodes the distances of a network by chance are taken: all its nodes are alike. */
const mostSources = 64;

/** How many networks by chance: fewer of a larger network, so that they take a fraction of a second together. */
function networksFor(order: number, pairs: number): number {
  return Math.max(4, Math.min(20, Math.floor(1e7 / (Math.min(order, mostSources) * (order + 2 * pairs)))));
}

const meanDistance = ({ counts }: Distances): number =>
  counts.reduce((sum, count, distance) => sum + count * distance, 0) / counts.reduce((sum, count) => sum + count, 0);

/**
 * (C / C by chance) / (L / L by chance): C transitivity, L mean distance of pairs that reach each other, direction left out; by
 * chance = expected in networks with as many nodes and pairs, C by calculation, L as a mean over drawn networks (above 0). Detail: all
 * four, and how many networks were drawn. The draws do not look at names. Humphries & Gurney 2008.
 */
export const smallWorldUnion: NetworkIndicator = {
  id: 'small_world_union',
  scope: 'network',
  family: 'cohesion',
  label: { nl: 'Kleine wereld', en: 'Small world', fr: 'Petit monde' },
  definition: {
    nl: 'Of het netwerk hechte kringen én korte wegen heeft, vergeleken met netwerken bij toeval met evenveel organisaties en banden: boven 1 = meer dan toeval geeft. In een dicht netwerk ligt het vanzelf bij 1, in een groot dun netwerk gauw ver erboven: vergelijk geen netwerken van ongelijke grootte.',
    en: 'Whether the network has close circles as well as short paths, compared with networks by chance with as many organisations and ties: above 1 = more than chance gives. In a dense network it is near 1 by itself, in a large thin one soon far above: do not compare networks of unequal size.',
    fr: 'Indique si le réseau a des cercles soudés et des chemins courts, comparé à des réseaux au hasard ayant autant d’organisations et de liens : au-dessus de 1 = plus que le hasard. Dans un réseau dense, il est de lui-même proche de 1, dans un grand réseau peu dense vite bien au-dessus : ne comparez pas des réseaux de tailles inégales.',
  },
  formula: '(C / C_μ) / (L / L_μ)',
  range: { min: 0, max: null },
  unit: units.ratio,
  undefinedWhen: undefinedWhen.noSmallWorld,
  convention: conventions.union,
  references: [references.humphries2008, references.watts1998],
  parameters: [],
  evidence: 'all-ties',
  walked: true,
  headline: false,
  compute: (_network, { unionRows: { order, targets }, seed, shared }) => {
    const two = shared(unionTwoPaths);
    if (total(two.paths) === 0) return undefinedBecause('no-two-steps');
    const [closed, distance] = [total(two.closed) / total(two.paths), meanDistance(shared(unionDistances))];
    const random = seededRandom(seed);
    const pairs = targets.length / 2;
    const networks = networksFor(order, pairs);
    let chanceDistance = 0;
    for (let draw = 0; draw < networks; draw++) {
      chanceDistance += meanDistance(distances(randomRows(order, pairs, random), mostSources)) / networks;
    }
    // Two ties of a path leave pairs - 2 ties for the other places, of which one closes the path.
    const chanceClosed = (pairs - 2) / ((order * (order - 1)) / 2 - 2);
    const detail = {
      transitivity: closed,
      transitivity_by_chance: chanceClosed,
      distance,
      distance_by_chance: chanceDistance,
      networks,
    };
    if (chanceClosed === 0) return { value: undefinedBecause('no-triangles-by-chance'), detail };
    return { value: closed / chanceClosed / (distance / chanceDistance), detail };
  },
};
