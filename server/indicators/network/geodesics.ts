import { conventions } from '../conventions.ts';
import type { NetworkIndicator, NetworkOutcome } from '../indicator.ts';
import type { Distances } from '../kernels/distances.ts';
import { outwardDistances, unionDistances } from '../prepared.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** Ordered pairs of which the first reaches the second. */
export function reachedPairs({ counts }: Distances): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function mean({ counts }: Distances): NetworkOutcome {
  const pairs = counts.reduce((sum, count) => sum + count, 0);
  return pairs === 0 ? undefinedBecause('no-ties') : counts.reduce((sum, count, distance) => sum + count * distance, 0) / pairs;
}

function longest({ counts }: Distances): NetworkOutcome {
  return counts.length === 1 ? undefinedBecause('no-ties') : counts.length - 1;
}

const common = {
  walked: true,
  scope: 'network',
  family: 'cohesion',
  range: { min: 1, max: null },
  unit: units.steps,
  undefinedWhen: undefinedWhen.noTies,
  references: [references.wasserman1994],
  parameters: [],
  evidence: 'all-ties',
  headline: false,
} as const;
const steps = {
  nl: 'Stappen in de richting van de pijlen; enkel paren waarvan de ene de andere kan bereiken. Gewicht telt niet mee.',
  en: 'Steps along the arrows; only pairs of which one can reach the other. Weight does not count.',
  fr: 'Pas dans le sens des flèches ; seulement les paires dont l’une peut atteindre l’autre. Le poids ne compte pas.',
} as const;
const stepsUnion = {
  nl: 'Richting telt niet; enkel paren die elkaar kunnen bereiken. Gewicht telt niet mee.',
  en: 'Direction does not count; only pairs that can reach each other. Weight does not count.',
  fr: 'Le sens ne compte pas ; seulement les paires qui peuvent s’atteindre. Le poids ne compte pas.',
} as const;

/** Mean distance over ordered pairs that reach each other (1 and up); igraph mean_distance. */
export const avgGeodesic: NetworkIndicator = {
  ...common,
  id: 'avg_geodesic',
  label: { nl: 'Gemiddelde afstand', en: 'Mean distance', fr: 'Distance moyenne' },
  definition: {
    nl: 'In hoeveel stappen een organisatie een andere gemiddeld bereikt langs de pijlen; 1 = rechtstreeks. Wie niet te bereiken is, telt niet mee: een netwerk dat uiteenvalt kan zo kort lijken.',
    en: 'In how many steps an organisation on average reaches another along the arrows; 1 = directly. Who cannot be reached does not count: a network that falls apart can look short this way.',
    fr: 'En combien de pas une organisation en atteint en moyenne une autre en suivant les flèches ; 1 = directement. Qui ne peut être atteint ne compte pas : un réseau divisé peut ainsi paraître court.',
  },
  formula: 'Σ_ij d(i,j) / #{(i,j): d(i,j) < ∞}',
  convention: steps,
  compute: (_network, { rows, shared }) => mean(shared(rows.directed ? outwardDistances : unionDistances)),
};

/** Mean distance with direction left out, over pairs that reach each other (1 and up). */
export const avgGeodesicUnion: NetworkIndicator = {
  ...common,
  id: 'avg_geodesic_union',
  label: {
    nl: 'Gemiddelde afstand, zonder richting',
    en: 'Mean distance, direction left out',
    fr: 'Distance moyenne, sans orientation',
  },
  definition: {
    nl: 'Hoeveel stappen er gemiddeld tussen twee organisaties liggen, in welke richting de banden ook lopen; 1 = iedereen is rechtstreeks verbonden. Paren uit losse delen tellen niet mee: kijk ook naar het aantal losse delen.',
    en: 'How many steps lie between two organisations on average, whichever way the ties run; 1 = all are tied directly. Pairs from separate parts do not count: look at the number of separate parts too.',
    fr: 'Combien de pas séparent en moyenne deux organisations, quel que soit le sens des liens ; 1 = toutes sont liées directement. Les paires de parties séparées ne comptent pas : regardez aussi le nombre de parties.',
  },
  formula: 'Σ_ij d_u(i,j) / #{(i,j): d_u(i,j) < ∞}',
  convention: stepsUnion,
  compute: (_network, { shared }) => mean(shared(unionDistances)),
};

