import { say } from '../../../model/errors.ts';
import { tables } from '../../../model/tables.ts';
import type { Text } from '../../../model/text.ts';
import { whyNoLog } from '../log-cells.ts';
import { type LoggedContact, type LoggedPair, observedLog } from '../observed-log.ts';
import type { Readable } from '../once-per-study.ts';

/** Purposes in which knowledge passes. Ours. */
const purposes = new Set(['information', 'consultation', 'training']);

/** Whether a contact passes knowledge on: its purpose is information, consultation or training. */
export function isKnowledge({ purpose }: LoggedContact): boolean {
  return purpose !== null && purposes.has(purpose);
}

/** Whether a contact refers a family: by its type or its purpose, and it is no answer to an earlier one. */
export function isReferral({ record, type, purpose }: LoggedContact): boolean {
  return record.is_feedback !== true && (type === 'referral' || purpose === 'referral');
}

/** Why knowledge contacts cannot be told; null where they can. */
export function whyNoKnowledge(context: Readable): Text | null {
  const noLog = whyNoLog(context);
  if (noLog !== null) return noLog;
  const said = observedLog(context).contacts.some(({ record }) => record.purpose !== null);
  return said ? null : say('needs-column', { table: tables.contacts.label, column: 'purpose' });
}

/** The pairs of organisations with knowledge contacts, with these alone. */
export function knowledgePairs(context: Readable): readonly LoggedPair[] {
  return observedLog(context)
    .pairs.map((pair) => ({ ...pair, contacts: pair.contacts.filter(isKnowledge) }))
    .filter(({ contacts }) => contacts.length > 0);
}
