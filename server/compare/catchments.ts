import type { Network } from '../graph/network.ts';
import type { Undefined } from '../indicators/indicator.ts';
import { type PValues, placeAmong } from '../indicators/kernels/place-among.ts';
import { say } from '../model/errors.ts';
import { fillText, type Text } from '../model/text.ts';
import type { AmongComparison, AmongOptions } from './comparison.ts';
import { comparisonWords, placeFormula } from './comparison-words.ts';
import { catchmentOf, centresOf } from './network-parts.ts';
import { summariseNull } from './null-summary.ts';
import type { Placed, PlaceFinding } from './place-finding.ts';
import { findStatistic, statisticIds } from './statistic.ts';

/** With fewer others than this, even the most extreme place comes about by chance more than one time in twenty. */
const leastOthers = 19;

/**
 * A network among the catchments of a larger one: each of its social centres with its partners. A whole city beside a small municipality is
 * no valid contrast; one centre's surroundings are of the same kind and size. The municipality is cut in the same way where it has one centre.
 * Every catchment counts, none is drawn, so the finding does not depend on the seed. Catchments share partners: p is descriptive.
 */
export const catchments: AmongComparison = {
  id: 'catchments',
  takes: 'network-among',
  label: {
    nl: 'Tussen de deelnetwerken van een stad',
    en: 'Among the catchments of a city',
    fr: 'Parmi les sous-réseaux d’une ville',
  },
  definition: {
    nl: 'Waar een getal van een klein netwerk staat tussen de deelnetwerken van een groter: telkens één sociaal centrum met zijn partners. Een hele stad naast een kleine gemeente leggen is geen eerlijke vergelijking.',
    en: 'Where a number of a small network stands among the catchments of a larger one: each time one social centre with its partners. A whole city beside a small municipality is no fair comparison.',
    fr: 'Où se situe un nombre d’un petit réseau parmi les sous-réseaux d’un plus grand : chaque fois un centre social avec ses partenaires. Mettre une ville entière à côté d’une petite commune n’est pas une comparaison équitable.',
  },
  formula: placeFormula,
  convention: {
    nl: 'Een deelnetwerk is een centrum, zijn partners in eender welke richting en alle banden tussen hen. θ_b is het getal in deelnetwerk b, R het aantal deelnetwerken. Deelnetwerken delen partners: p beschrijft, en bewijst niets.',
    en: 'A catchment is a centre, its partners in either direction and all ties among them. θ_b is the number in catchment b, R the number of catchments. Catchments share partners: p describes, and proves nothing.',
    fr: 'Un sous-réseau est un centre, ses partenaires dans un sens ou dans l’autre et tous les liens entre eux. θ_b est le nombre dans le sous-réseau b, R le nombre de sous-réseaux. Les sous-réseaux partagent des partenaires : p décrit, et ne prouve rien.',
  },
  range: { min: 0, max: 1 },
  unit: comparisonWords.pValue,
  undefinedWhen: {
    nl: 'Wanneer het grotere netwerk minder dan twee centra met partners heeft, het kleine er meer dan één heeft, of het getal niet bestaat.',
    en: 'When the larger network has fewer than two centres with partners, the small one has more than one, or the number does not exist.',
    fr: 'Lorsque le grand réseau a moins de deux centres avec partenaires, que le petit en a plus d’un, ou que le nombre n’existe pas.',
  },
  references: [],
  ownDesign: true,
  compare: (focal, pool, options) => compareCatchments(focal, pool, options),
};

/** What is placed: the network cut round its one centre, or as it stands when it has none (or is a catchment already). */
function cutFocal(focal: Network, { centreKind, isCatchment }: AmongOptions) {
  const centres = isCatchment ? [] : centresOf(focal, centreKind);
  const [centre] = centres;
  if (centre === undefined) return { centres, centre: null, network: focal, cut: isCatchment ? 'catchment' : 'whole' } as const;
  return { centres, centre, network: catchmentOf(focal, centre), cut: 'catchment' } as const;
}

