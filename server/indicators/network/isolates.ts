import { conventions } from '../conventions.ts';
import type { NetworkIndicator } from '../indicator.ts';
import { degrees } from '../kernels/degrees.ts';
import { references } from '../references.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** Nodes without any tie. Value: their number (0 to n); detail: their ids, in the order of the nodes. */
export const isolates: NetworkIndicator = {
  id: 'isolates',
  scope: 'network',
  family: 'cohesion',
  label: { nl: 'Geïsoleerde organisaties', en: 'Isolated organisations', fr: 'Organisations isolées' },
  definition: {
    nl: 'Organisaties zonder één band in deze gegevens, en welke dat zijn. Ga eerst na of ze bevraagd werden en of hun contacten geregistreerd zijn: geen gegevens is niet hetzelfde als geen samenwerking.',
    en: 'Organisations without a single tie in these data, and which they are. First check whether they were asked and whether their contacts are logged: no data is not the same as no collaboration.',
    fr: 'Les organisations sans aucun lien dans ces données, et lesquelles. Vérifiez d’abord si elles ont été interrogées et si leurs contacts sont enregistrés : pas de données ne veut pas dire pas de collaboration.',
  },
  formula: '#{i: Σ_j u_ij = 0}',
  range: { min: 0, max: null },
  unit: units.organisations,
  undefinedWhen: undefinedWhen.never,
  convention: conventions.union,
  references: [references.wasserman1994],
  parameters: [],
  evidence: 'all-ties',
  headline: true,
  compute: (_network, { rows, unionRows }) => {
    const counts = degrees(unionRows);
    const detail = rows.ids.filter((_id, node) => counts[node] === 0);
    return { value: detail.length, detail };
  },
};
