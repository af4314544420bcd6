import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../server/import/format.ts';
import { type TableKind, tableKinds } from '../../../server/model/tables.ts';
import type { ReaderAnswer } from './bytes-reader.ts';
import { damaged, damagedWithin, damages } from './mutated-bytes.ts';

/*
 * Whatever bytes arrive, under whatever name: an answer comes, soon, in bounded memory, in words for a person.
 * Files are read in a thread with little memory, which is ended where it does not answer.
 */

const cases = fileURLToPath(new URL('../../cases/', import.meta.url));
/** Seconds after which a reader hangs. The files are small; the machine may be busy. */
const patience = 20;
const memoryMb = 256;

/** Real files: every format there is, and tables in every encoding. */
const seeds: readonly SourceFile[] = [
  ...readdirSync(join(cases, 'import'))
    .filter((name) => name !== 'corpus' && !name.startsWith('.'))
    .flatMap((name) => filesIn(join(cases, 'import', name, 'in'))),
  ...readdirSync(join(cases, 'import', 'corpus'))
    .filter((name) => /^(?:[ABCM]|L13|N0)/.test(name))
    .flatMap((name) => filesIn(join(cases, 'import', 'corpus', name)).filter((file) => file.name === 'table.csv')),
  ...filesIn(join(cases, 'messy-boom', 'files')),
].filter(({ bytes }) => bytes.length < 60_000);

const zipped = seeds.filter(({ name, bytes }) => bytes[0] === 0x50 && bytes[1] === 0x4b && !name.endsWith('.csv'));

function filesIn(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name, bytes: Uint8Array.from(readFileSync(join(folder, name))) }));
}

let reader: Worker | null = null;
let least = Number.POSITIVE_INFINITY;
let most = 0;
afterAll(async () => {
  await reader?.terminate();
});

function askReader(file: SourceFile): Promise<ReaderAnswer> {
  reader ??= new Worker(new URL('./bytes-reader.ts', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  const thread = reader;
  return new Promise((resolve, reject) => {
    const onAnswer = (answer: ReaderAnswer): void => {
      settle();
      resolve(answer);
    };
    const giveUp = (why: unknown): void => {
      settle();
      reader = null;
      void thread.terminate();
      reject(new Error(String(why)));
    };
    const timer = setTimeout(() => giveUp(`no answer within ${patience} s`), patience * 1000);
    const settle = (): void => {
      clearTimeout(timer);
      thread.off('message', onAnswer).off('error', giveUp);
    };
    thread.on('message', onAnswer).on('error', giveUp);
    thread.postMessage(file);
  });
}

/** Reads a file and expects an answer that is fit for a person. */
async function expectAnswer(file: SourceFile): Promise<ReaderAnswer> {
  const answer = await askReader(file);
  least = Math.min(least, answer.memory);
  most = Math.max(most, answer.memory);
  expect(answer.flaws).toEqual([]);
  return answer;
}

const kind = fc.option(fc.constantFrom<TableKind>(...tableKinds), { nil: undefined, freq: 2 });
const ofKind = (file: SourceFile, wanted: TableKind | undefined): SourceFile =>
  wanted === undefined ? file : { ...file, kind: wanted };

const extensions = ['csv', 'txt', 'xlsx', 'docx', 'qdpx', 'qdc', 'graphml', 'gexf', 'net', 'dl', 'json'];

describe('any bytes', () => {
  it('are there to begin with: every format, and all of them readable', async () => {
    const found = new Set(seeds.map(({ name }) => name.split('.').at(-1)));
    for (const extension of extensions) expect([...found]).toContain(extension);
    let stored = 0;
    for (const seed of seeds) stored += (await expectAnswer(seed)).stored;
    expect(stored).toBeGreaterThan(200);
  }, 120_000);

  it('under any name get an answer', async () => {
    const name = fc.constantFrom(...extensions).map((extension) => `bestand.${extension}`);
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 300 }).map((text) => Buffer.from(text)),
    );
    const property = fc.asyncProperty(name, bytes, kind, async (named, content, wanted) => {
      await expectAnswer(ofKind({ name: named, bytes: content }, wanted));
    });
    await fc.assert(property, { numRuns: 400 });
  }, 180_000);

  it('of a file that was damaged on the way get an answer', async () => {
    const property = fc.asyncProperty(fc.constantFrom(...seeds), damages, kind, async (seed, done, wanted) => {
      await expectAnswer(ofKind({ ...seed, bytes: damaged(seed.bytes, done) }, wanted));
    });
    await fc.assert(property, { numRuns: 800 });
  }, 300_000);

  it('of a packed file that is damaged inside get an answer', async () => {
    const which = fc.double({ min: 0, max: 1, noNaN: true });
    const property = fc.asyncProperty(fc.constantFrom(...zipped), which, damages, async (seed, entry, done) => {
      await expectAnswer({ ...seed, bytes: damagedWithin(seed.bytes, entry, done) });
    });
    await fc.assert(property, { numRuns: 400 });
  }, 300_000);

  it('take no more memory than a reader should need', () => {
    // The heap of the thread, and as much again for bytes outside it and what is not yet given back.
    expect({ mb: Math.round((most - least) / 2 ** 20), isBounded: most - least < 2 * memoryMb * 2 ** 20 }).toMatchObject({
      isBounded: true,
    });
  });
});
