import { conventions } from '../conventions.ts';
import type { Shape, TieIndicator } from '../indicator.ts';
import { placeOf } from '../kernels/compressed-rows.ts';
import { confirmedRows } from '../kernels/confirmed-rows.ts';
import { sharedPartners } from '../kernels/shared-partners.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

const mutual = ({ rows }: Shape) => {
  const confirmed = confirmedRows(rows);
  return { confirmed, shared: sharedPartners(confirmed) };
};

const common = { scope: 'tie', family: 'cohesion', parameters: [], evidence: 'all-ties' } as const;

/** 1 for an arc that is returned, else 0; only in a directed network. */
export const reciprocated: TieIndicator = {
  ...common,
  id: 'reciprocated',
  label: { nl: 'Wederkerig', en: 'Reciprocated', fr: 'Réciproque' },
  definition: {
    nl: 'Of de band ook in de andere richting loopt: 1 = ja, 0 = nee. Doorverwijzen loopt vaak één kant op, en wie niet bevraagd werd, kan niets teruggeven: 0 is dus geen tekort.',
    en: 'Whether the tie runs the other way too: 1 = yes, 0 = no. Referral often runs one way, and who was not asked cannot return anything: so 0 is no shortcoming.',
    fr: 'Indique si le lien va aussi dans l’autre sens : 1 = oui, 0 = non. L’orientation va souvent dans un seul sens, et qui n’a pas été interrogé ne peut rien rendre : 0 n’est donc pas un défaut.',
  },
  formula: 'x_ji',
  range: { min: 0, max: 1 },
  unit: units.yesNo,
  undefinedWhen: undefinedWhen.undirected,
  convention: conventions.directedOnly,
  references: [references.wasserman1994],
  headline: true,
  compute: (_network, { rows, ties }) => {
    if (!rows.directed) return undefinedBecause('needs-direction');
    return Int32Array.from(ties.sources, (source, tie) => (placeOf(rows, ties.targets[tie] as number, source) === -1 ? 0 : 1));
  },
};

/**
 * How many third nodes are tied both ways to both ends of a tie that is itself mutual, else 0 (0 to n - 2). Above 0 the tie is
 * Simmelian. Krackhardt 1998. Without direction every tie is mutual.
 */
export const simmelian: TieIndicator = {
  ...common,
  id: 'simmelian',
  label: {
    nl: 'Ingebed in een driehoek (Simmel)',
    en: 'Embedded in a triangle (Simmelian)',
    fr: 'Inscrit dans un triangle (simmélien)',
  },
  definition: {
    nl: 'Met hoeveel derden beide kanten wederkerig verbonden zijn, als de band zelf ook wederkerig is; anders 0. Zulke banden zijn hecht en duurzaam, maar ze laten ook minder ruimte om anders te doen dan de groep.',
    en: 'With how many third parties both sides are mutually tied, when the tie itself is mutual too; else 0. Such ties are close and lasting, but they also leave less room to act differently from the group.',
    fr: 'Avec combien de tiers les deux côtés sont liés réciproquement, si le lien lui-même l’est aussi ; sinon 0. De tels liens sont solides et durables, mais laissent moins de place pour agir autrement que le groupe.',
  },
  formula: '#{h: x_ij = x_ji = x_ih = x_hi = x_jh = x_hj = 1}',
  range: { min: 0, max: null },
  unit: units.partners,
  undefinedWhen: undefinedWhen.never,
  convention: {
    nl: 'Enkel banden in beide richtingen; zonder richting telt elke band. Gewicht telt niet mee.',
    en: 'Only ties in both directions; without direction every tie counts. Weight does not count.',
    fr: 'Seulement les liens dans les deux sens ; sans orientation chaque lien compte. Le poids ne compte pas.',
  },
  references: [references.krackhardt1998],
  headline: false,
  compute: (_network, { shared, ties }) => {
    const { confirmed, shared: counts } = shared(mutual);
    return Int32Array.from(ties.sources, (source, tie) => {
      const place = placeOf(confirmed, source, ties.targets[tie] as number);
      return place === -1 ? 0 : (counts[place] as number);
    });
  },
};
