import { conventions } from '../conventions.ts';
import type { NodeIndicator, NodeOutcome } from '../indicator.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** (E - I) / (E + I) over the partners of a node (-1 all of its own group, 1 all of others); partners of unknown group do not count. Krackhardt & Stern 1988. */
export const eiIndexNode: NodeIndicator = {
  id: 'ei_index_node',
  scope: 'node',
  family: 'composition',
  label: {
    nl: 'Partners buiten de eigen groep (E-I)',
    en: 'Partners outside the own group (E-I)',
    fr: 'Partenaires hors du groupe (E-I)',
  },
  definition: {
    nl: 'Of de partners van de organisatie vooral uit andere groepen komen (naar 1) of uit de eigen groep (naar −1); 0 = evenveel. Wie tot een kleine groep behoort, heeft vanzelf meer partners daarbuiten.',
    en: 'Whether the partners of the organisation come mostly from other groups (towards 1) or from its own (towards −1); 0 = as many. Who belongs to a small group has more partners outside it by itself.',
    fr: 'Indique si les partenaires de l’organisation viennent surtout d’autres groupes (vers 1) ou du sien (vers −1) ; 0 = autant. Qui appartient à un petit groupe a d’office plus de partenaires au-dehors.',
  },
  formula: '(E − I) / (E + I);  E = #{j: u_ij = 1, a_j ≠ a_i}, I = #{j: u_ij = 1, a_j = a_i}',
  range: { min: -1, max: 1 },
  unit: units.balance,
  undefinedWhen: undefinedWhen.groupUnknownOrNoKnownPartner,
  convention: conventions.union,
  references: [references.krackhardt1988],
  parameters: [{ id: 'partition', label: { nl: 'Groepen volgens', en: 'Groups by', fr: 'Groupes selon' }, kind: 'attribute' }],
  evidence: 'ties-of-node',
  headline: false,
  compute: (_network, { unionRows: { order, offsets, targets }, partition: { attribute, values } }): NodeOutcome =>
    Array.from({ length: order }, (_, node) => {
      const group = values[node] ?? null;
      if (group === null) return undefinedBecause('group-unknown', { name: attribute });
      let external = 0;
      let internal = 0;
      for (const partner of targets.subarray(offsets[node], offsets[node + 1])) {
        const other = values[partner] ?? null;
        if (other === null) continue;
        if (other === group) internal++;
        else external++;
      }
      const known = external + internal;
      return known === 0 ? undefinedBecause('no-known-partner', { name: attribute }) : (external - internal) / known;
    }),
};
