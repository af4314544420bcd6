import type { PairSources } from '../../../graph/pair-sources.ts';
import { say } from '../../../model/errors.ts';
import type { RecordRef } from '../../../model/records.ts';
import { references } from '../../references.ts';
import { units } from '../../units.ts';
import { keys, undefinedHere } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { partOf } from '../measured.ts';
import { bothReport, ofSources, pairVoices, reportsAmong, sourceParts } from './source-pairs.ts';

/** The rules by which sources make a tie; the same words as in a recipe. */
const rules: readonly {
  readonly id: 'union' | 'confirmed' | 'intersection';
  readonly holds: (pair: PairSources) => boolean;
  readonly recordsOf: (pairs: readonly PairSources[]) => readonly RecordRef[];
}[] = [
  { id: 'union', holds: ({ sources }) => sources >= 1, recordsOf: pairVoices },
  { id: 'confirmed', holds: ({ sources }) => sources >= 2, recordsOf: pairVoices },
  { id: 'intersection', holds: bothReport, recordsOf: (pairs) => reportsAmong(pairVoices(pairs)) },
];

/** The density that each rule of combining sources gives. */
export const densityByRule: StudyMeasure = {
  ...ofSources,
  id: 'density_by_rule',
  label: { nl: 'Dichtheid volgens de regel', en: 'Density by rule', fr: 'Densité selon la règle' },
  definition: {
    nl: 'Welk deel van alle paren een band heeft als één bron volstaat (union), als er minstens twee nodig zijn (confirmed), of als beide kanten het moeten melden (intersection). De regel maakt vaak meer verschil dan de gemeente.',
    en: 'What part of all pairs has a tie when one source is enough (union), when at least two are needed (confirmed), or when both sides must report it (intersection). The rule often matters more than the municipality.',
    fr: 'Quelle part de toutes les paires a un lien si une source suffit (union), s’il en faut au moins deux (confirmed), ou si les deux côtés doivent le déclarer (intersection). La règle compte souvent plus que la commune.',
  },
  formula: {
    nl: 'm_r / (n(n − 1) / 2);  m_r = #{verbonden paren volgens regel r}',
    en: 'm_r / (n(n − 1) / 2);  m_r = #{tied pairs by rule r}',
    fr: 'm_r / (n(n − 1) / 2);  m_r = #{paires liées selon la règle r}',
  },
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedHere.noPairs,
  references: [references.krackhardt1987],
  keys: [keys.rule],
  compute: (context) =>
    sourceParts(context).flatMap(({ unit, organisations, possible, pairs }) =>
      rules.map(({ id, holds, recordsOf }) => {
        const own = pairs.filter(holds);
        return {
          unit,
          key: [id],
          ...partOf(own.length, possible, say('measure-too-few-organisations'), {
            evidence: () => recordsOf(own),
            detail: { organisations: organisations.length },
          }),
        };
      }),
    ),
};
