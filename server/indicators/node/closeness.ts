import { conventions } from '../conventions.ts';
import type { NodeIndicator, NodeOutcome, Undefined } from '../indicator.ts';
import { inwardDistances, outwardDistances, unionDistances } from '../prepared.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/*
 * Closeness differs from tool to tool as soon as not everybody reaches everybody; each id below is one of the rules in use.
 * Harmonic closeness (harmonic.ts) needs no such rule. Without direction the in, out and union variants are the same.
 */

type Rule = (reached: number, total: number, others: number) => number | Undefined;

const allOrNothing: Rule = (reached, total, others) => (reached === others ? others / total : 0);
const amongReached: Rule = (reached, total) => (reached === 0 ? undefinedBecause('nobody-reached') : reached / total);
const wassermanFaust: Rule = (reached, total, others) => (reached === 0 ? 0 : (reached / total) * (reached / others));

const reachedOrZero: Rule = (reached, total) => (reached === 0 ? 0 : reached / total);
/** Who is out of reach counts as n steps away. */
const unreachedAtOrder: Rule = (reached, total, others) => others / (total + (others - reached) * (others + 1));

function closeness(steps: typeof inwardDistances, rule: Rule): NodeIndicator['compute'] {
  return (_network, { rows, shared }): NodeOutcome => {
    const others = rows.order - 1;
    if (others < 1) return undefinedBecause('too-few-nodes', { least: 2, count: rows.order });
    const { reached, total } = shared(rows.directed ? steps : unionDistances);
    return Array.from(reached, (count, node) => rule(count, total[node] ?? 0, others));
  };
}

const common = {
  walked: true,
  scope: 'node',
  family: 'position',
  range: { min: 0, max: 1 },
  unit: units.zeroToOne,
  undefinedWhen: undefinedWhen.fewerThanTwo,
  references: [references.sabidussi1966, references.freeman1979],
  parameters: [],
  evidence: 'component-of-node',
  headline: false,
} as const;
const reachedOnly = { undefinedWhen: undefinedWhen.fewerThanTwoOrNobody } as const;
const scaled = { references: [references.wasserman1994] } as const;

/** (n - 1) / sum of steps, direction left out (0 to 1); 0 for all when the network falls apart, as in sna. Undefined below 2 nodes. */
export const closenessUnion: NodeIndicator = {
  ...common,
  id: 'closeness_union',
  label: { nl: 'Nabijheid (klassiek)', en: 'Closeness (classic)', fr: 'Proximité (classique)' },
  definition: {
    nl: 'Hoe weinig stappen de organisatie gemiddeld van alle anderen staat: 1 = met iedereen rechtstreeks verbonden. Zodra één organisatie onbereikbaar is, is het getal voor iedereen 0; lees dan de harmonische nabijheid.',
    en: 'How few steps the organisation is from all others on average: 1 = tied directly to everybody. As soon as one organisation is out of reach the number is 0 for all; read harmonic closeness then.',
    fr: 'À combien peu de pas l’organisation se trouve en moyenne de toutes les autres : 1 = liée directement à toutes. Dès qu’une organisation est hors d’atteinte, la valeur est 0 pour toutes ; lisez alors la proximité harmonique.',
  },
  formula: '(n − 1) / Σ_{j ≠ i} d_u(i,j)',
  convention: conventions.union,
  compute: closeness(unionDistances, allOrNothing),
};

/** Others reached / sum of steps to them, direction left out (0 to 1), as in igraph since 1.3; undefined for isolates. */
export const closenessUnionNorm: NodeIndicator = {
  ...common,
  ...reachedOnly,
  id: 'closeness_union_norm',
  label: { nl: 'Nabijheid binnen het eigen deel', en: 'Closeness within the own part', fr: 'Proximité dans sa propre partie' },
  definition: {
    nl: 'Hoe weinig stappen de organisatie gemiddeld staat van wie ze kan bereiken. Wie niet bereikt wordt, telt niet mee: een paar dat los van de rest staat, scoort dus 1. Lees het samen met het aantal delen.',
    en: 'How few steps the organisation is on average from those it can reach. Who is out of reach does not count: a pair apart from all others thus scores 1. Read it together with the number of parts.',
    fr: 'À combien peu de pas l’organisation se trouve en moyenne de celles qu’elle peut atteindre. Les autres ne comptent pas : une paire détachée du reste obtient donc 1. À lire avec le nombre de parties.',
  },
  formula: 'r_i / Σ_j d_u(i,j)',
  convention: conventions.union,
  compute: closeness(unionDistances, amongReached),
};

