import { conventions } from '../conventions.ts';
import type { NodeIndicator, NodeOutcome, Undefined } from '../indicator.ts';
import type { Adjacency } from '../kernels/compressed-rows.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** The sum of weights in each row; a row with a tie of unknown weight has no sum, and says how many those are. */
function strengths({ offsets, weights }: Adjacency): NodeOutcome {
  return Array.from({ length: offsets.length - 1 }, (_, node): number | Undefined => {
    let sum = 0;
    let unknown = 0;
    for (const weight of weights.subarray(offsets[node], offsets[node + 1])) {
      if (Number.isNaN(weight)) unknown++;
      else sum += weight;
    }
    return unknown === 0 ? sum : undefinedBecause('weight-missing', { count: unknown });
  });
}

const shared = {
  scope: 'node',
  family: 'activity',
  range: { min: 0, max: null },
  unit: units.weight,
  inWeightUnit: true,
  convention: conventions.weightSummed,
  references: [references.barrat2004],
  parameters: [],
  evidence: 'ties-of-node',
  headline: true,
} as const;

/** Sum of the weights of a node's ties; only in an undirected network. Barrat et al. 2004, doi 10.1073/pnas.0400087101. */
export const strength: NodeIndicator = {
  ...shared,
  id: 'strength',
  label: { nl: 'Sterkte', en: 'Strength', fr: 'Force' },
  definition: {
    nl: 'Hoe intens de banden van de organisatie samen zijn: alle contacten of gewichten opgeteld. Een hoog getal kan van één drukke band komen; bekijk het naast het aantal partners.',
    en: 'How intense the ties of the organisation are together: all contacts or weights added up. A high number may come from one busy tie; read it beside the number of partners.',
    fr: 'L’intensité de l’ensemble des liens de l’organisation : tous les contacts ou poids additionnés. Un nombre élevé peut venir d’un seul lien très actif ; lisez-le à côté du nombre de partenaires.',
  },
  formula: 'Σ_j w_ij',
  undefinedWhen: undefinedWhen.directedOrWeightMissing,
  compute: (_network, { rows }) => (rows.directed ? undefinedBecause('needs-no-direction') : strengths(rows)),
};

/** Sum of the weights that arrive at a node; only in a directed network. Barrat et al. 2004. */
export const strengthIn: NodeIndicator = {
  ...shared,
  id: 'strength_in',
  label: { nl: 'Inkomende sterkte', en: 'Incoming strength', fr: 'Force entrante' },
  definition: {
    nl: 'Hoeveel er naar de organisatie toe komt: de contacten of gewichten van alle inkomende banden opgeteld. Het zegt hoeveel er gevraagd wordt, niet hoe goed het loopt; één drukke partner kan alles verklaren.',
    en: 'How much comes towards the organisation: the contacts or weights of all incoming ties added up. It says how much is asked, not how well it goes; one busy partner may explain it all.',
    fr: 'Tout ce qui arrive à l’organisation : les contacts ou poids de tous les liens entrants additionnés. Cela dit combien on lui demande, non si cela se passe bien ; un seul partenaire actif peut tout expliquer.',
  },
  formula: 'Σ_j w_ji',
  undefinedWhen: undefinedWhen.undirectedOrWeightMissing,
  compute: (_network, { rows }) => (rows.directed ? strengths(rows.reverse) : undefinedBecause('needs-direction')),
};

/** Sum of the weights that leave a node; only in a directed network. Barrat et al. 2004. */
export const strengthOut: NodeIndicator = {
  ...shared,
  id: 'strength_out',
  label: { nl: 'Uitgaande sterkte', en: 'Outgoing strength', fr: 'Force sortante' },
  definition: {
    nl: 'Hoeveel er van de organisatie uitgaat: de contacten of gewichten van alle uitgaande banden opgeteld. Let op: wie zijn contacten trouwer registreert, lijkt actiever.',
    en: 'How much goes out from the organisation: the contacts or weights of all outgoing ties added up. Mind: who logs contacts more faithfully looks more active.',
    fr: 'Tout ce qui part de l’organisation : les contacts ou poids de tous les liens sortants additionnés. Attention : qui enregistre plus fidèlement ses contacts paraît plus actif.',
  },
  formula: 'Σ_j w_ij',
  undefinedWhen: undefinedWhen.undirectedOrWeightMissing,
  compute: (_network, { rows }) => (rows.directed ? strengths(rows) : undefinedBecause('needs-direction')),
};
