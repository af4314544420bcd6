/*
 * Where somebody is in taking files in: the draft that the files wait in, and the step. Both stand in the address, so that a reload, a link
 * and the browser's back button lead to the same place.
 */

export const importSteps = ['files', 'columns', 'fix', 'match', 'confirm'] as const;
export type ImportStep = (typeof importSteps)[number];

export type ImportAddress = { readonly draft: string | null; readonly step: ImportStep };

export function readImportAddress(params: URLSearchParams): ImportAddress {
  const step = params.get('step');
  return { draft: params.get('draft') || null, step: importSteps.find((known) => known === step) ?? 'files' };
}

/** The parameters with another draft and step; the first step needs no words, and without a draft there is none. */
export function writeImportAddress(params: URLSearchParams, { draft, step }: ImportAddress): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete('draft');
  next.delete('step');
  if (draft !== null) next.set('draft', draft);
  if (draft !== null && step !== 'files') next.set('step', step);
  return next;
}

/** Open questions in each step. */
export type OpenQuestions = Readonly<Record<ImportStep, number>>;

/** The step after this one: the next with something to ask, or the last. Null after the last. */
export function stepAfter(step: ImportStep, open: OpenQuestions): ImportStep | null {
  const later = importSteps.slice(importSteps.indexOf(step) + 1);
  return later.find((one) => open[one] > 0) ?? later.at(-1) ?? null;
}

/** The step before this one, whether it asks something or not. Null before the first. */
export function stepBefore(step: ImportStep): ImportStep | null {
  return importSteps[importSteps.indexOf(step) - 1] ?? null;
}
