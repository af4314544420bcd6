import { say } from '../../../model/errors.ts';
import type { RecordRef } from '../../../model/records.ts';
import { units } from '../../units.ts';
import { contactOfLog } from '../log-cells.ts';
import type { MeasureContext, StudyMeasure } from '../measure.ts';
import { meanOf } from '../measured.ts';
import { contactRefs } from '../observed-log.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { studyReferences } from '../study-references.ts';
import { knowledgePairs, whyNoKnowledge } from './knowledge-contacts.ts';
import { structural, unitCells, unlessTooFew } from './structural.ts';
import { type NetworkNode, structuralNetwork } from './structural-network.ts';
import { undefinedStructure, withRule } from './structural-words.ts';

/** S5c: mean share of the other organisations that one reaches in two steps over knowledge contacts (0 to 1). */
export const knowledgeReach: StudyMeasure = {
  ...structural,
  id: 'knowledge_two_step_reach',
  dilemma: 'dilemma-knowledge',
  label: { nl: 'Hoe ver kennis geraakt', en: 'How far knowledge gets', fr: 'Jusqu’où va le savoir' },
  definition: {
    nl: 'Welk deel van de andere organisaties van de gemeente men in hoogstens twee stappen bereikt langs kenniscontacten, gemiddeld per organisatie.',
    en: 'What part of the other organisations of the municipality one reaches in at most two steps along knowledge contacts, on average per organisation.',
    fr: 'Quelle part des autres organisations de la commune on atteint en deux pas au plus par des contacts de savoir, en moyenne par organisation.',
  },
  formula: {
    nl: 'mean_i #{j: d(i,j) ≤ 2} / (n − 1);  n = #{organisaties van de gemeente van i in het netwerk}',
    en: 'mean_i #{j: d(i,j) ≤ 2} / (n − 1);  n = #{organisations of the municipality of i in the network}',
    fr: 'mean_i #{j: d(i,j) ≤ 2} / (n − 1);  n = #{organisations de la commune de i dans le réseau}',
  },
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedStructure.tooFew,
  convention: withRule({
    nl: 'Alle organisaties van het netwerk tellen mee, ook wie met niemand kennis deelt. Richting telt niet, gewicht evenmin. Wie geen gemeente heeft, bereikt het hele netwerk. De ondergrens van 5 geldt hier voor paren van organisaties.',
    en: 'All organisations of the network count, also those that share knowledge with nobody. Neither direction nor weight counts. One without a municipality reaches through the whole network. The minimum of 5 here applies to pairs of organisations.',
    fr: 'Toutes les organisations du réseau comptent, même celles qui ne partagent de savoir avec personne. Ni le sens ni le poids ne comptent. Qui n’a pas de commune atteint tout le réseau. Le minimum de 5 s’applique ici aux paires d’organisations.',
  }),
  references: [studyReferences.hansen1999],
  compute: (context) => {
    const things = reaches(context);
    const members = ({ node: { organisation } }: Reach) => (organisation < 0 ? [] : [organisation]);
    return unitCells(context, { things, members, reason: whyNoKnowledge(context) }, ({ items }) => {
      const reaching = items.filter(({ others }) => others > 0);
      const shares = reaching.map(({ reached, others }) => reached / others).sort((a, b) => a - b);
      const pairs = reaching.reduce((sum, { others }) => sum + others, 0);
      return unlessTooFew(pairs, null, () =>
        meanOf(
          shares.reduce((sum, share) => sum + share, 0),
          shares.length,
          say('nothing-to-count-here'),
          {
            evidence: () => evidenceOfReaches(context, reaching),
            detail: { n: reaching.length, pairs, reached: reaching.reduce((sum, { reached }) => sum + reached, 0) },
          },
        ),
      );
    });
  },
};

/**
 * Neighbours reach over the same pairs: what stands behind a pair is listed once. Where no knowledge passes at all, a contact shows that the
 * log would tell.
 */
function evidenceOfReaches(context: MeasureContext, reaching: readonly Reach[]): readonly RecordRef[] {
  const refs = [...new Set(reaching.flatMap(({ behind }) => behind()))].flat();
  return refs.some(({ kind }) => kind === 'contacts') ? refs : [...refs, ...contactOfLog(context)];
}

type Reach = {
  readonly node: NetworkNode;
  readonly reached: number;
  /** Organisations that could be reached. */
  readonly others: number;
  /** What it reaches over: lists of records, those of one pair or organisation always the same list. */
  readonly behind: () => readonly (readonly RecordRef[])[];
};

function reaches(context: MeasureContext): readonly Reach[] {
  const { nodes, nodeOf, listing } = structuralNetwork(context);
  const organisations = organisationNumbers(context);
  const partners = new Map<NetworkNode, Map<NetworkNode, RecordRef[]>>();
  const meet = (one: NetworkNode, other: NetworkNode, refs: RecordRef[]): void => {
    const known = partners.get(one) ?? new Map<NetworkNode, RecordRef[]>();
    partners.set(one, known);
    known.set(other, refs);
  };
  for (const { a, b, contacts } of knowledgePairs(context)) {
    const [one, other] = [nodeOf(organisations.get(a).id), nodeOf(organisations.get(b).id)];
    if (one === null || other === null || one === other) continue;
    const known = partners.get(one)?.get(other);
    if (known !== undefined) for (const { ref } of contacts) known.push(ref);
    else {
      const refs = contactRefs(contacts);
      meet(one, other, refs);
      meet(other, one, refs);
    }
  }
  const rows = nodes.map((node) => listing([node]));
  return nodes.map((node) => {
    const isNear = (other: NetworkNode): boolean => node.municipality === null || other.municipality === node.municipality;
    const near = (of: NetworkNode): readonly NetworkNode[] => [...(partners.get(of)?.keys() ?? [])].filter(isNear);
    const first = near(node);
    const reached = new Set([...first, ...first.flatMap(near)]);
    reached.delete(node);
    return {
      node,
      reached: reached.size,
      others: nodes.filter((other) => other !== node && isNear(other)).length,
      behind: () => [
        ...nodes.flatMap((other, place) => (isNear(other) ? [rows[place] ?? []] : [])),
        ...[node, ...first].flatMap((of) => near(of).map((other) => partners.get(of)?.get(other) ?? [])),
      ],
    };
  });
}
