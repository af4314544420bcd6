import { say } from '../../../model/errors.ts';
import { units } from '../../units.ts';
import { keys } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { partOf } from '../measured.ts';
import { organisationNumbers, rowsOf } from '../organisation-numbers.ts';
import { partsOfStudy } from '../parts-of-study.ts';
import { isolationClasses } from './isolation-classes.ts';
import { isolationRows } from './isolation-rows.ts';
import { serviceIsolation, silentDays } from './service-isolation.ts';

const groupings = ['study', 'municipality', 'district', 'sector'] as const;

/** Of the listed services, the share of each class. The evidence are the rows of the services; why each is there says `isolation`. */
export const isolationShares: StudyMeasure = {
  ...serviceIsolation,
  id: 'isolation_classes',
  label: {
    nl: 'Alleenstaande diensten, per klasse',
    en: 'Services that stand apart, by class',
    fr: 'Services isolés, par classe',
  },
  definition: {
    nl: 'Welk deel van de diensten op de lijst buiten de afbakening ligt, geen band heeft, enkel eenzijdige banden, één partner, één medewerker, stil is, niet antwoordde, of aangehaakt is. Elke dienst telt één keer.',
    en: 'What part of the services on the list lies outside the boundary, has no tie, only one-sided ties, one partner, one worker, is silent, did not answer, or is connected. Every service counts once.',
    fr: 'Quelle part des services de la liste est hors délimitation, n’a aucun lien, seulement des liens unilatéraux, un partenaire, un collaborateur, est silencieuse, n’a pas répondu, ou est reliée. Chaque service compte une fois.',
  },
  formula: {
    nl: '#{diensten in de klasse} / #{diensten op de lijst}',
    en: '#{services in the class} / #{services on the list}',
    fr: '#{services de la classe} / #{services de la liste}',
  },
  range: { min: 0, max: 1 },
  unit: units.share,
  keys: [keys.isolationClass],
  groupings,
  compute: (context) => {
    const organisations = organisationNumbers(context);
    const rows = isolationRows(context, silentDays(context.parameters));
    const parts = partsOfStudy(organisations, groupings, rows, ({ organisation }) => [organisations.find(organisation)]);
    const numbersOf = (some: typeof rows) => some.map(({ organisation }) => organisations.find(organisation));
    return parts.flatMap(({ unit, items }) =>
      isolationClasses.map((wanted) => {
        const own = items.filter((row) => row.class === wanted);
        return {
          unit,
          key: [wanted],
          ...partOf(own.length, items.length, say('measure-no-organisations'), {
            evidence: () => rowsOf(organisations, numbersOf(items)),
            counted: () => rowsOf(organisations, numbersOf(own)),
            detail: { organisations: own.map(({ organisation }) => organisation) },
          }),
        };
      }),
    );
  },
};
