import { say } from '../../../model/errors.ts';
import { seededRandom } from '../../../model/random.ts';
import { placeOf as rowPlaceOf } from '../../kernels/compressed-rows.ts';
import { isConstant, offDiagonal } from '../../kernels/matrix-cells.ts';
import { correlateMatrices } from '../../kernels/matrix-correlation.ts';
import { placeAmong } from '../../kernels/place-among.ts';
import { units } from '../../units.ts';
import type { MeasureContext, Measured, StudyMeasure } from '../measure.ts';
import { notDefined, plainValue } from '../measured.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { partsOfStudy } from '../parts-of-study.ts';
import { studyReferences } from '../study-references.ts';
import { drawing, nullModels } from './null-models.ts';
import { drawsOf, leastCounted, networkGroupings, structural } from './structural.ts';
import { structuralNetwork } from './structural-network.ts';
import { withRule } from './structural-words.ts';
import { likeness, type VisionProfile, visionProfiles } from './vision-profiles.ts';

/** S3a: QAP correlation of tie strength with likeness of vision (-1 to 1), with its p; five organisations with a profile or more. */
export const cultureQap: StudyMeasure = {
  ...structural,
  groupings: networkGroupings,
  id: 'culture_vision_qap',
  dilemma: 'dilemma-culture',
  label: { nl: 'Werken met gelijkgezinden', en: 'Working with the like-minded', fr: 'Travailler avec ceux qui pensent pareil' },
  definition: {
    nl: 'Of banden sterker zijn tussen organisaties die in de interviews dezelfde visie laten horen: 1 = volledig, 0 = geen samenhang, −1 = men werkt net met andersdenkenden. Een profiel op één tot drie interviews is dun.',
    en: 'Whether ties are stronger between organisations that voice the same view in the interviews: 1 = entirely, 0 = no association, −1 = people work with those who think otherwise. A profile from one to three interviews is thin.',
    fr: 'Indique si les liens sont plus forts entre organisations qui expriment la même vision dans les entretiens : 1 = entièrement, 0 = aucune association, −1 = on travaille justement avec ceux qui pensent autrement. Un profil tiré d’un à trois entretiens est mince.',
  },
  formula: {
    nl: 'r(w_ij, cos(v_i, v_j));  v_i = aantallen visiecodes van i, per kant',
    en: 'r(w_ij, cos(v_i, v_j));  v_i = counts of vision codes of i, by side',
    fr: 'r(w_ij, cos(v_i, v_j));  v_i = nombres de codes de vision de i, par côté',
  },
  range: { min: -1, max: 1 },
  unit: units.correlation,
  undefinedWhen: {
    nl: 'Met minder dan vijf organisaties waarvan de visie gecodeerd is, of als alle banden of alle visies gelijk zijn.',
    en: 'With fewer than five organisations whose view was coded, or when all ties or all views are the same.',
    fr: 'Avec moins de cinq organisations dont la vision est codée, ou si tous les liens ou toutes les visions sont identiques.',
  },
  convention: withRule({
    nl: 'Sterkte: gewichten van heen en terug samen; waar een gewicht ontbreekt, telt enkel of er een band is. Visiecodes: functies van kinderopvang, het cultuurdilemma, gedeelde visie, eigen logica en cultuur van samenwerking, of de codes van de groep “vision”. Toeval: organisaties wisselen van plaats (alle volgordes tot acht).',
    en: 'Strength: weights there and back together; where a weight is missing, only whether there is a tie. Vision codes: functions of child care, the culture dilemma, shared vision, own logic and culture of collaboration, or the codes of the group “vision”. Chance: organisations change places (all orders up to eight).',
    fr: 'Force : poids aller et retour ensemble ; si un poids manque, seule compte l’existence du lien. Codes de vision : fonctions de l’accueil, dilemme culturel, vision partagée, logique propre et culture de collaboration, ou les codes du groupe « vision ». Hasard : les organisations échangent leurs places (tous les ordres jusqu’à huit).',
  }),
  references: [studyReferences.krackhardt1988qap, studyReferences.vangen2014],
  ...drawing(nullModels.placesOfOrganisations),
  compute: (context) =>
    partsOfStudy(organisationNumbers(context), networkGroupings, visionProfiles(context), ({ node: { organisation } }) =>
      organisation < 0 ? [] : [organisation],
    ).map(({ unit, items }) => ({ unit, key: [], ...measure(context, items) })),
};

function measure(context: MeasureContext, profiles: readonly VisionProfile[]): Measured {
  const order = profiles.length;
  if (order < leastCounted) return notDefined(say('too-few-to-compare', { count: order, least: leastCounted }));
  const strength = strengths(context, profiles);
  const alike = matrix(profiles, likeness);
  if (isConstant(offDiagonal(strength, order)) || isConstant(offDiagonal(alike, order))) return notDefined(say('all-the-same'));
  const found = correlateMatrices(strength, alike, order, true, seededRandom(context.seed), drawsOf(context));
  const p = placeAmong(found.observed, found.draws, found.exact);
  const nodes = profiles.map(({ node }) => node);
  return plainValue(found.observed, {
    evidence: () => [...structuralNetwork(context).evidence(nodes), ...profiles.flatMap(({ evidence }) => evidence)],
    detail: {
      n: order,
      p_greater: p.greaterOrEqual,
      p_less: p.lessOrEqual,
      reference: found.exact ? 'qap-all-orders' : 'qap',
      draws: found.draws.length,
    },
  });
}

/** Weights there and back together; 1 for a tie where a weight among these organisations is missing. */
function strengths(context: MeasureContext, profiles: readonly VisionProfile[]): Float64Array {
  const { rows } = structuralNetwork(context);
  const arc = (from: VisionProfile, to: VisionProfile): number | null => {
    const place = rowPlaceOf(rows, from.node.node, to.node.node);
    return place < 0 ? null : (rows.weights[place] as number);
  };
  const ways = (one: VisionProfile, other: VisionProfile): readonly number[] =>
    (rows.directed ? [arc(one, other), arc(other, one)] : [arc(one, other)]).filter((weight) => weight !== null);
  const weights = matrix(profiles, (one, other) => ways(one, other).reduce((sum, weight) => sum + weight, 0));
  return weights.some(Number.isNaN) ? matrix(profiles, (one, other) => Math.min(1, ways(one, other).length)) : weights;
}

function matrix(profiles: readonly VisionProfile[], cell: (one: VisionProfile, other: VisionProfile) => number): Float64Array {
  return Float64Array.from(profiles.flatMap((one) => profiles.map((other) => (one === other ? 0 : cell(one, other)))));
}
