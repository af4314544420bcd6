import type { Request } from 'express';
import { z } from 'zod';
import { StudyError, say } from '../model/errors.ts';
import { problemOf } from '../model/problem.ts';
import { emptyPlan, type ImportPlan, importPlanSchema } from '../model/reading-plan.ts';
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

const numbers = z.record(z.string().max(80), z.number());

/** The numbers that were set for measures; absent = none. @throws StudyError `request-invalid` */
export function readParameters(written: string | undefined): Readonly<Record<string, number>> {
  if (written === undefined || written === '') return {};
  try {
    return numbers.parse(JSON.parse(written));
  } catch (cause) {
    const field = 'parameters';
    throw new StudyError('usage', 'request-invalid', { field, problem: say('problem-json') }, { field }, { cause });
  }
}

const planField = z.object({ plan: importPlanSchema });

/** The plan of a form's field `plan`; absent = empty. @throws StudyError `request-invalid`, naming what in it is not right */
export function readPlan(written: string | undefined): ImportPlan {
  if (written === undefined || written === '') return emptyPlan;
  let plan: unknown;
  try {
    plan = JSON.parse(written);
  } catch (cause) {
    const field = 'plan';
    throw new StudyError('usage', 'request-invalid', { field, problem: say('problem-json') }, { field }, { cause });
  }
  return readPart(planField, { plan }, 'plan').plan;
}

/** What a client calls its request by; see `once` of a route. */
export const requestKeySchema = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/)
  .describe('1 to 200 visible ASCII characters of your own, new for every import: sent again within 24 hours, it is done once');

/** The header `Idempotency-Key`, or null. @throws StudyError `request-invalid` */
export function readRequestKey(headers: Request['headers']): string | null {
  const written = headers['idempotency-key'];
  return written === undefined ? null : readPart(requestKeySchema, written, 'Idempotency-Key');
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
