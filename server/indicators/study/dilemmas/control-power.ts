import { answerReader } from '../../../graph/build/answers.ts';
import { inOrder } from '../../../graph/build/in-order.ts';
import { say } from '../../../model/errors.ts';
import { foldId } from '../../../model/identity.ts';
import type { RecordRef } from '../../../model/records.ts';
import { tables } from '../../../model/tables.ts';
import { betweenness } from '../../kernels/brandes.ts';
import { rankCorrelation } from '../../kernels/rank-correlation.ts';
import { references } from '../../references.ts';
import { units } from '../../units.ts';
import type { MeasureContext, StudyMeasure } from '../measure.ts';
import { notDefined, plainValue } from '../measured.ts';
import { studyReferences } from '../study-references.ts';
import { leastCounted, networkGroupings, structural } from './structural.ts';
import { type NetworkNode, networkCells, structuralNetwork } from './structural-network.ts';
import { withRule } from './structural-words.ts';

/** S8d: Spearman correlation of perceived power with betweenness (-1 to 1) over the organisations that others scored. */
export const controlPower: StudyMeasure = {
  ...structural,
  groupings: networkGroupings,
  id: 'control_power_spearman',
  dilemma: 'dilemma-control-power',
  label: {
    nl: 'Wie macht heeft en wie ertussen staat',
    en: 'Who has power and who stands between',
    fr: 'Qui a du pouvoir et qui est entre les autres',
  },
  definition: {
    nl: 'Of de organisaties die anderen machtig noemen ook de organisaties zijn waar de kortste wegen langs lopen: 1 = dezelfde rangorde, 0 = geen verband, −1 = omgekeerd.',
    en: 'Whether the organisations that others call powerful are also those that the shortest paths run through: 1 = the same order, 0 = no relation, −1 = reversed.',
    fr: 'Indique si les organisations que d’autres disent puissantes sont aussi celles par où passent les plus courts chemins : 1 = même ordre, 0 = aucun rapport, −1 = ordre inverse.',
  },
  formula: {
    nl: 'ρ(m_i, b_i);  ρ = rangcorrelatie, gelijken delen hun rang;  m_i = gemiddelde macht die anderen i geven, b_i = tussenpositie van i',
    en: 'ρ(m_i, b_i);  ρ = rank correlation, equals share their rank;  m_i = mean power that others give i, b_i = betweenness of i',
    fr: 'ρ(m_i, b_i);  ρ = corrélation des rangs, les ex æquo partagent leur rang;  m_i = pouvoir moyen que d’autres attribuent à i, b_i = intermédiarité de i',
  },
  range: { min: -1, max: 1 },
  unit: units.correlation,
  undefinedWhen: {
    nl: 'Met minder dan vijf organisaties die anderen een score voor macht gaven, of als alle scores of alle posities gelijk zijn.',
    en: 'With fewer than five organisations that others gave a score for power, or when all scores or all positions are the same.',
    fr: 'Avec moins de cinq organisations à qui d’autres ont donné un score de pouvoir, ou si tous les scores ou toutes les positions sont identiques.',
  },
  convention: withRule({
    nl: 'Per organisatie het gemiddelde van wat andere organisaties bij “value_power” (1 tot 4) gaven; elke andere organisatie telt even zwaar. Tussenpositie in het netwerk van het recept binnen dit deel van de studie, zonder gewicht.',
    en: 'For each organisation the mean of what other organisations gave at “value_power” (1 to 4); every other organisation counts the same. Betweenness in the network of the recipe within this part of the study, without weight.',
    fr: 'Pour chaque organisation, la moyenne de ce que d’autres organisations ont donné à « value_power » (1 à 4) ; chaque autre organisation compte autant. Intermédiarité dans le réseau de la recette dans cette partie de l’étude, sans poids.',
  }),
  references: [studyReferences.emerson1962, references.provan1995],
  compute: (context) => {
    const scores = perceivedPower(context);
    const { evidence } = structuralNetwork(context);
    return networkCells(context, ({ nodes, rows }) => {
      if (scores.size === 0) return notDefined(say('needs-column', { table: tables.relations.label, column: 'value_power' }));
      const between = betweenness(rows);
      if (!between.every(Number.isFinite)) return notDefined(say('too-many-paths'));
      const scored = nodes.flatMap((node, place) => {
        const score = scores.get(node);
        return score === undefined ? [] : [{ ...score, between: between[place] as number }];
      });
      if (scored.length < leastCounted)
        return notDefined(say('too-few-to-compare', { count: scored.length, least: leastCounted }));
      const rho = rankCorrelation(
        scored.map(({ mean }) => mean),
        scored.map((each) => each.between),
      );
      if (rho === null) return notDefined(say('all-the-same'));
      return plainValue(rho, {
        evidence: () => [...scored.flatMap(({ refs }) => refs), ...evidence(nodes)],
        detail: { n: scored.length, order: nodes.length },
      });
    });
  },
};

type Score = { readonly mean: number; readonly refs: readonly RecordRef[] };

/** What others give a node for power: the mean over raters of the mean of their scores. */
function perceivedPower(context: MeasureContext): ReadonlyMap<NetworkNode, Score> {
  const { nodeOf } = structuralNetwork(context);
  const answerOf = answerReader(context.records.relations);
  const given = new Map<NetworkNode, { raters: Map<string, number[]>; refs: RecordRef[] }>();
  for (const relation of inOrder(context.records.relations)) {
    const { from_org, to_org, respondent_org, value_power } = relation;
    if (value_power === null || answerOf(relation) === 'absent') continue;
    const rater = respondent_org ?? from_org;
    const rated = nodeOf(foldId(rater) === foldId(to_org) ? from_org : to_org);
    if (rated === null || nodeOf(rater) === rated) continue;
    const own = given.get(rated) ?? { raters: new Map<string, number[]>(), refs: [] };
    given.set(rated, own);
    own.raters.set(foldId(rater), [...(own.raters.get(foldId(rater)) ?? []), value_power]);
    own.refs.push({ kind: 'relations', id: relation.id });
  }
  const mean = (values: readonly number[]): number =>
    values.toSorted((a, b) => a - b).reduce((sum, value) => sum + value, 0) / values.length;
  return new Map([...given].map(([node, { raters, refs }]) => [node, { mean: mean([...raters.values()].map(mean)), refs }]));
}
