import { describe, expect, it } from 'vitest';
import { chooseLanguage, formats, inLanguage, languages } from '../../../client/state/language.ts';
import { locales } from '../../../server/model/text.ts';

describe('the language of the screen', () => {
  it('is that of the address, then of last time, then Dutch', () => {
    expect(chooseLanguage('fr', 'en')).toBe('fr');
    expect(chooseLanguage('de', 'en')).toBe('en');
    expect(chooseLanguage(null, 'de')).toBe('nl');
    expect(chooseLanguage(null, null)).toBe('nl');
  });

  it('is one of those the server speaks', () => {
    expect([...languages]).toEqual([...locales]);
    for (const language of languages)
      expect(Intl.NumberFormat.supportedLocalesOf(formats[language])).toEqual([formats[language]]);
  });

  it('falls back to Dutch where a word is missing', () => {
    expect(inLanguage({ nl: 'band', en: '', fr: 'lien' }, 'en')).toBe('band');
    expect(inLanguage({ nl: 'band', en: 'tie', fr: 'lien' }, 'fr')).toBe('lien');
  });
});
