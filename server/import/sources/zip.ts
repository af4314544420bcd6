import { Inflate } from 'fflate';
import type { ImportIssueCode } from '../../model/messages.ts';
import { maxEntries, maxProjectEntries, maxRatio, maxUnpackedBytes } from '../limits.ts';
import { crc32, type ZipEntry, ZipFault, zipDirectory } from './zip-directory.ts';

/** The unpacked entries by name, or why the file is refused. A name is a key and nothing else: no path is ever made of it. */
export type Unzipped =
  | { readonly entries: ReadonlyMap<string, Uint8Array> }
  | { readonly fault: { readonly code: ImportIssueCode; readonly values: Readonly<Record<string, number>> } };

/** Packed bytes given to the inflater at a time; deflate makes at most 1032 times as many of them. */
const step = 8 * 1024;
/** Below this size an entry does no harm, however well it is packed. */
const harmless = 1024 * 1024;

/**
 * Unpacks entries of a zip in memory, within limits on their number, size and ratio. The directory is judged before any byte is unpacked,
 * and what is unpacked must have the size and the checksum that the directory gives. Zips within the zip stay packed.
 * @param wanted which entries to unpack
 * @param project whether it is a project, which holds recordings and pictures besides: more entries, and only those unpacked count for the limits on size
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean, project = false): Unzipped {
  try {
    const directory = zipDirectory(bytes, project ? maxProjectEntries : maxEntries);
    const chosen = directory.filter(({ name }) => wanted(name));
    judgeOrder(directory);
    judgeSizes(project ? chosen : directory);
    return { entries: new Map(chosen.map((entry) => [entry.name, unpack(bytes, entry)])) };
  } catch (fault) {
    if (fault instanceof ZipFault) return { fault };
    throw fault;
  }
}

function judgeSizes(entries: readonly ZipEntry[]): void {
  let total = 0;
  for (const { size, packedSize } of entries) {
    total += size;
    if (total > maxUnpackedBytes) throw new ZipFault('zip-too-large', { limit: maxUnpackedBytes / 1024 / 1024 });
    if (size > harmless && size > packedSize * maxRatio) throw new ZipFault('zip-bomb', { limit: maxRatio });
  }
}

/** Entries that lie over one another are a trick: a small file that unpacks to a large one. */
function judgeOrder(directory: readonly ZipEntry[]): void {
  const inOrder = [...directory].sort((a, b) => a.start - b.start);
  inOrder.forEach((entry, at) => {
    const next = inOrder[at + 1];
    if (next !== undefined && next.start < entry.end) throw new ZipFault('zip-odd');
  });
}

function unpack(bytes: Uint8Array, { start, end, packedSize, size, method, checksum }: ZipEntry): Uint8Array {
  const packed = bytes.subarray(end - packedSize, end);
  if (start > end - packedSize) throw new ZipFault('zip-broken');
  const data = method === 0 ? packed : inflate(packed, size);
  if (data.length !== size || crc32(data) !== checksum) throw new ZipFault('zip-broken');
  return data;
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  const data = new Uint8Array(size);
  let filled = 0;
  const inflater = new Inflate((piece) => {
    // The directory gave a smaller size: what is there instead is not what it says.
    if (filled + piece.length > size) throw new ZipFault('zip-bomb', { limit: maxRatio });
    data.set(piece, filled);
    filled += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += step) inflater.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (fault) {
    // fflate says only that the data are not valid.
    throw fault instanceof ZipFault ? fault : new ZipFault('zip-broken');
  }
  return data.subarray(0, filled);
}
