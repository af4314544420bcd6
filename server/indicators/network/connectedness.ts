import { conventions } from '../conventions.ts';
import type { Context, NetworkIndicator, NetworkOutcome, Undefined } from '../indicator.ts';
import type { Components } from '../kernels/components.ts';
import { tieCounts } from '../kernels/tie-counts.ts';
import { separateParts } from '../prepared.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** Pairs in the same part. */
function joinedPairs({ sizes }: Components): number {
  return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

/** Pairs in different parts as a share of all. */
function apart({ rows, shared }: Context): number | Undefined {
  const { order } = rows;
  if (order < 2) return undefinedBecause('too-few-nodes', { least: 2, count: order });
  const all = (order * (order - 1)) / 2;
  return (all - joinedPairs(shared(separateParts))) / all;
}

const common = {
  scope: 'network',
  family: 'cohesion',
  range: { min: 0, max: 1 },
  unit: units.share,
  references: [references.krackhardt1994],
  parameters: [],
  evidence: 'all-ties',
  headline: false,
} as const;

/** Share of pairs in the same part (0 to 1); 2 nodes or more. Krackhardt (1994), sna connectedness. */
export const krackhardtConnectedness: NetworkIndicator = {
  ...common,
  id: 'krackhardt_connectedness',
  label: { nl: 'Verbondenheid', en: 'Connectedness', fr: 'Connexité' },
  definition: {
    nl: 'Welk deel van alle paren van organisaties elkaar rechtstreeks of via anderen kan bereiken: 1 = het netwerk hangt samen. Eén band meer kan twee delen verbinden, dus één ontbrekend antwoord weegt zwaar.',
    en: 'What share of all pairs of organisations can reach each other, directly or through others: 1 = the network hangs together. One more tie can join two parts, so one missing answer weighs heavily.',
    fr: 'Quelle part de toutes les paires d’organisations peut s’atteindre, directement ou par d’autres : 1 = le réseau se tient. Un lien de plus peut joindre deux parties ; une seule réponse manquante pèse donc lourd.',
  },
  formula: '#{(i,j): d_u(i,j) < ∞} / (n(n − 1))',
  undefinedWhen: undefinedWhen.fewerThanTwo,
  convention: conventions.union,
  compute: (_network, context) => {
    const share = apart(context);
    return typeof share === 'number' ? 1 - share : share;
  },
};

/** Share of pairs in different parts, 1 - connectedness (0 to 1); 2 nodes or more. */
export const fragmentation: NetworkIndicator = {
  ...common,
  id: 'fragmentation',
  label: { nl: 'Versnippering', en: 'Fragmentation', fr: 'Fragmentation' },
  definition: {
    nl: 'Welk deel van alle paren van organisaties elkaar niet kan bereiken, ook niet via anderen: 0 = het netwerk hangt samen, 1 = niemand is verbonden. Organisaties die niet antwoordden doen een netwerk sneller versnipperd lijken.',
    en: 'What share of all pairs of organisations cannot reach each other, not even through others: 0 = the network hangs together, 1 = nobody is tied. Organisations that did not answer soon make a network look fragmented.',
    fr: 'Quelle part de toutes les paires d’organisations ne peut s’atteindre, même par d’autres : 0 = le réseau se tient, 1 = personne n’est lié. Des organisations sans réponse font vite paraître un réseau fragmenté.',
  },
  formula: '1 − #{(i,j): d_u(i,j) < ∞} / (n(n − 1))',
  undefinedWhen: undefinedWhen.fewerThanTwo,
  convention: conventions.union,
  compute: (_network, context) => apart(context),
};

/** Krackhardt's efficiency: 1 - ties beyond what the parts need / the most there could be. @param most the ties that n nodes can have */
function efficiency(ties: number, { sizes }: Components, most: (size: number) => number, least: number): NetworkOutcome {
  const needed = sizes.reduce((sum, size) => sum + size - 1, 0);
  const spare = sizes.reduce((sum, size) => sum + most(size) - (size - 1), 0);
  return spare === 0 ? undefinedBecause('part-too-small', { least }) : 1 - (ties - needed) / spare;
}

/** Efficiency on arcs, an undirected tie being two (0 to 1); needs a part of 2 nodes. sna efficiency. */
export const krackhardtEfficiency: NetworkIndicator = {
  ...common,
  id: 'krackhardt_efficiency',
  label: { nl: 'Zuinigheid, banden met richting', en: 'Economy of ties, directed', fr: 'Économie de liens, orientés' },
  definition: {
    nl: 'Hoe weinig banden er zijn boven het minimum dat de delen bij elkaar houdt: 1 = geen enkele te veel, 0 = alle mogelijke. Hier telt een band heen en terug als twee, zodat wederkerigheid als overtollig geldt: voor samenwerking past de telling zonder richting beter. Zuinig is ook kwetsbaar.',
    en: 'How few ties there are beyond the minimum that keeps the parts together: 1 = not one too many, 0 = all possible. Here a tie there and back counts as two, so being mutual counts as superfluous: for collaboration the count without direction fits better. Economical is also fragile.',
    fr: 'À quel point il y a peu de liens au-delà du minimum qui tient les parties ensemble : 1 = aucun de trop, 0 = tous les possibles. Ici un lien aller-retour compte double, si bien que la réciprocité passe pour superflue : pour la collaboration, le calcul sans orientation convient mieux. Économe veut aussi dire fragile.',
  },
  formula: '1 − (m − Σ_S (n_S − 1)) / Σ_S (n_S (n_S − 1) − (n_S − 1))',
  undefinedWhen: undefinedWhen.noTies,
  convention: {
    nl: 'Telt pijlen; zonder richting telt elke band als twee. Gewicht telt niet mee.',
    en: 'Counts arrows; without direction each tie counts as two. Weight does not count.',
    fr: 'Compte les flèches ; sans orientation chaque lien en vaut deux. Le poids ne compte pas.',
  },
  compute: (_network, { rows, shared }) => efficiency(rows.targets.length, shared(separateParts), (size) => size * (size - 1), 2),
};

/** Efficiency on pairs, direction left out (0 to 1); needs a part of 3 nodes. Krackhardt (1994) as in ORA. */
export const krackhardtEfficiencyUndirected: NetworkIndicator = {
  ...common,
  id: 'krackhardt_efficiency_undirected',
  label: { nl: 'Zuinigheid', en: 'Economy of ties', fr: 'Économie de liens' },
  definition: {
    nl: 'Hoe weinig verbonden paren er zijn boven het minimum dat de delen bij elkaar houdt: 1 = geen enkel te veel, 0 = iedereen met iedereen. Zuinig is ook kwetsbaar: wie één band verliest, kan het netwerk verliezen.',
    en: 'How few tied pairs there are beyond the minimum that keeps the parts together: 1 = not one too many, 0 = all with all. Economical is also fragile: who loses one tie can lose the network.',
    fr: 'À quel point il y a peu de paires liées au-delà du minimum qui tient les parties ensemble : 1 = aucune de trop, 0 = toutes avec toutes. Économe veut aussi dire fragile : qui perd un lien peut perdre le réseau.',
  },
  formula: '1 − (m_u − Σ_S (n_S − 1)) / Σ_S (n_S (n_S − 1) / 2 − (n_S − 1))',
  undefinedWhen: undefinedWhen.noPartOfThree,
  convention: conventions.union,
  compute: (_network, { shared }) =>
    efficiency(shared(tieCounts).pairs, shared(separateParts), (size) => (size * (size - 1)) / 2, 3),
};
