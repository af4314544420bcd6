import { say } from '../../../model/errors.ts';
import { seededRandom } from '../../../model/random.ts';
import { permuteLabels } from '../../kernels/label-permutation.ts';
import { placeAmong } from '../../kernels/place-among.ts';
import { references } from '../../references.ts';
import { units } from '../../units.ts';
import type { MeasureContext, Measured, StudyMeasure } from '../measure.ts';
import { partOf } from '../measured.ts';
import { contactRefs, endsOf, type LoggedContact, observedLog } from '../observed-log.ts';
import { studyReferences } from '../study-references.ts';
import { isKnowledge, whyNoKnowledge } from './knowledge-contacts.ts';
import { drawing, nullModels } from './null-models.ts';
import { professionsOfLog, whyNoProfessions } from './professions.ts';
import { drawsOf, membershipOf, ownPersons, structural, unitCells, unlessTooFew } from './structural.ts';
import { undefinedStructure, withRule } from './structural-words.ts';

/** S4b: the E-I index by profession of knowledge contacts between persons (-1 all within a profession, 1 all between two). */
export const identityEi: StudyMeasure = {
  ...structural,
  id: 'identity_profession_ei',
  dilemma: 'dilemma-identity',
  label: {
    nl: 'Kennis over beroepen heen (E-I)',
    en: 'Knowledge across professions (E-I)',
    fr: 'Savoir entre professions (E-I)',
  },
  definition: {
    nl: 'Of kennis vooral tussen mensen van hetzelfde beroep gaat of over beroepen heen: −1 = enkel binnen een beroep, 1 = enkel tussen beroepen. Ernaast staat wat toeval zou geven.',
    en: 'Whether knowledge passes mostly between people of one profession or across professions: −1 = only within a profession, 1 = only between professions. Beside it stands what chance would give.',
    fr: 'Indique si le savoir circule surtout entre gens d’une même profession ou entre professions : −1 = uniquement au sein d’une profession, 1 = uniquement entre professions. À côté, ce que donnerait le hasard.',
  },
  formula: {
    nl: '(E − I) / (E + I);  I, E = #{kenniscontacten binnen één beroep, tussen twee}',
    en: '(E − I) / (E + I);  I, E = #{knowledge contacts within one profession, between two}',
    fr: '(E − I) / (E + I);  I, E = #{contacts de savoir au sein d’une profession, entre deux}',
  },
  range: { min: -1, max: 1 },
  unit: units.balance,
  undefinedWhen: undefinedStructure.tooFew,
  convention: withRule({
    nl: 'Kenniscontacten (doel informatie, overleg of vorming), ook binnen organisaties, tussen twee medewerkers waarvan het beroep gekend is. Toeval: beroepen wisselen onder wie in deze contacten voorkomt; p = (aantal + 1) / (trekkingen + 1).',
    en: 'Knowledge contacts (purpose information, consultation or training), also within organisations, between two workers whose professions are known. Chance: professions change places among those who occur in these contacts; p = (count + 1) / (draws + 1).',
    fr: 'Contacts de savoir (but information, concertation ou formation), aussi internes, entre deux collaborateurs dont la profession est connue. Hasard : les professions changent de place parmi ceux de ces contacts ; p = (nombre + 1) / (tirages + 1).',
  }),
  references: [references.krackhardt1988, studyReferences.rose2011],
  ...drawing(nullModels.professionsOfWorkers),
  compute: (context) => {
    const isIn = membershipOf(context);
    const professions = professionsOfLog(context);
    const things = observedLog(context).contacts.filter(
      (contact) =>
        isKnowledge(contact) &&
        contact.fromPerson !== contact.toPerson &&
        (professions[contact.fromPerson] ?? null) !== null &&
        (professions[contact.toPerson] ?? null) !== null,
    );
    const reason = whyNoKnowledge(context) ?? whyNoProfessions(context);
    return unitCells(context, { things, members: endsOf, reason }, ({ unit, items }) =>
      unlessTooFew(items.length, ownPersons(items, unit, isIn), () => measure(context, items)),
    );
  },
};

function measure(context: MeasureContext, contacts: readonly LoggedContact[]): Measured {
  const professions = professionsOfLog(context);
  const words = new Map<string, number>();
  const positions = new Map<number, number>();
  const labels: number[] = [];
  const place = (person: number): number => {
    const known = positions.get(person);
    if (known !== undefined) return known;
    const word = professions[person]?.word ?? '';
    const label = words.get(word) ?? words.size;
    words.set(word, label);
    labels.push(label);
    positions.set(person, labels.length - 1);
    return labels.length - 1;
  };
  const first = Int32Array.from(contacts, ({ fromPerson }) => place(fromPerson));
  const second = Int32Array.from(contacts, ({ toPerson }) => place(toPerson));
  const pairs = { first, second, weights: new Float64Array(contacts.length).fill(1), labels: Int32Array.from(labels) };
  const found = permuteLabels(pairs, drawsOf(context), seededRandom(context.seed));
  const p = found === null ? null : placeAmong(found.observed, found.draws);
  const internal = found?.within ?? 0;
  const external = (found?.total ?? 0) - internal;
  return partOf(external - internal, external + internal, say('nothing-to-count-here'), {
    evidence: () => [...contactRefs(contacts), ...[...positions.keys()].flatMap((person) => professions[person]?.ref ?? [])],
    detail: {
      n: contacts.length,
      persons: positions.size,
      professions: words.size,
      external,
      internal,
      expected: found?.expected ?? null,
      p_less: p?.lessOrEqual ?? null,
      p_greater: p?.greaterOrEqual ?? null,
      reference: 'label-permutation',
      draws: drawsOf(context),
    },
  });
}
