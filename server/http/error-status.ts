import type { ErrorKind, StudyError } from '../model/errors.ts';
import type { MessageCode } from '../model/messages.ts';

const byKind: Readonly<Record<ErrorKind, number>> = {
  usage: 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  invalid: 422,
  unavailable: 503,
};

/** Refusals for which HTTP has a word of its own. */
const byCode: Partial<Record<MessageCode, number>> = {
  'not-signed-in': 401,
  'method-refused': 405,
  'too-slow': 408,
  'wrong-host': 421,
  'too-many-tries': 429,
};

/** The HTTP status of a refusal. */
export function statusOf(error: Pick<StudyError, 'kind' | 'code'>): number {
  return byCode[error.code] ?? byKind[error.kind];
}

/** Seconds after which it makes sense to ask again; undefined = no use. */
export function retryAfter(status: number): number | undefined {
  if (status === 429) return 60;
  return status === 503 ? 5 : undefined;
}
