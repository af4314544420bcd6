import { components } from '../kernels/components.ts';
import { cutPoints } from '../kernels/cut-points.ts';
import { degrees } from '../kernels/degrees.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';
import { bothKinds } from './both-kinds.ts';
import type { TwoModeNetworkIndicator } from './two-mode-indicator.ts';

const common = {
  scope: 'network',
  family: 'cohesion',
  convention: bothKinds,
  parameters: [],
  evidence: 'all-ties',
  headline: false,
} as const;

/** Ties as a share of all that can be between the two sides (0 to 1); undefined when a side is empty. networkx bipartite.density. */
export const bipartiteDensity: TwoModeNetworkIndicator = {
  ...common,
  id: 'bipartite_density',
  label: { nl: 'Dichtheid tussen twee soorten', en: 'Density between two kinds', fr: 'Densité entre deux sortes' },
  definition: {
    nl: 'Welk deel van de mogelijke banden tussen de twee soorten er is: bij organisaties en bijeenkomsten 1 = iedereen was overal. Met veel bijeenkomsten ligt dit vanzelf lager.',
    en: 'Which share of the possible ties between the two kinds is there: with organisations and events 1 = everybody was everywhere. With many events it is lower by itself.',
    fr: 'Quelle part des liens possibles entre les deux sortes existe : pour des organisations et des rencontres, 1 = toutes étaient partout. Avec beaucoup de rencontres, elle est d’elle-même plus basse.',
  },
  formula: 'm / (n_S n_T)',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedWhen.sideEmpty,
  references: [references.borgatti1997TwoMode],
  headline: true,
  compute: ({ network: { first, second, rows } }) =>
    first.length === 0 || second.length === 0
      ? undefinedBecause('side-empty')
      : rows.targets.length / (first.length * second.length),
};

/** Four-step circles as a share of the three-step paths that could close, 4 C4 / L3 (0 to 1). networkx bipartite.robins_alexander_clustering. */
export const robinsAlexander: TwoModeNetworkIndicator = {
  ...common,
  id: 'robins_alexander',
  label: { nl: 'Samen, en nog eens samen', en: 'Together, and together again', fr: 'Ensemble, et encore ensemble' },
  definition: {
    nl: 'Hoe vaak twee organisaties die één zaak delen (een bijeenkomst, een gezin) er nog een delen, tegenover hoe vaak dat had gekund: 0 = nooit, 1 = altijd. Eén bijeenkomst met iedereen drukt dit getal.',
    en: 'How often two organisations that share one thing (an event, a family) share another, against how often they could have: 0 = never, 1 = always. One event with everybody pushes this number down.',
    fr: 'À quelle fréquence deux organisations qui partagent une chose (une rencontre, une famille) en partagent une autre, par rapport à ce qui aurait été possible : 0 = jamais, 1 = toujours. Une rencontre avec tout le monde fait baisser ce nombre.',
  },
  formula: '4 Σ_{i < j} t_ij (t_ij − 1) / 2 / Σ_{i, j: x_ij = 1} (k_i − 1)(k_j − 1)',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedWhen.noThreeSteps,
  references: [references.robins2004],
  compute: ({ rows, projections }) => {
    const counts = degrees(rows);
    let paths = 0;
    counts.forEach((count, node) => {
      for (const other of rows.targets.subarray(rows.offsets[node], rows.offsets[node + 1])) {
        if (other > node) paths += (count - 1) * ((counts[other] as number) - 1);
      }
    });
    const circles = projections.mode0.shared.reduce((sum, shared) => sum + (shared * (shared - 1)) / 2, 0);
    return paths === 0 ? undefinedBecause('no-three-steps') : (4 * circles) / paths;
  },
};

/** Number of separate parts, both kinds counted (0 and up). networkx number_connected_components. */
export const componentsN: TwoModeNetworkIndicator = {
  ...common,
  id: 'components_n',
  label: { nl: 'Aantal delen', en: 'Number of parts', fr: 'Nombre de parties' },
  definition: {
    nl: 'In hoeveel losse delen organisaties en wat ze delen uiteenvallen; wie nergens aan deelneemt, is een deel op zich.',
    en: 'Into how many separate parts organisations and what they share fall; who takes part in nothing is a part alone.',
    fr: 'En combien de parties séparées se divisent les organisations et ce qu’elles partagent ; qui ne participe à rien est une partie à soi seule.',
  },
  formula: 'f(G)',
  range: { min: 0, max: null },
  unit: units.components,
  undefinedWhen: undefinedWhen.never,
  references: [references.wasserman1994],
  compute: ({ rows }) => components(rows).count,
};

/** Nodes of either kind whose loss divides a part. Value: their number; detail: their ids. networkx articulation_points. */
export const articulationPoints: TwoModeNetworkIndicator = {
  ...common,
  id: 'articulation_points',
  label: {
    nl: 'Onmisbare schakels tussen twee soorten',
    en: 'Indispensable links between two kinds',
    fr: 'Maillons indispensables entre deux sortes',
  },
  definition: {
    nl: 'Organisaties, bijeenkomsten of gezinnen die, als ze wegvallen, anderen van elkaar afsnijden, en welke dat zijn. Wat niet genoteerd is, kan iets ten onrechte onmisbaar maken.',
    en: 'Organisations, events or families that, if they fall away, cut others off from each other, and which they are. What was not noted can wrongly make something indispensable.',
    fr: 'Les organisations, rencontres ou familles dont la disparition coupe d’autres les unes des autres, et lesquelles. Ce qui n’a pas été noté peut faire paraître un élément indispensable à tort.',
  },
  formula: '#{i}',
  range: { min: 0, max: null },
  unit: units.organisations,
  undefinedWhen: undefinedWhen.never,
  references: [references.hopcroft1973],
  compute: ({ rows }) => {
    const { nodes } = cutPoints(rows);
    return { value: nodes.length, detail: nodes.map((node) => rows.ids[node] ?? '') };
  },
};
