import type { Check, CodeChoice, CodeMeaning, DocumentChoice, ImportPlan } from '../../server/http/contract.ts';
import { kindAbove, type Named, sameName } from './code-suggestions.ts';
import type { NameSuggestionView } from './name-choices.ts';
import {
  codeChoiceOf,
  documentChoiceOf,
  foldCode,
  foldName,
  withCode,
  withDocument,
  withoutCode,
  withoutDocument,
} from './plan.ts';
import { fold } from './search.ts';

/*
 * Codes and documents of coding tools that the study does not know, over all files together, and what a person said of them. Pure functions.
 */

export type GatheredCode = {
  readonly code: string;
  /** The parts of its path, outermost first. */
  readonly path: readonly string[];
  readonly count: number;
  readonly suggestion: string | null;
  /** The organisations that the last part of the path may name, best first. */
  readonly organisations: readonly NameSuggestionView[];
  readonly example: string | null;
};

/** What tools write between the parts of a code's path; and what people write there, where several codes begin alike. */
const joints = /\s+[>»→]\s+|\s*›\s*|\\+|::|\s+\/\s+/;
const habits = ['/', '.', ':', ' - ', '_'] as const;

const partsOf = (code: string, joint: string | RegExp): readonly string[] => {
  const parts = code
    .split(joint)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length === 0 ? [code] : parts;
};

/** The path of each code. A character that may also stand in a name is a joint only where several codes begin alike with it, or with a kind of code. */
export function codePaths(codes: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const rest = codes.filter((code) => partsOf(code, joints).length === 1);
  const habit = habits.find((joint) => {
    const heads = rest.flatMap((code) => (partsOf(code, joint).length > 1 ? [fold(partsOf(code, joint)[0] ?? '')] : []));
    return new Set(heads).size < heads.length || heads.some((head) => kindAbove([head, '']) !== null);
  });
  const joint = (code: string): string | RegExp => (habit !== undefined && rest.includes(code) ? habit : joints);
  return new Map(codes.map((code) => [code, partsOf(code, joint(code))]));
}

/** The unknown codes, the most frequent first; then those that were answered before. */
export function gatherCodes(checks: readonly Check[], plan: ImportPlan): readonly GatheredCode[] {
  const found = new Map<string, Omit<GatheredCode, 'path'>>();
  for (const one of checks.flatMap(({ look }) => look?.codes ?? [])) {
    const before = found.get(foldCode(one.code));
    found.set(foldCode(one.code), {
      code: before?.code ?? one.code,
      count: (before?.count ?? 0) + one.count,
      suggestion: before?.suggestion ?? one.suggestion,
      organisations: before?.organisations.length ? before.organisations : one.organisations,
      example: before?.example ?? one.example,
    });
  }
  const open = [...found.values()].sort((a, b) => b.count - a.count);
  const answered = plan.codes.filter(({ code }) => !found.has(foldCode(code)));
  const all = [...open, ...answered.map(({ code }) => ({ code, count: 0, suggestion: null, organisations: [], example: null }))];
  const paths = codePaths(all.map(({ code }) => code));
  return all.map((one) => ({ ...one, path: paths.get(one.code) ?? [one.code] }));
}

/** The beginnings that two codes or more share, with how many do; the most frequent first. */
export function sharedPrefixes(codes: readonly GatheredCode[]): readonly { readonly prefix: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { path } of codes) if (path.length > 1) counts.set(prefixOf(path), (counts.get(prefixOf(path)) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([prefix, count]) => ({ prefix, count }))
    .sort((a, b) => b.count - a.count);
}

/** The path above a code, as one text; empty where it has none. */
export const prefixOf = (path: readonly string[]): string => path.slice(0, -1).join(' > ');

/** What a code may be said to mean before the rest of it is known. */
export type MeaningKind = CodeMeaning['is'];

/** What many codes are said to mean at once: all the same, or each the organisation or code of the codebook that has its name. */
export type BulkMeaning =
  | { readonly is: 'same'; readonly meaning: CodeMeaning }
  | { readonly is: 'by-name'; readonly of: 'organisation' | 'code' | 'relation' };

export type BulkAnswer = {
  readonly choices: readonly CodeChoice[];
  /** Codes whose name is that of nothing known: each must be said by itself. */
  readonly left: readonly string[];
};

/** What is said of many codes at once. By name: the last part of the path has the letters of one name or id, and of only one. */
export function bulkMeaning(codes: readonly GatheredCode[], bulk: BulkMeaning, known: readonly Named[]): BulkAnswer {
  if (bulk.is === 'same') return { choices: codes.map(({ code }) => ({ code, meaning: bulk.meaning })), left: [] };
  const choices: CodeChoice[] = [];
  const left: string[] = [];
  for (const { code, path } of codes) {
    const one = sameName(path.at(-1) ?? code, known);
    if (one === null) left.push(code);
    else choices.push({ code, meaning: meaningBy(bulk.of, one.id) });
  }
  return { choices, left };
}

function meaningBy(of: Extract<BulkMeaning, { is: 'by-name' }>['of'], id: string): CodeMeaning {
  if (of === 'code') return { is: 'code', code: id };
  return of === 'relation' ? { is: 'relation', type: id } : { is: 'organisation', organisation: id };
}

export function answerCodes(plan: ImportPlan, choices: readonly CodeChoice[]): ImportPlan {
  return choices.reduce(withCode, plan);
}

export function forgetCodes(plan: ImportPlan, codes: readonly string[]): ImportPlan {
  return codes.reduce(withoutCode, plan);
}

export function meaningOf(plan: ImportPlan, code: string): CodeMeaning | null {
  return codeChoiceOf(plan, code)?.meaning ?? null;
}

export type GatheredDocument = { readonly document: string; readonly count: number };

/** The documents of which nobody knows who speaks, the longest first; then those that were answered before. */
export function gatherDocuments(checks: readonly Check[], plan: ImportPlan): readonly GatheredDocument[] {
  const found = new Map<string, GatheredDocument>();
  for (const { document, count } of checks.flatMap(({ look }) => look?.documents ?? [])) {
    const before = found.get(foldName(document));
    found.set(foldName(document), { document: before?.document ?? document, count: (before?.count ?? 0) + count });
  }
  const open = [...found.values()].sort((a, b) => b.count - a.count);
  const answered = plan.documents.filter(({ document }) => !found.has(foldName(document)));
  return [...open, ...answered.map(({ document }) => ({ document, count: 0 }))];
}

export type Speaking = Omit<DocumentChoice, 'document'>;
const nobody: Speaking = { org_id: null, municipality: null, respondent_role: null };

export function speakingIn(plan: ImportPlan, document: string): Speaking {
  return documentChoiceOf(plan, document) ?? nobody;
}

/** Lays something of who speaks over documents; one of which nothing is said any more is a question again. */
export function answerDocuments(plan: ImportPlan, documents: readonly string[], change: Partial<Speaking>): ImportPlan {
  return documents.reduce((next, document) => {
    const { org_id, municipality, respondent_role } = { ...speakingIn(next, document), ...change };
    const says = org_id !== null || municipality !== null || respondent_role !== null;
    return says ? withDocument(next, { document, org_id, municipality, respondent_role }) : withoutDocument(next, document);
  }, plan);
}

/** True where what was said of a document is enough: an organisation, or a role that speaks for none. */
export function isPlaced({ org_id, respondent_role }: Speaking): boolean {
  return org_id !== null || respondent_role === 'parent' || respondent_role === 'researcher';
}
