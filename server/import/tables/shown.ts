import { maxShown } from '../limits.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const unprintable = /[\u0000-\u001f\u007f-\u009f]/g;

/** A value as a message may repeat it: at most 80 characters, control characters as a middle dot. */
export function shown(value: string): string {
  const start = value.length > maxShown ? `${value.slice(0, maxShown - 1)}…` : value;
  return start.toWellFormed().replace(unprintable, '·');
}
