import { say } from '../../../model/errors.ts';
import type { RecordRef } from '../../../model/records.ts';
import { units } from '../../units.ts';
import { gatheredOnce } from '../gathered-once.ts';
import { keys } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { partOf } from '../measured.ts';
import { type OrganisationNumbers, organisationNumbers, rowsOf } from '../organisation-numbers.ts';
import { partsOfStudy } from '../parts-of-study.ts';
import { isolationClasses } from './isolation-classes.ts';
import { type IsolationRow, isolationRows } from './isolation-rows.ts';
import { serviceIsolation, silentDays } from './service-isolation.ts';

const groupings = ['study', 'municipality', 'district', 'sector'] as const;

/** Of the listed services, the share of each class. Counted are the rows of the services; with them stands what tells the class of each. */
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
    return parts.flatMap(({ unit, items }) => {
      const whole = gatheredOnce(() => recordsOf(organisations, items, true));
      return isolationClasses.map((wanted) => {
        // Who lies outside the boundary is known from its row alone.
        const isTold = wanted !== 'outside-boundary';
        const own = items.filter((row) => row.class === wanted);
        return {
          unit,
          key: [wanted],
          ...partOf(own.length, items.length, say('measure-no-organisations'), {
            evidence: isTold ? whole : () => recordsOf(organisations, items, false),
            counted: () => recordsOf(organisations, own, isTold),
            detail: { organisations: own.map(({ organisation }) => organisation) },
          }),
        };
      });
    });
  },
};

/**
 * The rows of the services themselves, which are what is counted, and what tells the classes of those inside the boundary; not the rows of
 * others.
 */
function recordsOf(organisations: OrganisationNumbers, services: readonly IsolationRow[], isTold: boolean): readonly RecordRef[] {
  const known = isTold ? services.filter((service) => service.class !== 'outside-boundary') : [];
  const numbers = services.map(({ organisation }) => organisations.find(organisation));
  return [
    ...known.flatMap(({ records }) => records.filter(({ kind }) => kind !== 'organisations')),
    ...rowsOf(organisations, numbers),
  ];
}
