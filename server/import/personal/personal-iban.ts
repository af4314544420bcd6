/** Length of the account number of each country, check digits and country included (SWIFT IBAN Registry). */
const lengths: Readonly<Record<string, number>> = {
  AD: 24,
  AE: 23,
  AL: 28,
  AT: 20,
  BA: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GE: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  RS: 22,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  TN: 24,
  TR: 26,
  UA: 29,
};

const beginning = /(?<![\p{L}\d])[a-z]{2}\d{2}/giu;
const separator = /[\s.-]/u;
const letterOrDigit = /^[A-Z0-9]$/;

/** True where a text holds an international bank account number: the length of its country, and 1 modulo 97 (ISO 13616). */
export function holdsIban(cell: string): boolean {
  for (const { index } of cell.matchAll(beginning)) {
    const account = accountAt(cell, index);
    if (account !== null && restOf97(account.slice(4) + account.slice(0, 4)) === 1) return true;
  }
  return false;
}

/** The account number that begins at a place, without its separators; null where there are too few characters or too many. */
function accountAt(cell: string, start: number): string | null {
  const length = lengths[cell.slice(start, start + 2).toUpperCase()];
  if (length === undefined) return null;
  let account = '';
  let at = start;
  for (let separated = 0; account.length < length; at++) {
    const character = cell.charAt(at).toUpperCase();
    if (letterOrDigit.test(character)) {
      account += character;
      separated = 0;
    } else if (!separator.test(character) || ++separated > 1) return null;
  }
  return letterOrDigit.test(cell.charAt(at).toUpperCase()) ? null : account;
}

/** The remainder of a number in which letters stand for 10 to 35. */
function restOf97(text: string): number {
  let rest = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
