import type { Request, Response } from 'express';
import { heartbeatMs } from './limits.ts';
import type { EventFlow, NamedEvent } from './route.ts';

/**
 * Answers with server-sent events until the source ends them or the asker goes. An asker who cannot keep up misses what has been overtaken:
 * of each event, the last one is told once there is room again.
 * @param everyMs a sign of life where there is nothing to tell
 */
export function streamEvents(request: Request, response: Response, source: EventFlow, everyMs = heartbeatMs): void {
  response.set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    // A proxy that gathers answers before it hands them on would hold every event back.
    'X-Accel-Buffering': 'no',
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  response.flushHeaders();
  const overdue = new Map<string, NamedEvent>();
  const write = (text: string): void => {
    if (!response.writableEnded && !response.destroyed) response.write(text);
  };
  const tell = ({ event, data }: NamedEvent): void => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const send = (told: NamedEvent): void => {
    if (response.writableNeedDrain) overdue.set(told.event, told);
    else tell(told);
  };
  const catchUp = (): void => {
    overdue.forEach(tell);
    overdue.clear();
  };
  response.on('drain', catchUp);
  // A connection on which nothing passes is cut by proxies, and a browser that went away without a word is noticed only by writing.
  const heartbeat = setInterval(() => write(': here\n\n'), everyMs).unref();
  const end = (): void => {
    catchUp();
    response.end();
  };
  const stop = source({ send, end });
  const over = (): void => {
    clearInterval(heartbeat);
    stop();
  };
  if (response.closed) over();
  else response.once('close', over);
}
