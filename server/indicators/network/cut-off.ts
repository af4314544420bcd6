import { conventions } from '../conventions.ts';
import type { NetworkIndicator } from '../indicator.ts';
import type { CompressedRows } from '../kernels/compressed-rows.ts';
import { unionCutPoints } from '../prepared.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** For so many nodes it is listed who they cut off: those that cut off most. */
const mostListed = 50;

/** The pieces that the loss of a node leaves of its part, largest first. */
function piecesWithout({ offsets, targets }: CompressedRows, lost: number): readonly (readonly number[])[] {
  const seen = new Set([lost]);
  const pieces: (readonly number[])[] = [];
  for (const start of targets.subarray(offsets[lost], offsets[lost + 1])) {
    if (seen.has(start)) continue;
    seen.add(start);
    const piece = [start];
    for (const node of piece) {
      for (const next of targets.subarray(offsets[node], offsets[node + 1])) {
        if (seen.has(next)) continue;
        seen.add(next);
        piece.push(next);
      }
    }
    pieces.push(piece);
  }
  return pieces.sort((a, b) => b.length - a.length);
}

/**
 * The most organisations that the loss of a single one cuts off from the largest piece of its part, direction left out (0 to n - 2).
 * Detail: for the articulation points that cut off most, fifty at the most, whom; of equally large pieces one stays.
 */
export const cutOffMostUnion: NetworkIndicator = {
  id: 'cut_off_most_union',
  scope: 'network',
  family: 'cohesion',
  label: {
    nl: 'Wie afgesneden raakt als er één wegvalt',
    en: 'Who is cut off when one drops out',
    fr: 'Qui est coupé si une seule disparaît',
  },
  definition: {
    nl: 'Hoeveel organisaties hoogstens hun verbinding met de rest verliezen als er één wegvalt, en per scharnier wie dat zijn. 0 = niemand kan een ander afsnijden. Een band die niet gemeld is, kan het getal te hoog maken: bevestig het bij de betrokkenen.',
    en: 'How many organisations at most lose their connection with the rest when a single one drops out, and for each hinge who they are. 0 = nobody can cut off another. A tie that was not reported can make the number too high: check with those concerned.',
    fr: 'Combien d’organisations au plus perdent leur lien avec le reste si une seule disparaît, et pour chaque charnière lesquelles. 0 = personne ne peut en couper une autre. Un lien non signalé peut rendre la valeur trop élevée : vérifiez auprès des intéressés.',
  },
  formula: 'max_i (n_S − 1 − max n_T);  T: S − i',
  range: { min: 0, max: null },
  unit: units.organisations,
  undefinedWhen: undefinedWhen.noNodes,
  convention: conventions.union,
  references: [references.hopcroft1973],
  parameters: [],
  evidence: 'all-ties',
  headline: false,
  compute: (_network, { unionRows, shared }) => {
    if (unionRows.order === 0) return undefinedBecause('no-nodes');
    const { nodes, cutOff } = shared(unionCutPoints);
    const worst = [...nodes].sort((a, b) => (cutOff[b] as number) - (cutOff[a] as number) || a - b).slice(0, mostListed);
    const whom = (node: number): readonly string[] =>
      piecesWithout(unionRows, node)
        .slice(1)
        .flat()
        .sort((a, b) => a - b)
        .map((other) => unionRows.ids[other] ?? '');
    return {
      value: cutOff.reduce((most, count) => Math.max(most, count), 0),
      detail: Object.fromEntries(worst.map((node) => [unionRows.ids[node] ?? '', whom(node)])),
    };
  },
};
