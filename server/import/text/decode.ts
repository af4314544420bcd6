import type { Encoding } from '../../model/reading-plan.ts';
import type { Text } from '../../model/text.ts';
import type { Issue } from '../format.ts';
import { IssueList } from '../issue-list.ts';

/** The text of a file, piece by piece, and what reading it had to assume. */
export type Decoded = {
  readonly encoding: Encoding;
  /** The text from its beginning, without byte order mark; may be asked for as often as needed. */
  readonly pieces: () => Iterable<string>;
  /** How much of the bytes the present pass has gone through, 0..1. */
  readonly share: () => number;
  readonly issues: readonly Issue[];
};

type Position = { at: number };

/** Bytes decoded at a time: enough to be fast, little enough to keep a large file out of memory. */
const pieceBytes = 128 * 1024;

const lineFeed = 10;

const windows1252: Text = { nl: 'Windows-1252', en: 'Windows-1252', fr: 'Windows-1252' };

/**
 * Finds the encoding: the byte order mark decides; else UTF-16 where every other byte is NUL; else strict UTF-8; else Windows-1252 with a warning.
 * (UTF-16 without mark is looked for before UTF-8, because NUL bytes are valid UTF-8.)
 * A file whose bytes do not fit its mark is read all the same, with a warning: no replacement character comes in silently.
 * @param chosen the encoding, where a person said which
 */
export function decode(bytes: Uint8Array, chosen?: Encoding): Decoded {
  const issues = new IssueList();
  const said = chosen ?? markedEncoding(bytes);
  let encoding: Encoding = said ?? unmarkedUtf16(bytes) ?? 'utf-8';
  if (!fits(bytes, encoding)) {
    if (encoding === 'utf-8' && said === null) {
      encoding = 'windows-1252';
      issues.add('warning', {}, 'assumed-encoding', { encoding: windows1252 });
    } else {
      issues.add('warning', {}, 'broken-encoding', { encoding: encoding.toUpperCase() });
    }
  }
  const position: Position = { at: 0 };
  return {
    encoding,
    pieces: () => decodePieces(bytes, encoding, position),
    share: () => (bytes.length === 0 ? 1 : position.at / bytes.length),
    issues: issues.issues,
  };
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Text of a European table in UTF-16 has NUL in nearly every high byte; a curly quote or a euro sign here and there has not. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const looked = Math.min(bytes.length, 4096) & ~1;
  if (looked < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < looked; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = looked / 2;
  if (odd >= 0.9 * pairs && even <= 0.05 * pairs) return 'utf-16le';
  if (even >= 0.9 * pairs && odd <= 0.05 * pairs) return 'utf-16be';
  return null;
}

function fits(bytes: Uint8Array, encoding: Encoding): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  // The codes of ASCII text are UTF-8 as they stand, and to see that takes a tenth of the time of making a text of them.
  const from = encoding === 'utf-8' ? endOfAscii(bytes) : 0;
  try {
    for (let at = from; at < bytes.length; at += pieceBytes)
      decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** How many of the first bytes are ASCII, or some fewer. */
function endOfAscii(bytes: Uint8Array): number {
  const aligned = -bytes.byteOffset & 3;
  if (bytes.length < aligned + 4) return 0;
  for (let at = 0; at < aligned; at++) if ((bytes[at] as number) > 127) return 0;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + aligned, (bytes.length - aligned) >> 2);
  let at = 0;
  for (; at + 8 <= words.length; at += 8) {
    let all = 0;
    // All of them lie in the list.
    for (let place = at; place < at + 8; place++) all |= words[place] as number;
    if ((all & 0x80808080) !== 0) break;
  }
  return aligned + 4 * at;
}

function* decodePieces(bytes: Uint8Array, encoding: Encoding, position: Position): Generator<string> {
  const decoder = new TextDecoder(encoding);
  let at = 0;
  while (at < bytes.length) {
    const end = endOfPiece(bytes, at, encoding);
    const piece = decoder.decode(bytes.subarray(at, end), { stream: true });
    position.at = end;
    if (piece !== '') yield piece;
    at = end;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/**
 * Where the piece that begins at `from` ends: behind a line end where there is one far enough on, so that records are seldom put together from
 * two pieces, and what a file is shows in its first piece even where its first line is a short one and the second never ends.
 */
function endOfPiece(bytes: Uint8Array, from: number, encoding: Encoding): number {
  const end = Math.min(bytes.length, from + pieceBytes);
  if (end === bytes.length || encoding === 'utf-16le' || encoding === 'utf-16be') return end;
  const feed = bytes.subarray(from, end).lastIndexOf(lineFeed);
  return feed < pieceBytes / 2 ? end : from + feed + 1;
}
