import type { NodeIndicator, NodeOutcome, Partition, Shape } from '../indicator.ts';
import { brokerage, brokerRoles } from '../kernels/brokerage.ts';
import type { RoleOrTotal } from '../kernels/brokerage-chance.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** Counts of the five roles and their total, by node. */
export const brokerCounts = ({ rows }: Shape, { values }: Partition): Readonly<Record<RoleOrTotal, Float64Array>> => {
  const counts = brokerage(rows, values);
  const total = counts.coordinator.map((_, node) => brokerRoles.reduce((sum, role) => sum + (counts[role][node] ?? 0), 0));
  return { ...counts, total };
};

function inRole(role: RoleOrTotal): NodeIndicator['compute'] {
  return (_network, { partition, sharedInPartition }): NodeOutcome =>
    Array.from(sharedInPartition(brokerCounts)[role], (count, node) =>
      (partition.values[node] ?? null) === null ? undefinedBecause('group-unknown', { name: partition.attribute }) : count,
    );
}

const common = {
  scope: 'node',
  family: 'composition',
  range: { min: 0, max: null },
  unit: units.pairs,
  undefinedWhen: undefinedWhen.groupUnknown,
  convention: {
    nl: 'Paren waarvan de eerste een band naar deze organisatie heeft, deze naar de tweede, en de eerste niet rechtstreeks naar de tweede. Zonder richting telt elk paar twee keer. Gewicht telt niet mee; wie geen groep heeft, doet niet mee.',
    en: 'Pairs of which the first has a tie to this organisation, this one to the second, and the first none directly to the second. Without direction each pair counts twice. Weight does not count; who has no group takes no part.',
    fr: 'Paires dont la première a un lien vers cette organisation, celle-ci vers la seconde, et la première aucun directement vers la seconde. Sans orientation chaque paire compte deux fois. Le poids ne compte pas ; qui n’a pas de groupe ne participe pas.',
  },
  references: [references.gould1989],
  parameters: [{ id: 'partition', label: { nl: 'Groepen volgens', en: 'Groups by', fr: 'Groupes selon' }, kind: 'attribute' }],
  evidence: 'component-of-node',
  headline: false,
} as const;

/** Two-step paths from the node's own group to its own group (w_I, at least 0). Gould & Fernandez 1989. */
export const gouldFernandezCoordinator: NodeIndicator = {
  ...common,
  id: 'gould_fernandez_coordinator',
  label: { nl: 'Makelaar: coördinator', en: 'Broker: coordinator', fr: 'Courtier : coordinateur' },
  definition: {
    nl: 'Tussen hoeveel paren uit haar eigen groep de organisatie staat, die onderling geen band hebben. Ertussen staan is een kans om te verbinden; of ze dat ook doet, zegt het getal niet.',
    en: 'Between how many pairs of its own group the organisation stands that have no tie to each other. Standing between is a chance to connect; the number does not say whether it does.',
    fr: 'Entre combien de paires de son propre groupe, sans lien entre elles, se trouve l’organisation. Être entre deux est une occasion de relier ; la valeur ne dit pas si elle le fait.',
  },
  formula: '#{(h, j): x_hi = x_ij = 1, x_hj = 0, a_h = a_i = a_j}',
  compute: inRole('coordinator'),
};

/** Two-step paths between two members of one other group (w_O, at least 0). */
export const gouldFernandezItinerant: NodeIndicator = {
  ...common,
  id: 'gould_fernandez_itinerant',
  label: { nl: 'Makelaar: buitenstaander', en: 'Broker: itinerant (consultant)', fr: 'Courtier : itinérant (consultant)' },
  definition: {
    nl: 'Tussen hoeveel paren uit eenzelfde andere groep de organisatie als buitenstaander staat. Dat kan een neutrale hulp zijn, of een teken dat die groep zelf weinig samenhangt.',
    en: 'Between how many pairs of one and the same other group the organisation stands as an outsider. That can be neutral help, or a sign that this group hardly holds together itself.',
    fr: 'Entre combien de paires d’un même autre groupe l’organisation se trouve comme personne extérieure. Ce peut être une aide neutre, ou le signe que ce groupe tient peu ensemble.',
  },
  formula: '#{(h, j): x_hi = x_ij = 1, x_hj = 0, a_h = a_j ≠ a_i}',
  compute: inRole('itinerant'),
};

