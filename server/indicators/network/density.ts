import { conventions } from '../conventions.ts';
import type { Context, NetworkIndicator, NetworkOutcome } from '../indicator.ts';
import { type TieCounts, tieCounts } from '../kernels/tie-counts.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** `count` of what is there, as a share of the pairs there could be (ordered ones when `ordered`). */
function shareOfPairs(context: Context, count: (counts: TieCounts) => number, ordered: boolean): NetworkOutcome {
  const { order } = context.rows;
  if (order < 2) return undefinedBecause('too-few-nodes', { least: 2, count: order });
  return count(context.shared(tieCounts)) / ((order * (order - 1)) / (ordered ? 1 : 2));
}

const common = {
  scope: 'network',
  family: 'cohesion',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedWhen.fewerThanTwo,
  references: [references.wasserman1994, references.provan1995],
  parameters: [],
  evidence: 'all-ties',
} as const;

/** Ties divided by possible ties, n(n-1) directed or n(n-1)/2 undirected (0 to 1); undefined below 2 nodes. */
export const density: NetworkIndicator = {
  ...common,
  id: 'density',
  label: { nl: 'Dichtheid', en: 'Density', fr: 'Densité' },
  definition: {
    nl: 'Welk deel van alle mogelijke banden er ook is: 0 = geen enkele, 1 = allemaal. Grote netwerken zijn bijna altijd ijler; rangschik gemeenten dus niet op dichtheid, en kijk ook naar het gemiddelde aantal partners.',
    en: 'What share of all possible ties is there: 0 = none, 1 = all. Large networks are nearly always sparser; so do not rank municipalities by density, and look at the mean number of partners too.',
    fr: 'Quelle part de tous les liens possibles existe : 0 = aucun, 1 = tous. Les grands réseaux sont presque toujours plus clairsemés ; ne classez donc pas les communes par densité et regardez aussi le nombre moyen de partenaires.',
  },
  formula: 'm / (n(n − 1));  m / (n(n − 1) / 2)',
  convention: {
    nl: 'Met richting: de eerste formule, heen en terug zijn twee banden. Zonder richting: de tweede. Gewicht telt niet mee.',
    en: 'With direction: the first formula, there and back are two ties. Without direction: the second. Weight does not count.',
    fr: 'Avec orientation : la première formule, aller et retour font deux liens. Sans orientation : la seconde. Le poids ne compte pas.',
  },
  headline: true,
  compute: (_network, context) => shareOfPairs(context, ({ ties }) => ties, context.rows.directed),
};

/** Pairs tied in at least one direction, of all pairs (0 to 1); undefined below 2 nodes. */
export const densityUnion: NetworkIndicator = {
  ...common,
  id: 'density_union',
  label: { nl: 'Dichtheid, één richting volstaat', en: 'Density, either direction', fr: 'Densité, un sens suffit' },
  definition: {
    nl: 'Welk deel van alle paren van organisaties in minstens één richting verbonden is. De ruimste telling: één melding volstaat. Lees ze samen met de dichtheid waarbij beide richtingen nodig zijn; het verschil toont hoe onzeker de banden zijn.',
    en: 'What share of all pairs of organisations is tied in at least one direction. The widest count: one report is enough. Read it with the density that needs both directions; the gap shows how uncertain the ties are.',
    fr: 'Quelle part de toutes les paires d’organisations est liée dans au moins un sens. Le comptage le plus large : une mention suffit. Lisez-la avec la densité qui exige les deux sens ; l’écart montre l’incertitude des liens.',
  },
  formula: 'm_u / (n(n − 1) / 2)',
  convention: conventions.union,
  headline: false,
  compute: (_network, context) => shareOfPairs(context, ({ pairs }) => pairs, false),
};

/** Pairs tied in both directions, of all pairs (0 to 1); undefined below 2 nodes. Undirected: equal to density. */
export const densityIntersection: NetworkIndicator = {
  ...common,
  id: 'density_intersection',
  label: { nl: 'Dichtheid, beide richtingen', en: 'Density, both directions', fr: 'Densité, les deux sens' },
  definition: {
    nl: 'Welk deel van alle paren van organisaties in beide richtingen verbonden is. De strengste telling: wie niet antwoordde, kan geen band bevestigen, dus lage respons drukt dit getal.',
    en: 'What share of all pairs of organisations is tied in both directions. The strictest count: who did not answer cannot confirm a tie, so a low response pushes it down.',
    fr: 'Quelle part de toutes les paires d’organisations est liée dans les deux sens. Le comptage le plus strict : qui n’a pas répondu ne peut confirmer un lien, donc une faible réponse fait baisser ce nombre.',
  },
  formula: 'M / (n(n − 1) / 2)',
  convention: {
    nl: 'Een paar telt als er een band is in beide richtingen; zonder richting is elke band er zo een. Gewicht telt niet mee.',
    en: 'A pair counts when there is a tie in both directions; without direction every tie is one. Weight does not count.',
    fr: 'Une paire compte s’il y a un lien dans les deux sens ; sans orientation, chaque lien en est un. Le poids ne compte pas.',
  },
  headline: false,
  compute: (_network, context) => shareOfPairs(context, ({ mutual }) => mutual, false),
};
