import type { StudyOverview, StudyWithCounts } from '../../pipeline/workbench-model.ts';
import type { StudyDetail, StudySummary } from '../contract.ts';
import type { Frozen } from '../route.ts';

export function studySummary({ study, counts }: StudyWithCounts): Frozen<StudySummary> {
  const { id, card, createdAt, revision } = study;
  return { id, card, createdAt, revision, counts };
}

export function studyDetail({ study, counts, ...offers }: StudyOverview): Frozen<StudyDetail> {
  return { ...studySummary({ study, counts }), ...offers };
}
