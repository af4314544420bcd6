import { say } from '../../../model/errors.ts';
import type { Text } from '../../../model/text.ts';
import type { StudyMeasure } from '../measure.ts';
import { shareOf } from '../measured.ts';
import { studyReferences } from '../study-references.ts';
import { studyUnits, undefinedTalk } from '../study-words.ts';
import { documentsOf, talkEvidence } from '../topic-cells.ts';
import { codeCells, factorGroups, factorMeasure, type Polarity, saying } from './study-factors.ts';

/** What shares of documents that name a code have in common. */
export const codeShare = {
  ...factorMeasure,
  range: { min: 0, max: 1 },
  unit: studyUnits.interviews,
  undefinedWhen: undefinedTalk.nobodyAsked,
  references: [studyReferences.wilson1927, studyReferences.brochure2017],
} as const satisfies Partial<StudyMeasure>;

type Named = {
  readonly groups: readonly string[];
  readonly word: 'factor' | 'threshold' | 'function';
  readonly withLevel: boolean;
};

/** Documents that name a code at all, over documents asked. Detail: those that name it with each polarity. */
export function naming({ groups, word, withLevel }: Named): StudyMeasure['compute'] {
  return (context) =>
    codeCells(context, groups, word, withLevel, (part) => {
      const { passages, asked, unit } = part;
      return shareOf(documentsOf(passages).size, asked.length, say('nobody-asked-here'), {
        ...talkEvidence(passages, asked, unit),
        detail: {
          passages: passages.length,
          plus: saying(part, '+').count,
          minus: saying(part, '-').count,
          wish: saying(part, 'wish').count,
        },
      });
    });
}

/** Documents that name a factor with one polarity, over documents asked. */
export function polar(polarity: Polarity): StudyMeasure['compute'] {
  return (context) =>
    codeCells(context, factorGroups, 'factor', true, (part) => {
      const { count, passages } = saying(part, polarity);
      return shareOf(count, part.asked.length, say('nobody-asked-here'), {
        ...talkEvidence(passages, part.asked, part.unit),
        detail: { passages: passages.length },
      });
    });
}

/** The formula of a share of documents. */
export const documentShare = (nl: string, en: string, fr: string): Text => ({
  nl: `#{interviews ${nl}} / #{bevraagde interviews}`,
  en: `#{interviews ${en}} / #{interviews asked}`,
  fr: `#{entretiens ${fr}} / #{entretiens interrogés}`,
});
/** One text in each language. */
export const words = (nl: string, en: string, fr: string): Text => ({ nl, en, fr });