/** Others that reach the node / sum of their steps (0 to 1), as in igraph since 1.3; undefined when nobody does. */
export const closenessInNorm: NodeIndicator = {
  ...common,
  ...reachedOnly,
  id: 'closeness_in_norm',
  label: {
    nl: 'Nabijheid, inkomend, binnen bereik',
    en: 'Closeness, incoming, within reach',
    fr: 'Proximité entrante, à portée',
  },
  definition: {
    nl: 'Hoe weinig stappen wie de organisatie kan bereiken daar gemiddeld voor nodig heeft. Wie haar niet bereikt, telt niet mee, dus een hoog getal kan op één enkele partner rusten.',
    en: 'How few steps those who can reach the organisation need on average. Who does not reach it is not counted, so a high number may rest on a single partner.',
    fr: 'À quel point l’organisation est proche de celles qui peuvent l’atteindre : moins il leur faut de pas, plus la valeur est élevée. Les autres ne comptent pas : une valeur élevée peut donc reposer sur un seul partenaire.',
  },
  formula: 'r_i / Σ_j d(j,i)',
  convention: conventions.stepsIn,
  compute: closeness(inwardDistances, amongReached),
};

/** Others reached / sum of steps to them along the arrows (0 to 1), as in igraph since 1.3; undefined when nobody is reached. */
export const closenessOutNorm: NodeIndicator = {
  ...common,
  ...reachedOnly,
  id: 'closeness_out_norm',
  label: {
    nl: 'Nabijheid, uitgaand, binnen bereik',
    en: 'Closeness, outgoing, within reach',
    fr: 'Proximité sortante, à portée',
  },
  definition: {
    nl: 'Hoe weinig stappen de organisatie gemiddeld nodig heeft naar wie ze kan bereiken. Wie buiten bereik is, telt niet mee, dus een hoog getal kan op één enkele partner rusten.',
    en: 'How few steps the organisation needs on average to those it can reach. Who is out of reach is not counted, so a high number may rest on a single partner.',
    fr: 'À quel point l’organisation est proche de celles qu’elle peut atteindre : moins il lui faut de pas, plus la valeur est élevée. Les autres ne comptent pas : une valeur élevée peut donc reposer sur un seul partenaire.',
  },
  formula: 'r_i / Σ_j d(i,j)',
  convention: conventions.stepsOut,
  compute: closeness(outwardDistances, amongReached),
};

/** Incoming closeness among those who reach the node, times their share of all others (0 to 1). networkx wf_improved. */
export const closenessWfIn: NodeIndicator = {
  ...common,
  ...scaled,
  id: 'closeness_wf_in',
  label: {
    nl: 'Nabijheid, inkomend (Wasserman-Faust)',
    en: 'Closeness, incoming (Wasserman-Faust)',
    fr: 'Proximité entrante (Wasserman-Faust)',
  },
  definition: {
    nl: 'Hoe weinig stappen de anderen naar deze organisatie nodig hebben, verminderd naarmate minder anderen haar bereiken. 0 = niemand bereikt haar. In een groter netwerk ligt dit vanzelf lager.',
    en: 'How few steps the others need to this organisation, lowered as fewer others reach it. 0 = nobody reaches it. In a larger network it is lower by itself.',
    fr: 'À quel point cette organisation est à peu de pas des autres, réduit à mesure que moins d’autres l’atteignent. 0 = personne ne l’atteint. Dans un plus grand réseau la valeur est d’elle-même plus basse.',
  },
  formula: '(r_i / (n − 1)) · (r_i / Σ_j d(j,i))',
  convention: conventions.stepsIn,
  compute: closeness(inwardDistances, wassermanFaust),
};

/** Outgoing closeness among those reached, times their share of all others (0 to 1). */
export const closenessWfOut: NodeIndicator = {
  ...common,
  ...scaled,
  id: 'closeness_wf_out',
  label: {
    nl: 'Nabijheid, uitgaand (Wasserman-Faust)',
    en: 'Closeness, outgoing (Wasserman-Faust)',
    fr: 'Proximité sortante (Wasserman-Faust)',
  },
  definition: {
    nl: 'Hoe weinig stappen deze organisatie naar de anderen nodig heeft, verminderd naarmate ze er minder bereikt. 0 = ze bereikt niemand; dat kan ook betekenen dat ze niet bevraagd werd.',
    en: 'How few steps this organisation needs to the others, lowered as it reaches fewer of them. 0 = it reaches nobody; that may also mean it was not asked.',
    fr: 'À quel point les autres sont à peu de pas de cette organisation, réduit à mesure qu’elle en atteint moins. 0 = elle n’atteint personne ; cela peut aussi signifier qu’elle n’a pas été interrogée.',
  },
  formula: '(r_i / (n − 1)) · (r_i / Σ_j d(i,j))',
  convention: conventions.stepsOut,
  compute: closeness(outwardDistances, wassermanFaust),
};