/** Two-step paths from the node's own group to another (b_IO, at least 0). */
export const gouldFernandezRepresentative: NodeIndicator = {
  ...common,
  id: 'gould_fernandez_representative',
  label: { nl: 'Makelaar: vertegenwoordiger', en: 'Broker: representative', fr: 'Courtier : représentant' },
  definition: {
    nl: 'Hoe vaak een band uit de eigen groep langs deze organisatie naar een andere groep verder loopt. Ze opent de deur naar buiten, maar valt ze weg, dan kan die deur dicht zijn.',
    en: 'How often a tie from the own group runs on through this organisation to another group. It opens the door outwards, but when it drops out that door may be closed.',
    fr: 'Combien de fois un lien de son propre groupe passe par cette organisation vers un autre groupe. Elle ouvre la porte vers l’extérieur, mais si elle disparaît, cette porte peut se fermer.',
  },
  formula: '#{(h, j): x_hi = x_ij = 1, x_hj = 0, a_h = a_i ≠ a_j}',
  compute: inRole('representative'),
};

/** Two-step paths from another group to the node's own (b_OI, at least 0). */
export const gouldFernandezGatekeeper: NodeIndicator = {
  ...common,
  id: 'gould_fernandez_gatekeeper',
  label: { nl: 'Makelaar: poortwachter', en: 'Broker: gatekeeper', fr: 'Courtier : portier' },
  definition: {
    nl: 'Hoe vaak een band uit een andere groep langs deze organisatie naar haar eigen groep loopt. Een poortwachter kan de weg wijzen of de weg versperren: het getal maakt daar geen verschil tussen.',
    en: 'How often a tie from another group runs through this organisation to its own group. A gatekeeper can show the way or bar it: the number makes no difference between the two.',
    fr: 'Combien de fois un lien d’un autre groupe passe par cette organisation vers son propre groupe. Un portier peut montrer le chemin ou le barrer : la valeur ne distingue pas les deux.',
  },
  formula: '#{(h, j): x_hi = x_ij = 1, x_hj = 0, a_h ≠ a_i = a_j}',
  compute: inRole('gatekeeper'),
};

/** Two-step paths between two different other groups (b_O, at least 0). */
export const gouldFernandezLiaison: NodeIndicator = {
  ...common,
  id: 'gould_fernandez_liaison',
  label: { nl: 'Makelaar: verbinder', en: 'Broker: liaison', fr: 'Courtier : agent de liaison' },
  definition: {
    nl: 'Tussen hoeveel paren uit twee verschillende andere groepen de organisatie staat. Met veel kleine groepen is dit getal vanzelf hoog: vergelijk enkel binnen eenzelfde indeling.',
    en: 'Between how many pairs from two different other groups the organisation stands. With many small groups this number is high by itself: compare only within one division into groups.',
    fr: 'Entre combien de paires de deux autres groupes différents se trouve l’organisation. Avec beaucoup de petits groupes la valeur est d’elle-même élevée : ne comparez qu’au sein d’un même découpage.',
  },
  formula: '#{(h, j): x_hi = x_ij = 1, x_hj = 0, a_h ≠ a_i ≠ a_j ≠ a_h}',
  compute: inRole('liaison'),
};

/** Two-step paths through the node in any role (t, at least 0). */
export const gouldFernandezTotal: NodeIndicator = {
  ...common,
  id: 'gould_fernandez_total',
  label: { nl: 'Makelaar: alle rollen samen', en: 'Broker: all roles together', fr: 'Courtier : tous les rôles ensemble' },
  definition: {
    nl: 'Tussen hoeveel paren van andere organisaties zonder rechtstreekse band deze organisatie staat, in welke rol ook. Wie veel partners heeft, heeft vanzelf een hoog getal.',
    en: 'Between how many pairs of other organisations without a direct tie this one stands, in whichever role. Who has many partners has a high number by itself.',
    fr: 'Entre combien de paires d’autres organisations sans lien direct se trouve celle-ci, quel que soit le rôle. Qui a beaucoup de partenaires a d’office une valeur élevée.',
  },
  formula: '#{(h, j): x_hi = x_ij = 1, x_hj = 0}',
  compute: inRole('total'),
};
