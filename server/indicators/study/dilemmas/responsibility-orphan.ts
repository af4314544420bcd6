import type { StudyMeasure } from '../measure.ts';
import { caseDayCells } from './family-cells.ts';
import { responsibilityDays } from './responsibility-days.ts';

/** S2c: of the days of families, those on which nobody follows the family (0 to 1). */
export const responsibilityOrphan: StudyMeasure = {
  ...responsibilityDays,
  id: 'responsibility_orphan_share',
  label: { nl: 'Dagen zonder opvolging', en: 'Days without follow-up', fr: 'Jours sans suivi' },
  definition: {
    nl: 'Van alle dagen van gezinnen, het deel waarop niemand het gezin volgt terwijl het dossier niet gesloten is.',
    en: 'Of all days of families, the part on which nobody follows the family while its file is not closed.',
    fr: 'De tous les jours des familles, la part où personne ne suit la famille alors que son dossier n’est pas clos.',
  },
  formula: {
    nl: '#{dagen van gezinnen zonder opvolging} / #{dagen van gezinnen}',
    en: '#{days of families without follow-up} / #{days of families}',
    fr: '#{jours des familles sans suivi} / #{jours des familles}',
  },
  compute: (context) =>
    caseDayCells(
      context,
      ({ orphan }) => orphan,
      (families) => ({ families_orphan_some_day: families.filter(({ orphan }) => orphan > 0).length }),
    ),
};
