import type { RequestHandler } from 'express';
import { StudyError } from '../../model/errors.ts';

/** The Host values that a server answers, in lower case. @param more configured ones, with or without a port */
export function allowedHosts(port: number, more: readonly string[]): ReadonlySet<string> {
  const own = ['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${port}`);
  const bare = port === 80 ? ['localhost', '127.0.0.1', '[::1]'] : [];
  return new Set([...own, ...bare, ...more, ...more.filter((name) => !name.includes(':')).map((name) => `${name}:${port}`)]);
}

/**
 * Answers only under the server's own names: a page whose name was made to resolve to this machine
 * still sends its own name as Host. @throws StudyError `wrong-host`, `address-malformed`
 */
export function guardHost(allowed: ReadonlySet<string>): RequestHandler {
  return (request, _response, next) => {
    const { rawHeaders } = request;
    const values = rawHeaders.filter((_value, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === 'host');
    const [host, second] = values;
    if (host === undefined || host === '' || second !== undefined || !request.url.startsWith('/')) {
      throw new StudyError('usage', 'address-malformed');
    }
    if (!allowed.has(host.toLowerCase())) throw new StudyError('forbidden', 'wrong-host');
    next();
  };
}
