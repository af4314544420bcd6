import { say, type Values } from '../model/errors.ts';
import type { MessageCode } from '../model/messages.ts';
import type { Undefined } from './indicator.ts';

/** An outcome that is not defined, with the reason in words. */
export function undefinedBecause(code: MessageCode, values: Values = {}): Undefined {
  return { undefined: say(code, values) };
}
