import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSource } from '../../../server/pipeline/read-source.ts';

const folder = mkdtempSync(join(tmpdir(), 'weefsel-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const place = (name: string): string => join(folder, name);
const textOf = async (path: string): Promise<string> => new TextDecoder().decode((await readSource(path, 'x')).bytes);

describe('a file as bytes', () => {
  it.each([0, 1, 3_000_001])('of %i bytes', async (length) => {
    const bytes = new Uint8Array(length).map((_, at) => at % 251);
    writeFileSync(place('plain.csv'), bytes);
    const read = await readSource(place('plain.csv'), 'plain.csv');
    expect(read.name).toBe('plain.csv');
    expect(Buffer.compare(read.bytes, bytes)).toBe(0);
  });

  it('that is not there, or that is no file, is told by name', async () => {
    mkdirSync(place('a-folder'));
    await expect(readSource(place('none.csv'), 'none.csv')).rejects.toMatchObject({
      code: 'file-missing',
      where: { file: 'none.csv' },
    });
    await expect(readSource(place('a-folder'), 'a-folder')).rejects.toMatchObject({
      kind: 'usage',
      code: 'cannot-read',
      where: { file: 'a-folder' },
    });
  });

  it('to which somebody adds meanwhile: what stood there at some moment', async () => {
    writeFileSync(place('growing.csv'), 'a,b\n');
    for (let round = 0; round < 50; round++) {
      const reading = textOf(place('growing.csv'));
      appendFileSync(place('growing.csv'), `${round},${round}\n`);
      const text = await reading;
      expect(text.startsWith('a,b\n')).toBe(true);
      expect(readFileSync(place('growing.csv'), 'utf8').startsWith(text)).toBe(true);
    }
  });

  // The system says of these that they have 4096 bytes, and gives fewer, as of a file that was made shorter meanwhile.
  const shorter = '/sys/devices/system/cpu/online';
  it.runIf(existsSync(shorter))('that is shorter than was said: what there is', async () => {
    expect(await textOf(shorter)).toBe(readFileSync(shorter, 'utf8'));
  });

  // … and of these that they have none.
  const longer = '/proc/version';
  it.runIf(existsSync(longer))('that is longer than was said: all of it', async () => {
    expect(await textOf(longer)).toBe(readFileSync(longer, 'utf8'));
    expect((await textOf(longer)).length).toBeGreaterThan(10);
  });

  it.runIf(process.platform === 'linux')('that comes from another program through a pipe', async () => {
    execFileSync('mkfifo', [place('pipe.csv')]);
    const [text] = await Promise.all([textOf(place('pipe.csv')), writeFile(place('pipe.csv'), 'source,target\na,b\n')]);
    expect(text).toBe('source,target\na,b\n');
  });
});
