import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSpool } from '../../../server/intake/spool.ts';
import { readSealed } from '../../../server/jobs/sealed-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weefsel-sealed-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const text = `org_id,name\n${'boom,Huis van het Kind Boom\n'.repeat(20_000)}`;

async function spooled(content: string | Buffer) {
  const spool = openSpool(join(folder, randomBytes(4).toString('hex')));
  return spool.write(Readable.from([content]), await spool.makeFolder());
}

describe('a sealed file', () => {
  it.each([
    ['empty', Buffer.alloc(0)],
    ['of one byte', Buffer.from('x')],
    ['of many pieces', Buffer.from(text)],
    ['of any bytes', randomBytes(300_001)],
  ])('%s gives back what was written', async (_which, content) => {
    const file = await spooled(content);
    expect(file.bytes).toBe(content.length);
    expect(Buffer.compare(await readSealed(file.path, file.seal), content)).toBe(0);
  });

  it('holds nothing of it on disk', async () => {
    const { path } = await spooled(text);
    const disk = (await readFile(path)).toString('latin1');
    expect(disk).toHaveLength(Buffer.byteLength(text));
    expect(disk).not.toContain('Boom');
    // The control: the same search finds it where it is not sealed.
    await writeFile(join(folder, 'plain'), text);
    expect((await readFile(join(folder, 'plain'))).toString('latin1')).toContain('Boom');
  });

  it('looks different each time, and is opened by its own seal only', async () => {
    const [one, other] = [await spooled(text), await spooled(text)];
    expect(Buffer.compare(await readFile(one.path), await readFile(other.path))).not.toBe(0);
    await expect(readSealed(one.path, other.seal)).rejects.toThrow();
    await expect(readSealed(one.path, { ...one.seal, iv: other.seal.iv })).rejects.toThrow();
  });

  it('that was changed or cut short is not read', async () => {
    const file = await spooled(text);
    const bytes = await readFile(file.path);
    await writeFile(file.path, bytes.subarray(0, -1));
    await expect(readSealed(file.path, file.seal)).rejects.toThrow();
    bytes[7] = (bytes[7] ?? 0) ^ 1;
    await writeFile(file.path, bytes);
    await expect(readSealed(file.path, file.seal)).rejects.toThrow();
  });
});
