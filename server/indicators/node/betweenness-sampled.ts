import { conventions } from '../conventions.ts';
import type { NodeIndicator, NodeOutcome, Shape } from '../indicator.ts';
import { pathScores } from '../path-scores.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';
import type { Estimates } from '../walks.ts';

const asItStands = ({ walk }: Shape): Estimates => walk('betweennessSampled');
const united = ({ walk }: Shape): Estimates => walk('betweennessUnionSampled');

function errorsOf({ errors }: Estimates): NodeOutcome {
  return errors === null ? undefinedBecause('sample-of-one') : pathScores(errors);
}

const common = {
  walked: true,
  scope: 'node',
  family: 'position',
  range: { min: 0, max: null },
  unit: units.pairs,
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
  undefinedWhen: undefinedWhen.tooManyPaths,
  formula: '(n / |D|) Σ_{s ∈ D} Σ_{t ≠ i ≠ s} g_st(i) / g_st',
  convention: conventions.asItStands,
  compute: (_network, { shared }) => pathScores(shared(asItStands).values),
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
  undefinedWhen: undefinedWhen.tooManyPaths,
  formula: '(n / 2|D|) Σ_{s ∈ D} Σ_{t ≠ i ≠ s} g_st(i) / g_st',
  convention: conventions.union,
  compute: (_network, { shared }) => pathScores(shared(united).values),
};

const error = {
  ...common,
  undefinedWhen: undefinedWhen.sampleOfOne,
  references: [references.cochran1977, references.brandes2007],
} as const;
const errorDefinition = {
  nl: 'Hoe ver de geschatte tussenpositie er doorgaans naast zit: in ongeveer twee van de drie steekproeven ligt de juiste waarde binnen de schatting min en plus dit getal, in ongeveer negentien van de twintig binnen twee keer dit getal. Wie enkel op weinig wegen ligt, kan er verder naast zitten.',
  en: 'How far the estimated betweenness usually is from the true value: in about two samples of three the true value lies within the estimate minus and plus this number, in about nineteen of twenty within twice this number. Those on few paths only may be farther off.',
  fr: 'De combien l’intermédiarité estimée s’écarte d’ordinaire de la vraie valeur : dans environ deux échantillons sur trois, celle-ci se trouve entre l’estimation moins et plus ce nombre, dans environ dix-neuf sur vingt entre l’estimation moins et plus deux fois ce nombre. Pour qui n’est que sur peu de chemins, l’écart peut être plus grand.',
};

/** The standard error of `betweenness_sampled` (0 and up; 0 when all are in the sample). */
export const betweennessSampledError: NodeIndicator = {
  ...error,
  id: 'betweenness_sampled_error',
  label: {
    nl: 'Standaardfout van de geschatte tussenpositie',
    en: 'Standard error of estimated betweenness',
    fr: 'Erreur type de l’intermédiarité estimée',
  },
  definition: errorDefinition,
  formula: 'n √((1 − |D| / n) Σ_{s ∈ D} (g_s(i) − mean_{s ∈ D} g_s(i))² / (|D| (|D| − 1)))',
  convention: conventions.asItStands,
  compute: (_network, { shared }) => errorsOf(shared(asItStands)),
};

/** The standard error of `betweenness_union_sampled` (0 and up; 0 when all are in the sample). */
export const betweennessUnionSampledError: NodeIndicator = {
  ...error,
  id: 'betweenness_union_sampled_error',
  label: {
    nl: 'Standaardfout van de geschatte tussenpositie zonder richting',
    en: 'Standard error of estimated betweenness, direction left out',
    fr: 'Erreur type de l’intermédiarité estimée sans orientation',
  },
  definition: errorDefinition,
  formula: '(n / 2) √((1 − |D| / n) Σ_{s ∈ D} (g_s(i) − mean_{s ∈ D} g_s(i))² / (|D| (|D| − 1)))',
  convention: conventions.union,
  compute: (_network, { shared }) => errorsOf(shared(united)),
};
