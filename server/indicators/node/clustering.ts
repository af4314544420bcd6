import { conventions } from '../conventions.ts';
import type { NodeIndicator, NodeOutcome } from '../indicator.ts';
import { twoPaths } from '../kernels/two-paths.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** Share of the pairs of a node's partners that are tied, direction left out (0 to 1); undefined below 2 partners. Watts & Strogatz 1998. */
export const clusteringLocalUnion: NodeIndicator = {
  id: 'clustering_local_union',
  scope: 'node',
  family: 'cohesion',
  label: {
    nl: 'Verbondenheid van de partners',
    en: 'Local clustering',
    fr: 'Regroupement local',
  },
  definition: {
    nl: 'Welk deel van de paren van partners van deze organisatie ook onderling een band heeft: 0 = geen, 1 = alle. Hoog betekent een hechte kring, maar weinig nieuws van buiten; laag kan een verbindende rol betekenen.',
    en: 'Which share of the pairs of partners of this organisation is also tied to each other: 0 = none, 1 = all. High means a close circle, but little news from outside; low can mean a connecting role.',
    fr: 'Quelle part des paires de partenaires de cette organisation sont aussi liées entre elles : 0 = aucune, 1 = toutes. Élevée : un cercle soudé, mais peu de nouveautés du dehors ; basse : peut-être un rôle de trait d’union.',
  },
  formula: 'Σ_{j ≠ h} u_ij u_ih u_jh / (k_i (k_i − 1))',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedWhen.fewerThanTwoPartners,
  convention: conventions.union,
  references: [references.watts1998],
  parameters: [],
  evidence: 'component-of-node',
  headline: false,
  compute: (_network, { unionRows }): NodeOutcome => {
    const { paths, closed } = twoPaths(unionRows);
    return Array.from(paths, (all, node) =>
      all === 0 ? undefinedBecause('fewer-than-two-partners') : (closed[node] ?? 0) / all,
    );
  },
};
