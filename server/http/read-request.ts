import type { Request } from 'express';
import type { z } from 'zod';
import { StudyError, say } from '../model/errors.ts';
import { problemOf } from '../model/problem.ts';
import { type Locale, locales } from '../model/text.ts';

/** Checks a part of a request. @throws StudyError `request-invalid`, naming the field */
export function readPart<S extends z.ZodType>(schema: S, part: unknown, name: string): z.output<S> {
  const parsed = schema.safeParse(part, { reportInput: true });
  if (parsed.success) return parsed.data;
  const { field, problem } = problemOf(parsed.error.issues);
  const named = field || name;
  throw new StudyError('usage', 'request-invalid', { field: named, problem }, { field: named });
}

/** The recipe of a query, as the workbench checks it; absent = all defaults. @throws StudyError `recipe-invalid` */
export function readRecipe(written: string | undefined): object {
  if (written === undefined || written === '') return {};
  let recipe: unknown;
  try {
    recipe = JSON.parse(written);
  } catch {
    recipe = null;
  }
  if (typeof recipe === 'object' && recipe !== null && !Array.isArray(recipe)) return recipe;
  throw new StudyError('invalid', 'recipe-invalid', { field: 'recipe', problem: say('problem-json') }, { field: 'recipe' });
}

/** The language of an answer: `lang`, else the first of ours that the browser prefers, else Dutch. Never fails. */
export function readLocale(request: Pick<Request, 'url' | 'headers'>): Locale {
  const query = request.url.indexOf('?');
  const asked = query < 0 ? null : new URLSearchParams(request.url.slice(query)).get('lang');
  return ours(asked) ?? preferred(request.headers['accept-language'] ?? '') ?? 'nl';
}

const ours = (word: string | null): Locale | undefined => locales.find((locale) => locale === word);

function preferred(header: string): Locale | undefined {
  const wishes = header
    .slice(0, 200)
    .split(',')
    .map((wish) => {
      const [language = '', quality = 'q=1'] = wish.split(';').map((part) => part.trim().toLowerCase());
      return { locale: ours(language.slice(0, 2)), weight: Number(quality.slice(2)) };
    })
    .filter(({ weight }) => weight > 0);
  // Array.prototype.sort is stable: equal wishes keep the order of the header.
  return wishes.sort((a, b) => b.weight - a.weight).find(({ locale }) => locale !== undefined)?.locale;
}
