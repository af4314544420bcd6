import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { type FileReader, largeFile, openFileReader } from '../../../server/jobs/file-reader.ts';
import { hashBytes } from '../../../server/pipeline/hash-bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'weefsel-file-reader-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const place = (name: string): string => join(folder, name);
const opened: FileReader[] = [];
afterEach(() => Promise.all(opened.splice(0).map(({ close }) => close())));

function reader(): FileReader {
  const made = openFileReader();
  opened.push(made);
  return made;
}
const read = async (from: FileReader, name: string) => (await from.begin(place(name), name)).file;

describe('files read while somebody else is busy', () => {
  it('are the same, small or large, and a large one comes with its hash', async () => {
    const bytes = new Uint8Array(largeFile + 12_345).map((_, at) => (at * 7) % 253);
    writeFileSync(place('large.csv'), bytes);
    writeFileSync(place('small.csv'), bytes.subarray(0, 1000));
    const from = reader();
    const [large, again, small] = await Promise.all(['large.csv', 'large.csv', 'small.csv'].map((name) => read(from, name)));
    for (const each of [large, again]) {
      expect(each?.name).toBe('large.csv');
      expect(Buffer.compare(each?.bytes ?? new Uint8Array(), bytes)).toBe(0);
      expect(each?.hash).toBe(hashBytes(bytes));
    }
    expect(Buffer.compare(small?.bytes ?? new Uint8Array(), bytes.subarray(0, 1000))).toBe(0);
    expect(small?.hash ?? hashBytes(bytes.subarray(0, 1000))).toBe(hashBytes(bytes.subarray(0, 1000)));
  });

  it('have the hash of what was read, where the file was made shorter meanwhile', async () => {
    writeFileSync(place('shrinking.csv'), new Uint8Array(largeFile + 1).fill(65));
    const { file } = await reader().begin(place('shrinking.csv'), 'shrinking.csv');
    truncateSync(place('shrinking.csv'), 100);
    const { bytes, hash } = await file;
    expect([100, largeFile + 1]).toContain(bytes.length);
    expect(hash).toBe(hashBytes(bytes));
  });

  it('that are not there, or are no files, are told to whoever waits for them', async () => {
    mkdirSync(place('a-folder'));
    const from = reader();
    await expect(read(from, 'none.csv')).rejects.toMatchObject({ code: 'file-missing', where: { file: 'none.csv' } });
    await expect(read(from, 'a-folder')).rejects.toMatchObject({ code: 'cannot-read', where: { file: 'a-folder' } });
  });

  it('are refused once the reader is closed', async () => {
    writeFileSync(place('late.csv'), new Uint8Array(largeFile));
    const from = reader();
    const { file } = await from.begin(place('late.csv'), 'late.csv');
    await from.close();
    await expect(file).rejects.toMatchObject({ code: 'worker-failed' });
  });
});
