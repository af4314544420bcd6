import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DraftNow } from '../../../server/intake/draft-model.ts';
import { type Drafts, draftLimits, openDrafts } from '../../../server/intake/drafts.ts';
import { openSpool, type Spool } from '../../../server/intake/spool.ts';
import type { JobRunner, WaitingFile } from '../../../server/jobs/job.ts';
import { openStudyJobs } from '../../../server/jobs/study-jobs.ts';
import { StudyError } from '../../../server/model/errors.ts';
import { emptyPlan } from '../../../server/model/reading-plan.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';

/** Organisations of a file's own, so that each file can be taken in; all files are equally long. */
const organisations = (file: string): string => `org_id,name\n${file.slice(0, 1)}-1,Huis ${file.slice(0, 1)}\n`;
const limits = { ...draftLimits, drafts: 3, files: 4, bytes: 5 * organisations('a').length, idleMs: 1000 };

let folder: string;
let store: Store;
let jobs: JobRunner;
let spool: Spool;
let drafts: Drafts;
let time = 0;
let made = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weefsel-drafts-'));
  const place = { kind: 'sqlite', path: join(folder, 'weefsel.sqlite') } as const;
  store = await openStore(place, { now: () => new Date().toISOString() });
  jobs = openStudyJobs(place, join(folder, 'keys'));
  const card = { nature: 'own', source: '', licence: '', caveats: [] } as const;
  const title = { nl: 'x', en: 'x', fr: 'x' };
  await store.createStudy('s', { ...card, title, description: title });
});
beforeEach(async () => {
  await drafts?.close();
  spool = openSpool(await mkdtemp(join(folder, 'uploads-')));
  drafts = openDrafts({
    jobs,
    spool,
    limits,
    requireStudy: store.getStudy,
    findImports: (study, key) => store.findRequest(study, { key }),
    explain: (thrown) =>
      thrown instanceof StudyError ? thrown : new StudyError('unavailable', 'unexpected', { reference: '1' }),
    now: () => time,
    newId: () => `d${++made}`,
  });
});
afterAll(async () => {
  await drafts.close();
  await jobs.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

/** Files as a request brings them. */
async function sent(...names: readonly string[]): Promise<readonly WaitingFile[]> {
  const place = await spool.makeFolder();
  return Promise.all(names.map(async (name) => ({ name, ...(await spool.write(Readable.from([organisations(name)]), place)) })));
}

async function create(...names: readonly string[]): Promise<DraftNow> {
  const { id } = await drafts.create('s', await sent(...names), emptyPlan);
  return settled(id);
}

async function settled(id: string): Promise<DraftNow> {
  for (;;) {
    const now = await drafts.get('s', id);
    if (now.state !== 'checking' && now.state !== 'importing') return now;
    await setTimeout(10);
  }
}

describe('drafts', () => {
  it('are removed with their files when nobody came back for too long', async () => {
    const { id, files } = await create('a.csv');
    time += 900;
    await drafts.get('s', id);
    time += 900;
    await drafts.sweep();
    expect(await drafts.get('s', id)).toMatchObject({ id });
    time += 1001;
    await expect(drafts.get('s', id)).rejects.toMatchObject({ kind: 'not-found', code: 'unknown-draft' });
    const [file] = files;
    expect((await readdir(spool.path, { recursive: true })).filter((name) => file?.path.endsWith(name))).toEqual([]);
  });

  it('stay while somebody listens or work goes on', async () => {
    const { id } = await create('a.csv');
    const ended: string[] = [];
    const stop = (await drafts.watch('s', id))({ tell: () => undefined, end: () => ended.push('listener') });
    time += 5000;
    await drafts.sweep();
    expect(ended).toEqual([]);
    stop();
    time += 500;
    await drafts.sweep();
    await drafts.setPlan('s', id, emptyPlan);
    time += 5000;
    await drafts.sweep();
    expect(await settled(id)).toMatchObject({ state: 'checked' });
  });

  it('are only so many, and one that is done makes place', async () => {
    const [first] = [await create('a.csv'), await create('b.csv'), await create('c.csv')];
    await expect(create('d.csv')).rejects.toMatchObject({ kind: 'conflict', code: 'too-many-drafts', values: { limit: 3 } });
    expect(await drafts.list('s')).toHaveLength(3);
    await drafts.beginImport('s', first.id, false);
    expect(await settled(first.id)).toMatchObject({ state: 'imported' });
    expect(await create('e.csv')).toMatchObject({ state: 'checked' });
    await expect(drafts.get('s', first.id)).rejects.toMatchObject({ code: 'unknown-draft' });
  });

  it('hold only so many files and bytes', async () => {
    const { id } = await create('a.csv', 'b.csv', 'c.csv');
    await expect(drafts.addFiles('s', id, await sent('d.csv', 'e.csv'))).rejects.toMatchObject({ code: 'too-many-files' });
    await expect(create('d.csv', 'e.csv', 'f.csv')).rejects.toMatchObject({ kind: 'too-large', code: 'drafts-full' });
    expect(await drafts.list('s')).toHaveLength(1);
    await create('d.csv', 'e.csv');
    await expect(drafts.addFiles('s', id, await sent('f.csv'))).rejects.toMatchObject({ code: 'drafts-full' });
    // A file that takes the place of another is not one more in the end, but for a moment both are there.
    await drafts.removeFile('s', id, 0);
    await drafts.addFiles('s', id, await sent('f.csv'));
    expect((await settled(id)).files.map(({ name }) => name)).toEqual(['b.csv', 'c.csv', 'f.csv']);
  });

  it('say what went wrong, and can be checked again', async () => {
    const { id, files } = await create('a.csv', 'b.csv');
    for (const { path } of files) await rm(path);
    await drafts.setPlan('s', id, emptyPlan);
    expect(await settled(id)).toMatchObject({ state: 'failed', problem: { code: 'unexpected' }, progress: null });
    await drafts.addFiles('s', id, await sent('a.csv', 'b.csv'));
    expect(await settled(id)).toMatchObject({ state: 'checked', problem: null });
  });

  it('are taken in once, also where the answer was lost', async () => {
    const before = (await store.listImports('s')).length;
    const { id } = await create('z.csv');
    const lost = (await drafts.watch('s', id))({
      tell: ({ state, progress }) => {
        // The thread is ended when it has written, before it could say so.
        if (state === 'importing' && progress?.step === 'writing') void drafts.stop('s', id);
      },
      end: () => undefined,
    });
    await drafts.beginImport('s', id, false);
    const done = await settled(id);
    lost();
    const written = (await store.listImports('s')).length - before;
    expect([done.state, written]).toEqual(done.imports === null ? ['stopped', 0] : ['imported', 1]);
    if (done.state === 'stopped') {
      await drafts.beginImport('s', id, false);
      expect(await settled(id)).toMatchObject({ state: 'imported' });
    }
    expect((await store.listImports('s')).length - before).toBe(1);
  });

  it('end with the server, and leave nothing on the disk', async () => {
    await create('a.csv', 'b.csv');
    await drafts.create('s', await sent('c.csv'), emptyPlan);
    await drafts.close();
    expect(await drafts.list('s')).toEqual([]);
    // Folders of requests, empty now, end with their requests.
    for (const name of await readdir(spool.path)) expect(await readdir(join(spool.path, name))).toEqual([]);
  });
});