/** Closeness within the own part, times that part's share of all others, direction left out (0 to 1). networkx wf_improved. */
export const closenessWfUnion: NodeIndicator = {
  ...common,
  ...scaled,
  id: 'closeness_wf_union',
  label: {
    nl: 'Nabijheid, zonder richting (Wasserman-Faust)',
    en: 'Closeness, direction left out (Wasserman-Faust)',
    fr: 'Proximité, sans orientation (Wasserman-Faust)',
  },
  definition: {
    nl: 'Hoe weinig stappen de organisatie van de anderen staat, verminderd naarmate ze er minder kan bereiken: 0 = geïsoleerd, 1 = met iedereen rechtstreeks verbonden. Dichtbij zijn is niet hetzelfde als goed samenwerken.',
    en: 'How few steps the organisation is from the others, lowered as it can reach fewer of them: 0 = isolated, 1 = tied directly to everybody. Being close is not the same as working well together.',
    fr: 'À combien peu de pas l’organisation se trouve des autres, réduit à mesure qu’elle peut en atteindre moins : 0 = isolée, 1 = liée directement à toutes. Être proche n’est pas bien collaborer.',
  },
  formula: '(r_i / (n − 1)) · (r_i / Σ_j d_u(i,j))',
  convention: conventions.union,
  compute: closeness(unionDistances, wassermanFaust),
};

/** Others that reach the node / sum of their steps (0 to 1), 0 when nobody does. networkx closeness_centrality, wf_improved = False. */
export const closenessNowfIn: NodeIndicator = {
  ...common,
  id: 'closeness_nowf_in',
  label: {
    nl: 'Nabijheid, inkomend, binnen bereik (niemand = 0)',
    en: 'Closeness, incoming, within reach (nobody = 0)',
    fr: 'Proximité entrante, à portée (personne = 0)',
  },
  definition: {
    nl: 'Zoals nabijheid binnen bereik, maar wie door niemand bereikt wordt krijgt 0. Wie maar door één partner bereikt wordt, scoort 1: lees het naast het aantal partners.',
    en: 'Like closeness within reach, but who is reached by nobody gets 0. Who is reached by a single partner only scores 1: read it beside the number of partners.',
    fr: 'Comme la proximité à portée, mais qui n’est atteinte par personne reçoit 0. Qui n’est atteinte que par un partenaire obtient 1 : à lire avec le nombre de partenaires.',
  },
  formula: 'r_i / Σ_j d(j,i)',
  convention: conventions.stepsIn,
  compute: closeness(inwardDistances, reachedOrZero),
};

/** (n - 1) / sum of steps to the node, out of reach = n steps (above 0, at most 1), as in ORA and UCINET. */
export const closenessInUnreachN: NodeIndicator = {
  ...common,
  id: 'closeness_in_unreach_n',
  label: {
    nl: 'Nabijheid, inkomend (onbereikbaar = n stappen)',
    en: 'Closeness, incoming (out of reach = n steps)',
    fr: 'Proximité entrante (hors d’atteinte = n pas)',
  },
  definition: {
    nl: 'Hoe weinig stappen de anderen gemiddeld naar de organisatie nodig hebben; wie haar niet bereikt, telt als een stap verder dan de langst mogelijke weg. Die keuze weegt zwaar in een netwerk dat uiteenvalt.',
    en: 'How few steps the others need to the organisation on average; who does not reach it counts as one step beyond the longest possible path. That choice weighs heavily in a network that falls apart.',
    fr: 'À quel point l’organisation est en moyenne à peu de pas des autres ; qui ne l’atteint pas compte comme un pas de plus que le plus long chemin possible. Ce choix pèse lourd dans un réseau morcelé.',
  },
  formula: '(n − 1) / Σ_{j ≠ i} d(j,i);  d(j,i) = ∞: n',
  convention: conventions.stepsIn,
  compute: closeness(inwardDistances, unreachedAtOrder),
};

/** (n - 1) / sum of steps from the node, out of reach = n steps (above 0, at most 1), as in ORA and UCINET. */
export const closenessOutUnreachN: NodeIndicator = {
  ...common,
  id: 'closeness_out_unreach_n',
  label: {
    nl: 'Nabijheid, uitgaand (onbereikbaar = n stappen)',
    en: 'Closeness, outgoing (out of reach = n steps)',
    fr: 'Proximité sortante (hors d’atteinte = n pas)',
  },
  definition: {
    nl: 'Hoe weinig stappen de organisatie gemiddeld naar de anderen nodig heeft; wie ze niet bereikt, telt als een stap verder dan de langst mogelijke weg. Wie niet bevraagd werd, bereikt niemand en staat dus onderaan.',
    en: 'How few steps the organisation needs to the others on average; who is out of reach counts as one step beyond the longest possible path. Who was not asked reaches nobody and so stands at the bottom.',
    fr: 'À quel point les autres sont en moyenne à peu de pas de l’organisation ; qui est hors d’atteinte compte comme un pas de plus que le plus long chemin possible. Qui n’a pas été interrogée n’atteint personne et se trouve donc au bas.',
  },
  formula: '(n − 1) / Σ_{j ≠ i} d(i,j);  d(i,j) = ∞: n',
  convention: conventions.stepsOut,
  compute: closeness(outwardDistances, unreachedAtOrder),
};
