import express, { type RequestHandler, Router } from 'express';
import { StudyError, say } from '../model/errors.ts';
import { attachment } from './content-disposition.ts';
import { streamEvents } from './event-stream.ts';
import { jsonLimit } from './limits.ts';
import { receivedFiles } from './middleware/receive-files.ts';
import { readLocale, readPart, readRequestKey } from './read-request.ts';
import type { Reply, Route, Services } from './route.ts';

/** Puts routes into a router: their body readers, their checks, their answers, and 405 for other methods of their paths. */
export function mountRoutes(routes: readonly Route[], services: Services, receive: RequestHandler): Router {
  const router = Router();
  for (const route of routes) {
    const readers = route.upload ? [receive] : route.body === null ? [] : [express.json({ limit: route.bodyLimit ?? jsonLimit })];
    router[route.method](route.path, noteRoute(route.path), ...readers, answer(route, services));
  }
  for (const [path, methods] of methodsByPath(routes)) router.all(path, noteRoute(path), refuseMethod(methods));
  return router;
}

function noteRoute(path: string): RequestHandler {
  return (_request, response, next) => {
    response.locals.route = path;
    next();
  };
}

function answer(route: Route, services: Services): RequestHandler {
  return async (request, response) => {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const asked = {
      params: route.params === null ? null : readPart(route.params, request.params, 'path'),
      query: readPart(route.query, request.query, 'query'),
      body: route.body === null ? null : readPart(route.body, bodyOf(request.body, route.upload), 'body'),
      files: receivedFiles(request.files),
      requestKey: route.once ? readRequestKey(request.headers) : null,
      locale: readLocale({ url: request.originalUrl, headers: request.headers }),
      signal: gone.signal,
    };
    const reply: Reply = await route.handle(asked, services);
    response.status(route.answer.status);
    if ('json' in reply) response.json(reply.json);
    else if ('nothing' in reply) response.end();
    else if ('events' in reply) streamEvents(request, response, reply.events);
    else {
      response.set({ 'Content-Type': reply.file.mediaType, 'Content-Disposition': attachment(reply.file.name) });
      // Bytes, not a string: express would add a charset of its own choice.
      response.end(reply.file.bytes);
    }
  };
}

/** A multipart request without fields has an empty body; a JSON request that was not JSON has none. */
function bodyOf(body: unknown, upload: boolean): unknown {
  if (body !== undefined) return body;
  if (upload) return {};
  throw new StudyError('usage', 'request-invalid', { field: 'body', problem: say('problem-json') }, { field: 'body' });
}

function methodsByPath(routes: readonly Route[]): Map<string, string[]> {
  const methods = new Map<string, string[]>();
  for (const { path, method } of routes) {
    const known = methods.get(path) ?? [];
    known.push(...(method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]));
    methods.set(path, known);
  }
  return methods;
}

/** @throws StudyError `method-refused`, with the methods that do work in `Allow` */
export function refuseMethod(methods: readonly string[]): RequestHandler {
  return (request, response) => {
    response.set('Allow', methods.join(', '));
    throw new StudyError('usage', 'method-refused', { method: request.method });
  };
}
