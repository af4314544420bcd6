import type { z } from 'zod';
import type { JobRunner } from '../jobs/job.ts';
import type { Locale } from '../model/text.ts';
import type { Product, Workbench } from '../pipeline/workbench-model.ts';

/** What routes work with. */
export type Services = { readonly workbench: Workbench; readonly jobs: JobRunner; readonly version: string };

/** A file that was sent along, on disk until the request ends. */
export type Upload = { readonly name: string; readonly path: string };

/** A checked request. */
export type Asked<P, Q, B> = {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly files: readonly Upload[];
  readonly locale: Locale;
  /** Aborted when the asker is gone. */
  readonly signal: AbortSignal;
};

/** The schema's output with every level read-only, so that stages' own data may be handed out as they are. */
export type Frozen<T> = T extends readonly (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

type Inputs = {
  readonly params: z.ZodObject | null;
  readonly query: z.ZodObject;
  readonly body: z.ZodObject | null;
};

/** Facts of a route, from which it is mounted, checked and documented. */
export type RouteFacts = Inputs & {
  readonly method: 'get' | 'post' | 'delete';
  /** Under /api/v1, as `/studies/:study`. */
  readonly path: string;
  readonly noun: string;
  readonly summary: string;
  /** Whether the body is multipart with files. */
  readonly upload: boolean;
  /** What a good answer holds: JSON of a schema, a file of one of some media types, or nothing. */
  readonly answer:
    | { readonly status: 200 | 201; readonly schema: z.ZodType }
    | { readonly status: 200; readonly mediaTypes: readonly string[] }
    | { readonly status: 204 };
};

export type Reply = { readonly json: unknown } | { readonly file: Product } | { readonly nothing: true };

export type Route = RouteFacts & {
  readonly handle: (asked: Asked<unknown, unknown, unknown>, services: Services) => Promise<Reply>;
};

type OutputOf<S extends z.ZodType | null> = S extends z.ZodType ? z.output<S> : null;
type Facts<P, Q, B> = Omit<RouteFacts, 'params' | 'query' | 'body' | 'upload' | 'answer'> & {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly upload?: true;
};
type Handler<P extends z.ZodObject | null, Q extends z.ZodObject, B extends z.ZodObject | null, R> = (
  asked: Asked<OutputOf<P>, z.output<Q>, OutputOf<B>>,
  services: Services,
) => Promise<R>;

/** A route that answers JSON; the compiler holds its answer against the schema that documents it. */
export function jsonRoute<P extends z.ZodObject | null, Q extends z.ZodObject, B extends z.ZodObject | null, A extends z.ZodType>(
  facts: Facts<P, Q, B> & { readonly answer: { readonly status: 200 | 201; readonly schema: A } },
  handle: Handler<P, Q, B, Frozen<z.output<A>>>,
): Route {
  return finish(facts, handle, (json) => ({ json }));
}

/** A route that hands out a file. */
export function fileRoute<P extends z.ZodObject | null, Q extends z.ZodObject>(
  facts: Facts<P, Q, null> & { readonly answer: { readonly status: 200; readonly mediaTypes: readonly string[] } },
  handle: Handler<P, Q, null, Product>,
): Route {
  return finish(facts, handle, (file) => ({ file }));
}

/** A route with nothing to say but that it was done. */
export function silentRoute<P extends z.ZodObject | null, Q extends z.ZodObject>(
  facts: Facts<P, Q, null>,
  handle: Handler<P, Q, null, void>,
): Route {
  return finish({ ...facts, answer: { status: 204 } }, handle, () => ({ nothing: true }));
}

function finish<P extends z.ZodObject | null, Q extends z.ZodObject, B extends z.ZodObject | null, R>(
  facts: Facts<P, Q, B> & Pick<RouteFacts, 'answer'>,
  handle: Handler<P, Q, B, R>,
  reply: (result: R) => Reply,
): Route {
  return {
    ...facts,
    upload: facts.upload ?? false,
    // The request was parsed with this route's own schemas before it is handled.
    handle: async (asked, services) => reply(await handle(asked as Asked<OutputOf<P>, z.output<Q>, OutputOf<B>>, services)),
  };
}
