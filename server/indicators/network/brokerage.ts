import { conventions } from '../conventions.ts';
import type { NetworkIndicator } from '../indicator.ts';
import { type RoleOrTotal, rolesAndTotal } from '../kernels/brokerage-chance.ts';
import { brokerCounts } from '../node/brokerage.ts';
import { brokerChances } from '../node/brokerage-chance.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** The names of the roles in the literature. */
const symbols: Readonly<Record<RoleOrTotal, string>> = {
  coordinator: 'w_I',
  itinerant: 'w_O',
  representative: 'b_IO',
  gatekeeper: 'b_OI',
  liaison: 'b_O',
  total: 't',
};

function byRole<V>(value: (role: RoleOrTotal) => V): Readonly<Record<string, V>> {
  return Object.fromEntries(rolesAndTotal.map((role) => [symbols[role], value(role)]));
}

/**
 * Brokered pairs in the whole network. Value: all roles together (at least 0). Detail, by the roles w_I coordinator, w_O itinerant, b_IO
 * representative, b_OI gatekeeper, b_O liaison and t together: `total_raw`, `total_expected` by chance, and by node `node_raw`,
 * `node_z`, with the group (`classes`). sna brokerage.
 */
export const gouldFernandez: NetworkIndicator = {
  id: 'gould_fernandez',
  scope: 'network',
  family: 'composition',
  label: { nl: 'Makelaars in het netwerk', en: 'Brokers in the network', fr: 'Courtiers dans le réseau' },
  definition: {
    nl: 'Hoeveel paren van organisaties zonder rechtstreekse band via een derde verbonden zijn, samen en per rol van die derde; ernaast wat toeval bij deze groepsgroottes zou geven. Veel makelaars is geen doel op zich: een rechtstreekse band heeft geen tussenpersoon nodig.',
    en: 'How many pairs of organisations without a direct tie are connected through a third, together and by the role of that third; beside it what chance would give with groups of these sizes. Many brokers are no aim in itself: a direct tie needs no go-between.',
    fr: 'Combien de paires d’organisations sans lien direct sont reliées par un tiers, en tout et par rôle de ce tiers ; à côté, ce que donnerait le hasard avec ces tailles de groupes. Beaucoup de courtiers n’est pas un but en soi : un lien direct n’a pas besoin d’intermédiaire.',
  },
  formula: '#{(h, i, j): x_hi = x_ij = 1, x_hj = 0}',
  range: { min: 0, max: null },
  unit: units.pairs,
  undefinedWhen: undefinedWhen.noKnownTies,
  convention: conventions.asItStands,
  references: [references.gould1989],
  parameters: [{ id: 'partition', label: { nl: 'Groepen volgens', en: 'Groups by', fr: 'Groupes selon' }, kind: 'attribute' }],
  evidence: 'all-ties',
  headline: false,
  compute: (_network, { rows, partition: { attribute, values }, sharedInPartition }) => {
    const counts = sharedInPartition(brokerCounts);
    const chances = sharedInPartition(brokerChances);
    const known = rows.ids.flatMap((id, node) => {
      const group = values[node] ?? null;
      const chance = group === null ? undefined : chances.get(group);
      return group === null || chance === undefined ? [] : [{ id, node, group, chance }];
    });
    const isTied = known.some(({ node }) =>
      rows.targets.subarray(rows.offsets[node], rows.offsets[node + 1]).some((target) => (values[target] ?? null) !== null),
    );
    if (!isTied) return undefinedBecause('partition-missing', { name: attribute });
    const sum = (role: RoleOrTotal): number => known.reduce((so, { node }) => so + (counts[role][node] ?? 0), 0);
    return {
      value: sum('total'),
      detail: {
        node_raw: Object.fromEntries(known.map(({ id, node }) => [id, byRole((role) => counts[role][node] ?? 0)])),
        node_z: Object.fromEntries(
          known.map(({ id, node, chance }) => [
            id,
            byRole((role) => {
              const { expected, deviation } = chance[role];
              return deviation === 0 ? null : ((counts[role][node] ?? 0) - expected) / deviation;
            }),
          ]),
        ),
        total_raw: byRole(sum),
        total_expected: byRole((role) => known.reduce((so, { chance }) => so + chance[role].expected, 0)),
        classes: Object.fromEntries(known.map(({ id, group }) => [id, group])),
      },
    };
  },
};
