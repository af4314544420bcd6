import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';

/* Files that were damaged on the way: bytes changed, cut out, put in and repeated. */

/** One damage. Places are parts of the length, 0..1, so that it fits a file of any length. */
export type Damage =
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number; readonly times: number };

const place = fc.double({ min: 0, max: 1, noNaN: true });
const encoder = new TextEncoder();

/** What breaks readers more often than chance does. */
const sore = [
  '"',
  '""',
  '\0',
  '\r',
  '\n',
  '\r\n',
  ';',
  ',',
  '\t',
  'sep=;\n',
  '<',
  '>',
  '&e;',
  '&#0;',
  '&#x10FFFF;',
  '<!DOCTYPE x>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '{',
  '}',
  '[',
  ']',
  '__proto__',
  'constructor',
  '-1',
  '99999999999999999999',
  '1e999',
  '*Vertices 7\n',
  'dl n=3\n',
  '§ 2 references coded',
  '\u202e',
  '\ufeff',
  '\ufffd',
  '👪',
].map((text) => encoder.encode(text));
const odd = [[0xff], [0xff, 0xfe], [0xfe, 0xff], [0xc3], [0xed, 0xa0, 0x80], [0x1f, 0x8b], [0x50, 0x4b, 3, 4]].map((bytes) =>
  Uint8Array.from(bytes),
);

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: place, bit: fc.integer({ min: 0, max: 7 }) }),
  fc.record({
    kind: fc.constant('cut' as const),
    at: place,
    length: fc.oneof(fc.constant(1e9), fc.integer({ min: 1, max: 200 })),
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: place,
    bytes: fc.oneof(fc.constantFrom(...sore, ...odd), fc.uint8Array({ minLength: 1, maxLength: 20 })),
  }),
  fc.record({
    kind: fc.constant('repeat' as const),
    at: place,
    length: fc.integer({ min: 1, max: 300 }),
    times: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 5 }) }, { weight: 1, arbitrary: fc.constant(3000) }),
  }),
);

/** One to four damages. */
export const damages = fc.array(damage, { minLength: 1, maxLength: 4 });

/** The bytes after one damage after the other. */
export function damaged(bytes: Uint8Array, done: readonly Damage[]): Uint8Array {
  return done.reduce<Uint8Array>((now, each) => damagedOnce(now, each), bytes);
}

function damagedOnce(bytes: Uint8Array, done: Damage): Uint8Array {
  const at = Math.floor(done.at * bytes.length);
  switch (done.kind) {
    case 'flip': {
      const copy = Uint8Array.from(bytes);
      if (at < copy.length) copy[at] = (copy[at] ?? 0) ^ (1 << done.bit);
      return copy;
    }
    case 'cut':
      return joined([bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + done.length))]);
    case 'insert':
      return joined([bytes.subarray(0, at), done.bytes, bytes.subarray(at)]);
    case 'repeat': {
      const piece = bytes.subarray(at, Math.min(bytes.length, at + done.length));
      return joined([bytes.subarray(0, at), ...Array.from({ length: done.times }, () => piece), bytes.subarray(at)]);
    }
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A zip file with one of its entries damaged and all else, checksums among it, as it should be. @param which part of the entries, 0..1 */
export function damagedWithin(bytes: Uint8Array, which: number, done: readonly Damage[]): Uint8Array {
  const entries = unzipSync(bytes);
  const names = Object.keys(entries);
  const name = names[Math.min(names.length - 1, Math.floor(which * names.length))] ?? '';
  return zipSync({ ...entries, [name]: damaged(entries[name] ?? new Uint8Array(), done) });
}
