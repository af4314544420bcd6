import type { Locale, Text } from '../../server/http/contract.ts';

export const languages = ['nl', 'en', 'fr'] as const satisfies readonly Locale[];

/** How numbers and dates are written: Belgian Dutch and French, British English. */
export const formats: Readonly<Record<Locale, string>> = { nl: 'nl-BE', en: 'en-GB', fr: 'fr-BE' };

export function isLanguage(word: string | null | undefined): word is Locale {
  return languages.some((language) => language === word);
}

/** The address decides, then what was remembered, then Dutch. */
export function chooseLanguage(fromAddress: string | null, remembered: string | null): Locale {
  if (isLanguage(fromAddress)) return fromAddress;
  return isLanguage(remembered) ? remembered : 'nl';
}

/** The words of a text in a language; Dutch where a translation is empty. */
export function inLanguage(text: Text, language: Locale): string {
  return text[language] || text.nl;
}
