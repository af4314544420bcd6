import { say } from '../../../model/errors.ts';
import type { RecordRef } from '../../../model/records.ts';
import { placeOf as rowPlaceOf } from '../../kernels/compressed-rows.ts';
import { units } from '../../units.ts';
import { addRecords } from '../evidence-of.ts';
import type { MeasureContext, StudyMeasure } from '../measure.ts';
import { meanOf } from '../measured.ts';
import { studyReferences } from '../study-references.ts';
import { structural, unitCells, unlessTooFew } from './structural.ts';
import { pairOrganisations, structuralNetwork, type TiedPair, tiedPairs } from './structural-network.ts';
import { undefinedStructure, withRule } from './structural-words.ts';

/** S8b: mean over tied pairs of |d_ij - d_ji|, with d_ij the share of i's ties that is with j (0 alike, 1 one wholly dependent). */
export const controlDependence: StudyMeasure = {
  ...structural,
  id: 'control_dependence_asymmetry',
  dilemma: 'dilemma-control-power',
  label: { nl: 'Ongelijke afhankelijkheid', en: 'Uneven dependence', fr: 'Dépendance inégale' },
  definition: {
    nl: 'Of twee partners elkaar even hard nodig hebben, gemiddeld per paar: 0 = even veel van ieders contacten gaat naar de ander, 1 = de ene heeft enkel de andere, en die is voor de andere bijzaak.',
    en: 'Whether two partners need one another as much, on average per pair: 0 = as large a part of the contacts of each goes to the other, 1 = one has only the other, who hardly notices.',
    fr: 'Indique si deux partenaires ont autant besoin l’un de l’autre, en moyenne par paire : 0 = une part égale des contacts de chacun va à l’autre, 1 = l’un n’a que l’autre, pour qui c’est accessoire.',
  },
  formula: 'mean_ij |d_ij − d_ji|;  d_ij = w_ij / Σ_k w_ik',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedStructure.tooFewInNetwork,
  convention: withRule({
    nl: 'Gewichten van heen en terug samen, in het hele netwerk van het recept; een gemelde band zonder contacten weegt 0 waar contacten geteld worden. Een paar telt in elk deel van de studie waar één van beide in ligt. Ernaast staat de gemiddelde kleinste van beide afhankelijkheden: evenwicht is weinig verschil terwijl die niet nul is.',
    en: 'Weights there and back together, in the whole network of the recipe; a reported tie without contacts weighs 0 where contacts are counted. A pair counts in every part of the study that one of the two lies in. Beside it stands the mean of the smaller of both dependences: balance is little difference while that is not zero.',
    fr: 'Poids aller et retour ensemble, dans tout le réseau de la recette ; un lien déclaré sans contacts pèse 0 là où l’on compte les contacts. Une paire compte dans chaque partie de l’étude où se trouve l’une des deux. À côté, la moyenne de la plus petite des deux dépendances : l’équilibre, c’est peu de différence alors qu’elle n’est pas nulle.',
  }),
  references: [studyReferences.emerson1962, studyReferences.rose2011],
  compute: (context) => {
    const { things, missing, refsOf } = dependences(context);
    const reason = missing > 0 ? say('weight-missing', { count: missing }) : null;
    return unitCells(context, { things, members: ({ pair }) => pairOrganisations(pair), reason }, ({ items }) =>
      unlessTooFew(items.length, null, () => {
        const mean = (values: readonly number[]): number =>
          values.toSorted((a, b) => a - b).reduce((sum, value) => sum + value, 0);
        const smaller = mean(items.map(({ there, back }) => Math.min(there, back)));
        return meanOf(mean(items.map(({ there, back }) => Math.abs(there - back))), items.length, say('nothing-to-count-here'), {
          evidence: () =>
            [...new Set(items.flatMap(({ pair: { one, other } }) => [one.node, other.node]))].flatMap((node) => refsOf(node)),
          detail: { n: items.length, mean_smaller_dependence: smaller / items.length },
        });
      }),
    );
  },
};

type Dependence = {
  readonly pair: TiedPair;
  /** The share of the first's ties that is with the second, and the other way round. */
  readonly there: number;
  readonly back: number;
};

function dependences(context: MeasureContext): {
  readonly things: readonly Dependence[];
  /** Ties without a weight. */
  readonly missing: number;
  /** The records of all ties of a node. */
  readonly refsOf: (node: number) => readonly RecordRef[];
} {
  const { rows, nodes } = structuralNetwork(context);
  const pairs = tiedPairs(context);
  const missing = rows.weights.reduce((count, weight) => count + Number(Number.isNaN(weight)), 0) / (rows.directed ? 1 : 2);
  const arc = (from: number, to: number): number => {
    const place = rowPlaceOf(rows, from, to);
    return place < 0 ? 0 : (rows.weights[place] as number);
  };
  const between = (from: number, to: number): number => (rows.directed ? arc(from, to) + arc(to, from) : arc(from, to));
  const totals = new Float64Array(nodes.length);
  const refs = new Map<number, RecordRef[]>();
  for (const { one, other, records } of pairs) {
    for (const { node } of [one, other]) {
      totals[node] = (totals[node] as number) + between(one.node, other.node);
      const known = refs.get(node);
      if (known === undefined) refs.set(node, [...records]);
      else addRecords(known, records);
    }
  }
  const share = (weight: number, node: number): number => (totals[node] === 0 ? 0 : weight / (totals[node] as number));
  const things = pairs.map((pair) => {
    const weight = between(pair.one.node, pair.other.node);
    return { pair, there: share(weight, pair.one.node), back: share(weight, pair.other.node) };
  });
  return { things, missing, refsOf: (node) => refs.get(node) ?? [] };
}
