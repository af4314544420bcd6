import express, { type Express, type RequestHandler } from 'express';
import type { Gate } from '../access/gate.ts';
import type { Spool } from '../intake/spool.ts';
import { StudyError } from '../model/errors.ts';
import { answerErrors } from './error-answer.ts';
import type { Log } from './log.ts';
import { allowedHosts, guardHost } from './middleware/host-guard.ts';
import { receiveFiles } from './middleware/receive-files.ts';
import { logRequests } from './middleware/request-log.ts';
import { securityHeaders } from './middleware/security-headers.ts';
import { exchangeToken, requireSession } from './middleware/sign-in.ts';
import { guardSite } from './middleware/site-guard.ts';
import { mountRoutes } from './mount-routes.ts';
import { apiRoot } from './openapi-document.ts';
import type { Services } from './route.ts';
import { routes } from './routers/index.ts';
import { serveClient } from './serve-client.ts';

export type AppParts = {
  readonly services: Services;
  readonly gate: Gate;
  readonly log: Log;
  /** The port it is reached at. */
  readonly port: number;
  /** Further Host values that are answered. */
  readonly hosts: readonly string[];
  /** Where files that come in wait. */
  readonly spool: Spool;
  /** The built client. */
  readonly client: string;
};

/** Everything between a request and the workbench, in the order in which a request meets it. */
export function createApp({ services, gate, log, port, hosts, spool, client }: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(securityHeaders, logRequests(log), guardHost(allowedHosts(port, hosts)));
  app.use('/api', guardSite, requireSession(gate, port));
  app.use(apiRoot, mountRoutes(routes, services, receiveFiles(spool)));
  app.use('/api', nothingHere);
  app.use(exchangeToken(gate, port), serveClient(client));
  app.use(answerErrors(log));
  return app;
}

const nothingHere: RequestHandler = (request) => {
  throw new StudyError('not-found', 'not-found', { path: request.originalUrl.split('?')[0]?.slice(0, 80) ?? '' });
};
