import type { LeftOutCode } from '../network.ts';
import type { Actors } from './actors.ts';
import type { Collection } from './collection.ts';
import type { LogColumn } from './contact-log.ts';
import { ContactsByPair } from './contacts-by-pair.ts';

/** Reads the log: every contact that the recipe lets through is a contact of its pair. */
export function collectContacts(collection: Collection): void {
  const { actors, ledger, leftOut, log, recipe } = collection;
  const ofPersons = recipe.level === 'person';
  const chosen = collection.chooses('log');
  // Both ends are looked up before anything is refused: whoever a record names is known to the study.
  const sourceOf = actorReader(log.column(ofPersons ? 'from_person' : 'from_org'), actors);
  const targetOf = actorReader(log.column(ofPersons ? 'to_person' : 'to_org'), actors);
  const { numbers: typeNumbers, values: typeWords } = log.column('type');
  const types = typeWords.map((word) => collection.types.of(word));
  const { numbers: dayNumbers, values: days } = log.column('date');
  const inPeriod = days.map((day) => collection.isInPeriod(day));

  const refuse = (source: number, target: number, type: number, day: number): LeftOutCode | null => {
    if (!chosen) return 'source-not-chosen';
    if (source < 0 || target < 0) return 'no-person';
    const refusal = collection.refuses(source, target);
    if (refusal !== null) return refusal;
    if (!collection.types.admits(type)) return 'other-relation-type';
    return inPeriod[day] ? null : 'outside-period';
  };
  const contacts = new ContactsByPair(ledger, log.ids);
  for (let at = 0; at < log.count; at++) {
    const source = sourceOf(at);
    const target = targetOf(at);
    // A number for each contact, and a value for each number.
    const type = types[typeNumbers[at] as number] as number;
    const refusal = refuse(source, target, type, dayNumbers[at] as number);
    if (refusal !== null) leftOut.add(refusal, 'contacts', log.ids[at] as number);
    else contacts.add(at, source, target, type);
  }
  contacts.hand();
  collection.read += log.count;
}

/** Gives the actor that a contact names in a column; -1 where it names none. */
function actorReader({ numbers, values }: LogColumn, actors: Actors): (at: number) => number {
  const actorOf = Int32Array.from(values, (name) => (name === null ? -1 : actors.of(name)));
  return (at) => actorOf[numbers[at] as number] as number;
}