function compareCatchments(focal: Network, pool: Network, options: AmongOptions): PlaceFinding | Undefined {
  const statistic = findStatistic(options.statistic);
  if (statistic === null) return { undefined: say('unknown-statistic', { name: options.statistic, choices: statisticIds() }) };
  const own = cutFocal(focal, options);
  if (own.centres.length > 1) {
    return { undefined: say('several-centres', { names: own.centres.map((id) => focal.graph.getNodeAttribute(id, 'label')) }) };
  }
  const observed = statistic.measure(own.network);
  if (typeof observed !== 'number') return observed;
  const others = centresOf(pool, options.centreKind).filter((id) => id !== own.centre && pool.graph.degree(id) > 0);
  const among = others.map((id): Placed => {
    const network = catchmentOf(pool, id);
    const value = statistic.measure(network);
    return {
      id,
      label: pool.graph.getNodeAttribute(id, 'label'),
      order: network.graph.order,
      value: typeof value === 'number' ? value : null,
    };
  });
  const placed = placeAmongCatchments(observed, among);
  if (placed === null) return { undefined: say('too-few-catchments', { count: among.length }) };
  const { draws } = placed.baseline;
  return {
    observed,
    order: own.network.graph.order,
    cut: own.cut,
    ...placed,
    among,
    withoutValue: among.length - draws,
    seed: options.seed,
    repetitions: draws,
  };
}

/** Where a number stands among catchments that have one, and what that says; null with fewer than two. */
export function placeAmongCatchments(
  observed: number,
  among: readonly Placed[],
): Pick<PlaceFinding, 'p' | 'baseline' | 'verdict'> | null {
  const values = Float64Array.from(among.flatMap(({ value }) => (value === null ? [] : [value])));
  if (values.length < 2) return null;
  const p = placeAmong(observed, values);
  return {
    p: { ...p, twoSided: Math.min(1, 2 * Math.min(p.greaterOrEqual, p.lessOrEqual)) },
    baseline: summariseNull(values),
    verdict: verdictOf(observed, values, p),
  };
}

const verdicts = {
  tooFew: {
    nl: 'Te klein om te zeggen: {below} van de {count} deelnetwerken liggen lager en {above} hoger; met minder dan {least} deelnetwerken zegt zelfs een uiterste plaats weinig.',
    en: 'Too small to tell: {below} of the {count} catchments lie lower and {above} higher; with fewer than {least} catchments even an extreme place says little.',
    fr: 'Trop petit pour conclure : {below} des {count} sous-réseaux sont plus bas et {above} plus hauts ; avec moins de {least} sous-réseaux, même une place extrême dit peu.',
  },
  high: {
    nl: 'Hoger dan vrijwel alle deelnetwerken: {below} van de {count} liggen lager, {above} hoger. Zoek de reden in de gegevens voor u er een verschil in noemt.',
    en: 'Higher than nearly all catchments: {below} of the {count} lie lower, {above} higher. Look for the reason in the data before calling it a difference.',
    fr: 'Plus haut que presque tous les sous-réseaux : {below} des {count} sont plus bas, {above} plus hauts. Cherchez la raison dans les données avant d’y voir une différence.',
  },
  low: {
    nl: 'Lager dan vrijwel alle deelnetwerken: {above} van de {count} liggen hoger, {below} lager. Zoek de reden in de gegevens voor u er een verschil in noemt.',
    en: 'Lower than nearly all catchments: {above} of the {count} lie higher, {below} lower. Look for the reason in the data before calling it a difference.',
    fr: 'Plus bas que presque tous les sous-réseaux : {above} des {count} sont plus hauts, {below} plus bas. Cherchez la raison dans les données avant d’y voir une différence.',
  },
  among: {
    nl: 'Niets opvallends: {below} van de {count} deelnetwerken liggen lager en {above} hoger.',
    en: 'Nothing remarkable: {below} of the {count} catchments lie lower and {above} higher.',
    fr: 'Rien de remarquable : {below} des {count} sous-réseaux sont plus bas et {above} plus hauts.',
  },
} as const;

function verdictOf(observed: number, values: Float64Array, { greaterOrEqual, lessOrEqual }: PValues): Text {
  const filling = {
    count: values.length,
    below: values.filter((value) => value < observed).length,
    above: values.filter((value) => value > observed).length,
    least: leastOthers,
  };
  if (values.length < leastOthers) return fillText(verdicts.tooFew, filling);
  if (greaterOrEqual <= 0.05) return fillText(verdicts.high, filling);
  return fillText(lessOrEqual <= 0.05 ? verdicts.low : verdicts.among, filling);
}
