import type { DraftNow } from '../../intake/draft-model.ts';
import type { Locale } from '../../model/text.ts';
import type { Draft, DraftEvent, DraftList } from '../contract.ts';
import { errorBody } from '../error-answer.ts';
import type { Frozen } from '../route.ts';
import { checkView } from './check-view.ts';

/** A draft without what opens its files. */
export function draftView(now: DraftNow, locale: Locale): Frozen<Draft> {
  const { id, files, plan, remembered, state, revision, progress, checks, problem, imports } = now;
  return {
    id,
    files: files.map(fileView),
    plan,
    remembered,
    state,
    revision,
    progress,
    checks: checks.map(checkView),
    problem: problem === null ? null : errorBody(problem, locale).error,
    imports,
  };
}

export function draftEvent({ state, revision, progress }: DraftNow): Frozen<DraftEvent> {
  return { state, revision, progress };
}

export function draftLine({ id, files, state, revision }: DraftNow): Frozen<DraftList['drafts'][number]> {
  return { id, files: files.map(fileView), state, revision };
}

function fileView({ name, bytes }: DraftNow['files'][number]) {
  return { name, bytes };
}
