import { conventions } from '../conventions.ts';
import type { NetworkIndicator, NetworkOutcome, Shape } from '../indicator.ts';
import { confirmedRows } from '../kernels/confirmed-rows.ts';
import { type CutPoints, cutPoints } from '../kernels/cut-points.ts';
import { nodeConnectivity } from '../kernels/node-connectivity.ts';
import { unionCutPoints, unionSharedPartners } from '../prepared.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

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
  compute: (_network, { rows, shared }) => named(rows.ids, shared(unionCutPoints).nodes),
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
  compute: (_network, { rows, shared }) => named(rows.ids, shared(rows.directed ? confirmed : unionCutPoints).nodes),
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
    const { ties } = shared(unionCutPoints);
    return { value: ties.length, detail: ties.map(([a, b]) => [rows.ids[a] ?? '', rows.ids[b] ?? ''] as const) };
  },
};

/** Fewest nodes whose loss divides the network, 0 when it is divided, n - 1 when all are tied (0 to n - 1); 2 nodes or more. Exact, or null. */
export const nodeConnectivityUnion: NetworkIndicator = {
  ...common,
  id: 'node_connectivity_union',
  label: {
    nl: 'Hoeveel er moeten wegvallen om het te breken',
    en: 'How many organisations it takes to divide it',
    fr: 'Combien doivent disparaître pour le diviser',
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

/** Ties whose ends share no partner, direction left out. Value: their number; detail: their ends, as pairs of ids. networkx local_bridges. */
export const localBridgesUnion: NetworkIndicator = {
  ...common,
  id: 'rich_local_bridges_union',
  label: { nl: 'Lokale bruggen', en: 'Local bridges', fr: 'Ponts locaux' },
  definition: {
    nl: 'Banden waarvan de twee kanten geen enkele partner delen, en welke dat zijn. Langs zulke banden komt vaak nieuws van buiten de eigen kring. Gewone bruggen horen er ook bij; wie niet bevraagd werd, lijkt gauw zonder gedeelde partners te staan.',
    en: 'Ties whose two sides share no partner at all, and which they are. Such ties often bring news from outside the own circle. Ordinary bridges are among them; who was not asked soon seems to share no partners.',
    fr: 'Des liens dont les deux côtés n’ont aucun partenaire commun, et lesquels. Ces liens apportent souvent des nouvelles d’en dehors du cercle. Les ponts ordinaires en font partie ; qui n’a pas été interrogé paraît vite sans partenaires communs.',
  },
  formula: '#{(i,j): u_ij = 1, Σ_h u_ih u_jh = 0}',
  unit: units.pairs,
  convention: conventions.union,
  references: [references.granovetter1973],
  compute: (_network, { unionRows: { ids, order, offsets, targets }, shared }) => {
    const partners = shared(unionSharedPartners);
    const found: (readonly [string, string])[] = [];
    for (let node = 0; node < order; node++) {
      for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
        const other = targets[place] as number;
        if (other > node && partners[place] === 0) found.push([ids[node] ?? '', ids[other] ?? '']);
      }
    }
    return { value: found.length, detail: found };
  },
};
