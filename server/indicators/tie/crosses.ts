import { conventions } from '../conventions.ts';
import type { TieIndicator } from '../indicator.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** 1 where the two ends of a tie are in different groups, else 0; undefined where a group is not known. Krackhardt & Stern 1988. */
export const crosses: TieIndicator = {
  id: 'crosses',
  scope: 'tie',
  family: 'composition',
  label: { nl: 'Gaat over de groepsgrens', en: 'Crosses the group border', fr: 'Traverse la frontière des groupes' },
  definition: {
    nl: 'Of de band organisaties van verschillende groepen verbindt (sectoren, gemeenten, districten): 1 = ja, 0 = nee. Met veel kleine groepen gaan de meeste banden vanzelf over een grens.',
    en: 'Whether the tie joins organisations of different groups (sectors, municipalities, districts): 1 = yes, 0 = no. With many small groups most ties cross a border by themselves.',
    fr: 'Indique si le lien relie des organisations de groupes différents (secteurs, communes, districts) : 1 = oui, 0 = non. Avec beaucoup de petits groupes, la plupart des liens traversent d’eux-mêmes une frontière.',
  },
  formula: '1: a_i ≠ a_j;  0: a_i = a_j',
  range: { min: 0, max: 1 },
  unit: units.yesNo,
  undefinedWhen: undefinedWhen.endGroupUnknown,
  convention: conventions.ownTie,
  references: [references.krackhardt1988],
  parameters: [{ id: 'partition', label: { nl: 'Groepen volgens', en: 'Groups by', fr: 'Groupes selon' }, kind: 'attribute' }],
  evidence: 'own-tie',
  headline: true,
  compute: (_network, { partition: { attribute, values }, ties }) =>
    Array.from(ties.sources, (source, tie) => {
      const [from, to] = [values[source] ?? null, values[ties.targets[tie] as number] ?? null];
      if (from === null || to === null) return undefinedBecause('end-group-unknown', { name: attribute });
      return from === to ? 0 : 1;
    }),
};
