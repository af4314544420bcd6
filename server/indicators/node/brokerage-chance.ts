import type { Text } from '../../model/text.ts';
import type { NodeIndicator, NodeOutcome, Partition, Shape } from '../indicator.ts';
import { brokerageChance, type Chance, type RoleOrTotal } from '../kernels/brokerage-chance.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';
import { brokerCounts } from './brokerage.ts';

/** By group, what chance gives a broker of that group; groups and density are those of the nodes whose group is known. */
export const brokerChances = ({ rows }: Shape, { values }: Partition) => {
  const sizes = new Map<string, number>();
  let arcs = 0;
  values.forEach((group, node) => {
    if (group === null) return;
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
    for (const target of rows.targets.subarray(rows.offsets[node], rows.offsets[node + 1])) {
      if ((values[target] ?? null) !== null) arcs++;
    }
  });
  const known = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return brokerageChance(sizes, known < 2 ? 0 : arcs / (known * (known - 1)));
};

function byChance(role: RoleOrTotal, value: (count: number, chance: Chance) => number | null): NodeIndicator['compute'] {
  return (_network, { partition, sharedInPartition }): NodeOutcome => {
    const counts = sharedInPartition(brokerCounts)[role];
    const chances = sharedInPartition(brokerChances);
    return Array.from(counts, (count, node) => {
      const chance = chances.get(partition.values[node] ?? '')?.[role];
      if (chance === undefined || (partition.values[node] ?? null) === null)
        return undefinedBecause('group-unknown', { name: partition.attribute });
      return value(count, chance) ?? undefinedBecause('no-spread-by-chance');
    });
  };
}

const common = {
  scope: 'node',
  family: 'composition',
  convention: {
    nl: 'Toeval: elke band is er met dezelfde kans, de dichtheid, los van alle andere; de groepsgroottes liggen vast. Organisaties zonder gekende groep doen niet mee. Zonder richting telt elk paar twee keer en geldt dezelfde rekenwijze.',
    en: 'Chance: each tie is there with the same probability, the density, apart from all others; the group sizes are fixed. Organisations of unknown group take no part. Without direction each pair counts twice and the same calculation is used.',
    fr: 'Hasard : chaque lien existe avec la même probabilité, la densité, indépendamment des autres ; les tailles des groupes sont fixes. Les organisations sans groupe connu ne participent pas. Sans orientation chaque paire compte deux fois et le calcul est le même.',
  },
  references: [references.gould1989],
  parameters: [{ id: 'partition', label: { nl: 'Groepen volgens', en: 'Groups by', fr: 'Groupes selon' }, kind: 'attribute' }],
  evidence: 'all-ties',
  headline: false,
} as const;

function expected(role: RoleOrTotal, name: Text, paths: string): NodeIndicator {
  return {
    ...common,
    id: `gould_fernandez_${role}_expected`,
    label: {
      nl: `Makelaar: ${name.nl}, bij toeval`,
      en: `Broker: ${name.en}, by chance`,
      fr: `Courtier : ${name.fr}, par hasard`,
    },
    definition: {
      nl: `Hoe vaak de organisatie tussen twee andere zou staan (${name.nl}) als de banden bij toeval verdeeld waren. Het hangt enkel af van de groottes van de groepen en van de dichtheid, niet van wat ze zelf doet.`,
      en: `How often the organisation would stand between two others (${name.en}) if the ties were spread by chance. It depends only on the sizes of the groups and the density, not on what it does itself.`,
      fr: `Combien de fois l’organisation serait entre deux autres (${name.fr}) si les liens étaient répartis au hasard. Cela dépend seulement des tailles des groupes et de la densité, non de ce qu’elle fait.`,
    },
    formula: `(m / (n(n − 1)))² (1 − m / (n(n − 1))) · ${paths}`,
    range: { min: 0, max: null },
    unit: units.pairs,
    undefinedWhen: undefinedWhen.groupUnknown,
    compute: byChance(role, (_count, chance) => chance.expected),
  };
}

