import { studyFacts } from '../graph/study-facts.ts';
import type { StudyRecords } from '../model/records.ts';
import type { RecordCounts, Study } from '../model/study.ts';
import { sameText, type Text } from '../model/text.ts';
import { termLabel } from '../model/vocabulary.ts';
import type { StudyOverview } from './workbench-model.ts';

const attributeLabels: Readonly<Record<string, Text>> = {
  sector: { nl: 'Sector', en: 'Sector', fr: 'Secteur' },
  type: { nl: 'Soort organisatie', en: 'Kind of organisation', fr: 'Type d’organisation' },
  municipality: { nl: 'Gemeente', en: 'Municipality', fr: 'Commune' },
  district: { nl: 'District', en: 'District', fr: 'District' },
  governance_role: { nl: 'Rol in het netwerk', en: 'Role in the network', fr: 'Rôle dans le réseau' },
};

/** What a study holds and offers to a recipe. */
export function overviewOf(study: Study, counts: RecordCounts, records: StudyRecords): StudyOverview {
  const { relationTypes, sectors, partitions, ...facts } = studyFacts(records);
  return {
    study,
    counts,
    ...facts,
    relationTypes: relationTypes.map((each) => ({ ...each, label: termLabel('relationType', each.value) })),
    sectors: sectors.map((each) => ({ ...each, label: termLabel('sector', each.value) })),
    partitions: partitions.map((each) => ({ ...each, label: attributeLabels[each.id] ?? sameText(each.id) })),
  };
}
