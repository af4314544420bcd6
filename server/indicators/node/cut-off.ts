import { conventions } from '../conventions.ts';
import type { NodeIndicator } from '../indicator.ts';
import { unionCutPoints } from '../prepared.ts';
import { references } from '../references.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** How many others are cut off from the largest piece of its part when a node drops out, direction left out (0 to n - 2); above 0 exactly for articulation points. Hopcroft & Tarjan 1973. */
export const cutOffUnion: NodeIndicator = {
  id: 'cut_off_union',
  scope: 'node',
  family: 'position',
  label: { nl: 'Snijdt af als ze wegvalt', en: 'Cuts off when it drops out', fr: 'Coupe si elle disparaît' },
  definition: {
    nl: 'Hoeveel andere organisaties hun verbinding met de rest verliezen als deze wegvalt: 0 = geen, er is altijd een andere weg. Zo’n scharnier verdient steun of een tweede weg. Een band die niet gemeld is, kan het getal te hoog maken.',
    en: 'How many other organisations lose their connection with the rest when this one drops out: 0 = none, there is always another way. Such a hinge deserves support or a second path. A tie that was not reported can make the number too high.',
    fr: 'Combien d’autres organisations perdent leur lien avec le reste si celle-ci disparaît : 0 = aucune, il y a toujours un autre chemin. Une telle charnière mérite du soutien ou un second chemin. Un lien non signalé peut rendre la valeur trop élevée.',
  },
  formula: 'n_S − 1 − max n_T;  T: S − i',
  range: { min: 0, max: null },
  unit: units.organisations,
  undefinedWhen: undefinedWhen.never,
  convention: conventions.union,
  references: [references.hopcroft1973],
  parameters: [],
  evidence: 'component-of-node',
  headline: false,
  compute: (_network, { shared }) => shared(unionCutPoints).cutOff,
};
