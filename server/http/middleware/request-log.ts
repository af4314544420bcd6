import type { RequestHandler } from 'express';
import type { Log } from '../log.ts';

/** One line a request: method, route pattern (never the address itself), status, error code, milliseconds. */
export function logRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    response.once('close', () => {
      const { route = 'other', code } = response.locals;
      const ms = Math.round(performance.now() - began);
      const line = { method: request.method, route, status: response.statusCode, ms, ...(code !== undefined && { code }) };
      if (response.writableFinished) log.info(line, 'request');
      else log.info(line, 'asker gone');
    });
    next();
  };
}
