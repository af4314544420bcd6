import { say } from '../../../model/errors.ts';
import { refsOf } from '../evidence-of.ts';
import type { StudyMeasure } from '../measure.ts';
import { notDefined, plainValue } from '../measured.ts';
import { studyReferences } from '../study-references.ts';
import { keyLabels } from '../study-words.ts';
import { dimensionsOf, meanScore, qualityMeasure, scoreCells } from './study-scores.ts';

/** Mean score of parents minus that of professionals, by dimension (-4 to 4; below 0 = parents judge lower). */
export const qualityGap: StudyMeasure = {
  ...qualityMeasure,
  id: 'quality_gap',
  label: { nl: 'Ouders tegenover professionals', en: 'Parents against professionals', fr: 'Parents face aux professionnels' },
  definition: {
    nl: 'Hoeveel ouders een kenmerk van kwaliteit hoger of lager scoren dan professionals: onder 0 = ouders oordelen strenger.',
    en: 'How much higher or lower parents score a dimension of quality than professionals: below 0 = parents judge more severely.',
    fr: 'De combien les parents notent une dimension de la qualité plus haut ou plus bas que les professionnels : sous 0 = les parents sont plus sévères.',
  },
  formula: {
    nl: 's_o − s_p;  s_o, s_p = gemiddelde score van ouders, van professionals',
    en: 's_o − s_p;  s_o, s_p = mean score of parents, of professionals',
    fr: 's_o − s_p;  s_o, s_p = score moyen des parents, des professionnels',
  },
  range: { min: -4, max: 4 },
  unit: { nl: 'punten van de schaal', en: 'points of the scale', fr: 'points de l’échelle' },
  undefinedWhen: {
    nl: 'Waar enkel ouders of enkel professionals een score gaven.',
    en: 'Where only parents or only professionals gave a score.',
    fr: 'Là où seuls des parents ou seuls des professionnels ont donné un score.',
  },
  convention: {
    nl: 'Elke score telt even zwaar, ook als ouders en professionals andere organisaties beoordelen: per gemeente kan het verschil daar ook aan liggen.',
    en: 'Every score counts the same, also where parents and professionals judge other organisations: by municipality the difference may lie in that as well.',
    fr: 'Chaque score compte autant, même si parents et professionnels jugent d’autres organisations : par commune, l’écart peut aussi en venir.',
  },
  references: [studyReferences.roose2003],
  keys: [{ id: 'dimension', label: keyLabels.dimension }],
  compute: (context) => {
    const groups = dimensionsOf(context).map(({ id, label, scores }) => ({ key: [id], label, scores }));
    return scoreCells(context, groups, (scores) => {
      const parents = scores.filter(({ source }) => source === 'parent');
      const professionals = scores.filter(({ source }) => source === 'professional');
      if (parents.length === 0 || professionals.length === 0) return notDefined(say('one-side-scored'));
      const [theirs, ours] = [meanScore(parents), meanScore(professionals)];
      return plainValue(theirs - ours, {
        evidence: () => refsOf('quality', [...parents, ...professionals]),
        detail: { parents: parents.length, professionals: professionals.length, mean_parents: theirs, mean_professionals: ours },
      });
    });
  },
};
