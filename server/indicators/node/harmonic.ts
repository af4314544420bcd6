import { conventions } from '../conventions.ts';
import type { NodeIndicator, NodeOutcome } from '../indicator.ts';
import { inwardDistances, outwardDistances, unionDistances } from '../prepared.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/*
 * Harmonic closeness: an unreachable organisation adds 0, so the value needs no rule for networks that fall apart,
 * where closeness differs from tool to tool. Without direction the three variants are one and the same.
 */

type Steps = typeof inwardDistances;

function raw(steps: Steps): NodeIndicator['compute'] {
  return (_network, { rows, shared }) => shared(rows.directed ? steps : unionDistances).harmonic;
}

function normalised(steps: Steps): NodeIndicator['compute'] {
  return (_network, { rows, shared }): NodeOutcome => {
    const others = rows.order - 1;
    if (others < 1) return undefinedBecause('too-few-nodes', { least: 2, count: rows.order });
    return shared(rows.directed ? steps : unionDistances).harmonic.map((sum) => sum / others);
  };
}

const common = {
  walked: true,
  scope: 'node',
  family: 'position',
  references: [references.marchiori2000, references.rochat2009, references.boldi2014],
  parameters: [],
  evidence: 'component-of-node',
  headline: false,
} as const;
const sum = { range: { min: 0, max: null }, unit: units.reached, undefinedWhen: undefinedWhen.never } as const;
const share = { range: { min: 0, max: 1 }, unit: units.share, undefinedWhen: undefinedWhen.fewerThanTwo } as const;

/** Sum over the others of 1 / steps from them to the node (0 to n - 1). Marchiori & Latora 2000; Rochat 2009; Boldi & Vigna 2014. */
export const harmonicIn: NodeIndicator = {
  ...common,
  ...sum,
  id: 'harmonic_in',
  label: { nl: 'Bereikbaarheid (harmonisch)', en: 'Reachability (harmonic, in)', fr: 'Accessibilité (harmonique)' },
  definition: {
    nl: 'Hoe vlot de anderen deze organisatie bereiken: wie op één stap staat telt voor 1, op twee stappen voor een half, enzovoort; wie haar niet kan bereiken telt voor 0. Het gaat over wegen in de gegevens, niet over openingsuren of drempels.',
    en: 'How easily the others reach this organisation: one at one step counts 1, at two steps a half, and so on; one that cannot reach it counts 0. It is about paths in the data, not about opening hours or thresholds.',
    fr: 'La facilité avec laquelle les autres atteignent cette organisation : à un pas on compte 1, à deux pas un demi, et ainsi de suite ; qui ne peut l’atteindre compte 0. Il s’agit de chemins dans les données, non d’horaires ou de seuils.',
  },
  formula: 'Σ_{j ≠ i} 1 / d(j,i)',
  convention: conventions.stepsIn,
  compute: raw(inwardDistances),
};

/** Sum over the others of 1 / steps from the node to them (0 to n - 1). */
export const harmonicOut: NodeIndicator = {
  ...common,
  ...sum,
  id: 'harmonic_out',
  label: { nl: 'Bereik (harmonisch)', en: 'Reach (harmonic, out)', fr: 'Portée (harmonique)' },
  definition: {
    nl: 'Hoe vlot deze organisatie de anderen bereikt: wie op één stap staat telt voor 1, op twee stappen voor een half, enzovoort; wie onbereikbaar is telt voor 0. Het toont een mogelijkheid: of een gezin langs die weg geholpen wordt, staat er niet in.',
    en: 'How easily this organisation reaches the others: one at one step counts 1, at two steps a half, and so on; one out of reach counts 0. It shows a possibility: whether a family is helped along that path is not in it.',
    fr: 'La facilité avec laquelle cette organisation atteint les autres : à un pas on compte 1, à deux pas un demi, et ainsi de suite ; hors d’atteinte compte 0. C’est une possibilité : cela ne dit pas si une famille est aidée par ce chemin.',
  },
  formula: 'Σ_{j ≠ i} 1 / d(i,j)',
  convention: conventions.stepsOut,
  compute: raw(outwardDistances),
};

