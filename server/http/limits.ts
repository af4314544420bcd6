import { maxTextBytes } from '../import/limits.ts';

/** Most bytes of a JSON body. */
export const jsonLimit = 256 * 1024;
/** Most bytes of a plan to read files by, which may hold thousands of corrections. */
export const planLimit = 2 * 1024 * 1024;

/** What one request may send along. */
export const uploadLimits = {
  fileSize: maxTextBytes,
  files: 20,
  fields: 10,
  fieldSize: planLimit,
  fieldNameSize: 100,
  fieldNestingDepth: 1,
  fieldArrayIndexLimit: 10,
  parts: 30,
  headerPairs: 50,
} as const;

/** Most bytes of all files of a request together. */
export const requestBytes = 1000 * 1024 * 1024;

/** An upload that brings less than this in a period is ended: it stands still, or drips to hold the server. */
export const slowUpload: SlowUpload = { periodMs: 30_000, leastBytes: 4096 };
export type SlowUpload = { readonly periodMs: number; readonly leastBytes: number };

/** Most bytes of a request's first line and headers; longer is answered 431. */
export const headerLimit = 16 * 1024;
/** Milliseconds for the headers, and for a whole request, to arrive. */
export const headersMs = 15_000;
export const requestMs = 600_000;
/** Milliseconds that requests under way get to end when the server stops. */
export const stopMs = 10_000;
/** Milliseconds between two signs of life on a stream of events that has nothing to tell. */
export const heartbeatMs = 10_000;
/** Milliseconds between two looks for drafts that nobody came back to. */
export const sweepMs = 60_000;
/** Milliseconds between two looks for imports that were undone long enough ago to be forgotten. */
export const purgeMs = 86_400_000;
/** Milliseconds that a measure nobody waits for any more gets to end by itself, before its thread is ended with it. */
export const measurePatienceMs = 3000;
