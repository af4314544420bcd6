import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { languages } from '../../client/state/language.ts';
import { tableKinds, tables } from '../../server/model/tables.ts';
import { vocabularies } from '../../server/model/vocabulary.ts';

const client = fileURLToPath(new URL('../../client', import.meta.url));

type Branch = { readonly [key: string]: string | Branch };
function leaves(branch: Branch, before = ''): [string, string][] {
  return Object.entries(branch).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${before}${key}`, value] as [string, string]] : leaves(value, `${before}${key}.`),
  );
}
const words = Object.fromEntries(
  languages.map((language) => [
    language,
    new Map(leaves(JSON.parse(readFileSync(join(client, `locales/${language}.json`), 'utf8')))),
  ]),
);
const wordsOf = (language: string): ReadonlyMap<string, string> => words[language] ?? new Map();

/** A key without its plural form: `count.ties_one` -> `count.ties`. */
const forms = /_(zero|one|two|few|many|other)$/;
const stem = (key: string) => key.replace(forms, '');
const stems = (language: string) => new Set([...wordsOf(language).keys()].map(stem));
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]).sort();

const sources = readdirSync(client, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('dist'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n');

describe('the three languages', () => {
  it.each(languages.filter((language) => language !== 'nl'))('%s has the keys of Dutch and no others', (language) => {
    expect([...stems(language)].sort()).toEqual([...stems('nl')].sort());
  });

  it.each(languages)('%s has no empty words', (language) => {
    expect([...wordsOf(language)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(languages)('%s has exactly the plural forms of its grammar', (language) => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const plural = [...wordsOf(language).keys()].filter((key) => forms.test(key));
    for (const key of new Set(plural.map(stem))) {
      const found = plural.filter((each) => stem(each) === key).map((each) => each.slice(key.length + 1));
      expect(found.sort(), key).toEqual([...pluralCategories].sort());
    }
  });

  // A number is written with Intl.NumberFormat, which also gets every other place of the sentence as an option.
  it.each(languages)('%s names no place beside a number like an option of number formats', (language) => {
    const options = new Set(['unit', 'style', 'currency', 'notation', 'compactDisplay', 'roundingMode', 'numberingSystem']);
    const clashing = [...wordsOf(language)].filter(
      ([, text]) => /\{\{\w+, number/.test(text) && placeholders(text).some((name) => name !== undefined && options.has(name)),
    );
    expect(clashing).toEqual([]);
  });

  it.each(languages)('%s fills the same places as Dutch', (language) => {
    for (const [key, text] of wordsOf(language)) {
      const dutch = wordsOf('nl').get(key) ?? wordsOf('nl').get(`${stem(key)}_other`) ?? '';
      expect(placeholders(text), key).toEqual(placeholders(dutch));
    }
  });
});

describe('the keys', () => {
  const literal = new Set(
    [...sources.matchAll(/\bt\(\s*'([^']+)'/g), ...sources.matchAll(/title: '(nav\.[^']+)'/g)].map((match) => match[1] ?? ''),
  );
  const prefixes = [...sources.matchAll(/\bt\(\s*`([^$`]+)\$\{/g)].map((match) => match[1] ?? '');
  // `column` and `word` are looked up by name, see use-language.ts.
  const looked = [...prefixes, 'column.', 'word.'];

  it('that are used exist', () => {
    const known = stems('nl');
    expect([...literal].filter((key) => !known.has(key))).toEqual([]);
    for (const prefix of prefixes)
      expect(
        [...known].some((key) => key.startsWith(prefix)),
        prefix,
      ).toBe(true);
  });

  it('that exist are used', () => {
    const unused = [...stems('nl')].filter((key) => !literal.has(key) && !looked.some((prefix) => key.startsWith(prefix)));
    expect(unused).toEqual([]);
  });

  it('name every table, and only columns and words that records have', () => {
    for (const kind of tableKinds) expect(stems('nl').has(`table.${kind}`), kind).toBe(true);
    const columns = new Set(Object.values(tables).flatMap((table) => Object.keys(table.columns)));
    const named = [...stems('nl')].filter((key) => key.startsWith('column.')).map((key) => key.slice('column.'.length));
    expect(named.filter((column) => !columns.has(column))).toEqual([]);
  });

  it.each(['channel', 'purpose', 'outcome', 'task'])('have a word for every term of %s', (vocabulary) => {
    const missing = (vocabularies[vocabulary] ?? []).filter(({ key }) => !stems('nl').has(`word.${vocabulary}.${key}`));
    expect(missing.map(({ key }) => key)).toEqual([]);
  });
});
