import type { StoredRecord, StudyRecords } from '../../model/records.ts';
import { inOrder } from './in-order.ts';

type Contact = StoredRecord<'contacts'>;

/** What a network asks of a contact. */
export type LogColumnName = 'from_org' | 'to_org' | 'from_person' | 'to_person' | 'type' | 'date';

/** One column of a log: for each contact the number of its value, and the values by number; 0 = no value. No value that nobody has. */
export type LogColumn = { readonly numbers: Int32Array; readonly values: readonly (string | null)[] };

/** Where contacts stand: the import of each, by number, and its row there. */
export type LogPlaces = { readonly imports: LogColumn; readonly rows: Int32Array };

/**
 * The contacts of a study in the order of import and row, column by column: a log says few different things in many rows, so each is
 * looked up once and every row is a few numbers.
 */
export type ContactLog = {
  readonly count: number;
  /** Rising. */
  readonly ids: Int32Array;
  readonly column: (name: LogColumnName) => LogColumn;
  readonly places: () => LogPlaces;
};

/** By the records of a study, and by their list of contacts: another study may hold the same. */
const logs = new WeakMap<object, ContactLog>();

/** The log of a study. It is made once of one list of contacts, and each column when it is asked for. */
export function contactLog(records: Pick<StudyRecords, 'contacts'>): ContactLog {
  const known = logs.get(records) ?? logs.get(records.contacts);
  if (known !== undefined) return known;
  const log = logOf(inOrder(records.contacts));
  logs.set(records.contacts, log);
  return log;
}

/**
 * Gives the log of a study whose contacts were read column by column, so that no list of them need be made for it.
 * @param of the records of the study, or their list of contacts
 */
export function giveContactLog(of: object, log: ContactLog): void {
  logs.set(of, log);
}

function logOf(contacts: readonly Contact[]): ContactLog {
  const columns = new Map<LogColumnName, LogColumn>();
  let places: LogPlaces | null = null;
  return {
    count: contacts.length,
    ids: Int32Array.from(contacts, ({ id }) => id),
    column: (name) => {
      const known = columns.get(name) ?? columnOf(contacts, (contact) => contact[name]);
      columns.set(name, known);
      return known;
    },
    places: () => {
      places ??= {
        imports: columnOf(contacts, ({ origin }) => origin.importId),
        rows: Int32Array.from(contacts, ({ origin }) => origin.row),
      };
      return places;
    },
  };
}

function columnOf(contacts: readonly Contact[], textOf: (contact: Contact) => string | null): LogColumn {
  const numbers = new Int32Array(contacts.length);
  const values: (string | null)[] = [null];
  const known = new Map<string, number>();
  for (let at = 0; at < contacts.length; at++) {
    const value = textOf(contacts[at] as Contact);
    if (value === null) continue;
    let number = known.get(value);
    if (number === undefined) {
      number = values.push(value) - 1;
      known.set(value, number);
    }
    numbers[at] = number;
  }
  return { numbers, values };
}
