import { conventions } from '../conventions.ts';
import type { NodeIndicator, Shape } from '../indicator.ts';
import { references } from '../references.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

const asItStands = ({ walk }: Shape): Float64Array => walk('betweennessSampled');
const united = ({ walk }: Shape): Float64Array => walk('betweennessUnionSampled');

const common = {
  scope: 'node',
  family: 'position',
  range: { min: 0, max: null },
  unit: units.pairs,
  undefinedWhen: undefinedWhen.never,
  references: [references.freeman1977, references.brandes2007],
  parameters: [],
  evidence: 'component-of-node',
  headline: false,
  onRequest: true,
} as const;

/** An estimate of `betweenness` (0 and up): the shortest paths from a seeded sample of organisations, scaled up to all. Brandes & Pich 2007. */
export const betweennessSampled: NodeIndicator = {
  ...common,
  id: 'betweenness_sampled',
  label: {
    nl: 'Tussenpositie, geschat uit een steekproef',
    en: 'Betweenness, estimated from a sample',
    fr: 'Intermédiarité, estimée par échantillon',
  },
  definition: {
    nl: 'Een schatting van de tussenpositie: enkel de kortste wegen die bij een steekproef van organisaties beginnen, omgerekend naar alle. Voor netwerken die te groot zijn om alle wegen te volgen. Wie hoog staat, staat doorgaans ook echt hoog; kleine verschillen zeggen niets, en een ander startgetal geeft andere cijfers.',
    en: 'An estimate of betweenness: only the shortest paths that begin at a sample of organisations, scaled up to all. For networks too large to follow every path. Who ranks high usually does so in truth; small differences say nothing, and another seed gives other numbers.',
    fr: 'Une estimation de l’intermédiarité : seulement les plus courts chemins qui partent d’un échantillon d’organisations, rapportés à toutes. Pour les réseaux trop grands pour suivre tous les chemins. Une valeur élevée l’est en général vraiment ; les petites différences ne disent rien, et une autre graine donne d’autres chiffres.',
  },
  formula: '(n / |D|) Σ_{s ∈ D} Σ_{t ≠ i ≠ s} g_st(i) / g_st',
  convention: conventions.asItStands,
  compute: (_network, { shared }) => shared(asItStands),
};

/** An estimate of `betweenness_union` (0 and up): the same with direction left out; each pair of ends once. */
export const betweennessUnionSampled: NodeIndicator = {
  ...common,
  id: 'betweenness_union_sampled',
  label: {
    nl: 'Tussenpositie zonder richting, geschat uit een steekproef',
    en: 'Betweenness, direction left out, estimated from a sample',
    fr: 'Intermédiarité sans orientation, estimée par échantillon',
  },
  definition: {
    nl: 'Een schatting van de tussenpositie zonder richting: enkel de kortste wegen die bij een steekproef van organisaties beginnen, omgerekend naar alle. Kleine verschillen zeggen niets, en een ander startgetal geeft andere cijfers.',
    en: 'An estimate of betweenness with direction left out: only the shortest paths that begin at a sample of organisations, scaled up to all. Small differences say nothing, and another seed gives other numbers.',
    fr: 'Une estimation de l’intermédiarité sans orientation : seulement les plus courts chemins qui partent d’un échantillon d’organisations, rapportés à toutes. Les petites différences ne disent rien, et une autre graine donne d’autres chiffres.',
  },
  formula: '(n / 2|D|) Σ_{s ∈ D} Σ_{t ≠ i ≠ s} g_st(i) / g_st',
  convention: conventions.union,
  compute: (_network, { shared }) => shared(united),
};
