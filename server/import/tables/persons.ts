import * as alias from './header-aliases.ts';
import { tableFormat } from './table-format.ts';

/** Professionals, by pseudonym. Headers that look personal (name, mail, phone) are never stored. */
export const persons = tableFormat({
  kind: 'persons',
  fileNames: ['personen', 'personnes', 'medewerkers'],
  aliases: {
    person_id: alias.personId,
    function: ['functie', 'fonction', 'rol', 'role', 'rôle', 'job'],
    profession: ['beroep', 'métier', 'opleiding', 'diploma'],
    consent: alias.consent,
  },
});
