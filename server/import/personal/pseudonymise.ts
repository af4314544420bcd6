import { foldId } from '../../model/identity.ts';

/*
 * Persons and families enter as pseudonyms: a keyed hash of what the file says, so that nobody without the study's key can try names.
 * The same value in two files of a study gives one pseudonym; another study has another key, and so another pseudonym.
 */

/** What a value identifies. Equal values of two domains give unrelated pseudonyms. */
export type PersonalDomain = 'person' | 'family';

/** HMAC-SHA-256 under the key of a study: 32 bytes. It comes in from outside, so that this stage needs no key and no library. */
export type KeyedHash = (text: string) => Uint8Array;

/** @returns the pseudonym of a value, as `p-3k9…` or `g-3k9…`; of a pseudonym of this study, that pseudonym */
export type Pseudonymise = (domain: PersonalDomain, value: string) => string;

/** `g` as in gezin. */
const prefixes: Readonly<Record<PersonalDomain, string>> = { person: 'p-', family: 'g-' };

/** Crockford's base 32 in lower case: no i, l, o, u, so that it can be read aloud and retyped. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
/** 65 bits of hash: among a million families the chance of two with one pseudonym is 1 in 70 million. */
const bodyLength = 13;
/** 15 bits that only the key can make: by them a pseudonym of this study is known again when it comes back in an exported file. */
const checkLength = 3;
const ownForm = /^[pg]-[0-9a-hjkmnp-tv-z]{16}$/;

/** Distinct values and pseudonyms remembered of each domain: a log repeats its people. */
const remembered = 200_000;

/**
 * Makes the pseudonyms of one study. Values are compared as ids are: NFC, trimmed (non-breaking spaces too), case folded.
 * @param hash keyed with the study's key
 */
export function pseudonymiser(hash: KeyedHash): Pseudonymise {
  const known: Readonly<Record<PersonalDomain, Map<string, string>>> = { person: new Map(), family: new Map() };

  /** The last characters of a pseudonym, which depend on the first and on the key. */
  const checkOf = (domain: PersonalDomain, body: string): string => base32(hash(`${domain} check\0${body}`), checkLength);

  function isOwn(domain: PersonalDomain, value: string): boolean {
    if (!ownForm.test(value) || !value.startsWith(prefixes[domain])) return false;
    const body = value.slice(2, 2 + bodyLength);
    return value.endsWith(checkOf(domain, body));
  }

  return (domain, value) => {
    // Most values are folded as they stand.
    const asWritten = known[domain].get(value);
    if (asWritten !== undefined) return asWritten;
    const folded = foldId(value);
    const ready = known[domain].get(folded);
    if (ready !== undefined) return ready;
    const body = (): string => base32(hash(`${domain}\0${folded}`), bodyLength);
    const pseudonym = isOwn(domain, folded) ? folded : complete(domain, body());
    if (known[domain].size < remembered) {
      known[domain].set(folded, pseudonym);
      // On its way to the store it is looked at once more.
      known[domain].set(pseudonym, pseudonym);
    }
    return pseudonym;
  };

  function complete(domain: PersonalDomain, body: string): string {
    return prefixes[domain] + body + checkOf(domain, body);
  }
}

/** The first bits of a hash, five to a character. */
function base32(bytes: Uint8Array, length: number): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5 && text.length < length) {
      bits -= 5;
      text += alphabet[(held >> bits) & 31];
    }
    if (text.length === length) break;
  }
  return text;
}
