import { foldId } from '../../model/identity.ts';
import type { StoredRecord, StudyRecords } from '../../model/records.ts';
import { findTerm } from '../../model/vocabulary.ts';

type Interview = StoredRecord<'interviews'>;

/** The passages that name both the organisation that speaks and the one it is about, without those whose consent was withdrawn. */
export function* reportingPassages(records: Pick<StudyRecords, 'coding' | 'interviews'>): Generator<StoredRecord<'coding'>> {
  const interviews = interviewsById(records);
  for (const passage of records.coding) {
    if (passage.org_id === null || passage.target_org === null) continue;
    if (!isWithdrawn(interviews.get(foldId(passage.interview_id)))) yield passage;
  }
}

/** Interviews by folded id. */
export function interviewsById({ interviews }: Pick<StudyRecords, 'interviews'>): ReadonlyMap<string, Interview> {
  return new Map(interviews.map((interview) => [foldId(interview.interview_id), interview]));
}

/** Whether the respondent took back their consent, in whichever language the file says so. */
export function isWithdrawn(interview: Interview | undefined): boolean {
  const consent = interview?.consent ?? null;
  return consent !== null && findTerm('consent', consent)?.key === 'withdrawn';
}
