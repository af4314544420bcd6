import { conventions } from '../conventions.ts';
import type { NetworkIndicator, NetworkOutcome, Shape } from '../indicator.ts';
import { confirmedRows } from '../kernels/confirmed-rows.ts';
import { type CutPoints, cutPoints } from '../kernels/cut-points.ts';
import { nodeConnectivity } from '../kernels/node-connectivity.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

const united = ({ unionRows }: Shape): CutPoints => cutPoints(unionRows);
const confirmed = ({ rows }: Shape): CutPoints => cutPoints(confirmedRows(rows));

function named(ids: readonly string[], nodes: readonly number[]): NetworkOutcome {
  return { value: nodes.length, detail: nodes.flatMap((node) => ids[node] ?? []) };
}

const common = {
  scope: 'network',
  family: 'cohesion',
  range: { min: 0, max: null },
  undefinedWhen: undefinedWhen.never,
  references: [references.wasserman1994, references.hopcroft1973],
  parameters: [],
  evidence: 'all-ties',
  headline: false,
} as const;

/** Nodes whose loss divides a part, direction left out. Value: their number; detail: their ids. igraph articulation_points. */
export const articulationPointsUnion: NetworkIndicator = {
  ...common,
  id: 'articulation_points_union',
  label: { nl: 'Onmisbare schakels', en: 'Indispensable links', fr: 'Maillons indispensables' },
  definition: {
    nl: 'Organisaties die, als ze wegvallen, anderen van elkaar afsnijden, en welke dat zijn. Dat kan aan de gegevens liggen: wie niet bevraagd werd, hangt vaak aan één band. Bevestig het bij de betrokkenen voor u er iets aan verbindt.',
    en: 'Organisations that, if they fall away, cut others off from each other, and which they are. The data may be the cause: who was not asked often hangs on one tie. Check with those concerned before drawing conclusions.',
    fr: 'Les organisations dont la disparition coupe d’autres les unes des autres, et lesquelles. Les données peuvent en être la cause : qui n’a pas été interrogé ne tient souvent qu’à un lien. Vérifiez auprès des intéressés avant d’en tirer des conclusions.',
  },
  formula: '#{i}',
  unit: units.organisations,
  convention: conventions.union,
  compute: (_network, { rows, shared }) => named(rows.ids, shared(united).nodes),
};

/** Nodes whose loss divides a part of the mutual ties; undirected: of all ties. Value: their number; detail: their ids. */
export const articulationPointsIntersection: NetworkIndicator = {
  ...common,
  id: 'articulation_points_intersection',
  label: {
    nl: 'Onmisbare schakels, enkel wederkerige banden',
    en: 'Indispensable links, mutual ties only',
    fr: 'Maillons indispensables, liens réciproques seulement',
  },
  definition: {
    nl: 'Organisaties die, als ze wegvallen, anderen van elkaar afsnijden wanneer enkel banden in beide richtingen tellen, en welke dat zijn. Met deze strenge telling vallen veel banden weg door wie niet antwoordde.',
    en: 'Organisations that, if they fall away, cut others off from each other when only ties in both directions count, and which they are. With this strict count many ties drop out because of who did not answer.',
    fr: 'Les organisations dont la disparition coupe d’autres les unes des autres si seuls les liens dans les deux sens comptent, et lesquelles. Avec ce comptage strict, beaucoup de liens tombent à cause des non-réponses.',
  },
  formula: '#{i}',
  unit: units.organisations,
  convention: {
    nl: 'Enkel paren met een band in beide richtingen; zonder richting elke band. Gewicht telt niet mee.',
    en: 'Only pairs with a tie in both directions; without direction every tie. Weight does not count.',
    fr: 'Seulement les paires liées dans les deux sens ; sans orientation chaque lien. Le poids ne compte pas.',
  },
  compute: (_network, { rows, shared }) => named(rows.ids, shared(rows.directed ? confirmed : united).nodes),
};

/** Ties whose loss divides a part, direction left out. Value: their number; detail: their ends, as pairs of ids. igraph bridges. */
export const bridgesUnion: NetworkIndicator = {
  ...common,
  id: 'bridges_union',
  label: { nl: 'Bruggen', en: 'Bridges', fr: 'Ponts' },
  definition: {
    nl: 'Banden zonder omweg: valt zo’n band weg, dan valt een deel van het netwerk in twee. Ook de enige band van een organisatie is er een; hun aantal zegt dus vooral iets als u kijkt wie ze verbinden.',
    en: 'Ties without a detour: if such a tie falls away, a part of the network falls in two. The only tie of an organisation is one too; so their number says most when you look at whom they join.',
    fr: 'Des liens sans détour : si un tel lien disparaît, une partie du réseau se coupe en deux. Le seul lien d’une organisation en est un aussi ; leur nombre parle donc surtout si vous regardez qui ils relient.',
  },
  formula: '#{(i,j)}',
  unit: units.pairs,
  convention: conventions.union,
  compute: (_network, { rows, shared }) => {
    const { ties } = shared(united);
    return { value: ties.length, detail: ties.map(([a, b]) => [rows.ids[a] ?? '', rows.ids[b] ?? ''] as const) };
  },
};

/** Fewest nodes whose loss divides the network, 0 when it is divided, n - 1 when all are tied (0 to n - 1); 2 nodes or more. Exact, or null. */
export const nodeConnectivityUnion: NetworkIndicator = {
  ...common,
  id: 'node_connectivity_union',
  label: {
    nl: 'Hoeveel organisaties er gemist kunnen worden',
    en: 'How many organisations it takes to divide it',
    fr: 'Combien d’organisations il faut pour le diviser',
  },
  definition: {
    nl: 'Hoeveel organisaties minstens moeten wegvallen voor het netwerk uiteenvalt: 0 = het is al verdeeld, 1 = één volstaat. De zwakst verbonden organisatie bepaalt dit getal; het zegt weinig over het midden van het netwerk.',
    en: 'How many organisations at least must fall away before the network falls apart: 0 = it is divided already, 1 = one is enough. The most weakly tied organisation decides this number; it says little about the middle of the network.',
    fr: 'Combien d’organisations au moins doivent disparaître pour que le réseau se divise : 0 = il l’est déjà, 1 = une suffit. L’organisation la moins liée décide de ce nombre ; il dit peu du milieu du réseau.',
  },
  formula: '#{i}',
  unit: units.organisations,
  undefinedWhen: undefinedWhen.fewerThanTwoOrTooLarge,
  convention: conventions.union,
  references: [references.even1975, references.wasserman1994],
  compute: (_network, { unionRows }) => {
    const { order } = unionRows;
    if (order < 2) return undefinedBecause('too-few-nodes', { least: 2, count: order });
    return nodeConnectivity(unionRows) ?? undefinedBecause('too-large-for-exact', { count: order });
  },
};
