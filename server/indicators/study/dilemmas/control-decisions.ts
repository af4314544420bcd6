import { say } from '../../../model/errors.ts';
import { tables } from '../../../model/tables.ts';
import { units } from '../../units.ts';
import type { MeasureContext, StudyMeasure } from '../measure.ts';
import { plainValue } from '../measured.ts';
import { contactRefs, type LoggedContact, observedLog } from '../observed-log.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { studyReferences } from '../study-references.ts';
import { membershipOf, networkGroupings, ownPersons, structural, unitCells, unlessTooFew } from './structural.ts';
import { undefinedStructure, withRule } from './structural-words.ts';

/** S8c: Gini of the final decisions over the organisations in the contacts decided on (0 all as many, (n - 1)/n all with one). */
export const controlDecisions: StudyMeasure = {
  ...structural,
  groupings: [...networkGroupings, 'sector'],
  id: 'control_decision_gini',
  dilemma: 'dilemma-control-power',
  label: { nl: 'Wie beslist', en: 'Who decides', fr: 'Qui décide' },
  definition: {
    nl: 'Hoe ongelijk de beslissingen (bijvoorbeeld over een plaats) verdeeld zijn over de organisaties die erbij betrokken zijn: 0 = elk evenveel, dicht bij 1 = één beslist alles.',
    en: 'How unevenly decisions (on a place, for instance) are spread over the organisations concerned: 0 = all as many, close to 1 = one decides everything.',
    fr: 'À quel point les décisions (sur une place, par exemple) sont inégalement réparties entre les organisations concernées : 0 = autant chacune, proche de 1 = une décide de tout.',
  },
  formula: {
    nl: 'Σ_i Σ_j |c_i − c_j| / (2 n Σ_i c_i);  c_i = #{beslissingen van organisatie i}',
    en: 'Σ_i Σ_j |c_i − c_j| / (2 n Σ_i c_i);  c_i = #{decisions by organisation i}',
    fr: 'Σ_i Σ_j |c_i − c_j| / (2 n Σ_i c_i);  c_i = #{décisions de l’organisation i}',
  },
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedStructure.tooFew,
  convention: withRule({
    nl: 'Contacten waarbij staat wie besliste. Betrokken zijn alle organisaties van die contacten en wie besliste, ook met nul beslissingen. In een gemeente of sector tellen de beslissingen van haar eigen organisaties.',
    en: 'Contacts that say who decided. Concerned are all organisations of those contacts and whoever decided, also with no decision. In a municipality or sector the decisions of its own organisations count.',
    fr: 'Contacts qui indiquent qui a décidé. Sont concernées toutes les organisations de ces contacts et celle qui a décidé, même sans décision. Dans une commune ou un secteur comptent les décisions de ses propres organisations.',
  }),
  references: [studyReferences.rose2011, studyReferences.emerson1962],
  compute: (context) => {
    const isIn = membershipOf(context);
    const things = decisions(context);
    const reason =
      observedLog(context).contacts.length === 0
        ? say('measure-no-log')
        : things.length === 0
          ? say('needs-column', { table: tables.contacts.label, column: 'decision_by' })
          : null;
    const wanted = [...networkGroupings, 'sector'] as const;
    return unitCells(context, { things, members: ({ concerned }) => concerned, reason, wanted }, ({ unit, items }) => {
      const counts = new Map<number, number>();
      for (const { decider, concerned } of items) {
        for (const organisation of concerned) {
          if (isIn(unit, organisation))
            counts.set(organisation, (counts.get(organisation) ?? 0) + Number(organisation === decider));
        }
      }
      const sorted = [...counts.values()].sort((a, b) => a - b);
      const total = sorted.reduce((sum, count) => sum + count, 0);
      const contacts = items.map(({ contact }) => contact);
      return unlessTooFew(total, ownPersons(contacts, unit, isIn), () =>
        plainValue(gini(sorted, total), {
          evidence: () => contactRefs(contacts),
          detail: { n: sorted.length, decisions: total, most: sorted.at(-1) ?? null },
        }),
      );
    });
  },
};

type Decision = { readonly contact: LoggedContact; readonly decider: number; readonly concerned: readonly number[] };

function decisions(context: MeasureContext): readonly Decision[] {
  const organisations = organisationNumbers(context);
  return observedLog(context).contacts.flatMap((contact): readonly Decision[] => {
    const { decision_by } = contact.record;
    if (decision_by === null) return [];
    const decider = organisations.find(decision_by);
    return decider < 0 ? [] : [{ contact, decider, concerned: [...new Set([contact.from, contact.to, decider])] }];
  });
}

/** @param sorted counts from low to high, adding up to `total` above 0 */
function gini(sorted: readonly number[], total: number): number {
  const ranked = sorted.reduce((sum, count, place) => sum + (2 * (place + 1) - sorted.length - 1) * count, 0);
  return ranked / (sorted.length * total);
}
