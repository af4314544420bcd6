import { meanOf } from '../indicators/kernels/place-among.ts';
import { say } from '../model/errors.ts';
import { seededRandom } from '../model/random.ts';
import type { NetworkPairComparison } from './comparison.ts';
import { comparisonWords } from './comparison-words.ts';
import { findDifference } from './find-difference.ts';
import { alignRelations, type RelationMatrix, tieRelation } from './relation-matrix.ts';
import { leastForResampling, resampledDensities } from './resample-vertices.ts';

const references = [
  {
    citation:
      'Snijders, T. A. B. & Borgatti, S. P. (1999). Non-parametric standard errors and tests for network statistics. Connections, 22(2), 161-170.',
  },
];
const verdicts = {
  first: {
    nl: 'Het eerste netwerk heeft een groter deel van de mogelijke banden; ook de ondergrens van het interval ligt boven nul. Een kleiner netwerk is vanzelf dichter: kijk ook naar het gemiddeld aantal partners.',
    en: 'The first network has a larger share of the possible ties; even the lower end of the interval lies above zero. A smaller network is denser by itself: look at the mean number of partners as well.',
    fr: 'Le premier réseau a une plus grande part des liens possibles ; même la borne inférieure de l’intervalle est supérieure à zéro. Un réseau plus petit est d’office plus dense : voyez aussi le nombre moyen de partenaires.',
  },
  second: {
    nl: 'Het tweede netwerk heeft een groter deel van de mogelijke banden; ook de bovengrens van het interval ligt onder nul. Een kleiner netwerk is vanzelf dichter: kijk ook naar het gemiddeld aantal partners.',
    en: 'The second network has a larger share of the possible ties; even the upper end of the interval lies below zero. A smaller network is denser by itself: look at the mean number of partners as well.',
    fr: 'Le second réseau a une plus grande part des liens possibles ; même la borne supérieure de l’intervalle est inférieure à zéro. Un réseau plus petit est d’office plus dense : voyez aussi le nombre moyen de partenaires.',
  },
  unclear: {
    nl: 'Te klein om te zeggen: het interval laat zowel een dichter als een ijler eerste netwerk toe.',
    en: 'Too small to tell: the interval allows the first network to be either denser or sparser.',
    fr: 'Trop petit pour conclure : l’intervalle permet un premier réseau plus dense comme moins dense.',
  },
} as const;
const pairedVerdicts = {
  first: {
    nl: 'De eerste relatie komt tussen deze organisaties vaker voor; ook de ondergrens van het interval ligt boven nul.',
    en: 'The first relation is more common among these organisations; even the lower end of the interval lies above zero.',
    fr: 'La première relation est plus fréquente entre ces organisations ; même la borne inférieure de l’intervalle est supérieure à zéro.',
  },
  second: {
    nl: 'De tweede relatie komt tussen deze organisaties vaker voor; ook de bovengrens van het interval ligt onder nul.',
    en: 'The second relation is more common among these organisations; even the upper end of the interval lies below zero.',
    fr: 'La seconde relation est plus fréquente entre ces organisations ; même la borne supérieure de l’intervalle est inférieure à zéro.',
  },
  unclear: {
    nl: 'Te klein om te zeggen: het interval laat toe dat de ene of de andere relatie vaker voorkomt.',
    en: 'Too small to tell: the interval allows either relation to be the more common one.',
    fr: 'Trop petit pour conclure : l’intervalle permet que l’une ou l’autre relation soit la plus fréquente.',
  },
} as const;

const share = { min: 0, max: 1 } as const;

/** Density of a matrix, diagonal 0: the mean of its cells, scaled to those off the diagonal. */
function density({ ids, cells }: RelationMatrix): number {
  return (meanOf(cells) * ids.length) / (ids.length - 1);
}

