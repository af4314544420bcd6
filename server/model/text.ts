/** The three languages of the product, Dutch first. */
export const locales = ['nl', 'en', 'fr'] as const;
export type Locale = (typeof locales)[number];

/** One sentence or word in each language. */
export type Text = Readonly<Record<Locale, string>>;

/** The same words in every language: names, symbols, titles a user typed. */
export function sameText(words: string): Text {
  return { nl: words, en: words, fr: words };
}

/** Values that may stand in a sentence; lists are joined with commas. */
export type Filling = string | number | Text | readonly string[];

const placeholder = /\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g;

/** Fills `{name}` in each language, and `{name:row|rows}` with the one form or the other, by whether the value is 1. A placeholder without a value stays visible, so that a mistake is seen. */
export function fillText(template: Text, values: Readonly<Record<string, Filling>>): Text {
  const fill = (locale: Locale): string =>
    template[locale].replace(placeholder, (whole, name: string, one: string | undefined, many: string | undefined) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) return whole;
      if (one !== undefined && many !== undefined) return value === 1 ? one : many;
      if (typeof value === 'string' || typeof value === 'number') return String(value);
      return Array.isArray(value) ? value.join(', ') : (value as Text)[locale];
    });
  return { nl: fill('nl'), en: fill('en'), fr: fill('fr') };
}
