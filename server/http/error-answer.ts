import { randomBytes } from 'node:crypto';
import type { ErrorRequestHandler } from 'express';
import multer from 'multer';
import { StudyError, say } from '../model/errors.ts';
import type { Locale } from '../model/text.ts';
import type { ErrorBody } from './contract.ts';
import { retryAfter, statusOf } from './error-status.ts';
import { jsonLimit, uploadLimits } from './limits.ts';
import { framesOf, type Log } from './log.ts';
import { plainPage } from './plain-page.ts';
import { readLocale } from './read-request.ts';

/** A refusal in the one shape that every error has. */
export function errorBody(error: Pick<StudyError, 'code' | 'text' | 'where'>, locale: Locale): ErrorBody {
  return { error: { code: error.code, message: error.text[locale], where: { ...error.where } } };
}

/** Answers whatever a route threw: a refusal in plain words, or a defect by number, with its trace in the log only. */
export function answerErrors(log: Log): ErrorRequestHandler {
  return (thrown: unknown, request, response, next) => {
    if (response.headersSent) {
      next(thrown);
      return;
    }
    // Whoever asked has gone, and what was done for them was ended: nothing failed, and there is nobody to tell.
    if (response.destroyed && thrown instanceof Error && thrown.name === 'AbortError') return;
    const refusal = asRefusal(thrown);
    const locale = readLocale({ url: request.originalUrl, headers: request.headers });
    const status = refusal === null ? 500 : statusOf(refusal);
    const body = refusal === null ? unexpected(thrown, log, locale) : errorBody(refusal, locale);
    // What stands behind a failed worker or a full disk is for whoever runs the server.
    if (refusal?.kind === 'unavailable' && refusal.cause !== undefined)
      log.warn({ code: refusal.code, ...framesOf(refusal.cause) }, 'unavailable');
    const seconds = retryAfter(status);
    response.status(status).set('Cache-Control', 'no-store').locals.code = body.error.code;
    if (seconds !== undefined) response.set('Retry-After', String(seconds));
    const wantsPage = !request.originalUrl.startsWith('/api') && request.accepts(['json', 'html']) === 'html';
    if (wantsPage) response.type('html').send(plainPage(body.error.message, locale));
    else response.json(body);
  };
}

function unexpected(thrown: unknown, log: Log, locale: Locale): ErrorBody {
  return { error: { code: 'unexpected', message: say('unexpected', { reference: noteDefect(thrown, log) })[locale], where: {} } };
}

/** Writes a defect into the log. @returns the number that it can be found by */
function noteDefect(thrown: unknown, log: Log): string {
  const reference = randomBytes(4).toString('hex');
  log.error({ reference, ...framesOf(thrown) }, 'unexpected');
  return reference;
}

/** What a failure of work that no request waits for amounts to: a refusal as it is, or a defect by number, with its trace in the log only. */
export function explainFailure(log: Log): (thrown: unknown) => StudyError {
  return (thrown) => {
    if (!(thrown instanceof StudyError))
      return new StudyError('unavailable', 'unexpected', { reference: noteDefect(thrown, log) });
    if (thrown.cause !== undefined) log.warn({ code: thrown.code, ...framesOf(thrown.cause) }, 'unavailable');
    return thrown;
  };
}

/** The refusal that a thrown thing stands for; null = a defect of ours. */
function asRefusal(thrown: unknown): StudyError | null {
  if (thrown instanceof StudyError) return thrown;
  if (thrown instanceof multer.MulterError) return uploadRefusal(thrown);
  if (!(thrown instanceof Error) || !('status' in thrown) || typeof thrown.status !== 'number' || thrown.status >= 500)
    return null;
  // What express and its body parser refuse before a route sees it.
  if (thrown.status === 413) {
    const limit = 'limit' in thrown && typeof thrown.limit === 'number' ? thrown.limit : jsonLimit;
    return new StudyError('too-large', 'body-too-large', { limit: `${limit / 1024} kB` });
  }
  const inBody = 'type' in thrown;
  const values = { field: 'body', problem: say('problem-json') };
  return inBody
    ? new StudyError('usage', 'request-invalid', values, { field: 'body' })
    : new StudyError('usage', 'address-malformed');
}

function uploadRefusal({ code, field }: multer.MulterError): StudyError {
  const where = field === undefined ? {} : { field };
  if (code === 'LIMIT_FILE_SIZE') {
    return new StudyError('too-large', 'body-too-large', { limit: `${uploadLimits.fileSize / 1024 / 1024} MB` }, where);
  }
  if (code === 'LIMIT_FILE_COUNT' || code === 'LIMIT_PART_COUNT') {
    return new StudyError('too-large', 'too-many-files', { limit: uploadLimits.files }, where);
  }
  const problem = say(code === 'LIMIT_UNEXPECTED_FILE' || code === 'LIMIT_FIELD_COUNT' ? 'problem-unknown' : 'problem-form');
  return new StudyError('usage', 'request-invalid', { field: field ?? 'body', problem }, where);
}
