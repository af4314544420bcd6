import { foldId } from '../../model/identity.ts';
import type { DocumentChoice, ValueChoice } from '../../model/reading-plan.ts';
import { findTerm, foldWord } from '../../model/vocabulary.ts';
import type { ImportContext, Speaker } from '../format.ts';

/** What a speaker is known by; the columns of `coding` and of `interviews` that say so. */
export const speakerColumns = ['org_id', 'municipality', 'respondent_role'] as const;

const extension = /\.[A-Za-z][A-Za-z0-9]{1,4}$/;

/** A document's name without its file extension. */
export const documentStem = (name: string): string => name.trim().replace(extension, '');

/** Makes the look-up of a document among the interviews that the study knows, with or without its file extension; null = not known. */
export function interviewFinder(context: ImportContext): (name: string) => string | null {
  const known = context.known.get('interviews');
  return (name) => known?.get(foldId(name))?.id ?? known?.get(foldId(documentStem(name)))?.id ?? null;
}

/**
 * Makes the look-up of what a person said of a document. A name with a file extension and the same name without one are one document;
 * two different extensions are two.
 */
export function documentFinder(documents: readonly DocumentChoice[]): (name: string) => DocumentChoice | undefined {
  const byName = new Map(documents.map((each) => [foldId(each.document), each]));
  const byStem = new Map<string, DocumentChoice | null>();
  for (const each of documents) {
    const stem = foldId(documentStem(each.document));
    byStem.set(stem, byStem.has(stem) ? null : each);
  }
  return (name) => {
    if (byName.size === 0) return undefined;
    const stem = foldId(documentStem(name));
    return byName.get(foldId(name)) ?? (stem === foldId(name) ? (byStem.get(stem) ?? undefined) : byName.get(stem));
  };
}

/** Makes the look-up of who speaks in a document: what a person said of it, and for the rest what the study knows of the interview. */
export function speakerFinder(
  context: ImportContext,
  documents: readonly DocumentChoice[],
): (document: string) => Speaker | undefined {
  const interview = interviewFinder(context);
  const choice = documentFinder(documents);
  return (document) => {
    const known = context.interviews?.get(foldId(interview(document) ?? document));
    const said = choice(document);
    if (said === undefined) return known;
    return {
      org_id: said.org_id ?? known?.org_id ?? null,
      municipality: said.municipality ?? known?.municipality ?? null,
      respondent_role: said.respondent_role ?? known?.respondent_role ?? null,
    };
  };
}

/**
 * Makes the test whether a role speaks for no organisation, as parents and researchers do.
 * @param values what a person said of words
 */
export function silentRoles(values: readonly ValueChoice[]): (role: string | null | undefined) => boolean {
  const said = new Map(
    values.filter(({ column }) => column === 'respondent_role').map(({ written, becomes }) => [foldWord(written), becomes]),
  );
  return (role) => {
    const word = role?.trim() ?? '';
    const chosen = said.get(foldWord(word));
    const key = findTerm('respondentRole', (chosen === undefined ? word : chosen) ?? '')?.key;
    return key === 'parent' || key === 'researcher';
  };
}

/** The cell, or where it is empty what is known otherwise. */
export const filledOr = (cell: string | undefined, other: string | null | undefined): string =>
  cell !== undefined && cell.trim() !== '' ? cell : (other ?? '');