/** Sum over the others of 1 / steps, direction left out (0 to n - 1). */
export const harmonicUnion: NodeIndicator = {
  ...common,
  ...sum,
  id: 'harmonic_union',
  label: { nl: 'Nabijheid (harmonisch)', en: 'Closeness (harmonic)', fr: 'Proximité (harmonique)' },
  definition: {
    nl: 'Hoe dicht de organisatie bij alle anderen staat, met weglating van de richting: een partner telt voor 1, een partner van een partner voor een half, enzovoort; onbereikbaar telt voor 0. Dichtbij in het netwerk is niet hetzelfde als goed samenwerken.',
    en: 'How close the organisation is to all others, direction left out: a partner counts 1, a partner of a partner a half, and so on; out of reach counts 0. Close in the network is not the same as working well together.',
    fr: 'À quel point l’organisation est proche de toutes les autres, sans tenir compte du sens : un partenaire compte 1, un partenaire de partenaire un demi, et ainsi de suite ; hors d’atteinte compte 0. Être proche dans le réseau n’est pas bien collaborer.',
  },
  formula: 'Σ_{j ≠ i} 1 / d_u(i,j)',
  convention: conventions.union,
  compute: raw(unionDistances),
};

/** `harmonic_in` divided by n - 1 (0 to 1); undefined below 2 nodes. igraph harmonic_centrality; sna closeness suminvdir on the reverse. */
export const harmonicInNorm: NodeIndicator = {
  ...common,
  ...share,
  id: 'harmonic_in_norm',
  label: { nl: 'Bereikbaarheid, genormeerd', en: 'Reachability, normalised', fr: 'Accessibilité, normalisée' },
  definition: {
    nl: 'Hoe vlot de anderen deze organisatie bereiken, van 0 (niemand) tot 1 (iedereen in één stap). In een groter netwerk ligt dit vanzelf lager; vergelijk enkel netwerken van dezelfde orde van grootte.',
    en: 'How easily the others reach this organisation, from 0 (nobody) to 1 (everybody in one step). In a larger network it is lower by itself; compare only networks of about the same size.',
    fr: 'La facilité avec laquelle les autres atteignent cette organisation, de 0 (personne) à 1 (tous en un pas). Dans un plus grand réseau la valeur est d’elle-même plus basse ; ne comparez que des réseaux de taille semblable.',
  },
  formula: 'Σ_{j ≠ i} (1 / d(j,i)) / (n − 1)',
  convention: conventions.stepsIn,
  compute: normalised(inwardDistances),
};

/** `harmonic_out` divided by n - 1 (0 to 1); undefined below 2 nodes. */
export const harmonicOutNorm: NodeIndicator = {
  ...common,
  ...share,
  id: 'harmonic_out_norm',
  label: { nl: 'Bereik, genormeerd', en: 'Reach, normalised', fr: 'Portée, normalisée' },
  definition: {
    nl: 'Hoe vlot deze organisatie de anderen bereikt, van 0 (niemand) tot 1 (iedereen in één stap). In een groter netwerk ligt dit vanzelf lager; vergelijk enkel netwerken van dezelfde orde van grootte.',
    en: 'How easily this organisation reaches the others, from 0 (nobody) to 1 (everybody in one step). In a larger network it is lower by itself; compare only networks of about the same size.',
    fr: 'La facilité avec laquelle cette organisation atteint les autres, de 0 (personne) à 1 (tous en un pas). Dans un plus grand réseau la valeur est d’elle-même plus basse ; ne comparez que des réseaux de taille semblable.',
  },
  formula: 'Σ_{j ≠ i} (1 / d(i,j)) / (n − 1)',
  convention: conventions.stepsOut,
  compute: normalised(outwardDistances),
};

/** `harmonic_union` divided by n - 1 (0 to 1); undefined below 2 nodes. */
export const harmonicUnionNorm: NodeIndicator = {
  ...common,
  ...share,
  id: 'harmonic_union_norm',
  label: { nl: 'Nabijheid, genormeerd', en: 'Closeness (harmonic), normalised', fr: 'Proximité, normalisée' },
  definition: {
    nl: 'Hoe dicht de organisatie bij alle anderen staat, van 0 (geïsoleerd) tot 1 (met iedereen rechtstreeks verbonden). Dichtbij in het netwerk is niet hetzelfde als goed samenwerken, en wie voor velen dichtbij is kan overbevraagd zijn.',
    en: 'How close the organisation is to all others, from 0 (isolated) to 1 (tied directly to everybody). Close in the network is not the same as working well together, and who is close to many may be asked too much.',
    fr: 'À quel point l’organisation est proche de toutes les autres, de 0 (isolée) à 1 (liée directement à toutes). Être proche dans le réseau n’est pas bien collaborer, et qui est proche de beaucoup peut être trop sollicité.',
  },
  formula: 'Σ_{j ≠ i} (1 / d_u(i,j)) / (n − 1)',
  convention: conventions.union,
  headline: true,
  compute: normalised(unionDistances),
};
