import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { evidenceQuerySchema, networkQuerySchema } from '../../../server/http/contract.ts';
import { readLocale, readPart, readRecipe } from '../../../server/http/read-request.ts';

const locale = (url: string, language?: string) =>
  readLocale({ url, headers: language === undefined ? {} : { 'accept-language': language } });

describe('the language of an answer', () => {
  it.each([
    ['/', undefined, 'nl'],
    ['/?lang=en', undefined, 'en'],
    ['/?lang=en', 'fr', 'en'],
    ['/?lang=de', 'fr', 'fr'],
    ['/', 'en-US,en;q=0.9', 'en'],
    ['/', 'de,fr;q=0.5,en;q=0.7', 'en'],
    ['/', 'de', 'nl'],
    ['/', 'en;q=0', 'nl'],
    ['/', ';;,,q=', 'nl'],
    ['/?lang=', '*', 'nl'],
    ['/?%ff&lang=fr', undefined, 'fr'],
  ])('%s with %s is %s', (url, language, expected) => {
    expect(locale(url, language)).toBe(expected);
  });
});

describe('a part of a request', () => {
  const problem = (schema: z.ZodType, part: unknown): unknown => {
    try {
      readPart(schema, part, 'query');
      return null;
    } catch (error) {
      return error instanceof Error && 'values' in error ? error.values : error;
    }
  };

  it('gives what it holds, with defaults', () => {
    expect(readPart(evidenceQuerySchema, { node: 'a', limit: '3' }, 'query')).toEqual({ node: 'a', offset: 0, limit: 3 });
  });

  it.each([
    [{ seed: 'a' }, 'seed', 'this must be a number'],
    [{ seed: '1.5' }, 'seed', 'this must be a whole number'],
    [{ seed: '-1' }, 'seed', 'the least is 0'],
    [{ seed: '9999999999' }, 'seed', 'the most is 2147483647'],
    [{ seed: ['1', '2'] }, 'seed', 'this must be a number'],
    [{ lang: 'de' }, 'lang', 'choose from {options}'],
    [{ sizeBy: 'x'.repeat(81) }, 'sizeBy', 'this has at most 80 characters'],
    [{ constructor: '1' }, 'constructor', 'this field does not exist'],
    [JSON.parse('{"__proto__": "1"}'), '__proto__', 'this field does not exist'],
    [null, 'query', 'the form is not right'],
  ])('%j is refused at %s', (part, field, words) => {
    const filled = words.replace('{options}', 'nl, en, fr');
    expect(problem(networkQuerySchema, part)).toMatchObject({ field, problem: { en: filled } });
  });

  it('says what is missing', () => {
    expect(problem(z.object({ a: z.object({ b: z.number() }) }), { a: {} })).toMatchObject({
      field: 'a.b',
      problem: { nl: 'de waarde ontbreekt' },
    });
  });
});

describe('a recipe in a query', () => {
  it('is an object as JSON, or nothing', () => {
    expect(readRecipe(undefined)).toEqual({});
    expect(readRecipe('')).toEqual({});
    expect(readRecipe('{"level":"person"}')).toEqual({ level: 'person' });
  });
  it.each(['x', '[]', '1', 'null', '{', '"a"'])('%s is refused', (written) => {
    expect(() => readRecipe(written)).toThrow(expect.objectContaining({ code: 'recipe-invalid', where: { field: 'recipe' } }));
  });
});
