import { say } from '../model/errors.ts';
import { foldId } from '../model/identity.ts';
import type { StudyRecords } from '../model/records.ts';
import type { Text } from '../model/text.ts';
import { findTerm } from '../model/vocabulary.ts';
import { interviewsById } from './build/reporting-passages.ts';

/** Why the words of a document may not be shown; null = they may. */
export type WhyNotQuoted = (document: string) => Text | null;

/**
 * Whose words may be shown. Consent that was given, or is not needed, covers quotation; limited consent covers analysis alone, and where
 * nobody was asked nobody is quoted. In a study that notes consent, an interview without a note is one that nobody asked; a study that
 * notes none at all holds what may be read, such as published documents.
 */
export function quotationOf(records: Pick<StudyRecords, 'interviews'>): WhyNotQuoted {
  const interviews = interviewsById(records);
  const notesConsent = records.interviews.some(({ consent }) => consent !== null);
  const known = new Map<string, Text | null>();
  const read = (document: string): Text | null => {
    const interview = interviews.get(foldId(document));
    const consent = interview?.consent ?? null;
    if (consent === null) return notesConsent ? say('not-quoted-not-noted') : null;
    const key = findTerm('consent', consent)?.key ?? null;
    if (key === 'given' || key === 'not-needed') return null;
    if (key === 'withdrawn') return say('not-quoted-withdrawn');
    if (key === 'not-asked') return say('not-quoted-not-asked');
    return key === 'limited' ? say('not-quoted-limited') : say('not-quoted-other', { consent });
  };
  return (document) => {
    const kept = known.get(document);
    if (kept !== undefined) return kept;
    const why = read(document);
    known.set(document, why);
    return why;
  };
}
