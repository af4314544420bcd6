import { say } from '../../../model/errors.ts';
import { units } from '../../units.ts';
import { cellsOfPairs } from '../log-cells.ts';
import { keys, withLog } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { notDefined, partOf } from '../measured.ts';
import { contactRefs } from '../observed-log.ts';
import { studyReferences } from '../study-references.ts';
import { fixedContactUse } from './declared-contacts.ts';

/** Per pair: the share of contacts that a declared fixed contact person carries. */
export const fixedContactShare: StudyMeasure = {
  id: 'fixed_contact_use',
  family: 'collaboration',
  label: {
    nl: 'Contact langs de vaste contactpersoon',
    en: 'Contact through the fixed person',
    fr: 'Contact par la personne fixe',
  },
  definition: {
    nl: 'Welk deel van de contacten tussen twee organisaties langs de opgegeven vaste contactpersoon loopt.',
    en: 'What part of the contacts between two organisations runs through the declared fixed contact person.',
    fr: 'Quelle part des contacts entre deux organisations passe par la personne de contact fixe déclarée.',
  },
  formula: 'c_v / C_v',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: {
    nl: 'Als voor het paar niemand opgegeven is, of geen contact op die dagen iemand van die kant noemt.',
    en: 'When nobody is declared for the pair, or no contact on those days names anybody of that side.',
    fr: 'Si personne n’est déclaré pour la paire, ou si aucun contact ces jours-là ne nomme quelqu’un de ce côté.',
  },
  convention: withLog({
    nl: 'C_v = contacten op dagen waarop een vaste contactpersoon opgegeven was en die iemand van die kant noemen; c_v = die met een opgegeven persoon. Zijn er meer opgegeven, dan volstaat één van hen.',
    en: 'C_v = contacts on days on which a fixed contact person was declared and that name somebody of that side; c_v = those with a declared person. Where several are declared, one of them is enough.',
    fr: 'C_v = contacts les jours où une personne fixe était déclarée et qui nomment quelqu’un de ce côté ; c_v = ceux avec une personne déclarée. S’il y en a plusieurs, une suffit.',
  }),
  references: [studyReferences.brochure2017],
  ownDesign: true,
  keys: [keys.one, keys.other],
  groupings: ['study'],
  minimum: 0,
  parameters: [],
  compute: (context) =>
    cellsOfPairs(context, (pair) => {
      const use = fixedContactUse(context, pair);
      const reason = say('measure-no-fixed-contact');
      if (use === null) return notDefined(reason);
      const { contacts, used, declarations } = use;
      return partOf(used.length, contacts.length, reason, {
        evidence: () => [...contactRefs(contacts), ...declarations],
        counted: () => (used.length === 0 ? [] : [...contactRefs(used), ...declarations]),
      });
    }),
};
