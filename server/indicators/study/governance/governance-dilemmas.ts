import { say } from '../../../model/errors.ts';
import { foldId } from '../../../model/identity.ts';
import type { RecordRef } from '../../../model/records.ts';
import { studyDilemmas } from '../dilemmas/study-dilemmas.ts';
import { refsOf } from '../evidence-of.ts';
import type { MeasureContext, MeasuredCell, StudyMeasure, Unit } from '../measure.ts';
import { notDefined, shareOf } from '../measured.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { type Passage, passageRefs, type StudyDocument, studyDocuments } from '../study-documents.ts';
import { studyReferences } from '../study-references.ts';
import { inCellOrder, itemsByUnit, unitsBy, wholeStudy } from '../study-units.ts';
import { groupWords, keyLabels, studyConventions, studyUnits, undefinedTalk } from '../study-words.ts';
import { documentsOf, talkEvidence } from '../topic-cells.ts';
import { type GovernanceRole, governanceRoles } from './declared-governance.ts';

/** P of each dilemma among the interviews with organisations of each role in the network (0 to 1). */
export const governanceDilemmas: StudyMeasure = {
  family: 'governance',
  ownDesign: true,
  groupings: ['study', 'municipality'],
  minimum: 0,
  parameters: [],
  id: 'governance_dilemma_prevalence',
  label: {
    nl: 'Dilemma’s volgens rol in het netwerk',
    en: 'Dilemmas by role in the network',
    fr: 'Dilemmes selon le rôle dans le réseau',
  },
  definition: {
    nl: 'In welk deel van de interviews een dilemma ter sprake komt, apart voor organisaties die het netwerk trekken, coördineren, er lid van zijn of aan de rand staan. Welke rol welk dilemma verlicht, is een open vraag van het onderzoek.',
    en: 'In what part of the interviews a dilemma comes up, apart for organisations that lead the network, coordinate it, are members or stand at its edge. Which role eases which dilemma is an open question of the research.',
    fr: 'Dans quelle part des entretiens un dilemme est évoqué, séparément pour les organisations qui pilotent le réseau, le coordonnent, en sont membres ou sont en marge. Quel rôle allège quel dilemme est une question ouverte de la recherche.',
  },
  formula: {
    nl: '#{interviews van de rol met een passage over het dilemma} / #{interviews van de rol}',
    en: '#{interviews of the role with some passage on the dilemma} / #{interviews of the role}',
    fr: '#{entretiens du rôle avec un passage sur le dilemme} / #{entretiens du rôle}',
  },
  range: { min: 0, max: 1 },
  unit: studyUnits.interviews,
  undefinedWhen: undefinedTalk.nobodyAsked,
  convention: studyConventions.documents,
  references: [studyReferences.provan2008, studyReferences.wilson1927],
  keys: [
    { id: 'dilemma', label: keyLabels.dilemma },
    { id: 'governance_role', label: keyLabels.governanceRole },
  ],
  compute: (context) => {
    const dilemmas = studyDilemmas(context.records);
    if (dilemmas.length === 0) {
      return [{ unit: wholeStudy, key: [], ...notDefined(say('no-codes-of-group', { group: groupWords.dilemma })) }];
    }
    const { passages, units, asked, documents } = studyDocuments(context);
    if (documents.length === 0) return [{ unit: wholeStudy, key: [], ...notDefined(say('no-interviews')) }];
    const roleOf = roleReader(context);
    const places = unitsBy(units, ['study', 'municipality']);
    const cells = dilemmas.flatMap(({ id, codes }) => {
      const own = passages.filter(({ row }) => codes.has(foldId(row.code)));
      return itemsByUnit(places, own, (passage: Passage) => passage.units).flatMap(({ unit, items }) =>
        governanceRoles.map((role): MeasuredCell => {
          const hasRole = (of: readonly Unit[]): boolean => roleOf(of).has(role);
          const heard = asked(unit).filter((document) => hasRole(document.units));
          const said = items.filter((passage) => hasRole(passage.units));
          const talk = talkEvidence(said, heard, unit);
          return {
            unit,
            key: [id, role],
            ...shareOf(documentsOf(said).size, heard.length, say('nobody-asked-here'), {
              evidence: () => [...talk.evidence(), ...speakersOf(heard, hasRole)],
              counted: () => [...talk.counted(), ...passageRefs(said, { by: 'organisation' })],
              detail: { passages: said.length },
            }),
          };
        }),
      );
    });
    return inCellOrder(cells);
  },
};

/** What shows that an organisation of the role speaks: the interview, and where it does not say so, all passages, which do so together. */
function speakersOf(documents: readonly StudyDocument[], hasRole: (units: readonly Unit[]) => boolean): readonly RecordRef[] {
  const others = documents.filter(({ own }) => !hasRole(own));
  return refsOf(
    'coding',
    others.flatMap(({ passages }) => passages.map(({ row }) => row)),
  );
}

/** The roles of the organisations among some units. */
function roleReader(context: MeasureContext): (units: readonly Unit[]) => ReadonlySet<GovernanceRole> {
  const organisations = organisationNumbers(context);
  return (units) =>
    new Set(
      units.flatMap(({ by, value }) => {
        const number = by === 'organisation' && value !== null ? organisations.find(value) : -1;
        return number < 0 ? [] : (organisations.get(number).row?.governance_role ?? []);
      }),
    );
}
