import { units } from '../../units.ts';
import { untilTheEnd } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { studyReferences } from '../study-references.ts';
import { drawing, nullModels } from './null-models.ts';
import { structural } from './structural.ts';
import { undefinedStructure, withRule } from './structural-words.ts';

/** What measures of the days of families share. */
export const responsibilityDays = {
  ...structural,
  dilemma: 'dilemma-responsibility',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedStructure.tooFew,
  convention: withRule(
    untilTheEnd({
      nl: 'Elke dag van elk gezin telt één keer, van de eerste periode tot het dossier gesloten is, het gezin verhuist of afhaakt, of de waarneming eindigt; begin- en einddag tellen mee. Is er geen logboek, dan eindigt de waarneming op de laatste dag die een opvolging noemt. Een gezin telt in elk deel van de studie waar een organisatie het volgde. Interval: gezinnen opnieuw getrokken (95 %).',
      en: 'Every day of every family counts once, from its first episode until the file is closed, the family moves or stops, or the observation ends; first and last day count. Without a log the observation ends on the last day that an episode names. A family counts in every part of the study where an organisation followed it. Interval: families drawn anew (95 %).',
      fr: 'Chaque jour de chaque famille compte une fois, de sa première période jusqu’à la clôture du dossier, au départ ou à l’abandon de la famille, ou à la fin de l’observation ; premier et dernier jour compris. Sans journal, l’observation se termine au dernier jour qu’un suivi mentionne. Une famille compte dans chaque partie de l’étude où une organisation l’a suivie. Intervalle : familles tirées à nouveau (95 %).',
    }),
  ),
  references: [studyReferences.thompson1980, studyReferences.darley1968],
  ...drawing(nullModels.families),
} as const satisfies Partial<StudyMeasure>;