function standardised(role: RoleOrTotal, name: Text): NodeIndicator {
  return {
    ...common,
    id: `gould_fernandez_${role}_z`,
    label: {
      nl: `Makelaar: ${name.nl}, tegenover toeval`,
      en: `Broker: ${name.en}, against chance`,
      fr: `Courtier : ${name.fr}, par rapport au hasard`,
    },
    definition: {
      nl: `Hoeveel standaardafwijkingen de organisatie als tussenpersoon (${name.nl}) boven of onder het toeval staat: 0 = zoals bij toeval. Het is geen toets: banden hangen altijd van elkaar af, en in een klein netwerk is de verdeling scheef.`,
      en: `How many standard deviations the organisation is above or below chance as a go-between (${name.en}): 0 = as by chance. It is no test: ties always depend on each other, and in a small network the distribution is skewed.`,
      fr: `De combien d’écarts types l’organisation est au-dessus ou au-dessous du hasard comme intermédiaire (${name.fr}) : 0 = comme par hasard. Ce n’est pas un test : les liens dépendent toujours les uns des autres, et dans un petit réseau la distribution est asymétrique.`,
    },
    formula: '(t_i − μ) / σ',
    range: { min: null, max: null },
    unit: units.deviations,
    undefinedWhen: undefinedWhen.groupUnknownOrNoChance,
    compute: byChance(role, (count, { expected: mean, deviation }) => (deviation === 0 ? null : (count - mean) / deviation)),
  };
}

const names = {
  coordinator: { nl: 'coördinator', en: 'coordinator', fr: 'coordinateur' },
  itinerant: { nl: 'buitenstaander', en: 'itinerant', fr: 'itinérant' },
  representative: { nl: 'vertegenwoordiger', en: 'representative', fr: 'représentant' },
  gatekeeper: { nl: 'poortwachter', en: 'gatekeeper', fr: 'portier' },
  liaison: { nl: 'verbinder', en: 'liaison', fr: 'agent de liaison' },
  total: { nl: 'alle rollen samen', en: 'all roles together', fr: 'tous les rôles ensemble' },
} as const satisfies Record<RoleOrTotal, Text>;

/** What chance gives for coordinator (at least 0), S the node's own group. Gould & Fernandez 1989, as in sna brokerage. */
export const gouldFernandezCoordinatorExpected: NodeIndicator = expected('coordinator', names.coordinator, '(n_S − 1)(n_S − 2)');
/** Coordinator against chance: (count - expected) / standard deviation; undefined without spread. sna brokerage, z.nli. */
export const gouldFernandezCoordinatorZ: NodeIndicator = standardised('coordinator', names.coordinator);

/** What chance gives for itinerant (at least 0), S the node's own group. Gould & Fernandez 1989, as in sna brokerage. */
export const gouldFernandezItinerantExpected: NodeIndicator = expected('itinerant', names.itinerant, 'Σ_{T ≠ S} n_T (n_T − 1)');
/** Itinerant against chance: (count - expected) / standard deviation; undefined without spread. sna brokerage, z.nli. */
export const gouldFernandezItinerantZ: NodeIndicator = standardised('itinerant', names.itinerant);

/** What chance gives for representative (at least 0), S the node's own group. Gould & Fernandez 1989, as in sna brokerage. */
export const gouldFernandezRepresentativeExpected: NodeIndicator = expected(
  'representative',
  names.representative,
  '(n_S − 1)(n − n_S)',
);
/** Representative against chance: (count - expected) / standard deviation; undefined without spread. sna brokerage, z.nli. */
export const gouldFernandezRepresentativeZ: NodeIndicator = standardised('representative', names.representative);

/** What chance gives for gatekeeper (at least 0), S the node's own group. Gould & Fernandez 1989, as in sna brokerage. */
export const gouldFernandezGatekeeperExpected: NodeIndicator = expected('gatekeeper', names.gatekeeper, '(n_S − 1)(n − n_S)');
/** Gatekeeper against chance: (count - expected) / standard deviation; undefined without spread. sna brokerage, z.nli. */
export const gouldFernandezGatekeeperZ: NodeIndicator = standardised('gatekeeper', names.gatekeeper);

/** What chance gives for liaison (at least 0), S the node's own group. Gould & Fernandez 1989, as in sna brokerage. */
export const gouldFernandezLiaisonExpected: NodeIndicator = expected('liaison', names.liaison, 'Σ_{T ≠ S} n_T (n − n_S − n_T)');
/** Liaison against chance: (count - expected) / standard deviation; undefined without spread. sna brokerage, z.nli. */
export const gouldFernandezLiaisonZ: NodeIndicator = standardised('liaison', names.liaison);

/** What chance gives for in any role (at least 0), S the node's own group. Gould & Fernandez 1989, as in sna brokerage. */
export const gouldFernandezTotalExpected: NodeIndicator = expected('total', names.total, '(n − 1)(n − 2)');
/** In any role against chance: (count - expected) / standard deviation; undefined without spread. sna brokerage, z.nli. */
export const gouldFernandezTotalZ: NodeIndicator = standardised('total', names.total);
