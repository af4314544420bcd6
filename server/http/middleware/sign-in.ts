import type { Request, RequestHandler } from 'express';
import type { Gate } from '../../access/gate.ts';
import { StudyError } from '../../model/errors.ts';
import { isPagePath } from '../page-path.ts';

/** Cookies do not know ports: the name carries it, so that two servers do not sign one another out. */
const cookieName = (port: number): string => `weefsel_${port}`;

function hasSession(request: Request, gate: Gate, port: number): boolean {
  const cookies = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const prefix = `${cookieName(port)}=`;
  return cookies.some((pair) => pair.startsWith(prefix) && gate.holds(pair.slice(prefix.length)));
}

function judge(gate: Gate, token: string): void {
  const verdict = gate.judge(token);
  if (verdict === 'right') return;
  throw new StudyError('forbidden', verdict === 'wrong' ? 'not-signed-in' : 'too-many-tries');
}

/**
 * Exchanges the start token in a page's address for a session cookie and sends the browser on to the same page without it,
 * so that the token stays out of its history. @throws StudyError `not-signed-in`, `too-many-tries`
 */
export function exchangeToken(gate: Gate, port: number): RequestHandler {
  return (request, response, next) => {
    const address = new URLSearchParams(request.url.split('?').slice(1).join('?'));
    const token = address.get('token');
    if (token === null || (request.method !== 'GET' && request.method !== 'HEAD')) {
      next();
      return;
    }
    if (!hasSession(request, gate, port)) {
      judge(gate, token);
      response.cookie(cookieName(port), gate.open(), { httpOnly: true, sameSite: 'strict', path: '/' });
    }
    address.delete('token');
    // Any other path could lead to another site: `//name` is an address.
    const path = isPagePath(request.path) ? request.path : '/';
    response.redirect(303, address.size > 0 ? `${path}?${address}` : path);
  };
}

/** Asks for the session cookie or the start token as a bearer. @throws StudyError `not-signed-in`, `too-many-tries` */
export function requireSession(gate: Gate, port: number): RequestHandler {
  return (request, _response, next) => {
    const bearer = /^Bearer ([\w-]{1,128})$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined) judge(gate, bearer);
    else if (!hasSession(request, gate, port)) throw new StudyError('forbidden', 'not-signed-in');
    next();
  };
}
