import { inOrder } from '../../../graph/build/in-order.ts';
import { withdrawnPersons } from '../../../graph/build/withdrawn-persons.ts';
import { say } from '../../../model/errors.ts';
import { foldId } from '../../../model/identity.ts';
import type { StoredRecord } from '../../../model/records.ts';
import { tables } from '../../../model/tables.ts';
import { units } from '../../units.ts';
import { refsOf } from '../evidence-of.ts';
import type { MeasureContext, StudyMeasure } from '../measure.ts';
import { shareOf } from '../measured.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { studyReferences } from '../study-references.ts';
import { structural, unitCells, unlessTooFew } from './structural.ts';
import { undefinedStructure, withRule } from './structural-words.ts';

type Appointed = {
  readonly person: string;
  readonly rows: readonly StoredRecord<'affiliations'>[];
  readonly organisations: readonly number[];
  readonly isHybrid: boolean;
};

/** S4c: of the persons appointed in a unit, those who work for two or more organisations at the same time (0 to 1). */
export const identityHybrids: StudyMeasure = {
  ...structural,
  id: 'identity_hybrid_share',
  dilemma: 'dilemma-identity',
  label: { nl: 'Medewerkers met twee petten', en: 'Workers with two hats', fr: 'Collaborateurs à deux casquettes' },
  definition: {
    nl: 'Welk deel van de medewerkers tegelijk voor minstens twee organisaties werkt. Zulke mensen verbinden, en zijn kwetsbaar: als zij weg zijn, is ook de verbinding weg.',
    en: 'What part of the workers work for at least two organisations at the same time. Such people connect, and are a weak point: when they leave, so does the connection.',
    fr: 'Quelle part des collaborateurs travaille en même temps pour au moins deux organisations. Ces personnes relient, et sont un point faible : quand elles partent, le lien part aussi.',
  },
  formula: {
    nl: '#{medewerkers met twee aanstellingen tegelijk} / #{medewerkers}',
    en: '#{workers with two appointments at once} / #{workers}',
    fr: '#{collaborateurs ayant deux fonctions en même temps} / #{collaborateurs}',
  },
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedStructure.tooFew,
  convention: withRule({
    nl: 'Aanstellingen die minstens één dag samenvallen, bij verschillende organisaties; zonder datum loopt een aanstelling altijd. Wie na elkaar bij twee organisaties werkt, telt niet. Wie zijn toestemming introk, wordt niet gelezen. Wilson-interval (95 %).',
    en: 'Appointments that coincide on at least one day, at different organisations; without a date an appointment always runs. Somebody who works for two organisations one after the other does not count. Whoever withdrew consent is not read. Wilson interval (95 %).',
    fr: 'Affectations qui coïncident au moins un jour, dans des organisations différentes ; sans date, une affectation court toujours. Qui travaille successivement pour deux organisations ne compte pas. Qui a retiré son consentement n’est pas lu. Intervalle de Wilson (95 %).',
  }),
  references: [studyReferences.rose2011, studyReferences.brochure2017],
  compute: (context) => {
    const things = appointed(context);
    const reason = things.length === 0 ? say('needs-table', { table: tables.affiliations.label }) : null;
    return unitCells(context, { things, members: ({ organisations }) => organisations, reason }, ({ items }) =>
      unlessTooFew(items.length, new Set(items), () => {
        const hybrids = items.filter(({ isHybrid }) => isHybrid);
        return shareOf(hybrids.length, items.length, say('nothing-to-count-here'), {
          evidence: () => items.flatMap(({ rows }) => refsOf('affiliations', rows)),
          counted: () => hybrids.flatMap(({ rows }) => refsOf('affiliations', rows)),
          detail: { n: items.length },
        });
      }),
    );
  },
};

function appointed(context: MeasureContext): readonly Appointed[] {
  const organisations = organisationNumbers(context);
  const { affiliations } = context.records;
  const withdrawn = withdrawnPersons(context.records);
  const byPerson = new Map<string, StoredRecord<'affiliations'>[]>();
  for (const row of inOrder(affiliations)) {
    const person = foldId(row.person_id);
    if (withdrawn.has(person)) continue;
    const list = byPerson.get(person);
    if (list === undefined) byPerson.set(person, [row]);
    else list.push(row);
  }
  return [...byPerson].map(([person, rows]) => ({
    person,
    rows,
    organisations: [...new Set(rows.map(({ org_id }) => organisations.find(org_id)))],
    isHybrid: rows.some((one) => rows.some((other) => foldId(one.org_id) !== foldId(other.org_id) && overlap(one, other))),
  }));
}

function overlap(one: StoredRecord<'affiliations'>, other: StoredRecord<'affiliations'>): boolean {
  const begins = (row: StoredRecord<'affiliations'>): string => row.date_from ?? '';
  const ends = (row: StoredRecord<'affiliations'>): string => row.date_to ?? '9999-12-31';
  return begins(one) <= ends(other) && begins(other) <= ends(one);
}
