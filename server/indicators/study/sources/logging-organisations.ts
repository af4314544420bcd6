import type { RecordRef } from '../../../model/records.ts';
import { observedLog } from '../observed-log.ts';
import { oncePerStudy } from '../once-per-study.ts';
import { organisationNumbers } from '../organisation-numbers.ts';

/**
 * The numbers of organisations that keep a log, each with the record that says so: those whose row does (`logs_contacts`), and where
 * that is not said those that logged at least one contact as going out. Without them, silence of the log says nothing.
 */
export const loggingOrganisations = oncePerStudy((context): ReadonlyMap<number, RecordRef> => {
  const { all } = organisationNumbers(context);
  const logging = new Map<number, RecordRef>();
  for (const [number, { row }] of all.entries()) {
    if (row?.logs_contacts === true) logging.set(number, { kind: 'organisations', id: row.id });
  }
  for (const { from, record } of observedLog(context).contacts) {
    const says = all[from]?.row?.logs_contacts ?? null;
    if (says === null && !logging.has(from)) logging.set(from, { kind: 'contacts', id: record.id });
  }
  return logging;
});
