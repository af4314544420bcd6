import { conventions } from '../conventions.ts';
import type { TieContext, TieIndicator } from '../indicator.ts';
import { detourOf } from '../kernels/detours.ts';
import { unionCutPoints, unionSharedPartners } from '../prepared.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** Says of a tie, by its number, whether its loss divides a part. */
function bridgesOf({ ties, unionRows, shared }: TieContext): (tie: number) => boolean {
  const number = (a: number, b: number): number => Math.min(a, b) * unionRows.order + Math.max(a, b);
  const found = new Set(shared(unionCutPoints).ties.map(([a, b]) => number(a, b)));
  return (tie) => found.has(number(ties.sources[tie] as number, ties.targets[tie] as number));
}

const common = {
  scope: 'tie',
  family: 'position',
  convention: conventions.unionPair,
  parameters: [],
  evidence: 'all-ties',
  headline: false,
} as const;
const yesNo = { range: { min: 0, max: 1 }, unit: units.yesNo, undefinedWhen: undefinedWhen.never } as const;

/** 1 for a tie whose loss divides its part of the network, direction left out, else 0. Hopcroft & Tarjan 1973. */
export const bridgeUnion: TieIndicator = {
  ...common,
  ...yesNo,
  id: 'bridge_union',
  label: { nl: 'Brug', en: 'Bridge', fr: 'Pont' },
  definition: {
    nl: 'Of het netwerk in meer stukken uiteenvalt als deze band wegvalt: 1 = ja, 0 = nee. Ook de enige band van een organisatie is een brug. Een niet gemelde band kan een andere ten onrechte tot brug maken.',
    en: 'Whether the network falls into more pieces when this tie drops out: 1 = yes, 0 = no. The only tie of an organisation is a bridge too. A tie that was not reported can wrongly make another a bridge.',
    fr: 'Indique si le réseau se défait en davantage de morceaux quand ce lien disparaît : 1 = oui, 0 = non. Le seul lien d’une organisation est aussi un pont. Un lien non signalé peut faire passer un autre à tort pour un pont.',
  },
  formula: '1: f(G − (i,j)) > f(G);  0: f(G − (i,j)) = f(G)',
  references: [references.hopcroft1973],
  compute: (_network, context) => {
    const isBridge = bridgesOf(context);
    return Int32Array.from({ length: context.ties.count }, (_, tie) => (isBridge(tie) ? 1 : 0));
  },
};

/** How many partners the two ends of a tie share, direction left out (0 to n - 2). */
export const sharedPartnersUnion: TieIndicator = {
  ...common,
  id: 'shared_partners_union',
  family: 'cohesion',
  label: { nl: 'Gedeelde partners', en: 'Shared partners', fr: 'Partenaires communs' },
  definition: {
    nl: 'Met hoeveel organisaties beide kanten van de band verbonden zijn. Gedeelde partners vangen een breuk op; zonder gedeelde partners brengt de band wie anders ver van elkaar staat samen.',
    en: 'With how many organisations both sides of the tie are connected. Shared partners catch a break; without shared partners the tie brings together who would otherwise be far apart.',
    fr: 'Avec combien d’organisations les deux côtés du lien sont reliés. Des partenaires communs amortissent une rupture ; sans eux, le lien rapproche des organisations sinon éloignées.',
  },
  formula: 'Σ_h u_ih u_jh',
  range: { min: 0, max: null },
  unit: units.partners,
  undefinedWhen: undefinedWhen.never,
  references: [references.granovetter1973],
  compute: (_network, { ties, shared }) => {
    const counts = shared(unionSharedPartners);
    return Int32Array.from(ties.unionPlaces, (place) => counts[place] as number);
  },
};

/** 1 for a tie whose ends share no partner, direction left out, else 0; bridges are local bridges too. networkx local_bridges. */
export const localBridgeUnion: TieIndicator = {
  ...common,
  ...yesNo,
  id: 'local_bridge_union',
  label: { nl: 'Lokale brug', en: 'Local bridge', fr: 'Pont local' },
  definition: {
    nl: 'Of de twee kanten van de band geen enkele partner delen: 1 = ja, 0 = nee. Langs zulke banden komt vaak nieuws van buiten de eigen kring; ze worden ook door niemand anders onderhouden.',
    en: 'Whether the two sides of the tie share no partner at all: 1 = yes, 0 = no. Such ties often bring news from outside the own circle; nobody else keeps them up either.',
    fr: 'Indique si les deux côtés du lien n’ont aucun partenaire commun : 1 = oui, 0 = non. Ces liens apportent souvent des nouvelles d’en dehors du cercle ; personne d’autre ne les entretient non plus.',
  },
  formula: '1: Σ_h u_ih u_jh = 0;  0: Σ_h u_ih u_jh > 0',
  references: [references.granovetter1973],
  compute: (_network, { ties, shared }) => {
    const counts = shared(unionSharedPartners);
    return Int32Array.from(ties.unionPlaces, (place) => (counts[place] === 0 ? 1 : 0));
  },
};

/** How many steps the ends of a tie are apart without it, direction left out (2 and up); undefined for a bridge. networkx local_bridges, with_span. */
export const spanUnion: TieIndicator = {
  ...common,
  id: 'span_union',
  label: { nl: 'Omweg zonder deze band', en: 'Detour without this tie', fr: 'Détour sans ce lien' },
  definition: {
    nl: 'Hoeveel stappen de twee kanten van elkaar staan als deze band wegvalt: 2 = ze delen een partner. Hoe langer de omweg, hoe meer er van deze ene band afhangt.',
    en: 'How many steps the two sides are apart when this tie drops out: 2 = they share a partner. The longer the detour, the more depends on this one tie.',
    fr: 'À combien de pas se trouvent les deux côtés si ce lien disparaît : 2 = ils ont un partenaire commun. Plus le détour est long, plus on dépend de ce seul lien.',
  },
  formula: 'd_u(i,j): G − (i,j)',
  range: { min: 2, max: null },
  unit: units.steps,
  undefinedWhen: undefinedWhen.bridge,
  references: [references.granovetter1973],
  compute: (_network, context) => {
    const { ties, shared, unionRows } = context;
    const counts = shared(unionSharedPartners);
    const isBridge = bridgesOf(context);
    const detour = detourOf(unionRows);
    return Array.from(ties.unionPlaces, (place, tie) => {
      if ((counts[place] as number) > 0) return 2;
      if (isBridge(tie)) return undefinedBecause('tie-without-detour');
      return detour(ties.sources[tie] as number, ties.targets[tie] as number);
    });
  },
};
