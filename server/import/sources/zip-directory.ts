import type { ImportIssueCode } from '../../model/messages.ts';

/** An entry as the directory at the end of a zip gives it. */
export type ZipEntry = {
  readonly name: string;
  /** 0 = stored, 8 = deflated. */
  readonly method: 0 | 8;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** From the first byte of its local header up to the end of its data. */
  readonly start: number;
  readonly end: number;
};

/** Why a zip is refused. */
export class ZipFault extends Error {
  readonly code: ImportIssueCode;
  readonly values: Readonly<Record<string, number>>;

  constructor(code: ImportIssueCode, values: Readonly<Record<string, number>> = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const symbolicLink = 0xa000;

/**
 * Reads the directory of a zip (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16) and refuses what no office program writes: passwords, links, zip64,
 * several disks, other methods, two entries of one name.
 * @throws ZipFault
 */
export function zipDirectory(bytes: Uint8Array, maxEntries: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const from = view.getUint32(end + 16, true);
  if (count === 0xffff || from === 0xffffffff) throw new ZipFault('zip-odd');
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) throw new ZipFault('zip-odd');
  if (count > maxEntries) throw new ZipFault('zip-too-many', { count, limit: maxEntries });
  const entries = new Map<string, ZipEntry>();
  let at = from;
  for (let number = 0; number < count; number++) {
    if (at + 46 > end || view.getUint32(at, true) !== directoryEntry) throw new ZipFault('zip-broken');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (entries.has(name)) throw new ZipFault('zip-odd');
    entries.set(name, entryAt(view, at, from, name));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return [...entries.values()];
}

function entryAt(view: DataView, at: number, directory: number, name: string): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  if ((flags & 0x2041) !== 0) throw new ZipFault('zip-encrypted');
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new ZipFault('zip-odd');
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const start = view.getUint32(at + 42, true);
  if (packedSize === 0xffffffff || size === 0xffffffff || start === 0xffffffff) throw new ZipFault('zip-odd');
  // The upper half of the external attributes holds the Unix mode.
  if ((view.getUint16(at + 40, true) & 0xf000) === symbolicLink) throw new ZipFault('zip-odd');
  if (start + 30 > directory || view.getUint32(start, true) !== localHeader) throw new ZipFault('zip-broken');
  const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (data + packedSize > directory) throw new ZipFault('zip-broken');
  return { name, method, checksum: view.getUint32(at + 16, true), packedSize, size, start, end: data + packedSize };
}

/** The record that closes the directory: the last one, with at most a comment of 65,535 bytes after it. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === directoryEnd && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw new ZipFault('zip-broken');
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** The checksum that zip uses (CRC-32, reflected, polynomial 0x04c11db7). */
export function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
