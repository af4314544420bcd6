import { say } from '../../../model/errors.ts';
import { units } from '../../units.ts';
import { cellsOfParts, contactsInParts } from '../log-cells.ts';
import { withLog } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { shareOf } from '../measured.ts';
import { contactRefs } from '../observed-log.ts';
import { placeGroupings } from '../parts-of-study.ts';
import { studyReferences } from '../study-references.ts';

/** Of the contacts that say so, the share that was formal; the others were informal. */
export const formalContacts: StudyMeasure = {
  id: 'formal_contacts',
  family: 'collaboration',
  label: { nl: 'Formele contacten', en: 'Formal contacts', fr: 'Contacts formels' },
  definition: {
    nl: 'Welk deel van de contacten formeel was; de rest was informeel. Beide hebben hun nut: formeel houdt stand als mensen vertrekken, informeel gaat vlot.',
    en: 'What part of the contacts was formal; the rest was informal. Both are useful: formal holds when people leave, informal goes smoothly.',
    fr: 'Quelle part des contacts était formelle ; le reste était informel. Les deux sont utiles : le formel tient quand les gens partent, l’informel est fluide.',
  },
  formula: 'c_f / n',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: {
    nl: 'Als bij geen enkel contact staat of het formeel was.',
    en: 'When no contact says whether it was formal.',
    fr: 'Si aucun contact n’indique s’il était formel.',
  },
  convention: withLog({
    nl: 'c_f = formele contacten, n = contacten die zeggen of ze formeel waren.',
    en: 'c_f = formal contacts, n = contacts that say whether they were formal.',
    fr: 'c_f = contacts formels, n = contacts qui disent s’ils étaient formels.',
  }),
  references: [studyReferences.brochure2017],
  ownDesign: true,
  keys: [],
  groupings: placeGroupings,
  minimum: 0,
  parameters: [],
  compute: (context) =>
    cellsOfParts(context, contactsInParts(context), (contacts) => {
      const known = contacts.filter(({ record }) => record.formal !== null);
      const formal = known.filter(({ record }) => record.formal);
      return shareOf(formal.length, known.length, say('measure-no-formal'), {
        evidence: () => contactRefs(known),
        counted: () => contactRefs(formal),
        detail: { informal: known.length - formal.length, not_said: contacts.length - known.length },
      });
    }),
};
