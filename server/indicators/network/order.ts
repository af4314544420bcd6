import type { NetworkIndicator } from '../indicator.ts';
import { references } from '../references.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** Number of nodes, isolates included (0 and up). */
export const order: NetworkIndicator = {
  id: 'order',
  scope: 'network',
  family: 'cohesion',
  label: { nl: 'Aantal organisaties', en: 'Number of organisations', fr: 'Nombre d’organisations' },
  definition: {
    nl: 'Hoeveel organisaties het netwerk telt, geïsoleerde inbegrepen. Bijna elk ander getal hangt hiervan af: vergelijk geen netwerken van ongelijke grootte zonder ernaar te kijken.',
    en: 'How many organisations the network has, isolated ones included. Nearly every other number depends on it: do not compare networks of unequal size without looking at it.',
    fr: 'Combien d’organisations compte le réseau, y compris les isolées. Presque tous les autres nombres en dépendent : ne comparez pas des réseaux de tailles inégales sans le regarder.',
  },
  formula: 'n',
  range: { min: 0, max: null },
  unit: units.organisations,
  undefinedWhen: undefinedWhen.never,
  convention: {
    nl: 'Alle organisaties binnen de gekozen afbakening; geïsoleerde zolang het recept ze behoudt.',
    en: 'All organisations within the chosen boundary; isolated ones as long as the recipe keeps them.',
    fr: 'Toutes les organisations dans la délimitation choisie ; les isolées tant que la recette les garde.',
  },
  references: [references.wasserman1994],
  parameters: [],
  evidence: 'all-ties',
  headline: true,
  compute: (_network, { rows }) => rows.order,
};
