import { conventions } from '../conventions.ts';
import type { NodeIndicator } from '../indicator.ts';
import { coreNumbers } from '../kernels/cores.ts';
import { references } from '../references.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** The largest k of a k-core a node belongs to, in the union network (0 to n - 1). Seidman 1983, doi 10.1016/0378-8733(83)90028-X. */
export const corenessUnion: NodeIndicator = {
  id: 'coreness_union',
  scope: 'node',
  family: 'position',
  label: { nl: 'Kerngetal', en: 'Core number', fr: 'Indice de cœur' },
  definition: {
    nl: 'Hoe diep de organisatie in de kern van het netwerk zit: het hoogste getal k waarvoor ze deel is van een groep waarin iedereen minstens k banden binnen de groep heeft. 0 = geïsoleerd, 1 = aan de rand. Aan de rand staan kan bij de opdracht van een organisatie passen.',
    en: 'How deep the organisation sits in the core of the network: the highest number k for which it is part of a group in which everybody has at least k ties within the group. 0 = isolated, 1 = at the edge. Standing at the edge may suit an organisation’s task.',
    fr: 'À quelle profondeur l’organisation se trouve dans le cœur du réseau : le plus grand nombre k pour lequel elle fait partie d’un groupe où chacun a au moins k liens au sein du groupe. 0 = isolée, 1 = en bordure. Être en bordure peut convenir à la mission d’une organisation.',
  },
  formula: 'max { k: i ∈ S, k ≤ Σ_{j ∈ S} u_hj (h ∈ S) }',
  range: { min: 0, max: null },
  unit: units.cores,
  undefinedWhen: undefinedWhen.never,
  convention: conventions.union,
  references: [references.seidman1983, references.batagelj2003],
  parameters: [],
  evidence: 'component-of-node',
  headline: true,
  compute: (_network, { unionRows }) => coreNumbers(unionRows),
};
