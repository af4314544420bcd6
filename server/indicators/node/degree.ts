import { conventions } from '../conventions.ts';
import type { NodeIndicator } from '../indicator.ts';
import { degrees } from '../kernels/degrees.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** Number of ties that arrive at a node (0 to n - 1); only in a directed network. Freeman 1979, doi 10.1016/0378-8733(78)90021-7. */
export const degreeIn: NodeIndicator = {
  id: 'degree_in',
  scope: 'node',
  family: 'activity',
  label: { nl: 'Inkomende banden (ingraad)', en: 'Incoming ties (in-degree)', fr: 'Liens entrants (degré entrant)' },
  definition: {
    nl: 'Hoeveel organisaties een band naar deze organisatie hebben: wie naar haar doorverwijst, haar contacteert of haar noemt. Veel is niet vanzelf goed: het kan ook overbelasting betekenen, en wie niet bevraagd werd kan niemand noemen.',
    en: 'How many organisations have a tie towards this one: who refers to it, contacts it or names it. Many is not good in itself: it can also mean overload, and an organisation that was not asked cannot name anybody.',
    fr: 'Combien d’organisations ont un lien vers celle-ci : qui oriente vers elle, la contacte ou la nomme. Beaucoup n’est pas bon en soi : cela peut aussi signifier une surcharge, et qui n’a pas été interrogé ne peut nommer personne.',
  },
  formula: 'Σ_j x_ji',
  range: { min: 0, max: null },
  unit: units.partners,
  undefinedWhen: undefinedWhen.undirected,
  convention: conventions.incoming,
  references: [references.freeman1979],
  parameters: [],
  evidence: 'ties-of-node',
  headline: false,
  compute: (_network, { rows }) => (rows.directed ? degrees(rows.reverse) : undefinedBecause('needs-direction')),
};

/** Number of ties that leave a node (0 to n - 1); only in a directed network. Freeman 1979. */
export const degreeOut: NodeIndicator = {
  id: 'degree_out',
  scope: 'node',
  family: 'activity',
  label: { nl: 'Uitgaande banden (uitgraad)', en: 'Outgoing ties (out-degree)', fr: 'Liens sortants (degré sortant)' },
  definition: {
    nl: 'Naar hoeveel organisaties deze organisatie een band heeft: naar wie ze doorverwijst, wie ze contacteert of noemt. Let op: wie meer invult of beter registreert, krijgt een hoger getal zonder daarom meer samen te werken.',
    en: 'To how many organisations this one has a tie: whom it refers to, contacts or names. Mind: who answers more fully or logs more carefully gets a higher number without necessarily working together more.',
    fr: 'Vers combien d’organisations celle-ci a un lien : vers qui elle oriente, qui elle contacte ou nomme. Attention : qui répond plus complètement ou enregistre mieux obtient un nombre plus élevé sans forcément collaborer davantage.',
  },
  formula: 'Σ_j x_ij',
  range: { min: 0, max: null },
  unit: units.partners,
  undefinedWhen: undefinedWhen.undirected,
  convention: conventions.outgoing,
  references: [references.freeman1979],
  parameters: [],
  evidence: 'ties-of-node',
  headline: false,
  compute: (_network, { rows }) => (rows.directed ? degrees(rows) : undefinedBecause('needs-direction')),
};

/** Number of distinct partners of a node, whatever the direction (0 to n - 1). Freeman 1979. */
export const degreeUnion: NodeIndicator = {
  id: 'degree_union',
  scope: 'node',
  family: 'activity',
  label: { nl: 'Partners (graad)', en: 'Partners (degree)', fr: 'Partenaires (degré)' },
  definition: {
    nl: 'Met hoeveel verschillende organisaties deze organisatie een band heeft, in welke richting ook. 0 betekent: geïsoleerd in deze gegevens. Meer partners is niet altijd beter: elke band vraagt onderhoud.',
    en: 'With how many different organisations this one has a tie, in whichever direction. 0 means: isolated in these data. More partners is not always better: every tie needs upkeep.',
    fr: 'Avec combien d’organisations différentes celle-ci a un lien, dans n’importe quel sens. 0 signifie : isolée dans ces données. Plus de partenaires n’est pas toujours mieux : chaque lien demande du soin.',
  },
  formula: 'Σ_j u_ij',
  range: { min: 0, max: null },
  unit: units.partners,
  undefinedWhen: undefinedWhen.never,
  convention: conventions.union,
  references: [references.freeman1979],
  parameters: [],
  evidence: 'ties-of-node',
  headline: true,
  compute: (_network, { unionRows }) => degrees(unionRows),
};
