import type { Request, RequestHandler } from 'express';
import { StudyError } from '../../model/errors.ts';

/**
 * Lets in what our own page or no page asks; browsers say which. Where a browser is too old to say, or there is none,
 * a request that changes something must name our origin or carry the token itself.
 * @throws StudyError `cross-site`
 */
export const guardSite: RequestHandler = (request, _response, next) => {
  if (!isOwn(request)) throw new StudyError('forbidden', 'cross-site');
  next();
};

function isOwn(request: Request): boolean {
  const { origin, host, cookie, authorization } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin !== undefined) return isOrigin(origin, host ?? '');
  if (site !== undefined || request.method === 'GET' || request.method === 'HEAD') return true;
  return cookie === undefined && authorization !== undefined;
}

/** The host was held against the allow-list before. */
function isOrigin(origin: string, host: string): boolean {
  const own = host.toLowerCase();
  return origin.toLowerCase() === `http://${own}` || origin.toLowerCase() === `https://${own}`;
}
