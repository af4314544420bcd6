import { say } from '../../../model/errors.ts';
import type { StudyMeasure } from '../measure.ts';
import { shareOf } from '../measured.ts';
import { studyReferences } from '../study-references.ts';
import { studyConventions, studyUnits, undefinedTalk } from '../study-words.ts';
import { documentsOf, talkEvidence } from '../topic-cells.ts';
import { codedDilemma, dilemmaCells } from './coded-dilemma.ts';
import { coderAgreement } from './coder-agreement.ts';

/**
 * P: documents with at least one passage of the dilemma over documents asked, with its Wilson interval. Detail: passages, documents
 * asked that are not coded at all, and the agreement of coders (see coderAgreement).
 */
export const dilemmaPrevalence: StudyMeasure = {
  ...codedDilemma,
  id: 'dilemma_prevalence',
  label: { nl: 'Er wordt over gesproken', en: 'It is spoken of', fr: 'On en parle' },
  definition: {
    nl: 'In welk deel van de interviews het dilemma ter sprake komt. Een dilemma is een situatie waarin elke keuze nadelen heeft: hoog is niet slecht, en laag kan ook zwijgen zijn.',
    en: 'In what part of the interviews the dilemma comes up. A dilemma is a situation in which every choice has drawbacks: high is not bad, and low may also be silence.',
    fr: 'Dans quelle part des entretiens le dilemme est évoqué. Un dilemme est une situation où chaque choix a des inconvénients : élevé n’est pas mauvais, et bas peut aussi être un silence.',
  },
  formula: {
    nl: 'd / n;  d = #{interviews met een passage over het dilemma}, n = #{bevraagde interviews}',
    en: 'd / n;  d = #{interviews with some passage on the dilemma}, n = #{interviews asked}',
    fr: 'd / n;  d = #{entretiens avec un passage sur le dilemme}, n = #{entretiens interrogés}',
  },
  range: { min: 0, max: 1 },
  unit: studyUnits.interviews,
  undefinedWhen: undefinedTalk.nobodyAsked,
  convention: studyConventions.documents,
  references: [studyReferences.wilson1927, studyReferences.krippendorff2004, studyReferences.brochure2017],
  compute: (context) =>
    dilemmaCells(context, ({ topic, unit, passages, asked }, documents) =>
      shareOf(documentsOf(passages).size, asked.length, say('nobody-asked-here'), {
        ...talkEvidence(passages, asked, unit),
        detail: {
          passages: passages.length,
          not_coded: asked.filter((document) => document.passages.length === 0).length,
          ...coderAgreement(documents, topic),
        },
      }),
    ),
};
