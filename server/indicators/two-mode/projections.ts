import { type Projection, projectTwoMode } from '../../graph/project.ts';
import type { Text } from '../../model/text.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';
import { bothKinds } from './both-kinds.ts';
import type { TwoModeNetworkIndicator, TwoModeNodeIndicator } from './two-mode-indicator.ts';

type Mode = 'mode0' | 'mode1';
const sides = { mode0: 'first', mode1: 'second' } as const;
const names: Readonly<Record<Mode, Text>> = {
  mode0: { nl: 'eerste soort', en: 'first kind', fr: 'première sorte' },
  mode1: { nl: 'tweede soort', en: 'second kind', fr: 'seconde sorte' },
};

const common = {
  convention: bothKinds,
  references: [references.breiger1974, references.borgatti1997TwoMode],
  parameters: [],
  evidence: 'all-ties',
  headline: false,
} as const;
const ofNetwork = { ...common, scope: 'network', family: 'cohesion' } as const;

function named(
  { ids, sources, targets }: Projection,
  weights: ArrayLike<number>,
): readonly (readonly [string, string, number])[] {
  return Array.from(
    sources,
    (source, tie) => [ids[source] ?? '', ids[targets[tie] as number] ?? '', weights[tie] as number] as const,
  );
}

function ties(mode: Mode): TwoModeNetworkIndicator {
  return {
    ...ofNetwork,
    id: `projection_${mode}_ties`,
    label: {
      nl: `Paren die iets delen, ${names[mode].nl}`,
      en: `Pairs that share something, ${names[mode].en}`,
      fr: `Paires qui partagent quelque chose, ${names[mode].fr}`,
    },
    definition: {
      nl: `Hoeveel paren van de ${names[mode].nl} minstens één zaak van de andere delen. Eén grote bijeenkomst verbindt iedereen met iedereen: dat is samen aanwezig zijn, nog geen samenwerking.`,
      en: `How many pairs of the ${names[mode].en} share at least one thing of the other. One large event ties everybody to everybody: that is being present together, not yet collaboration.`,
      fr: `Combien de paires de la ${names[mode].fr} partagent au moins une chose de l’autre. Une grande rencontre lie tout le monde à tout le monde : c’est être présent ensemble, pas encore collaborer.`,
    },
    formula: '#{(i,j): t_ij > 0}',
    range: { min: 0, max: null },
    unit: units.pairs,
    undefinedWhen: undefinedWhen.never,
    compute: ({ projections }) => projections[mode].sources.length,
  };
}

function density(mode: Mode): TwoModeNetworkIndicator {
  return {
    ...ofNetwork,
    id: `projection_${mode}_density`,
    label: {
      nl: `Dichtheid van wat gedeeld wordt, ${names[mode].nl}`,
      en: `Density of sharing, ${names[mode].en}`,
      fr: `Densité du partage, ${names[mode].fr}`,
    },
    definition: {
      nl: `Welk deel van alle paren van de ${names[mode].nl} minstens één zaak van de andere deelt. Door grote bijeenkomsten ligt dit gauw dicht bij 1: kijk ook naar hoe vaak ze iets delen.`,
      en: `Which share of all pairs of the ${names[mode].en} shares at least one thing of the other. Large events soon bring it close to 1: look at how often they share as well.`,
      fr: `Quelle part de toutes les paires de la ${names[mode].fr} partage au moins une chose de l’autre. Les grandes rencontres l’amènent vite près de 1 : regardez aussi combien de fois elles partagent.`,
    },
    formula: '#{(i,j): t_ij > 0} / (n_S (n_S − 1) / 2)',
    range: { min: 0, max: 1 },
    unit: units.share,
    undefinedWhen: undefinedWhen.fewerThanTwo,
    compute: ({ projections }) => {
      const { ids, sources } = projections[mode];
      if (ids.length < 2) return undefinedBecause('too-few-nodes', { least: 2, count: ids.length });
      return sources.length / ((ids.length * (ids.length - 1)) / 2);
    },
  };
}

function weights(mode: Mode): TwoModeNetworkIndicator {
  return {
    ...ofNetwork,
    id: `projection_${mode}_weights`,
    label: {
      nl: `Hoe vaak paren iets delen, ${names[mode].nl}`,
      en: `How often pairs share, ${names[mode].en}`,
      fr: `Combien de fois les paires partagent, ${names[mode].fr}`,
    },
    definition: {
      nl: `Hoeveel zaken elk paar van de ${names[mode].nl} deelt; het getal bovenaan is het meeste dat een paar deelt. Wie overal was, deelt met iedereen veel.`,
      en: `How many things each pair of the ${names[mode].en} shares; the number on top is the most that a pair shares. Who was everywhere shares much with everybody.`,
      fr: `Combien de choses partage chaque paire de la ${names[mode].fr} ; le nombre en tête est le plus qu’une paire partage. Qui était partout partage beaucoup avec tout le monde.`,
    },
    formula: 't_ij = Σ_h x_ih x_jh',
    range: { min: 0, max: null },
    unit: units.ties,
    undefinedWhen: undefinedWhen.never,
    compute: ({ projections }) => {
      const { shared } = projections[mode];
      return { value: shared.reduce((most, count) => Math.max(most, count), 0), detail: named(projections[mode], shared) };
    },
  };
}

