import type { RequestHandler } from 'express';
import multer from 'multer';
import type { Spool, SpooledFile } from '../../intake/spool.ts';
import type { WaitingFile } from '../../jobs/job.ts';
import { StudyError, say } from '../../model/errors.ts';
import { requestBytes, type SlowUpload, slowUpload, uploadLimits } from '../limits.ts';

/** The most a request may bring in all, parts' headers included. */
const mostBytes = requestBytes + 1024 * 1024;

const tooLarge = (): StudyError => new StudyError('too-large', 'body-too-large', { limit: `${requestBytes / 1024 / 1024} MB` });

/**
 * Takes the files of a multipart request into the spool, into a folder of the request's own that is removed with its end, however it ends.
 * Whoever wants to keep a file longer moves it before.
 * @throws StudyError `body-too-large`, `too-many-files`, `too-slow`, `disk-full`, `cannot-write`
 */
export function receiveFiles(spool: Spool, slow: SlowUpload = slowUpload): RequestHandler {
  return async (request, response, next) => {
    if (Number(request.headers['content-length'] ?? 0) > mostBytes) {
      response.set('Connection', 'close');
      throw tooLarge();
    }
    const folder = await spool.makeFolder().catch((cause) => {
      throw diskRefusal(cause, spool.path) ?? cause;
    });
    response.once('close', () => void spool.remove(folder));
    // The asker may have gone while the folder was made.
    if (response.closed) void spool.remove(folder);

    let ended = false;
    let before = request.socket.bytesRead;
    const end = (error?: unknown): void => {
      if (ended) return;
      ended = true;
      clearInterval(watch);
      next(diskRefusal(error, spool.path) ?? formRefusal(error) ?? error);
    };
    const watch = setInterval(() => {
      const now = request.socket.bytesRead;
      if (now - before >= slow.leastBytes) {
        before = now;
        return;
      }
      response.set('Connection', 'close');
      response.once('finish', () => request.destroy());
      end(new StudyError('usage', 'too-slow'));
    }, slow.periodMs).unref();
    response.once('close', () => clearInterval(watch));

    const storage = sealingStorage(spool, folder);
    const receive = multer({ storage, limits: uploadLimits, defParamCharset: 'utf8' }).array('files');
    void receive(request, response, end);
  };
}

/** Multer's way to put files where it does not know how to: each is sealed while it streams in. */
function sealingStorage(spool: Spool, folder: string): multer.StorageEngine {
  let received = 0;
  return {
    _handleFile: (_request, file, done) => {
      spool.write(file.stream, folder).then(
        (spooled) => {
          // A request need not say beforehand how long it is.
          received += spooled.bytes;
          if (received > requestBytes) done(tooLarge());
          else done(null, spooled);
        },
        (error) => done(error),
      );
    },
    _removeFile: (_request, file, done) => {
      spool.remove(file.path).then(() => done(null), done);
    },
  };
}

/** The files that came with a request. A name is kept as its owner wrote it, without control characters. */
export function receivedFiles(files: unknown): readonly WaitingFile[] {
  if (!Array.isArray(files)) return [];
  // The storage above puts what the spool says of a file beside what multer says of it.
  return files.map(({ originalname, path, bytes, seal }: Express.Multer.File & SpooledFile) => ({
    name: cleanName(originalname),
    path,
    bytes,
    seal,
  }));
}

function cleanName(name: string): string {
  const bare = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = bare.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim();
  return clean.slice(0, 200) || 'bestand';
}

/** What the parser throws as plain errors when a body is not multipart, or was cut off. */
const formErrors =
  /^(Multipart: Boundary not found|Malformed |Missing Content-Type|Unexpected end of f|Request (aborted|closed|error))/;

function formRefusal(error: unknown): StudyError | null {
  if (!(error instanceof Error) || error instanceof multer.MulterError || !formErrors.test(error.message)) return null;
  return new StudyError(
    'usage',
    'request-invalid',
    { field: 'body', problem: say('problem-form') },
    { field: 'body' },
    { cause: error },
  );
}

function diskRefusal(error: unknown, folder: string): StudyError | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StudyError('unavailable', 'disk-full', {}, {}, { cause: error });
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR') {
    return new StudyError('unavailable', 'cannot-write', { path: folder }, {}, { cause: error });
  }
  return null;
}
