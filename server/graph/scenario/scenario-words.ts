import { foldId } from '../../model/identity.ts';
import type { StudyRecords } from '../../model/records.ts';
import type { Scenario, ScenarioChange } from '../../model/scenario.ts';
import { fillText, type Text } from '../../model/text.ts';

const text = (nl: string, en: string, fr: string): Text => ({ nl, en, fr });

const words = {
  'add-organisation': text('{name} komt erbij', '{name} is added', '{name} s’ajoute'),
  'remove-organisation': text('{name} valt weg', '{name} drops out', '{name} disparaît'),
  'add-person': text('een medewerker erbij bij {name}', 'one more worker at {name}', 'un collaborateur de plus chez {name}'),
  'add-person-alongside': text(
    'een medewerker erbij bij {name}, mee voor de contacten met {partners}',
    'one more worker at {name}, sharing the contacts with {partners}',
    'un collaborateur de plus chez {name}, qui partage les contacts avec {partners}',
  ),
  'remove-person': text('een medewerker van {name} valt weg', 'a worker of {name} leaves', 'un collaborateur de {name} part'),
  'remove-person-nowhere': text('een medewerker valt weg', 'a worker leaves', 'un collaborateur part'),
  'add-tie': text(
    'een band erbij tussen {from} en {to}',
    'a tie is added between {from} and {to}',
    'un lien s’ajoute entre {from} et {to}',
  ),
  'add-tie-one-way': text(
    'een band erbij van {from} naar {to}',
    'a tie is added from {from} to {to}',
    'un lien s’ajoute de {from} vers {to}',
  ),
  'remove-tie': text(
    'de band tussen {from} en {to} valt weg',
    'the tie between {from} and {to} drops out',
    'le lien entre {from} et {to} disparaît',
  ),
};

/**
 * Every change of a scenario in words that may stand in a figure: organisations by their names, persons only by where they work.
 * @param records as they are before the changes
 */
export function wordsOfChanges(records: StudyRecords, { changes }: Scenario): readonly Text[] {
  const names = new Map(records.organisations.map(({ org_id, name }) => [foldId(org_id), name]));
  for (const change of changes) if (change.kind === 'add-organisation') names.set(foldId(change.organisation), change.label);
  const nameOf = (id: string): string => names.get(foldId(id)) ?? id;
  return changes.map((change) => wordsOf(change, nameOf, records, changes));
}

function wordsOf(
  change: ScenarioChange,
  nameOf: (id: string) => string,
  records: StudyRecords,
  all: readonly ScenarioChange[],
): Text {
  switch (change.kind) {
    case 'add-organisation':
    case 'remove-organisation':
      return fillText(words[change.kind], { name: nameOf(change.organisation) });
    case 'add-person': {
      const partners = change.alongside.map(nameOf);
      const template = words[partners.length > 0 ? 'add-person-alongside' : 'add-person'];
      return fillText(template, { name: nameOf(change.organisation), partners });
    }
    case 'remove-person': {
      const places = workplaces(change.person, records, all).map(nameOf);
      return fillText(words[places.length > 0 ? 'remove-person' : 'remove-person-nowhere'], { name: places });
    }
    case 'add-tie':
      return fillText(words[change.mutual ? 'add-tie' : 'add-tie-one-way'], { from: nameOf(change.from), to: nameOf(change.to) });
    case 'remove-tie':
      return fillText(words['remove-tie'], { from: nameOf(change.from), to: nameOf(change.to) });
  }
}

/** Where somebody works, and where nobody says so, for whom they made contact. */
function workplaces(person: string, { affiliations, contacts }: StudyRecords, all: readonly ScenarioChange[]): readonly string[] {
  const isThey = (name: string | null): boolean => name !== null && foldId(name) === foldId(person);
  const listed = affiliations.filter(({ person_id }) => isThey(person_id)).map(({ org_id }) => org_id);
  const added = all.flatMap((change) => (change.kind === 'add-person' && isThey(change.person) ? [change.organisation] : []));
  if (listed.length + added.length > 0) return [...new Set([...listed, ...added])];
  const acted = contacts.flatMap(({ from_person, from_org, to_person, to_org }) => [
    ...(isThey(from_person) ? [from_org] : []),
    ...(isThey(to_person) ? [to_org] : []),
  ]);
  return [...new Set(acted)];
}