function newman(mode: Mode): TwoModeNetworkIndicator {
  return {
    ...ofNetwork,
    id: `projection_${mode}_newman`,
    label: {
      nl: `Hoe hecht paren iets delen, ${names[mode].nl}`,
      en: `How closely pairs share, ${names[mode].en}`,
      fr: `Avec quelle intensité les paires partagent, ${names[mode].fr}`,
    },
    definition: {
      nl: `Zoals hoe vaak paren iets delen, maar wat met veel anderen gedeeld wordt, telt minder: een overleg van drie weegt meer dan een studiedag van dertig. Het getal bovenaan is het hoogste van een paar.`,
      en: `Like how often pairs share, but what is shared with many others counts less: a meeting of three weighs more than a study day of thirty. The number on top is the highest of a pair.`,
      fr: `Comme combien de fois les paires partagent, mais ce qui est partagé avec beaucoup d’autres compte moins : une réunion à trois pèse plus qu’une journée d’étude à trente. Le nombre en tête est le plus élevé d’une paire.`,
    },
    formula: 'Σ_h x_ih x_jh / (k_h − 1)',
    range: { min: 0, max: null },
    unit: units.weight,
    undefinedWhen: undefinedWhen.never,
    references: [references.newman2001],
    compute: ({ network }) => {
      const projection = projectTwoMode(network, sides[mode], 'newman');
      return {
        value: projection.weights.reduce((most, weight) => Math.max(most, weight), 0),
        detail: named(projection, projection.weights),
      };
    },
  };
}

function strength(mode: Mode): TwoModeNodeIndicator {
  return {
    ...common,
    scope: 'node',
    family: 'activity',
    // What somebody shares hangs on the ties of the others, too.
    evidence: 'component-of-node',
    id: `projection_${mode}_strength`,
    label: {
      nl: `Gedeeld met anderen, ${names[mode].nl}`,
      en: `Shared with others, ${names[mode].en}`,
      fr: `Partagé avec d’autres, ${names[mode].fr}`,
    },
    definition: {
      nl: `Hoeveel zaken er gedeeld worden met elke andere van de ${names[mode].nl}, opgeteld. Een grote bijeenkomst telt voor elke andere aanwezige, dus dit getal loopt snel op.`,
      en: `How many things are shared with each other of the ${names[mode].en}, added up. A large event counts for each other who was there, so this number grows fast.`,
      fr: `Combien de choses sont partagées avec chaque autre de la ${names[mode].fr}, additionnées. Une grande rencontre compte pour chaque autre présent ; ce nombre croît donc vite.`,
    },
    formula: 'Σ_j t_ij',
    range: { min: 0, max: null },
    unit: units.ties,
    undefinedWhen: undefinedWhen.otherSide,
    compute: ({ network: { first, second }, projections }) => {
      const { sources, targets, shared } = projections[mode];
      const [start, end] = mode === 'mode0' ? [0, first.length] : [first.length, first.length + second.length];
      const sums = new Float64Array(first.length + second.length);
      shared.forEach((count, tie) => {
        for (const end of [sources[tie] as number, targets[tie] as number])
          sums[start + end] = (sums[start + end] as number) + count;
      });
      return Array.from(sums, (sum, node) => (node >= start && node < end ? sum : undefinedBecause('other-side')));
    },
  };
}

/** Pairs of the first side that share something. networkx bipartite.weighted_projected_graph. */
export const projectionMode0Ties: TwoModeNetworkIndicator = ties('mode0');
/** Pairs of the second side that share something. */
export const projectionMode1Ties: TwoModeNetworkIndicator = ties('mode1');
/** Those pairs as a share of all (0 to 1), first side. */
export const projectionMode0Density: TwoModeNetworkIndicator = density('mode0');
/** Those pairs as a share of all (0 to 1), second side. */
export const projectionMode1Density: TwoModeNetworkIndicator = density('mode1');
/** What each pair of the first side shares, as [id, id, count]. Value: the most. */
export const projectionMode0Weights: TwoModeNetworkIndicator = weights('mode0');
/** What each pair of the second side shares, as [id, id, count]. Value: the most. */
export const projectionMode1Weights: TwoModeNetworkIndicator = weights('mode1');
/** Newman's weight of each pair of the first side. networkx bipartite.collaboration_weighted_projected_graph. */
export const projectionMode0Newman: TwoModeNetworkIndicator = newman('mode0');
/** Newman's weight of each pair of the second side. */
export const projectionMode1Newman: TwoModeNetworkIndicator = newman('mode1');
/** What a node of the first side shares with each other, added up. */
export const projectionMode0Strength: TwoModeNodeIndicator = strength('mode0');
/** What a node of the second side shares with each other, added up. */
export const projectionMode1Strength: TwoModeNodeIndicator = strength('mode1');
