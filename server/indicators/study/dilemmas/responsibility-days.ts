import { units } from '../../units.ts';
import type { StudyMeasure } from '../measure.ts';
import { studyReferences } from '../study-references.ts';
import { caseDayCells } from './family-cells.ts';
import { draws, structural } from './structural.ts';
import { undefinedStructure, withRule } from './structural-words.ts';

const common = {
  ...structural,
  dilemma: 'dilemma-responsibility',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedStructure.tooFew,
  convention: withRule({
    nl: 'Elke dag van elk gezin telt één keer, van de eerste periode tot het dossier gesloten is, het gezin verhuist of afhaakt, of de waarneming eindigt; begin- en einddag tellen mee. Een gezin telt in elk deel van de studie waar een organisatie het volgde. Interval: gezinnen opnieuw getrokken (95 %).',
    en: 'Every day of every family counts once, from its first episode until the file is closed, the family moves or stops, or the observation ends; first and last day count. A family counts in every part of the study where an organisation followed it. Interval: families drawn anew (95 %).',
    fr: 'Chaque jour de chaque famille compte une fois, de sa première période jusqu’à la clôture du dossier, au départ ou à l’abandon de la famille, ou à la fin de l’observation ; premier et dernier jour compris. Une famille compte dans chaque partie de l’étude où une organisation l’a suivie. Intervalle : familles tirées à nouveau (95 %).',
  }),
  references: [studyReferences.thompson1980, studyReferences.darley1968],
  parameters: [draws],
} as const satisfies Partial<StudyMeasure>;

/** S2b: of the days of families, those on which somebody follows the family but nobody leads (0 to 1). */
export const responsibilityNoLead: StudyMeasure = {
  ...common,
  id: 'responsibility_no_lead_share',
  label: { nl: 'Dagen zonder trekker', en: 'Days without a lead', fr: 'Jours sans responsable' },
  definition: {
    nl: 'Van alle dagen van gezinnen, het deel waarop wel iemand het gezin volgt maar niemand trekker is. Lees dit naast de spreiding: veel handen mét een trekker is gezamenlijke opvolging.',
    en: 'Of all days of families, the part on which somebody follows the family but nobody leads. Read it beside the diffusion: many hands with a lead is joint follow-up.',
    fr: 'De tous les jours des familles, la part où quelqu’un suit la famille mais où personne n’est responsable. À lire avec la diffusion : beaucoup de mains avec un responsable, c’est un suivi commun.',
  },
  formula: 'Σ_c days without lead / Σ_c days',
  compute: (context) =>
    caseDayCells(
      context,
      ({ noLead }) => noLead,
      (families) => ({ families_without_lead_some_day: families.filter(({ noLead }) => noLead > 0).length }),
    ),
};

/** S2c: of the days of families, those on which nobody follows the family (0 to 1). */
export const responsibilityOrphan: StudyMeasure = {
  ...common,
  id: 'responsibility_orphan_share',
  label: { nl: 'Dagen zonder opvolging', en: 'Days without follow-up', fr: 'Jours sans suivi' },
  definition: {
    nl: 'Van alle dagen van gezinnen, het deel waarop niemand het gezin volgt terwijl het dossier niet gesloten is.',
    en: 'Of all days of families, the part on which nobody follows the family while its file is not closed.',
    fr: 'De tous les jours des familles, la part où personne ne suit la famille alors que son dossier n’est pas clos.',
  },
  formula: 'Σ_c days without episode / Σ_c days',
  compute: (context) =>
    caseDayCells(
      context,
      ({ orphan }) => orphan,
      (families) => ({ families_orphan_some_day: families.filter(({ orphan }) => orphan > 0).length }),
    ),
};
