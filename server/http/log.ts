import { type Logger, pino } from 'pino';
import type { LogLevel } from '../config.ts';

/** Structured lines, one a request or event: ids, counts and codes; never a cell, a body, a query or a message with values. */
export type Log = Logger;

export function openLog(level: LogLevel, write: (line: string) => void): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write });
}

/** The name of an error and the places in our code it came from. Its message stays out: it may repeat a value. */
export function framesOf(thrown: unknown): { readonly name: string; readonly code?: string; readonly at: readonly string[] } {
  if (!(thrown instanceof Error)) return { name: typeof thrown, at: [] };
  const stack = thrown.stack ?? '';
  const at = stack
    .slice(stack.indexOf(thrown.message) + thrown.message.length)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 12);
  return { name: thrown.name, ...('code' in thrown && typeof thrown.code === 'string' && { code: thrown.code }), at };
}
