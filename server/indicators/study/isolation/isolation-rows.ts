import { dayNumber } from '../../../graph/build/calendar.ts';
import { byCodePoint } from '../../../model/identity.ts';
import type { RecordRef } from '../../../model/records.ts';
import { personOf } from '../collaboration/person-sides.ts';
import { observedLog } from '../observed-log.ts';
import { oncePerStudy, type Readable } from '../once-per-study.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { loggingOrganisations } from '../sources/logging-organisations.ts';
import type { IsolationClass, IsolationReason } from './isolation-classes.ts';
import { pairsOfServices, type Service, services } from './service-ties.ts';

/** Where one service stands. */
export type IsolationRow = {
  readonly organisation: string;
  readonly name: string;
  readonly municipality: string | null;
  readonly class: IsolationClass;
  /** Every reason that holds, in the order of the classes. */
  readonly reasons: readonly IsolationReason[];
  /** Ids of the partners, in code points. */
  readonly partners: readonly string[];
  readonly oneSidedTies: number;
  /** The worker who carries all of its contacts, where there is one. */
  readonly person: string | null;
  /** Last day with a logged contact; null where there is none. */
  readonly lastContact: string | null;
  readonly records: readonly RecordRef[];
};

/** A row for every listed organisation, in the order of their ids; none is left out. @param silentAfterDays see `silent` */
export function isolationRows(context: Readable, silentAfterDays: number): readonly IsolationRow[] {
  const organisations = organisationNumbers(context);
  return services(context)
    .map((service) => rowOf(context, service, silentAfterDays))
    .sort((a, b) => byCodePoint(a.organisation, b.organisation))
    .map((row) => ({ ...row, municipality: organisations.get(organisations.find(row.organisation)).municipality }));
}

function rowOf(context: Readable, service: Service, silentAfterDays: number): Omit<IsolationRow, 'municipality'> {
  const organisations = organisationNumbers(context);
  const { id, name, row } = organisations.get(service.number);
  const { ties } = service;
  const logged = logOfServices(context).get(service.number);
  const holding: readonly (readonly [IsolationReason, boolean])[] = [
    ['outside-boundary', !service.inside],
    ['no-tie', ties.length === 0],
    ['one-sided', ties.length > 0 && ties.every(({ oneSided }) => oneSided)],
    ['one-broker', ties.length === 1],
    ['one-person', logged !== undefined && logged.named >= 2 && logged.persons.size === 1],
    ['silent', ties.length > 0 && isSilent(context, service, logged?.lastDay, silentAfterDays)],
    ['non-respondent', row?.responded === false],
  ];
  const reasons = holding.filter(([, holds]) => holds).map(([reason]) => reason);
  const [person] = logged?.persons.size === 1 ? logged.persons : [];
  return {
    organisation: id,
    name,
    class: reasons[0] ?? 'connected',
    reasons,
    partners: ties.map(({ partner }) => organisations.get(partner).id).sort(byCodePoint),
    oneSidedTies: ties.filter(({ oneSided }) => oneSided).length,
    person: person === undefined ? null : (observedLog(context).persons[person] ?? null),
    lastContact: logged?.lastDate ?? null,
    records: [...service.records, ...(logged === undefined ? keepersOfLogs(context, service) : logged.unpaired)],
  };
}

type LogOfService = {
  readonly persons: Set<number>;
  named: number;
  lastDay: number;
  lastDate: string;
  /** Its contacts that no pair of services has: between two outside the boundary, or of a source or type that was not chosen. */
  readonly unpaired: RecordRef[];
};

/** What the log has of each organisation: who of it takes part, and its last day. */
const logOfServices = oncePerStudy((context): ReadonlyMap<number, LogOfService> => {
  const logs = new Map<number, LogOfService>();
  const paired = new Set<number>();
  for (const { records } of pairsOfServices(context)) for (const { kind, id } of records) if (kind === 'contacts') paired.add(id);
  for (const contact of observedLog(context).contacts) {
    if (contact.from === contact.to) continue;
    for (const side of [contact.from, contact.to]) {
      const { day, record } = contact;
      const log = logs.get(side) ?? { persons: new Set(), named: 0, lastDay: day, lastDate: record.date, unpaired: [] };
      logs.set(side, log);
      if (day > log.lastDay) {
        log.lastDay = day;
        log.lastDate = record.date;
      }
      if (!paired.has(record.id)) log.unpaired.push(contact.ref);
      const person = personOf(contact, side);
      if (person < 0) continue;
      log.persons.add(person);
      log.named++;
    }
  }
  return logs;
});

/** Nothing was logged for so many days, by a service that the log would show: it or one of its partners keeps one. */
function isSilent(context: Readable, service: Service, lastDay: number | undefined, days: number): boolean {
  const { observedUntil } = context;
  if (observedUntil === null) return false;
  return lastDay === undefined ? keepersOfLogs(context, service).length > 0 : dayNumber(observedUntil) - lastDay >= days;
}

/** The records that say that a service or one of its partners keeps a log, with one that says that there is a log; none where there is none. */
function keepersOfLogs(context: Readable, { number, ties }: Service): readonly RecordRef[] {
  const [any] = observedLog(context).contacts;
  if (any === undefined) return [];
  const logging = loggingOrganisations(context);
  const keepers = [number, ...ties.map(({ partner }) => partner)].flatMap((each) => logging.get(each) ?? []);
  return keepers.length === 0 ? [] : [...keepers, any.ref];
}
