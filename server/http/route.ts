import type { z } from 'zod';
import type { Drafts } from '../intake/drafts.ts';
import type { Comparisons } from '../jobs/comparisons.ts';
import type { JobRunner, WaitingFile } from '../jobs/job.ts';
import type { Locale } from '../model/text.ts';
import type { Product, Workbench } from '../pipeline/workbench-model.ts';

/** What routes work with. */
export type Services = {
  readonly workbench: Workbench;
  readonly jobs: JobRunner;
  readonly drafts: Drafts;
  readonly comparisons: Comparisons;
  readonly version: string;
};

/** A checked request. */
export type Asked<P, Q, B> = {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** What was sent along, sealed on disk until the request ends. */
  readonly files: readonly WaitingFile[];
  readonly locale: Locale;
  /** What the client calls the request by; null = nothing, or no matter of this route. */
  readonly requestKey: string | null;
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
  /** Whether a request with an `Idempotency-Key` is done once, however often it is sent. */
  readonly once?: true;
  /** Most bytes of a JSON body, where it may be more than others. */
  readonly bodyLimit?: number;
  /** What a good answer holds: JSON of a schema, a file of one of some media types, a stream of events by name, or nothing. */
  readonly answer:
    | { readonly status: 200 | 201; readonly schema: z.ZodType }
    | { readonly status: 200; readonly mediaTypes: readonly string[] }
    | { readonly status: 200; readonly events: Readonly<Record<string, z.ZodType>> }
    | { readonly status: 204 };
};

/** Takes the events of a stream: what each is called, and its data; and is told when nothing follows. */
export type EventSink<E> = { readonly send: (event: E) => void; readonly end: () => void };
export type NamedEvent = { readonly event: string; readonly data: unknown };
/** Begins to give events; what it returns ends that. */
export type EventFlow<E = NamedEvent> = (sink: EventSink<E>) => () => void;

export type Reply =
  | { readonly json: unknown }
  | { readonly file: Product }
  | { readonly events: EventFlow }
  | { readonly nothing: true };

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

/** A route that stays open and tells events as they happen; the compiler holds each against the schema of its name. */
export function streamRoute<P extends z.ZodObject | null, Q extends z.ZodObject, E extends Readonly<Record<string, z.ZodType>>>(
  facts: Facts<P, Q, null> & { readonly answer: { readonly status: 200; readonly events: E } },
  handle: Handler<
    P,
    Q,
    null,
    EventFlow<{ [N in keyof E & string]: { readonly event: N; readonly data: Frozen<z.output<E[N]>> } }[keyof E & string]>
  >,
): Route {
  return finish(facts, handle, (events) => ({ events }));
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
