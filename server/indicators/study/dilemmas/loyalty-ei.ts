import { say } from '../../../model/errors.ts';
import { seededRandom } from '../../../model/random.ts';
import { permuteLabels } from '../../kernels/label-permutation.ts';
import { placeAmong } from '../../kernels/place-among.ts';
import { references } from '../../references.ts';
import { units } from '../../units.ts';
import { sumOfFractions } from '../exact-sum.ts';
import type { MeasureContext, Measured, StudyMeasure } from '../measure.ts';
import { partOf } from '../measured.ts';
import { observedLog } from '../observed-log.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import type { Part } from '../parts-of-study.ts';
import { studyReferences } from '../study-references.ts';
import { type Act, type Acts, personActs } from './acts.ts';
import { mediatorsOf } from './mediators.ts';
import { drawing, nullModels } from './null-models.ts';
import { drawsOf, leastPersons, membershipOf, structural, unitCells, unlessTooFew } from './structural.ts';
import { undefinedStructure, withRule } from './structural-words.ts';

/**
 * S1: the E-I index of contacts between persons (-1 all within the own organisation, 1 all with others). Detail: both counts, the value
 * when workers change organisations by chance (`expected`), where ours stands among those (`p_less`, `p_greater`), and the mediators:
 * channel richness, distance and same building of the contacts with others.
 */
export const loyaltyEi: StudyMeasure = {
  ...structural,
  id: 'loyalty_ei',
  dilemma: 'dilemma-loyalty',
  label: {
    nl: 'Aandacht naar binnen of naar buiten (E-I)',
    en: 'Attention inwards or outwards (E-I)',
    fr: 'Attention vers l’intérieur ou l’extérieur (E-I)',
  },
  definition: {
    nl: 'Of medewerkers vooral collega’s of vooral mensen van andere organisaties contacteren: −1 = enkel de eigen organisatie, 0 = verdeelde aandacht, 1 = enkel het netwerk. Ernaast staat wat toeval zou geven; nabijheid en rijke kanalen kunnen de band met elke kant sterker maken.',
    en: 'Whether workers contact mostly colleagues or mostly people of other organisations: −1 = only the own organisation, 0 = divided attention, 1 = only the network. Beside it stands what chance would give; nearness and rich channels can strengthen the tie with either side.',
    fr: 'Indique si les collaborateurs contactent surtout des collègues ou surtout des gens d’autres organisations : −1 = uniquement la leur, 0 = attention partagée, 1 = uniquement le réseau. À côté, ce que donnerait le hasard ; la proximité et les canaux riches peuvent renforcer le lien avec chaque côté.',
  },
  formula: {
    nl: '(E − I) / (E + I);  I, E = #{contacten binnen één organisatie, tussen twee}',
    en: '(E − I) / (E + I);  I, E = #{contacts within one organisation, between two}',
    fr: '(E − I) / (E + I);  I, E = #{contacts au sein d’une organisation, entre deux}',
  },
  range: { min: -1, max: 1 },
  unit: units.balance,
  undefinedWhen: undefinedStructure.tooFew,
  convention: withRule({
    nl: 'Contacten waarin beide kanten een medewerker noemen, en niet dezelfde. Wie op die dag voor meerdere organisaties werkt, waaronder die van het logboek, telt voor elk naar werktijd (gelijk verdeeld waar die niet overal gekend is). Zonder contacten binnen organisaties in het logboek is er geen waarde. Toeval: medewerkers wisselen van organisatie onder wie in deze contacten voorkomt; p = (aantal + 1) / (trekkingen + 1).',
    en: 'Contacts in which both sides name a worker, and not the same one. Somebody who works for several organisations on that day, among them the one in the log, counts for each by hours (alike where these are not known for all). Without contacts within organisations in the log there is no value. Chance: workers change organisations among those who occur in these contacts; p = (count + 1) / (draws + 1).',
    fr: 'Contacts où les deux côtés nomment un collaborateur, et pas le même. Qui travaille ce jour-là pour plusieurs organisations, dont celle du journal, compte pour chacune selon ses heures (à parts égales si elles ne sont pas toutes connues). Sans contacts internes dans le journal, il n’y a pas de valeur. Hasard : les collaborateurs changent d’organisation parmi ceux de ces contacts ; p = (nombre + 1) / (tirages + 1).',
  }),
  references: [references.krackhardt1988, studyReferences.fiol2005, studyReferences.wiesenfeld1999],
  ...drawing(nullModels.organisationsOfWorkers),
  compute: (context) => {
    const acts = personActs(context);
    const isIn = membershipOf(context);
    return unitCells(
      context,
      { things: acts.acts, members: ({ organisations }) => organisations, reason: whyNot(context, acts) },
      (part) => {
        const persons = new Set<number>();
        for (const { first, second, organisations } of part.items) {
          if (persons.size >= leastPersons) break;
          if (isIn(part.unit, organisations[0])) persons.add(acts.persons[first] ?? -1);
          if (isIn(part.unit, organisations[1])) persons.add(acts.persons[second] ?? -1);
        }
        const weight = sumOfFractions(part.items.map((act) => act.weight));
        return unlessTooFew(weight, persons, () => measure(context, part, acts));
      },
    );
  },
};

