import { conventions } from '../conventions.ts';
import type { NetworkIndicator } from '../indicator.ts';
import { degrees } from '../kernels/degrees.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** The median number of partners, direction left out (0 to n - 1). Detail: how many organisations have 0, 1, 2 … partners; numbers nobody has are left out. */
export const degreeDistributionUnion: NetworkIndicator = {
  id: 'degree_distribution_union',
  scope: 'network',
  family: 'centralisation',
  label: { nl: 'Verdeling van partners', en: 'Distribution of partners', fr: 'Répartition des partenaires' },
  definition: {
    nl: 'Hoeveel organisaties 0, 1, 2 … partners hebben; het getal bovenaan is de mediaan: de helft heeft er zoveel of minder. Ligt het gemiddelde er ver boven, dan draait veel om enkele organisaties. Wie niet bevraagd werd, lijkt minder partners te hebben.',
    en: 'How many organisations have 0, 1, 2 … partners; the number on top is the median: half of them have so many or fewer. When the mean is far above it, much turns around a few organisations. Who was not asked seems to have fewer partners.',
    fr: 'Combien d’organisations ont 0, 1, 2 … partenaires ; le nombre en tête est la médiane : la moitié en ont autant ou moins. Si la moyenne est bien au-dessus, beaucoup tourne autour de quelques organisations. Qui n’a pas été interrogé paraît avoir moins de partenaires.',
  },
  formula: '#{i: k_i = 0}; #{i: k_i = 1}; …;  k_i = Σ_j u_ij',
  range: { min: 0, max: null },
  unit: units.partners,
  undefinedWhen: undefinedWhen.noNodes,
  convention: conventions.union,
  references: [references.wasserman1994],
  parameters: [],
  evidence: 'all-ties',
  headline: false,
  compute: (_network, { unionRows }) => {
    const sorted = degrees(unionRows).sort();
    if (sorted.length === 0) return undefinedBecause('no-nodes');
    const counts = new Map<number, number>();
    for (const degree of sorted) counts.set(degree, (counts.get(degree) ?? 0) + 1);
    const middle = (sorted.length - 1) / 2;
    const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
    return { value: median, detail: Object.fromEntries([...counts].map(([degree, count]) => [String(degree), count])) };
  },
};
