import { say } from '../../../model/errors.ts';
import type { RecordRef } from '../../../model/records.ts';
import type { MeasureContext, MeasuredCell, StudyMeasure, Unit } from '../measure.ts';
import { notDefined, plainValue } from '../measured.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { documentRefs, type Passage, passageRefs, type StudyDocument, studyDocuments } from '../study-documents.ts';
import { studyReferences } from '../study-references.ts';
import { inCellOrder, unitKey, unitsBy, wholeStudy } from '../study-units.ts';
import { keyLabels, studyConventions, studyUnits } from '../study-words.ts';

/** How many interviews were held, by sector, role and kind of organisation (empty where not known). */
export const interviewSample: StudyMeasure = {
  family: 'factors',
  ownDesign: false,
  keys: [
    { id: 'sector', label: keyLabels.sector },
    { id: 'role', label: keyLabels.role },
    { id: 'kind', label: keyLabels.kind },
  ],
  groupings: ['study', 'municipality'],
  minimum: 0,
  parameters: [],
  id: 'interview_sample',
  label: { nl: 'Interviews', en: 'Interviews', fr: 'Entretiens' },
  definition: {
    nl: 'Met wie er gesproken is: het aantal interviews per sector, rol en soort organisatie. Ouders staan onder de sector gezin.',
    en: 'Who was spoken with: the number of interviews by sector, role and kind of organisation. Parents are under the sector family.',
    fr: 'Avec qui on a parlé : le nombre d’entretiens par secteur, rôle et type d’organisation. Les parents sont sous le secteur famille.',
  },
  formula: {
    nl: '#{afgenomen interviews}',
    en: '#{interviews held}',
    fr: '#{entretiens menés}',
  },
  range: { min: 0, max: null },
  unit: studyUnits.number,
  undefinedWhen: {
    nl: 'Als er geen interviews zijn die gelezen mogen worden.',
    en: 'When there are no interviews that may be read.',
    fr: 'S’il n’y a pas d’entretiens qui puissent être lus.',
  },
  convention: studyConventions.documents,
  references: [studyReferences.brochure2017],
  compute: (context) => {
    const { documents, units } = studyDocuments(context);
    if (documents.length === 0) return [{ unit: wholeStudy, key: [], ...notDefined(say('no-interviews')) }];
    const cells = unitsBy(units, ['study', 'municipality']).flatMap((unit) => cellsOfUnit(context, unit));
    return inCellOrder(cells);
  },
};

function cellsOfUnit(context: MeasureContext, unit: Unit): readonly MeasuredCell[] {
  const groups = new Map<string, { readonly key: readonly string[]; readonly documents: Map<string, readonly RecordRef[]> }>();
  for (const document of studyDocuments(context).asked(unit)) {
    for (const { key, refs } of speakersOf(context, document, unit)) {
      const group = groups.get(JSON.stringify(key)) ?? { key, documents: new Map() };
      groups.set(JSON.stringify(key), group);
      if (!group.documents.has(document.id)) group.documents.set(document.id, refs);
    }
  }
  return [...groups.values()].map(({ key, documents }) => ({
    unit,
    key,
    ...plainValue(documents.size, { evidence: () => [...documents.values()].flat() }),
  }));
}

/** Sector, role and kind of organisation of somebody who speaks, with the records that say so. */
type Speaker = { readonly key: readonly string[]; readonly refs: readonly RecordRef[] };
const told = ['sector', 'role', 'organisation'] as const;

/** Who speaks in a unit: the one of the interview; a document without interview may have several speakers. */
function speakersOf(context: MeasureContext, document: StudyDocument, unit: Unit): readonly Speaker[] {
  const { interview, own, passages } = document;
  if (interview !== null) {
    const said = told.flatMap((by) => [...own, ...document.units].find((each) => each.by === by) ?? []);
    return [{ key: keyOf(context, said), refs: [unit, ...said].flatMap((each) => documentRefs([document], each)) }];
  }
  const isHere = (passage: Passage): boolean => passage.units.some((each) => unitKey(each) === unitKey(unit));
  // What a passage does not say is known where all others of its document agree.
  const refs = passageRefs(passages, unit);
  return passages.filter(isHere).map(({ units }) => ({ key: keyOf(context, units), refs }));
}

function keyOf(context: MeasureContext, said: readonly Unit[]): readonly string[] {
  const organisations = organisationNumbers(context);
  const [sector, role, organisation] = told.map((by) => said.find((unit) => unit.by === by)?.value ?? '');
  const number = organisations.find(organisation ?? '');
  const kind = number < 0 ? null : (organisations.get(number).row?.type ?? null);
  return [sector ?? '', role ?? '', kind ?? ''];
}