function whyNot(context: MeasureContext, { acts }: Acts) {
  const { contacts } = observedLog(context);
  if (contacts.length === 0) return say('measure-no-log');
  if (!contacts.some(({ from, to }) => from === to)) return say('no-internal-contacts');
  if (acts.length === 0) return say('measure-no-persons');
  // Where nobody is named in contacts within, only those with the outside would count.
  return acts.some(isWithin) ? null : say('no-named-internal-contacts');
}

/** Whether an act stands in the log as one within an organisation. */
const isWithin = ({ contact: { from, to } }: Act): boolean => from === to;

function measure(context: MeasureContext, { items }: Part<Act>, { acts: all }: Acts): Measured {
  const repetitions = drawsOf(context);
  const found = permuteLabels(labelled(items), repetitions, seededRandom(context.seed));
  const p = found === null ? null : placeAmong(found.observed, found.draws);
  const contacts = [...new Set(items.map(({ contact }) => contact))];
  const isInternal = ({ organisations: [one, other] }: Act): boolean => one === other;
  const sum = (acts: readonly Act[]): number => sumOfFractions(acts.map(({ weight }) => weight));
  const external = sum(items.filter((act) => !isInternal(act)));
  const internal = sum(items.filter(isInternal));
  const balance = items.map((act) => (isInternal(act) ? { ...act.weight, top: -act.weight.top } : act.weight));
  // Where a part has none of its own, one of another part tells that contacts within are logged at all.
  const teller = items.some(isWithin) ? undefined : all.find(isWithin);
  return partOf(sumOfFractions(balance), sum(items), say('nothing-to-count-here'), {
    evidence: () =>
      [...items, ...(teller === undefined ? [] : [teller])].flatMap(({ contact, divided }) => [contact.ref, ...divided]),
    detail: {
      n: contacts.length,
      external,
      internal,
      expected: found?.expected ?? null,
      p_less: p?.lessOrEqual ?? null,
      p_greater: p?.greaterOrEqual ?? null,
      reference: 'label-permutation',
      draws: repetitions,
      ...mediatorsOf(organisationNumbers(context), contacts),
    },
  });
}

/** The pairs of positions, numbered in the order in which they occur, with their weights. */
function labelled(acts: readonly Act[]) {
  const positions = new Map<number, number>();
  const labels: number[] = [];
  const place = (position: number, organisation: number): number => {
    const known = positions.get(position);
    if (known !== undefined) return known;
    const added = positions.size;
    positions.set(position, added);
    labels.push(organisation);
    return added;
  };
  return {
    first: Int32Array.from(acts, ({ first, organisations }) => place(first, organisations[0])),
    second: Int32Array.from(acts, ({ second, organisations }) => place(second, organisations[1])),
    weights: Float64Array.from(acts, ({ weight: { top, bottom } }) => top / bottom),
    labels: Int32Array.from(labels),
  };
}