/** The longest finite distance (1 and up); igraph diameter. */
export const diameter: NetworkIndicator = {
  ...common,
  id: 'diameter',
  label: { nl: 'Grootste afstand', en: 'Longest distance', fr: 'Plus grande distance' },
  definition: {
    nl: 'Het grootste aantal stappen dat langs de pijlen nodig is tussen twee organisaties waarvan de ene de andere kan bereiken. Eén verafgelegen organisatie bepaalt dit getal, en wie onbereikbaar is telt niet mee.',
    en: 'The largest number of steps along the arrows that it takes between two organisations of which one can reach the other. One remote organisation decides this number, and who is out of reach does not count.',
    fr: 'Le plus grand nombre de pas, selon les flèches, entre deux organisations dont l’une peut atteindre l’autre. Une seule organisation éloignée décide de ce nombre, et qui est hors d’atteinte ne compte pas.',
  },
  formula: 'max_ij d(i,j)  (d(i,j) < ∞)',
  convention: steps,
  compute: (_network, { rows, shared }) => longest(shared(rows.directed ? outwardDistances : unionDistances)),
};

/** The longest finite distance with direction left out (1 and up). */
export const diameterUnion: NetworkIndicator = {
  ...common,
  id: 'diameter_union',
  label: {
    nl: 'Grootste afstand, zonder richting',
    en: 'Longest distance, direction left out',
    fr: 'Plus grande distance, sans orientation',
  },
  definition: {
    nl: 'Het grootste aantal stappen tussen twee organisaties van hetzelfde deel, in welke richting de banden ook lopen. Eén verafgelegen organisatie bepaalt dit getal; losse delen tellen niet mee.',
    en: 'The largest number of steps between two organisations of the same part, whichever way the ties run. One remote organisation decides this number; separate parts do not count.',
    fr: 'Le plus grand nombre de pas entre deux organisations d’une même partie, quel que soit le sens des liens. Une seule organisation éloignée décide de ce nombre ; les parties séparées ne comptent pas.',
  },
  formula: 'max_ij d_u(i,j)  (d_u(i,j) < ∞)',
  convention: stepsUnion,
  compute: (_network, { shared }) => longest(shared(unionDistances)),
};

/** Mean of 1 / distance over all pairs, out of reach = 0 (0 to 1); 2 nodes or more. networkx global_efficiency. */
export const globalEfficiencyUnion: NetworkIndicator = {
  ...common,
  id: 'global_efficiency_union',
  label: { nl: 'Bereikbaarheid', en: 'Reachability', fr: 'Accessibilité' },
  definition: {
    nl: 'Hoe vlot organisaties elkaar gemiddeld bereiken: een rechtstreekse band telt 1, twee stappen een half, onbereikbaar 0. Anders dan de gemiddelde afstand houdt dit rekening met losse delen. Meer banden maken het altijd hoger: hoog is niet vanzelf goed.',
    en: 'How readily organisations reach each other on average: a direct tie counts 1, two steps a half, out of reach 0. Unlike the mean distance this takes separate parts into account. More ties always make it higher: high is not good in itself.',
    fr: 'Avec quelle facilité les organisations s’atteignent en moyenne : un lien direct compte 1, deux pas un demi, hors d’atteinte 0. Contrairement à la distance moyenne, il tient compte des parties séparées. Plus de liens le font toujours monter : élevé n’est pas bon en soi.',
  },
  formula: 'Σ_ij (1 / d_u(i,j)) / (n(n − 1))',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedWhen.fewerThanTwo,
  convention: conventions.union,
  references: [references.latora2001],
  compute: (_network, { rows, shared }) => {
    if (rows.order < 2) return undefinedBecause('too-few-nodes', { least: 2, count: rows.order });
    const { counts } = shared(unionDistances);
    const sum = counts.reduce((soFar, count, distance) => soFar + (distance === 0 ? 0 : count / distance), 0);
    return sum / (rows.order * (rows.order - 1));
  },
};
