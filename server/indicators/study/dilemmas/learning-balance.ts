import { say } from '../../../model/errors.ts';
import { units } from '../../units.ts';
import type { StudyMeasure } from '../measure.ts';
import { meanOf } from '../measured.ts';
import { contactRefs, sidesOf } from '../observed-log.ts';
import { studyReferences } from '../study-references.ts';
import { knowledgePairs, whyNoKnowledge } from './knowledge-contacts.ts';
import { membershipOf, ownPersons, structural, unitCells, unlessTooFew } from './structural.ts';
import { undefinedStructure, withRule } from './structural-words.ts';

/** One contact always runs one way. */
const leastContacts = 2;

/** The mean over pairs of 1 - |w_ij - w_ji| / (w_ij + w_ji) on knowledge contacts (0 one way, 1 as much both ways). */
export const learningBalance: StudyMeasure = {
  ...structural,
  id: 'learning_balance',
  dilemma: 'dilemma-learning',
  label: { nl: 'Leren in twee richtingen', en: 'Learning both ways', fr: 'Apprendre dans les deux sens' },
  definition: {
    nl: 'Of kennis tussen twee organisaties in beide richtingen gaat, gemiddeld per paar: 0 = altijd in één richting, 1 = evenveel heen als terug.',
    en: 'Whether knowledge goes both ways between two organisations, on average per pair: 0 = always one way, 1 = as much there as back.',
    fr: 'Indique si le savoir circule dans les deux sens entre deux organisations, en moyenne par paire : 0 = toujours dans un sens, 1 = autant à l’aller qu’au retour.',
  },
  formula: {
    nl: 'mean_ij (1 − |w_ij − w_ji| / (w_ij + w_ji));  w_ij = #{kenniscontacten van i naar j}',
    en: 'mean_ij (1 − |w_ij − w_ji| / (w_ij + w_ji));  w_ij = #{knowledge contacts from i to j}',
    fr: 'mean_ij (1 − |w_ij − w_ji| / (w_ij + w_ji));  w_ij = #{contacts de savoir de i vers j}',
  },
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedStructure.tooFew,
  convention: withRule({
    nl: 'Kenniscontacten: doel informatie, overleg of vorming. Paren met maar één kenniscontact tellen niet mee. De richting van een contact is niet die van het leren: wie belt, kan de vrager zijn. De theorie komt van allianties van bedrijven.',
    en: 'Knowledge contacts: purpose information, consultation or training. Pairs with a single knowledge contact do not count. The direction of a contact is not that of learning: the caller may be the one who asks. The theory comes from alliances of firms.',
    fr: 'Contacts de savoir : but information, concertation ou formation. Les paires avec un seul contact de savoir ne comptent pas. Le sens d’un contact n’est pas celui de l’apprentissage : qui appelle peut être qui demande. La théorie vient des alliances d’entreprises.',
  }),
  references: [studyReferences.larsson1998],
  compute: (context) => {
    const isIn = membershipOf(context);
    const pairs = knowledgePairs(context);
    const things = pairs
      .filter(({ contacts }) => contacts.length >= leastContacts)
      .map((pair) => {
        const there = pair.contacts.filter(({ from }) => from === pair.a).length;
        const back = pair.contacts.length - there;
        return { ...pair, balance: 1 - Math.abs(there - back) / (there + back) };
      });
    return unitCells(context, { things, members: sidesOf, reason: whyNoKnowledge(context) }, ({ unit, items }) => {
      const contacts = items.flatMap((pair) => pair.contacts);
      const sum = items
        .map(({ balance }) => balance)
        .sort((a, b) => a - b)
        .reduce((all, balance) => all + balance, 0);
      return unlessTooFew(items.length, ownPersons(contacts, unit, isIn), () =>
        meanOf(sum, items.length, say('nothing-to-count-here'), {
          evidence: () => contactRefs(contacts),
          detail: { n: items.length, contacts: contacts.length },
        }),
      );
    });
  },
};