/** Difference in density of two networks of different organisations, each resampled for itself. Density falls with size: never a ranking. */
export const densityBootstrap: NetworkPairComparison = {
  id: 'density_bootstrap',
  takes: 'two-networks',
  paired: false,
  label: { nl: 'Verschil in dichtheid', en: 'Difference in density', fr: 'Différence de densité' },
  definition: {
    nl: 'Welk deel van de mogelijke banden er is in het ene netwerk min het andere, met een interval dat ontstaat door organisaties telkens opnieuw te trekken. Dichtheid daalt vanzelf met de grootte: zet geen gemeenten op een rij naar dichtheid.',
    en: 'What share of the possible ties is there in one network minus the other, with an interval from drawing organisations again and again. Density falls with size by itself: do not rank municipalities by it.',
    fr: 'La part des liens possibles qui existe dans un réseau moins l’autre, avec un intervalle obtenu en tirant les organisations au sort, encore et encore. La densité baisse d’elle-même avec la taille : ne classez pas les communes selon elle.',
  },
  statistic: 'density',
  formula: 'δ + Q(δ_b) − mean δ_b',
  convention: comparisonWords.resampling,
  range: { min: -1, max: 1 },
  unit: comparisonWords.share,
  undefinedWhen: {
    nl: 'Wanneer een van de netwerken minder dan vijf organisaties telt.',
    en: 'When one of the networks has fewer than five organisations.',
    fr: 'Lorsqu’un des réseaux compte moins de cinq organisations.',
  },
  references,
  compare: ([first, second], options) => {
    const [a, b] = [tieRelation('', first), tieRelation('', second)];
    const smallest = Math.min(a.ids.length, b.ids.length);
    if (smallest < leastForResampling) return { undefined: say('too-few-nodes', { least: leastForResampling, count: smallest }) };
    const random = seededRandom(options.seed);
    const draw = ({ cells, ids }: RelationMatrix) =>
      resampledDensities([cells], ids.length, options.repetitions, random)[0] as Float64Array;
    return findDifference([density(a), density(b)], [draw(a), draw(b)], verdicts, options, share);
  },
};

/** Difference in density of two relations among the same organisations: both are resampled with the same draw. Others are left out. */
export const densityBootstrapPaired: NetworkPairComparison = {
  id: 'density_bootstrap_paired',
  takes: 'two-networks',
  paired: true,
  label: {
    nl: 'Verschil in dichtheid van twee relaties',
    en: 'Difference in density of two relations',
    fr: 'Différence de densité de deux relations',
  },
  definition: {
    nl: 'Welk deel van de mogelijke banden de ene relatie min de andere heeft, tussen de organisaties die in beide voorkomen. In elke trekking komen voor beide relaties dezelfde organisaties.',
    en: 'What share of the possible ties one relation has minus the other, among the organisations that occur in both. Each draw takes the same organisations for both relations.',
    fr: 'La part des liens possibles que possède une relation moins l’autre, entre les organisations présentes dans les deux. Chaque tirage prend les mêmes organisations pour les deux relations.',
  },
  statistic: 'density',
  formula: 'δ + Q(δ_b) − mean δ_b',
  convention: comparisonWords.resampling,
  range: { min: -1, max: 1 },
  unit: comparisonWords.share,
  undefinedWhen: {
    nl: 'Bij minder dan vijf gedeelde organisaties.',
    en: 'With fewer than five shared organisations.',
    fr: 'Avec moins de cinq organisations communes.',
  },
  references,
  compare: ([first, second], options) => {
    const [a, b] = alignRelations([tieRelation('', first), tieRelation('', second)]) as [RelationMatrix, RelationMatrix];
    const order = a.ids.length;
    if (order < leastForResampling)
      return { undefined: say('too-few-shared-nodes', { least: leastForResampling, count: order }) };
    // One set of draws per matrix given, so two.
    const draws = resampledDensities([a.cells, b.cells], order, options.repetitions, seededRandom(options.seed)) as readonly [
      Float64Array,
      Float64Array,
    ];
    return findDifference([density(a), density(b)], draws, pairedVerdicts, options, share);
  },
};
