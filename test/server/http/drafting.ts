import { setTimeout } from 'node:timers/promises';
import { type Draft, type DraftEvent, draftEventSchema, draftSchema } from '../../../server/http/contract.ts';
import { formOf, type Serving } from './serving.ts';

/* Drafts as a client sees them. */

type Answer = { readonly status: number; readonly body: unknown };

export type Drafting = {
  readonly ask: (method: string, rest?: string, init?: RequestInit) => Promise<Response>;
  /** Sends JSON or a form and gives what came back. */
  readonly send: (method: string, rest: string, body?: FormData | object) => Promise<Answer>;
  /** Makes a draft and waits until its files were checked. */
  readonly create: (
    files: Readonly<Record<string, string | Buffer>>,
    fields?: Readonly<Record<string, string>>,
  ) => Promise<Draft>;
  readonly get: (draft: string) => Promise<Draft>;
  /** Waits until no work is under way. */
  readonly settled: (draft: string, limitMs?: number) => Promise<Draft>;
  /** Listens until `enough` says so, the stream ends, or the signal ends it. */
  readonly events: (
    draft: string,
    enough: (told: readonly DraftEvent[]) => boolean,
    init?: RequestInit,
  ) => Promise<readonly DraftEvent[]>;
};

export function draftsOf(serving: Pick<Serving, 'ask'>, study: string): Drafting {
  const ask: Drafting['ask'] = (method, rest = '', init = {}) =>
    serving.ask(`/api/v1/studies/${study}/drafts${rest}`, { method, ...init });
  const send: Drafting['send'] = async (method, rest, body) => {
    const init =
      body === undefined
        ? {}
        : body instanceof FormData
          ? { body }
          : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await ask(method, rest, init);
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
  const get: Drafting['get'] = async (draft) => draftSchema.parse((await send('GET', `/${draft}`)).body);
  const settled: Drafting['settled'] = async (draft, limitMs = 30_000) => {
    for (const until = performance.now() + limitMs; performance.now() < until; await setTimeout(20)) {
      const now = await get(draft);
      if (now.state !== 'checking' && now.state !== 'importing') return now;
    }
    throw new Error(`still at work after ${limitMs} ms`);
  };
  return {
    ask,
    send,
    get,
    settled,
    create: async (files, fields = {}) => {
      const { status, body } = await send('POST', '', formOf(files, fields));
      if (status !== 201) throw new Error(`no draft: ${JSON.stringify(body)}`);
      return settled(draftSchema.parse(body).id);
    },
    events: async (draft, enough, init = {}) => {
      const response = await ask('GET', `/${draft}/events`, init);
      const told: DraftEvent[] = [];
      let text = '';
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      while (reader !== undefined && !enough(told)) {
        const { done, value } = await reader.read();
        if (done) break;
        text += value;
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const block = text.slice(0, end);
          text = text.slice(end + 2);
          const data = /^event: draft\ndata: (.*)$/.exec(block)?.[1];
          if (data !== undefined) told.push(draftEventSchema.parse(JSON.parse(data)));
        }
      }
      await reader?.cancel();
      return told;
    },
  };
}
