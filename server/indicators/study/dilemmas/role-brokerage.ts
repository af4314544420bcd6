import { say } from '../../../model/errors.ts';
import { brokerage, brokerRoles } from '../../kernels/brokerage.ts';
import { references } from '../../references.ts';
import { units } from '../../units.ts';
import type { StudyMeasure } from '../measure.ts';
import { notDefined, plainValue } from '../measured.ts';
import { studyReferences } from '../study-references.ts';
import { structural, unitCells, unlessTooFew } from './structural.ts';
import { kindsOf, type NetworkNode, structuralNetwork } from './structural-network.ts';
import { undefinedStructure, withRule } from './structural-words.ts';

/** S7c: how evenly the five brokerage roles are taken, entropy over ln 5 (0 one role, 1 all five alike). Detail: the count of each role. */
export const roleBrokerage: StudyMeasure = {
  ...structural,
  id: 'role_brokerage_entropy',
  dilemma: 'dilemma-role',
  label: { nl: 'Verscheidenheid van tussenrollen', en: 'Variety of go-between roles', fr: 'Variété des rôles d’intermédiaire' },
  definition: {
    nl: 'Of wie tussen anderen staat, dat altijd in dezelfde rol doet of in alle vijf: coördinator, buitenstaander, vertegenwoordiger, poortwachter, verbinder. 0 = één rol, 1 = alle vijf evenveel: alle petten op één hoofd.',
    en: 'Whether those who stand between others always do so in one role or in all five: coordinator, itinerant, representative, gatekeeper, liaison. 0 = one role, 1 = all five alike: every hat on one head.',
    fr: 'Indique si ceux qui sont entre d’autres le sont toujours dans un même rôle ou dans les cinq : coordinateur, itinérant, représentant, portier, agent de liaison. 0 = un seul rôle, 1 = les cinq autant : toutes les casquettes sur une tête.',
  },
  formula: {
    nl: '−Σ_r p_r ln p_r / ln 5;  p_r = aandeel van rol r in de wegen met een tussenpersoon',
    en: '−Σ_r p_r ln p_r / ln 5;  p_r = share of role r among the paths with one go-between',
    fr: '−Σ_r p_r ln p_r / ln 5;  p_r = part du rôle r dans les chemins avec intermédiaire',
  },
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedStructure.tooFewInNetwork,
  convention: withRule({
    nl: 'Banden volgens het recept, met richting als het netwerk die heeft; groepen zijn soorten organisaties, of sectoren waar die niet verschillen. Een plaats tussen twee anderen is een gelegenheid, geen daad. Zonder richting telt elk paar in beide richtingen. In een deel van de studie tellen de rollen die zijn organisaties in het hele netwerk hebben.',
    en: 'Ties by the recipe, directed where the network is; groups are kinds of organisation, or sectors where those do not differ. A place between two others is an opportunity, not an act. Without direction each pair counts both ways. In a part of the study the roles count that its organisations have in the whole network.',
    fr: 'Liens selon la recette, orientés si le réseau l’est ; les groupes sont les types d’organisation, ou les secteurs s’ils ne diffèrent pas. Une place entre deux autres est une occasion, pas un acte. Sans orientation chaque paire compte dans les deux sens. Dans une partie de l’étude comptent les rôles que ses organisations ont dans tout le réseau.',
  }),
  references: [references.gould1989, studyReferences.rose2011],
  compute: (context) => {
    const { nodes, rows, evidence } = structuralNetwork(context);
    const kinds = kindsOf(nodes);
    const counts = brokerage(rows, nodes.map(kinds.of));
    const members = ({ organisation }: NetworkNode) => (organisation < 0 ? [] : [organisation]);
    const reason = kinds.by === null ? say('one-kind-only') : null;
    return unitCells(context, { things: nodes, members, reason }, ({ items }) => {
      const roles = brokerRoles.map((role) => items.reduce((sum, { node }) => sum + (counts[role][node] ?? 0), 0));
      const total = roles.reduce((sum, count) => sum + count, 0);
      if (items.length > 0 && total === 0) return notDefined(say('no-two-steps'));
      return unlessTooFew(total, null, () => {
        const entropy = roles.reduce((sum, count) => (count === 0 ? sum : sum - (count / total) * Math.log(count / total)), 0);
        const near = new Set(items.flatMap((node) => [node, ...partnersOf(rows, node).map((partner) => nodes[partner])]));
        return plainValue(entropy / Math.log(brokerRoles.length), {
          evidence: () => evidence([...near].filter((node) => node !== undefined)),
          detail: {
            n: items.length,
            by: kinds.by,
            paths: total,
            ...Object.fromEntries(brokerRoles.map((role, place) => [role, roles[place] ?? 0])),
          },
        });
      });
    });
  },
};

function partnersOf(
  { offsets, targets, reverse }: ReturnType<typeof structuralNetwork>['rows'],
  { node }: NetworkNode,
): readonly number[] {
  const out = targets.subarray(offsets[node], offsets[node + 1]);
  const back = reverse.targets.subarray(reverse.offsets[node], reverse.offsets[node + 1]);
  return [...new Set([...out, ...back])];
}
