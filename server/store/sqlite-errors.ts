import { dirname } from 'node:path';
import { StudyError } from '../model/errors.ts';

/* Result codes of SQLite, https://www.sqlite.org/rescode.html; the low byte is the primary code. */
const permission = 3;
const busy = 5;
const locked = 6;
const readOnly = 8;
const inputOutput = 10;
const corrupt = 11;
const full = 13;
const cannotOpen = 14;
const notADatabase = 26;
/** The index of the log cannot grow, which is what a full disk does to it before anything else (SQLITE_IOERR_SHMSIZE). */
const noRoomForIndex = 4874;
/** Extended codes of `inputOutput` that say the file's content is wrong. */
const wrongContent: ReadonlySet<number> = new Set([8202, 8458]);

/** Whether another connection holds the lock. */
export function isBusy(error: unknown): boolean {
  const code = primaryCode(error);
  return code === busy || code === locked;
}

/** The StudyError that an error of SQLite, or of the file system around it, amounts to; any other error as it is. */
export function explainSqliteError(error: unknown, path: string): unknown {
  if (error instanceof StudyError) return error;
  const options = { cause: error };
  const code = primaryCode(error);
  if (isBusy(error)) return new StudyError('unavailable', 'store-locked', { path }, {}, options);
  if (code === corrupt || code === notADatabase || wrongContent.has(resultCode(error) ?? 0)) {
    return new StudyError('unavailable', 'store-damaged', { path }, {}, options);
  }
  if (code === full || resultCode(error) === noRoomForIndex || systemCode(error) === 'ENOSPC')
    return new StudyError('unavailable', 'disk-full', {}, {}, options);
  if (systemCode(error) === 'ENOENT') return new StudyError('not-found', 'folder-missing', { path: dirname(path) }, {}, options);
  if (code === permission || code === readOnly || code === inputOutput || code === cannotOpen || systemCode(error) !== null) {
    return new StudyError('unavailable', 'cannot-write', { path }, {}, options);
  }
  return error;
}

function resultCode(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : null;
}

function primaryCode(error: unknown): number | null {
  const code = resultCode(error);
  return code === null ? null : code & 0xff;
}

/** `EACCES` and the like, of an error of the file system. */
function systemCode(error: unknown): string | null {
  const code = error instanceof Error && 'syscall' in error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}
