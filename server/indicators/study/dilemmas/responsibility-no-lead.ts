import type { StudyMeasure } from '../measure.ts';
import { caseDayCells } from './family-cells.ts';
import { responsibilityDays } from './responsibility-days.ts';

/** S2b: of the days of families, those on which somebody follows the family but nobody leads (0 to 1). */
export const responsibilityNoLead: StudyMeasure = {
  ...responsibilityDays,
  id: 'responsibility_no_lead_share',
  label: { nl: 'Dagen zonder trekker', en: 'Days without a lead', fr: 'Jours sans responsable' },
  definition: {
    nl: 'Van alle dagen van gezinnen, het deel waarop wel iemand het gezin volgt maar niemand trekker is. Lees dit naast de spreiding: veel handen mét een trekker is gezamenlijke opvolging.',
    en: 'Of all days of families, the part on which somebody follows the family but nobody leads. Read it beside the diffusion: many hands with a lead is joint follow-up.',
    fr: 'De tous les jours des familles, la part où quelqu’un suit la famille mais où personne n’est responsable. À lire avec la diffusion : beaucoup de mains avec un responsable, c’est un suivi commun.',
  },
  formula: {
    nl: '#{dagen van gezinnen zonder trekker} / #{dagen van gezinnen}',
    en: '#{days of families without lead} / #{days of families}',
    fr: '#{jours des familles sans responsable} / #{jours des familles}',
  },
  compute: (context) =>
    caseDayCells(
      context,
      ({ noLead }) => noLead,
      (families) => ({ families_without_lead_some_day: families.filter(({ noLead }) => noLead > 0).length }),
    ),
};
