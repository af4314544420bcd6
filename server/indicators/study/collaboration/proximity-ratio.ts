import { say } from '../../../model/errors.ts';
import type { MessageCode } from '../../../model/messages.ts';
import { units } from '../../units.ts';
import { whyNoLog } from '../log-cells.ts';
import type { Measured, StudyMeasure } from '../measure.ts';
import { notDefined, partOf } from '../measured.ts';
import { studyReferences } from '../study-references.ts';
import { type Proximity, proximities } from './proximity-pairs.ts';

function ratioOf({ pairsTogether, pairsApart, contactsTogether, contactsApart, evidence }: Proximity): Measured {
  const detail = {
    pairs_together: pairsTogether,
    pairs_apart: pairsApart,
    contacts_together: contactsTogether,
    contacts_apart: contactsApart,
  };
  const missing: MessageCode | null =
    pairsTogether === 0 || pairsApart === 0
      ? 'measure-no-two-places'
      : contactsApart === 0
        ? 'measure-no-contacts-elsewhere'
        : null;
  if (missing !== null) return notDefined(say(missing), { evidence: () => evidence, detail });
  return partOf(contactsTogether / pairsTogether, contactsApart / pairsApart, say('measure-no-two-places'), {
    evidence: () => evidence,
    detail,
  });
}

/** Contacts per pair in one building over contacts per pair in different buildings. */
export const proximityRatio: StudyMeasure = {
  id: 'proximity_ratio',
  family: 'collaboration',
  label: {
    nl: 'Onder één dak: hoeveel meer contact',
    en: 'Under one roof: how much more contact',
    fr: 'Sous un même toit : combien de contacts en plus',
  },
  definition: {
    nl: 'Hoeveel keer meer contact organisaties onder één dak hebben dan organisaties in verschillende gebouwen van dezelfde gemeente. Dit beschrijft enkel: wie veel samenwerkt, gaat ook onder één dak zitten. De toets op toeval (QAP, MRQAP) hoort bij het vergelijken.',
    en: 'How many times more contact organisations under one roof have than organisations in different buildings of the same municipality. This only describes: who works together much also moves under one roof. The test against chance (QAP, MRQAP) belongs to comparing.',
    fr: 'Combien de fois plus de contacts ont les organisations sous un même toit que celles de bâtiments différents de la même commune. Ceci ne fait que décrire : qui collabore beaucoup s’installe aussi sous un même toit. Le test du hasard (QAP, MRQAP) relève de la comparaison.',
  },
  formula: '(C_1 / n_1) / (C_0 / n_0)',
  range: { min: 0, max: null },
  unit: units.ratio,
  undefinedWhen: {
    nl: 'Als alle paren onder één dak zitten, of geen enkel, of als er tussen gebouwen geen contacten zijn.',
    en: 'When all pairs are under one roof, or none, or when there are no contacts between buildings.',
    fr: 'Si toutes les paires sont sous un même toit, ou aucune, ou s’il n’y a pas de contacts entre bâtiments.',
  },
  convention: {
    nl: 'n_1, n_0 = paren van organisaties van dezelfde gemeente in hetzelfde gebouw en in verschillende; C_1, C_0 = contacten tussen hen. Zonder gebouw beslissen de coördinaten: minder dan 10 meter is hetzelfde gebouw. Paren waarvan de plaats niet gekend is, tellen niet mee.',
    en: 'n_1, n_0 = pairs of organisations of the same municipality in the same building and in different ones; C_1, C_0 = contacts between them. Without a building the coordinates decide: less than 10 metres is the same building. Pairs whose place is not known do not count.',
    fr: 'n_1, n_0 = paires d’organisations de la même commune dans le même bâtiment et dans des bâtiments différents ; C_1, C_0 = contacts entre elles. Sans bâtiment, les coordonnées décident : moins de 10 mètres est le même bâtiment. Les paires dont le lieu est inconnu ne comptent pas.',
  },
  references: [studyReferences.brochure2017],
  ownDesign: true,
  keys: [],
  groupings: ['study', 'municipality', 'district'],
  minimum: 0,
  parameters: [],
  compute: (context) => {
    const reason = whyNoLog(context);
    return proximities(context).map((proximity) => ({
      unit: proximity.unit,
      key: [],
      ...(reason === null ? ratioOf(proximity) : notDefined(reason)),
    }));
  },
};
