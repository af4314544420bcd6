import type { Text } from '../../../model/text.ts';

const rule: Text = {
  nl: 'Met minder dan 5 gevallen, of met minder dan 3 medewerkers aan de eigen kant, wordt niets getoond. De uitwerking is van ons en geen gevalideerd instrument; hoog is niet slecht.',
  en: 'With fewer than 5 cases, or fewer than 3 workers on the own side, nothing is shown. The operationalisation is ours and no validated instrument; high is not bad.',
  fr: 'Avec moins de 5 cas, ou moins de 3 collaborateurs du côté propre, rien n’est montré. L’opérationnalisation est la nôtre et non un instrument validé ; élevé n’est pas mauvais.',
};

/** The convention of a structural side: its own sentences, then what they all do. */
export function withRule(own: Text): Text {
  return { nl: `${own.nl} ${rule.nl}`, en: `${own.en} ${rule.en}`, fr: `${own.fr} ${rule.fr}` };
}

export const undefinedStructure = {
  tooFew: {
    nl: 'Met minder dan 5 gevallen of minder dan 3 medewerkers, of zonder de nodige kolommen van het logboek.',
    en: 'With fewer than 5 cases or fewer than 3 workers, or without the columns of the log that it needs.',
    fr: 'Avec moins de 5 cas ou moins de 3 collaborateurs, ou sans les colonnes du journal nécessaires.',
  },
  tooFewInNetwork: {
    nl: 'Met te weinig organisaties of banden in dit deel van het netwerk.',
    en: 'With too few organisations or ties in this part of the network.',
    fr: 'Avec trop peu d’organisations ou de liens dans cette partie du réseau.',
  },
} as const satisfies Record<string, Text>;
