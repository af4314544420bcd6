import { say } from '../../../model/errors.ts';
import { foldId } from '../../../model/identity.ts';
import type { RecordRef } from '../../../model/records.ts';
import { units } from '../../units.ts';
import { refsOf } from '../evidence-of.ts';
import type { StudyMeasure } from '../measure.ts';
import { notDefined, partOf } from '../measured.ts';
import type { StudyCode } from '../study-codes.ts';
import { studyDocuments } from '../study-documents.ts';
import { studyReferences } from '../study-references.ts';
import { wholeStudy } from '../study-units.ts';
import { groupWords, keyLabels, undefinedTalk } from '../study-words.ts';
import { talkEvidence, topicCells } from '../topic-cells.ts';
import { codesOf, factorGroups, factorMeasure, noLevel, polarityConvention } from './study-factors.ts';

/** Of the factors that the codebook has on a level, those that at least one document calls present (0 to 1). Detail: which. */
export const factorLevelShare: StudyMeasure = {
  ...factorMeasure,
  id: 'factor_level_share',
  label: { nl: 'Aanwezige factoren per niveau', en: 'Present factors by level', fr: 'Facteurs présents par niveau' },
  definition: {
    nl: 'Van de factoren op een niveau (context, organisatie, individu), het deel dat minstens één interview aanwezig noemt. De niveaus voeden elkaar; meer factoren is niet vanzelf beter.',
    en: 'Of the factors on a level (context, organisation, individual), the part that at least one interview calls present. The levels feed one another; more factors are not better in themselves.',
    fr: 'Parmi les facteurs d’un niveau (contexte, organisation, individu), la part qu’au moins un entretien dit présente. Les niveaux se nourrissent l’un l’autre ; plus de facteurs n’est pas mieux en soi.',
  },
  formula: {
    nl: '#{factoren van het niveau die een interview als helpend noemt} / #{factoren van het niveau}',
    en: '#{factors of the level that an interview names as helping} / #{factors of the level}',
    fr: '#{facteurs du niveau qu’un entretien cite comme favorables} / #{facteurs du niveau}',
  },
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedTalk.nobodyAsked,
  convention: polarityConvention,
  references: [studyReferences.brochure2017],
  keys: [{ id: 'level', label: keyLabels.level }],
  compute: (context) => {
    const levels = new Map<string, StudyCode[]>();
    for (const code of codesOf(context, factorGroups)) {
      const level = code.level ?? noLevel;
      const list = levels.get(level);
      if (list === undefined) levels.set(level, [code]);
      else list.push(code);
    }
    if (levels.size === 0) {
      return [{ unit: wholeStudy, key: [], ...notDefined(say('no-codes-of-group', { group: groupWords.factor })) }];
    }
    const topics = [...levels].map(([level, codes]) => ({ key: [level], codes: new Set(codes.map(({ folded }) => folded)) }));
    return topicCells(studyDocuments(context), topics, ({ topic, unit, passages, asked }) => {
      const codes = levels.get(topic.key[0] ?? '') ?? [];
      const found = passages.filter(({ row }) => row.polarity === '+');
      const present = new Set(found.map(({ row }) => foldId(row.code)));
      const there = codes.filter(({ folded }) => present.has(folded));
      const said = talkEvidence(found, asked, unit);
      return partOf(present.size, codes.length, say('nobody-asked-here'), {
        evidence: () => [...said.evidence(), ...rowsOf(codes)],
        counted: () => [...said.counted(), ...rowsOf(there)],
        detail: { present: there.map(({ row }) => row.code) },
      });
    });
  },
};

function rowsOf(codes: readonly StudyCode[]): readonly RecordRef[] {
  return refsOf(
    'codebook',
    codes.map(({ row }) => row),
  );
}
