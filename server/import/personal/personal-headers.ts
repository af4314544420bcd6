import { foldHeader } from '../tables/header.ts';

/*
 * Headers of columns about persons, in Dutch, French and English. Such a column is never stored and never offered as an attribute.
 * It is asked only of headers that are no column of the table: `naam` of an organisation is known before it comes here.
 */

const list = (text: string): ReadonlySet<string> => new Set(text.split(',').map((phrase) => fold(phrase)));

/** Headers that mean a person as they stand. */
const whole = list(
  `naam, namen, name, names, nom, noms, volledige naam, naam en voornaam, voornaam en naam, full name, nom et prénom, nom complet, initialen, initials, initiales,
  cliënt, cliënten, client, clients, ouder, moeder, vader, kind, kinderen, mother, father, parent, child, mère, père, enfant, contactpersoon, personne de contact,
  contact person, adres, address, adresse, thuisadres, woonadres, home address, domicilie, domicile, straat, straat en nummer, huisnummer, rue, street, numéro de maison,
  tel, telnr, tel nr, mail, e mail, twitter, facebook, instagram, whatsapp, linkedin, pasfoto, foto, photo, handtekening, signature, kenteken, nummerplaat, plaque,
  leeftijd kind, âge de l'enfant, born, geboren, né le, née le,
  medewerker, medewerkster, werknemer, collega, begeleider, begeleidster, trajectbegeleider, hulpverlener, consulent, consulente,
  maatschappelijk werker, maatschappelijk werkster, coach, opsteller, steller, invuller, verslaggever, auteur, author, interviewer, codeur, coder,
  employee, worker, social worker, case worker, caseworker, recorder, collègue, travailleur, travailleuse, travailleur social, travailleuse sociale, assistant social,
  assistante sociale, accompagnateur, accompagnatrice, intervenant, intervenante, rédacteur, rédactrice, encodeur, enquêteur, enquêtrice`,
);

/** Words that make any header one about a person, wherever they stand in it; one of the endings below may follow. */
const anywhere: readonly string[] = [
  ...list(
    `voornaam, achternaam, familienaam, roepnaam, meisjesnaam, gezinsnaam, kindnaam, oudernaam, firstname, lastname, surname, prénom, patronyme, telefoon, telephone, phone, gsm,
    mobiel, mobile, portable, email, emailadres, mailadres, courriel, geboorte, birth, naissance, rijksregister, insz, niss, bisnummer, rrn, iban, rekeningnummer,
    bankrekening, paspoort, passport, passeport, identiteitskaart, huisadres, thuisadres, woonadres`,
  ),
];

/** What may follow in one word: `telefoonnummer` and `geboortedatum`, but not `telefoongesprekken`. */
const endings = list(
  `nummer, nummers, nr, number, s, datum, dag, jaar, plaats, land, date, day, place, year, adres, address, ouder, moeder, vader, kind, client, prive, werk`,
);

/** Two or more words that do, wherever they stand. */
const phrases: readonly string[] = [
  ...list(
    `first name, last name, family name, maiden name, nom de famille, e mail, tel nr, tel nummer, national number, numéro national, registre national, numéro de compte,
    account number, nationaal nummer, carte d'identité, identity card, social security`,
  ),
  // Who wrote a row. Who referred, decided or follows up may be an organisation.
  ...list(
    `genoteerd door, ingevuld door, geregistreerd door, opgesteld door, ingegeven door, ingevoerd door, ingetypt door, geschreven door, opgeschreven door, opgemaakt door,
    aangemaakt door, bijgewerkt door, gewijzigd door, afgenomen door, gecodeerd door, nagekeken door, verslag door, noted by, filled in by, entered by, recorded by,
    registered by, written by, created by, updated by, modified by, completed by, coded by, logged by, interviewed by, noté par, notée par, rempli par, remplie par,
    saisi par, saisie par, encodé par, encodée par, enregistré par, enregistrée par, rédigé par, rédigée par, écrit par, créé par, créée par, complété par,
    complétée par, modifié par, codé par`,
  ),
];

/** A name or an address of … */
const ofWhat = list(
  'naam, namen, name, nom, noms, adres, address, adresse, contactgegevens, coordonnées, contact details, initialen, initiales',
);
/** … a person. */
const persons = list(
  `persoon, personen, person, persons, personne, personnes, mens, mensen, cliënt, cliënte, cliënten, client, cliente, clients, gezin, gezinnen, gezinslid, gezinsleden, familie, family, famille, kind, kinderen, kindje, child, children, enfant, enfants, baby, ouder, ouders,
  parent, parents, moeder, mother, mère, mama, vader, father, père, papa, medewerker, medewerkster, werknemer, worker, collega, collègue, begeleider, coach, contactpersoon,
  contact, respondent, répondant, deelnemer, participant, aanvrager, demandeur, bewoner, gebruiker, usager, echtgenoot, voogd, verzorger, onthaalouder, travailleur,
  hulpverlener, intervenant, verwijzer, steller, auteur, codeur, interviewer`,
);

/** True for a header that names something about a person. */
export function looksPersonal(header: string): boolean {
  const folded = fold(header);
  if (folded === '') return false;
  if (whole.has(folded)) return true;
  const spaced = ` ${folded} `;
  if (phrases.some((phrase) => spaced.includes(` ${phrase} `))) return true;
  const words = folded.split(' ');
  if (
    words.some((word) =>
      anywhere.some((stem) => word === stem || (word.startsWith(stem) && endings.has(word.slice(stem.length)))),
    )
  )
    return true;
  return words.some((word) => ofWhat.has(word)) && words.some((word) => persons.has(word));
}

/** As headers are compared, and without accents and punctuation: “E-mail (ouder)” and “Prénom” become `e mail ouder` and `prenom`. */
function fold(header: string): string {
  return foldHeader(header)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
