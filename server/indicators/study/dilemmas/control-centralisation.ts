import { say } from '../../../model/errors.ts';
import type { Text } from '../../../model/text.ts';
import type { CompressedRows } from '../../kernels/compressed-rows.ts';
import type { Pattern } from '../../kernels/pattern.ts';
import { patternStatistics } from '../../kernels/pattern-statistics.ts';
import { placeAmong } from '../../kernels/place-among.ts';
import { references } from '../../references.ts';
import { units } from '../../units.ts';
import { chanceReference } from '../chance.ts';
import type { MeasureContext, Measured, StudyMeasure } from '../measure.ts';
import { notDefined, plainValue } from '../measured.ts';
import { drawing, nullModels } from './null-models.ts';
import { drawsOf, networkGroupings, structural, unlessTooFew } from './structural.ts';
import { type NetworkPart, structuralNetwork } from './structural-network.ts';
import { undefinedStructure, withRule } from './structural-words.ts';

/** With fewer organisations chance gives nearly everything. */
const leastForChance = 8;
/** How much walking chance may cost, in steps of betweenness: some seconds. */
const mostSteps = 600_000_000;
const leastDraws = 99;

/** How centralisation is read, in words. @param undirected what is done in a network without direction */
export function centralisationConvention(undirected: Text): Text {
  return withRule({
    nl: `Het netwerk van het recept binnen dit deel van de studie, zonder gewicht; in een netwerk zonder richting ${undirected.nl}. Toeval: netwerken met evenveel organisaties en banden (U|edges); p = (aantal + 1) / (trekkingen + 1). Met minder dan acht organisaties is de waarde louter beschrijvend en is er geen p; in zeer grote netwerken wordt minder getrokken. Centralisatie hielp in onderzoek ook: hoog is niet slecht.`,
    en: `The network of the recipe within this part of the study, without weight; in a network without direction ${undirected.en}. Chance: networks with as many organisations and ties (U|edges); p = (count + 1) / (draws + 1). With fewer than eight organisations the value only describes and there is no p; in very large networks fewer are drawn. In research centralisation also helped: high is not bad.`,
    fr: `Le réseau de la recette dans cette partie de l’étude, sans poids ; dans un réseau non orienté, ${undirected.fr}. Hasard : réseaux avec autant d’organisations et de liens (U|edges) ; p = (nombre + 1) / (tirages + 1). Avec moins de huit organisations la valeur ne fait que décrire et il n’y a pas de p ; dans de très grands réseaux on tire moins. Dans la recherche, la centralisation aidait aussi : élevé n’est pas mauvais.`,
  });
}

/** What measures of centralisation share. */
export const controlCentralisation = {
  ...structural,
  groupings: networkGroupings,
  dilemma: 'dilemma-control-power',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedStructure.tooFewInNetwork,
  references: [references.freeman1979, references.anderson1999, references.provan1995],
  ...drawing(nullModels.givenEdges),
} as const satisfies Partial<StudyMeasure>;

/** The centralisation of a network beside that of random networks with as many ties. @param stepsOf what one random network costs */
export function centralisationOf(
  context: MeasureContext,
  { nodes, rows }: NetworkPart,
  statistic: string,
  stepsOf: (rows: CompressedRows) => number,
): Measured {
  const ties = rows.targets.length / (rows.directed ? 1 : 2);
  return unlessTooFew(ties, null, () => {
    const pattern = patternOf(rows);
    const value = patternStatistics.get(statistic)?.(pattern) ?? null;
    if (value === null) return notDefined(say('too-few-nodes', { least: 3, count: rows.order }));
    return plainValue(value, {
      evidence: () => structuralNetwork(context).evidence(nodes),
      detail: { n: rows.order, ties, statistic, ...chance(context, pattern, statistic, value, stepsOf(rows)) },
    });
  });
}

function chance(
  context: MeasureContext,
  pattern: Pattern,
  statistic: string,
  observed: number,
  steps: number,
): Measured['detail'] {
  const none = { expected: null, p_greater: null, p_less: null, draws: 0 };
  if (pattern.order < leastForChance) return { ...none, reference: 'too-small-for-chance' };
  const repetitions = Math.min(drawsOf(context), Math.floor(mostSteps / steps));
  if (repetitions < leastDraws) return { ...none, reference: 'too-large-for-chance' };
  const values = context.chance({ statistic, pattern, repetitions, seed: context.seed });
  if (values === null) return { ...none, reference: 'not-drawn' };
  const p = placeAmong(observed, values);
  return {
    expected: values.reduce((sum, value) => sum + value, 0) / repetitions,
    p_greater: p.greaterOrEqual,
    p_less: p.lessOrEqual,
    draws: repetitions,
    reference: chanceReference,
  };
}

function patternOf({ order, offsets, targets, directed }: CompressedRows): Pattern {
  const cells = new Uint8Array(order * order);
  for (let node = 0; node < order; node++) {
    for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
      cells[node * order + (targets[place] as number)] = 1;
    }
  }
  return { order, directed, cells };
}
