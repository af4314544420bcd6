import type { Column } from '../../model/table.ts';
import type { locales, Text } from '../../model/text.ts';
import { holdsIban } from './personal-iban.ts';
import { looksLikeName } from './personal-names.ts';

/*
 * What looks like personal data in a cell that is kept as it stands: the user is warned, and the warning does not repeat the value.
 * Every pattern looks at a bounded stretch of text from each place where it may begin, so the time grows with the cell and no faster.
 */

export type PersonalPattern = 'national-number' | 'iban' | 'mail' | 'phone' | 'name';

/** What each is called in “this cell seems to hold …”. */
const names: Readonly<Record<PersonalPattern, Text>> = {
  'national-number': { nl: 'een rijksregisternummer', en: 'a national number', fr: 'un numéro de registre national' },
  iban: { nl: 'een rekeningnummer (IBAN)', en: 'an account number (IBAN)', fr: 'un numéro de compte (IBAN)' },
  mail: { nl: 'een e-mailadres', en: 'an e-mail address', fr: 'une adresse e-mail' },
  phone: { nl: 'een telefoonnummer', en: 'a telephone number', fr: 'un numéro de téléphone' },
  name: { nl: 'de naam van een persoon', en: 'the name of a person', fr: 'le nom d’une personne' },
};

/** A shorter cell holds none of these: `a@b.be`. */
const shortest = 6;
/** A telephone number has nine digits; no other number has fewer. */
const fewestDigits = 9;

const none: readonly PersonalPattern[] = [];

/**
 * Says what personal data a cell seems to hold.
 * @param personal what the column names, where it names persons or families: names are looked for there only,
 *   since free text is full of names of organisations
 */
export function findPersonal(cell: string, personal: Column['personal']): readonly PersonalPattern[] {
  if (cell.length < shortest) return none;
  const found: PersonalPattern[] = [];
  if (hasDigits(cell, fewestDigits)) {
    if (holdsNationalNumber(cell)) found.push('national-number');
    if (holdsIban(cell)) found.push('iban');
    // A national number without separators may begin as a telephone number does.
    if (found.length === 0 && holdsPhone(cell)) found.push('phone');
  }
  if (holdsMail(cell)) found.push('mail');
  if (personal !== undefined && looksLikeName(cell)) found.push('name');
  return found.length === 0 ? none : found;
}

/** The patterns in words, for a sentence. */
export function namePatterns(patterns: readonly PersonalPattern[]): Text {
  const joined = (locale: (typeof locales)[number]): string => patterns.map((pattern) => names[pattern][locale]).join(', ');
  return { nl: joined('nl'), en: joined('en'), fr: joined('fr') };
}

function hasDigits(cell: string, least: number): boolean {
  let count = 0;
  for (let at = 0; at < cell.length; at++) {
    const code = cell.charCodeAt(at);
    if (code >= 48 && code <= 57 && ++count === least) return true;
  }
  return false;
}

/** Eleven digits as yy.mm.dd-xxx.cc, with any or no separators between the parts; not within a longer number. */
const elevenDigits = /(?<!\d[.,/-]?)\d{2}[\s./–-]{0,3}\d{2}[\s./–-]{0,3}\d{2}[\s./–-]{0,3}\d{3}[\s./–-]{0,3}\d{2}(?![.,/-]?\d)/g;

/**
 * The Belgian national number and its bis form: birth date, serial number, and a check of 97 minus the rest modulo 97,
 * where who was born in 2000 or later has a 2 before the nine digits (Royal Decree of 3 April 1984).
 */
function holdsNationalNumber(cell: string): boolean {
  for (const [match] of cell.matchAll(elevenDigits)) {
    const digits = match.replace(/\D/g, '');
    const month = Number(digits.slice(2, 4));
    // A bis number adds 20 to the month, or 40 where the sex is known; an unknown month or day is 0.
    const inYear = month <= 12 || (month >= 20 && month <= 32) || (month >= 40 && month <= 52);
    if (!inYear || Number(digits.slice(4, 6)) > 31) continue;
    const base = Number(digits.slice(0, 9));
    const check = Number(digits.slice(9));
    if (check === 97 - (base % 97) || check === 97 - ((2_000_000_000 + base) % 97)) return true;
  }
  return false;
}

/** Characters looked at on either side of an @: the longest address is 64 + 1 + 255, the usual one far shorter. */
const aroundAt = 80;
const mostAts = 50;
const beforeAt = /[\p{L}\p{N}_%+'-][\p{L}\p{N}._%+'-]{0,63}$/u;
const afterAt = /^[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.[\p{L}\p{N}.-]{0,60}\p{L}/u;

function holdsMail(cell: string): boolean {
  let at = cell.indexOf('@');
  for (let tries = 0; at !== -1 && tries < mostAts; tries++) {
    const before = cell.slice(Math.max(0, at - aroundAt), at);
    const after = cell.slice(at + 1, at + 1 + aroundAt);
    if (beforeAt.test(before) && afterAt.test(after)) return true;
    at = cell.indexOf('@', at + 1);
  }
  return false;
}

/** Not part of a code or of a longer number. */
const startOfNumber = String.raw`(?<!\p{L}[-_/]?|\d[.,/_-]?)`;
const endOfNumber = String.raw`(?![.,/_-]?\d|[\p{L}_])`;
const pattern = (body: string): RegExp => new RegExp(`${startOfNumber}(?:${body})${endOfNumber}`, 'gu');

const abroad = pattern(String.raw`(?:\+|00[ ]?(?=32|31|33|49|352))\d(?:[\s./()-]{0,3}\d){8,13}`);
const mobile = pattern(
  String.raw`04[5-9]\d[\s./-]?(?:\d{2}[\s.-]?\d{2}[\s.-]?\d{2}|\d{3}[\s.-]?\d{3})|04[ .][5-9]\d(?:[ .]\d{2}){3}`,
);
/** Antwerp, Brussels, Ghent and Liège have a zone of two digits and seven digits after it; a separator stands between. */
const bigTown = pattern(String.raw`\(?0[2349]\)?(?:\s?[./-]\s?|\s)\d{3}[\s.-]?\d{2}[\s.-]?\d{2}`);
const otherTown = pattern(
  String.raw`\(?0(?:1[0-69]|5[0-9]|6[013-57-9]|7[01]|8[0-79])\)?(?:\s?[./-]\s?|\s)(?:\d{2}[\s.-]?\d{2}[\s.-]?\d{2}|\d{3}[\s.-]?\d{3})`,
);
/** Nine digits without a separator are a telephone number only where a word says so: codes keep their leading zeros. */
const announced = /\b(?:tel|tél|telefoon|téléphone|bel|bellen|gsm|phone|fax)\b[\s.:]{0,3}0\d{8}(?!\d)/iu;

/** Numbers of the Belgian plan, and international ones with their country code. */
function holdsPhone(cell: string): boolean {
  for (const [match] of cell.matchAll(mobile)) if (!isCompanyNumber(match)) return true;
  return [abroad, bigTown, otherTown].some((each) => cell.search(each) !== -1) || announced.test(cell);
}

/** An enterprise number has the form of a mobile number (0470.123.456); its last two digits check the first eight. */
function isCompanyNumber(match: string): boolean {
  const digits = match.replace(/\D/g, '');
  return Number(digits.slice(8)) === 97 - (Number(digits.slice(0, 8)) % 97);
}
