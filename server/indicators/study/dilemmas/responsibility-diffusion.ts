import { say } from '../../../model/errors.ts';
import { tables } from '../../../model/tables.ts';
import { caseDrawer, ratioInterval } from '../../kernels/bootstrap-ratio.ts';
import { units } from '../../units.ts';
import type { MeasureContext, StudyMeasure } from '../measure.ts';
import { meanOf } from '../measured.ts';
import { contactRefs, type LoggedContact, observedLog } from '../observed-log.ts';
import { studyReferences } from '../study-references.ts';
import { drawing, nullModels } from './null-models.ts';
import { drawsOf, membershipOf, ownPersons, structural, unitCells, unlessTooFew, withInterval } from './structural.ts';
import { undefinedStructure, withRule } from './structural-words.ts';

/** The contacts about one family, two at least. */
type Case = {
  readonly contacts: readonly LoggedContact[];
  readonly organisations: readonly number[];
  readonly diffusion: number;
};

/** One contact is always of one or two organisations: how hands spread cannot show. */
const leastContacts = 2;

/** S2a: the mean over families of 1 - sum of squared shares of organisations in the contacts about the family (0 to 1 - 1/k). */
export const responsibilityDiffusion: StudyMeasure = {
  ...structural,
  id: 'responsibility_diffusion',
  dilemma: 'dilemma-responsibility',
  label: { nl: 'Spreiding over organisaties', en: 'Diffusion over organisations', fr: 'Diffusion entre organisations' },
  definition: {
    nl: 'Over hoeveel organisaties de contacten rond een gezin verspreid zijn, gemiddeld per gezin: 0 = één organisatie, 0,5 = twee die evenveel doen, dicht bij 1 = vele handen. Spreiding is ook gewoon samenwerking: ze zegt pas iets naast de dagen zonder trekker.',
    en: 'Over how many organisations the contacts about a family are spread, on average per family: 0 = one organisation, 0.5 = two that do as much, close to 1 = many hands. Diffusion is also simply collaboration: it says something only beside the days without a lead.',
    fr: 'Sur combien d’organisations se répartissent les contacts au sujet d’une famille, en moyenne par famille : 0 = une organisation, 0,5 = deux qui en font autant, proche de 1 = beaucoup de mains. La diffusion est aussi simplement de la collaboration : elle ne dit quelque chose qu’à côté des jours sans responsable.',
  },
  formula: {
    nl: 'mean_c (1 − Σ_i s_ci²);  s_ci = aandeel van organisatie i in de contacten over gezin c',
    en: 'mean_c (1 − Σ_i s_ci²);  s_ci = share of organisation i in the contacts about family c',
    fr: 'mean_c (1 − Σ_i s_ci²);  s_ci = part de l’organisation i dans les contacts au sujet de la famille c',
  },
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedStructure.tooFew,
  convention: withRule({
    nl: 'Een contact telt één keer voor elke organisatie die erin voorkomt. Gezinnen met minder dan twee contacten tellen niet mee. Een gezin telt in elk deel van de studie waar een organisatie er contact over had. Interval: gezinnen opnieuw getrokken (95 %).',
    en: 'A contact counts once for each organisation in it. Families with fewer than two contacts do not count. A family counts in every part of the study where an organisation had contact about it. Interval: families drawn anew (95 %).',
    fr: 'Un contact compte une fois pour chaque organisation qui y figure. Les familles de moins de deux contacts ne comptent pas. Une famille compte dans chaque partie de l’étude où une organisation a eu contact à son sujet. Intervalle : familles tirées à nouveau (95 %).',
  }),
  references: [studyReferences.thompson1980, studyReferences.darley1968],
  ...drawing(nullModels.families),
  compute: (context) => {
    const isIn = membershipOf(context);
    const cases = casesOf(context);
    const members = ({ organisations }: Case) => organisations;
    const draw = caseDrawer(drawsOf(context), context.seed);
    return unitCells(context, { things: cases, members, reason: whyNot(context) }, ({ unit, items }) => {
      // The contacts of thousands of families, for thousands of parts: each list goes when its part is done.
      const contacts = (): readonly LoggedContact[] => items.flatMap((each) => each.contacts);
      return unlessTooFew(items.length, ownPersons(contacts(), unit, isIn), () => {
        const drawn = draw(items.length);
        const values = Float64Array.from(items, ({ diffusion }) => diffusion);
        const sum = values.toSorted().reduce((all, value) => all + value, 0);
        const value = meanOf(sum, items.length, say('nothing-to-count-here'), {
          evidence: () => contactRefs(contacts()),
          detail: {
            n: items.length,
            contacts: items.reduce((all, each) => all + each.contacts.length, 0),
            mean_organisations: items.reduce((all, { organisations }) => all + organisations.length, 0) / items.length,
            reference: 'bootstrap-over-families',
            draws: drawn.repetitions,
          },
        });
        const ones = new Float64Array(items.length).fill(1);
        return withInterval(value, ratioInterval(drawn, values, ones));
      });
    });
  },
};

function whyNot(context: MeasureContext) {
  const { contacts } = observedLog(context);
  if (contacts.length === 0) return say('measure-no-log');
  const named = contacts.some(({ record }) => record.family_code !== null);
  return named ? null : say('needs-column', { table: tables.contacts.label, column: 'family_code' });
}

function casesOf(context: MeasureContext): readonly Case[] {
  const byFamily = new Map<number, LoggedContact[]>();
  for (const contact of observedLog(context).contacts) {
    const { family } = contact;
    if (family < 0) continue;
    const list = byFamily.get(family);
    if (list === undefined) byFamily.set(family, [contact]);
    else list.push(contact);
  }
  return [...byFamily.values()].filter((contacts) => contacts.length >= leastContacts).map(caseOf);
}

function caseOf(contacts: readonly LoggedContact[]): Case {
  const counts = new Map<number, number>();
  for (const { from, to } of contacts) for (const end of new Set([from, to])) counts.set(end, (counts.get(end) ?? 0) + 1);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const squares = [...counts.values()].reduce((sum, count) => sum + count * count, 0);
  return { contacts, organisations: [...counts.keys()], diffusion: 1 - squares / (all * all) };
}
