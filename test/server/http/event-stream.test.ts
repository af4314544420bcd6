import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { streamEvents } from '../../../server/http/event-stream.ts';
import type { EventSink, NamedEvent } from '../../../server/http/route.ts';

let server: Server;
let port: number;
const sinks: EventSink<NamedEvent>[] = [];
let stopped = 0;
beforeAll(async () => {
  const app = express().get('/', (request, response) =>
    streamEvents(
      request,
      response,
      (sink) => {
        sinks.push(sink);
        return () => stopped++;
      },
      50,
    ),
  );
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // The server listens on TCP.
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function listen(): Promise<{
  readonly socket: Socket;
  readonly sink: EventSink<NamedEvent>;
  readonly heard: () => string;
}> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.on('data', (part) => {
    text += part.toString();
  });
  const before = sinks.length;
  socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  while (sinks.length === before) await setTimeout(5);
  const sink = sinks.at(-1);
  if (sink === undefined) throw new Error('nobody asked');
  return { socket, sink, heard: () => text };
}

describe('a stream of events', () => {
  it('gives a sign of life while there is nothing to tell', async () => {
    const { socket, heard } = await listen();
    await setTimeout(180);
    expect(heard().match(/: here\n\n/g)?.length).toBeGreaterThanOrEqual(2);
    socket.destroy();
  });

  it('is given up by its source when the asker goes, and not before', async () => {
    const { socket, sink } = await listen();
    const before = stopped;
    sink.send({ event: 'a', data: 1 });
    await setTimeout(30);
    expect(stopped).toBe(before);
    socket.destroy();
    for (let wait = 0; wait < 100 && stopped === before; wait++) await setTimeout(10);
    expect(stopped).toBe(before + 1);
    // What comes too late goes nowhere.
    sink.send({ event: 'a', data: 2 });
    sink.end();
  });

  it('ends with its source', async () => {
    const { socket, sink, heard } = await listen();
    sink.send({ event: 'a', data: { text: 'line\nbreak' } });
    const closed = once(socket, 'end');
    sink.end();
    await closed;
    expect(heard()).toContain('event: a\ndata: {"text":"line\\nbreak"}\n\n');
    socket.destroy();
  });

  it('lets one who cannot keep up miss what was overtaken, never the last of each', async () => {
    const { socket, sink, heard } = await listen();
    socket.pause();
    const filling = 'x'.repeat(10_000);
    for (let number = 0; number < 5000; number++) {
      sink.send({ event: 'state', data: { number, filling } });
      if (number % 100 === 0) await setTimeout(0);
    }
    sink.send({ event: 'other', data: { number: -1 } });
    socket.resume();
    for (let wait = 0; wait < 300 && !heard().includes('"number":-1'); wait++) await setTimeout(20);
    const numbers = [...heard().matchAll(/event: state\ndata: \{"number":(\d+)/g)].map(([, number]) => Number(number));
    expect(numbers.at(-1)).toBe(4999);
    expect(numbers.length).toBeLessThan(5000);
    expect(heard()).toContain('event: other\ndata: {"number":-1}\n\n');
    socket.destroy();
  });
});
