import { inOrder } from '../../../graph/build/in-order.ts';
import { say } from '../../../model/errors.ts';
import { foldId } from '../../../model/identity.ts';
import type { RecordRef } from '../../../model/records.ts';
import { tables } from '../../../model/tables.ts';
import type { Text } from '../../../model/text.ts';
import { foldWord } from '../../../model/vocabulary.ts';
import { observedLog } from '../observed-log.ts';
import { oncePerStudy, type Readable } from '../once-per-study.ts';

export type Profession = { readonly word: string; readonly ref: RecordRef };

/** The profession of each person of the log, by number; null where it is not known. */
export const professionsOfLog = oncePerStudy((context): readonly (Profession | null)[] => {
  const known = new Map<string, Profession>();
  for (const { id, person_id, profession } of inOrder(context.records.persons)) {
    const person = foldId(person_id);
    if (profession === null || known.has(person)) continue;
    known.set(person, { word: foldWord(profession), ref: { kind: 'persons', id } });
  }
  return observedLog(context).persons.map((person) => known.get(foldId(person)) ?? null);
});

/** Why professions cannot be told; null where they can. */
export function whyNoProfessions(context: Readable): Text | null {
  const { contacts, persons } = observedLog(context);
  if (contacts.length === 0) return say('measure-no-log');
  if (persons.length === 0) return say('measure-no-persons');
  if (professionsOfLog(context).some((profession) => profession !== null)) return null;
  return say('needs-column', { table: tables.persons.label, column: 'profession' });
}
