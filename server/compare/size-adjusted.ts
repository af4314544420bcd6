import type { Undefined } from '../indicators/indicator.ts';
import { meanOf, type PValues, placeAmong } from '../indicators/kernels/place-among.ts';
import { say } from '../model/errors.ts';
import { fillText, type Text } from '../model/text.ts';
import type { SizeComparison, SizeFinding } from './comparison.ts';
import { rounded } from './find-difference.ts';
import { summariseNull } from './null-summary.ts';

/** With fewer networks a line through the others is no line. */
const leastNetworks = 5;

type Point = { readonly x: number; readonly y: number };

/**
 * Ties given the size: how far log(ties) lies from the line that the other networks' log(ties) ~ log(organisations) gives. Each network in turn is
 * left out of its own line, so that all residuals are alike in kind and p is the share of networks that lie at least as far off.
 */
export const sizeAdjusted: SizeComparison = {
  id: 'size_adjusted',
  takes: 'networks',
  label: {
    nl: 'Banden, gezien de grootte',
    en: 'Ties, given the size',
    fr: 'Liens, compte tenu de la taille',
  },
  definition: {
    nl: 'Hoeveel keer zoveel banden het eerste netwerk heeft als de andere netwerken bij die grootte doen verwachten: 1 = precies zoveel. Een groter netwerk heeft vanzelf meer banden en een lagere dichtheid; dit getal houdt daar rekening mee.',
    en: 'How many times as many ties the first network has as the other networks lead to expect at its size: 1 = exactly as many. A larger network has more ties and a lower density by itself; this number allows for that.',
    fr: 'Combien de fois plus de liens le premier réseau compte que les autres réseaux ne le laissent attendre à cette taille : 1 = exactement autant. Un réseau plus grand a d’office plus de liens et une densité plus faible ; ce nombre en tient compte.',
  },
  formula: 'm / exp(β_0 + β_1 ln n)',
  convention: {
    nl: 'De lijn van ln m op ln n loopt door de andere netwerken, met gewone kleinste kwadraten; elk netwerk valt om de beurt uit zijn eigen lijn, en p is het aandeel dat minstens zo ver van de lijn ligt.',
    en: 'The line of ln m on ln n runs through the other networks, by ordinary least squares; each network in turn is left out of its own line, and p is the share that lies at least as far from it.',
    fr: 'La droite de ln m sur ln n passe par les autres réseaux, par moindres carrés ordinaires ; chaque réseau est à son tour écarté de sa propre droite, et p est la part de ceux qui en sont au moins aussi éloignés.',
  },
  range: { min: 0, max: null },
  unit: {
    nl: 'keer het verwachte aantal banden',
    en: 'times the expected number of ties',
    fr: 'fois le nombre de liens attendu',
  },
  undefinedWhen: {
    nl: 'Bij minder dan vijf netwerken met banden, of wanneer ze allemaal even groot zijn.',
    en: 'With fewer than five networks with ties, or when all are of the same size.',
    fr: 'Avec moins de cinq réseaux ayant des liens, ou lorsqu’ils sont tous de même taille.',
  },
  references: [],
  ownDesign: true,
  compare: (networks, { seed }) =>
    compareSizes(
      networks.map(({ graph }) => ({ order: graph.order, size: graph.size })),
      seed,
    ),
};

type Sized = { readonly order: number; readonly size: number };

/** The first of several networks, by the organisations and ties of each. */
export function compareSizes(networks: readonly Sized[], seed: number): SizeFinding | Undefined {
  const [first, ...rest] = networks.map(({ order, size }) => ({ n: order, m: size }));
  if (first === undefined || first.m === 0) return { undefined: say('no-ties') };
  const usable = rest.filter(({ m }) => m > 0);
  if (usable.length + 1 < leastNetworks) {
    return { undefined: say('too-few-networks', { least: leastNetworks, count: usable.length + 1 }) };
  }
  const points = [first, ...usable].map(({ n, m }): Point => ({ x: Math.log(n), y: Math.log(m) }));
  const residuals = points.map((point, own) => {
    const fitted = fitLine(points.filter((_, other) => other !== own));
    return fitted === null ? null : point.y - fitted(point.x);
  });
  const [observed, ...others] = residuals.flatMap((value) => (value === null ? [] : [value]));
  if (observed === undefined || others.length + 1 < points.length) return { undefined: say('all-of-one-size') };
  const values = Float64Array.from(others);
  const p = placeAmong(observed, values);
  const ratio = Math.exp(observed);
  return {
    observed: ratio,
    residual: observed,
    p,
    baseline: summariseNull(values.map(Math.exp)),
    networks,
    verdict: verdictOf(ratio, p, values.length),
    seed,
    repetitions: values.length,
  };
}

/** Least squares; null when all lie at one x. */
function fitLine(points: readonly Point[]): ((x: number) => number) | null {
  const x = meanOf(Float64Array.from(points, (point) => point.x));
  const y = meanOf(Float64Array.from(points, (point) => point.y));
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  if (spread < 1e-12) return null;
  const slope = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / spread;
  return (at) => y + slope * (at - x);
}

const verdicts = {
  far: {
    nl: '{ratio} keer het aantal banden dat de andere netwerken bij deze grootte doen verwachten: verder van de lijn dan vrijwel alle {count} andere.',
    en: '{ratio} times the number of ties that the other networks lead to expect at this size: further from the line than nearly all {count} others.',
    fr: '{ratio} fois le nombre de liens que les autres réseaux laissent attendre à cette taille : plus loin de la droite que presque tous les {count} autres.',
  },
  unclear: {
    nl: 'Te klein om te zeggen: {ratio} keer het verwachte aantal banden, maar ook andere van de {count} netwerken liggen zo ver van de lijn, of er zijn te weinig netwerken.',
    en: 'Too small to tell: {ratio} times the expected number of ties, but others of the {count} networks lie as far from the line too, or there are too few networks.',
    fr: 'Trop petit pour conclure : {ratio} fois le nombre de liens attendu, mais d’autres des {count} réseaux sont aussi éloignés de la droite, ou il y a trop peu de réseaux.',
  },
} as const;

function verdictOf(ratio: number, { twoSided }: PValues, count: number): Text {
  return fillText(twoSided <= 0.05 ? verdicts.far : verdicts.unclear, { ratio: rounded(ratio), count });
}
