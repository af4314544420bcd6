import { createServer, IncomingMessage, type Server, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Request, Response } from 'express';
import { StudyError } from '../model/errors.ts';
import { errorBody } from './error-answer.ts';
import { statusOf } from './error-status.ts';
import { headerLimit, headersMs, requestMs } from './limits.ts';
import { securityHeaders } from './middleware/security-headers.ts';

/** How many ports are tried after the one that was asked for. */
const furtherPorts = 20;

/**
 * Listens on this machine only, at the port asked for or the next free one. No request is answered
 * until a handler is given to the server. @throws StudyError `no-free-port`
 */
export async function listenOnLoopback(wanted: number): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer({
    // The guard answers for a missing Host, with all headers.
    requireHostHeader: false,
    maxHeaderSize: headerLimit,
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: 5000,
  });
  // A connection whose request is being answered cannot take a second answer.
  const answering = new WeakSet<object>();
  server.on('request', ({ socket }, response) => {
    answering.add(socket);
    response.once('close', () => answering.delete(socket));
  });
  server.on('clientError', (error, connection) => {
    const reachable = connection instanceof Socket && connection.writable && !answering.has(connection);
    if (reachable && !('code' in error && error.code === 'ECONNRESET')) answerUnreadable(error, connection);
    else connection.destroy();
  });
  const last = wanted === 0 ? 0 : Math.min(wanted + furtherPorts, 65_535);
  for (let port = wanted; port <= last; port++) {
    if (await listen(server, port)) {
      const address = server.address();
      return { server, port: typeof address === 'object' && address !== null ? address.port : port };
    }
  }
  throw new StudyError('conflict', 'no-free-port', { from: wanted, to: last });
}

/** False when the port is taken. Any other refusal of the system is a defect or a lack of rights for that port. */
function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      server.off('listening', succeed);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    const succeed = (): void => {
      server.off('error', fail);
      resolve(true);
    };
    server.once('error', fail).once('listening', succeed).listen({ host: '127.0.0.1', port, exclusive: true });
  });
}

/** Answers what cannot be read as a request with the same headers and shape as everything else. */
function answerUnreadable(error: NodeJS.ErrnoException, connection: Socket): void {
  const slow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const refusal = new StudyError('usage', slow ? 'too-slow' : 'address-malformed');
  const request = new IncomingMessage(connection);
  const response = new ServerResponse(request);
  response.statusCode = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : statusOf(refusal);
  response.shouldKeepAlive = false;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  // The headers' middleware asks nothing of express.
  securityHeaders(request as Request, response as Response, () => undefined);
  response.assignSocket(connection);
  response.end(JSON.stringify(errorBody(refusal, 'nl')), () => connection.destroySoon());
}
