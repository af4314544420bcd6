import { say } from '../../../model/errors.ts';
import { units } from '../../units.ts';
import type { StudyMeasure } from '../measure.ts';
import { meanOf, notDefined } from '../measured.ts';
import { passageRefs } from '../study-documents.ts';
import { studyReferences } from '../study-references.ts';
import { codedDilemma, dilemmaCells } from './coded-dilemma.ts';
import { intensityAgreement } from './coder-agreement.ts';

/**
 * I: the mean over documents of their mean intensity, from 0 (the lowest of the scale) to 1 (the highest). Detail: passages with an
 * intensity, those whose intensity lies off the scale and is left out, and how far coders agree (see intensityAgreement).
 */
export const dilemmaIntensity: StudyMeasure = {
  ...codedDilemma,
  id: 'dilemma_intensity',
  label: { nl: 'Hoe sterk het leeft', en: 'How strongly it is felt', fr: 'Avec quelle force c’est vécu' },
  definition: {
    nl: 'Hoe sterk het dilemma klinkt waar het ter sprake komt, volgens de codeur: 0 = het laagste van de schaal, 1 = het hoogste.',
    en: 'How strong the dilemma sounds where it comes up, as the coder heard it: 0 = the lowest of the scale, 1 = the highest.',
    fr: 'Avec quelle force le dilemme s’exprime là où il est évoqué, selon le codeur : 0 = le plus bas de l’échelle, 1 = le plus haut.',
  },
  formula: {
    nl: 'mean_d mean_p ((x − l) / (h − l));  x = intensiteit van passage p in interview d;  l, h = laagste, hoogste van de schaal',
    en: 'mean_d mean_p ((x − l) / (h − l));  x = intensity of passage p in interview d;  l, h = lowest, highest of the scale',
    fr: 'mean_d mean_p ((x − l) / (h − l));  x = intensité du passage p dans l’entretien d;  l, h = plus bas, plus haut de l’échelle',
  },
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: {
    nl: 'Waar geen passage een intensiteit heeft.',
    en: 'Where no passage has an intensity.',
    fr: 'Là où aucun passage n’a d’intensité.',
  },
  convention: {
    nl: 'Elk interview telt even zwaar, hoeveel passages het ook heeft. De schaal is een instelling: 0 tot 5 zoals de kolom, of 1 tot 3 als de codeurs zo werkten. Wat erbuiten valt, telt niet mee. Overeenstemming van codeurs: Krippendorffs alfa voor geordende waarden, op het gemiddelde van elke codeur per interview.',
    en: 'Each interview counts the same, however many passages it has. The scale is a setting: 0 to 5 as the column has it, or 1 to 3 where the coders worked so. What lies off it does not count. Agreement of coders: Krippendorff’s alpha for ordered values, on each coder’s mean per interview.',
    fr: 'Chaque entretien compte autant, quel que soit son nombre de passages. L’échelle est un réglage : 0 à 5 comme la colonne, ou 1 à 3 si les codeurs travaillaient ainsi. Ce qui en sort ne compte pas. Accord des codeurs : alpha de Krippendorff pour valeurs ordonnées, sur la moyenne de chaque codeur par entretien.',
  },
  references: [studyReferences.krippendorff2004, studyReferences.brochure2017],
  parameters: [
    {
      id: 'low',
      label: { nl: 'Laagste intensiteit', en: 'Lowest intensity', fr: 'Intensité la plus basse' },
      unit: { nl: 'punt van de schaal', en: 'point of the scale', fr: 'point de l’échelle' },
      standard: 0,
      min: 0,
      max: 5,
    },
    {
      id: 'high',
      label: { nl: 'Hoogste intensiteit', en: 'Highest intensity', fr: 'Intensité la plus haute' },
      unit: { nl: 'punt van de schaal', en: 'point of the scale', fr: 'point de l’échelle' },
      standard: 5,
      min: 0,
      max: 5,
    },
  ],
  compute: (context) => {
    const { low = 0, high = 5 } = context.parameters;
    return dilemmaCells(context, ({ topic, passages, unit }, documents) => {
      if (low >= high) return notDefined(say('scale-upside-down', { low, high }));
      if (passages.length === 0) return notDefined(say('not-spoken-of'));
      const scored = passages.filter(({ row: { intensity } }) => intensity !== null);
      const used = scored.filter(({ row: { intensity } }) => (intensity ?? low) >= low && (intensity ?? high) <= high);
      const byDocument = new Map<string, { sum: number; count: number }>();
      for (const { document, row } of used) {
        const tally = byDocument.get(document) ?? { sum: 0, count: 0 };
        byDocument.set(document, tally);
        tally.sum += ((row.intensity ?? low) - low) / (high - low);
        tally.count++;
      }
      // From low to high, so that the sum does not hang on the order of documents.
      const means = [...byDocument.values()].map(({ sum, count }) => sum / count).sort((a, b) => a - b);
      const total = means.reduce((sum, mean) => sum + mean, 0);
      return meanOf(total, means.length, say('no-intensity-coded', { low, high }), {
        evidence: () => passageRefs(used, unit),
        detail: {
          passages: used.length,
          off_scale: scored.length - used.length,
          ...intensityAgreement(documents, topic, { low, high }),
        },
      });
    });
  },
};
