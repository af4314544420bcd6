import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { StudyError } from '../model/errors.ts';
import { contentSecurityPolicy } from './middleware/security-headers.ts';
import { refuseMethod } from './mount-routes.ts';
import { isPagePath } from './page-path.ts';

/** Stands in index.html where a style element's nonce goes. */
const noncePlace = '__CSP_NONCE__';

/**
 * The built client: its files, and its one page under every address that can be a page.
 * Files whose name holds a hash of their content never change; all others are asked for anew.
 */
export function serveClient(folder: string): Router {
  const router = Router();
  const page = servePage(join(folder, 'index.html'));
  router.use(noteRoute, refuseOtherMethods);
  // Before the files: it is no file as it stands, its nonce is filled in.
  router.get('/index.html', page);
  router.use(
    express.static(folder, {
      index: false,
      redirect: false,
      dotfiles: 'ignore',
      setHeaders: (response, path) => {
        const hashed = /[/\\]assets[/\\][^/\\]+-[\w-]{8}\.\w+$/.test(path);
        response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    }),
  );
  router.use(page);
  return router;
}

const noteRoute: RequestHandler = (_request, response, next) => {
  response.locals.route = 'client';
  next();
};

const refuseOtherMethods: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') next();
  else refuseMethod(['GET', 'HEAD'])(request, response, next);
};

/** @throws StudyError `not-found`, `screens-missing` when the client was not built */
function servePage(path: string): RequestHandler {
  return async (request, response) => {
    if (!isPagePath(request.path) || request.accepts('html') !== 'html') {
      throw new StudyError('not-found', 'not-found', { path: request.path.slice(0, 80) });
    }
    const html = await readFile(path, 'utf8').catch((cause) => {
      throw new StudyError('unavailable', 'screens-missing', {}, {}, { cause });
    });
    const nonce = html.includes(noncePlace) ? randomBytes(16).toString('base64url') : undefined;
    response.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce));
    response.type('html').send(nonce === undefined ? html : html.replaceAll(noncePlace, nonce));
  };
}
