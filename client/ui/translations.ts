import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../locales/en.json' with { type: 'json' };
import fr from '../locales/fr.json' with { type: 'json' };
import nl from '../locales/nl.json' with { type: 'json' };
import { chooseLanguage, isLanguage } from '../state/language.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof nl };
  }
}

const memory = 'weefsel-language';

/** Local storage may be refused; then nothing is remembered. */
function remembered(): string | null {
  try {
    return localStorage.getItem(memory);
  } catch {
    return null;
  }
}

function remember(language: string): void {
  try {
    localStorage.setItem(memory, language);
  } catch {
    // Without storage the address still carries the language.
  }
}

function followLanguage(language: string): void {
  document.documentElement.lang = language;
  remember(language);
}

/** Starts the translations in the language of the address, of last time, or Dutch. */
export function startTranslations(): void {
  const chosen = chooseLanguage(new URLSearchParams(window.location.search).get('lang'), remembered());
  i18next.on('languageChanged', followLanguage);
  void i18next.use(initReactI18next).init({
    resources: { nl: { translation: nl }, en: { translation: en }, fr: { translation: fr } },
    lng: chosen,
    fallbackLng: 'nl',
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  followLanguage(chosen);
}

/** Follows a `lang` in the address, as when somebody opens a link. */
export function followAddress(params: URLSearchParams): void {
  const wanted = params.get('lang');
  if (isLanguage(wanted) && wanted !== i18next.language) void i18next.changeLanguage(wanted);
}
