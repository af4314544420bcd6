import { setTimeout } from 'node:timers/promises';
import type { WaitingFile } from '../jobs/job.ts';
import { StudyError } from '../model/errors.ts';
import type { ImportPlan } from '../model/reading-plan.ts';
import type { Locale } from '../model/text.ts';
import type { Product } from '../pipeline/workbench-model.ts';
import { type Draft, type DraftParts, openDraft } from './draft.ts';
import type { DraftNow, DraftWatcher } from './draft-model.ts';
import type { Spool } from './spool.ts';

/** What may wait at one time; more is refused before anything that waits is given up. */
export type DraftLimits = {
  readonly drafts: number;
  /** Files of one draft. */
  readonly files: number;
  /** Bytes of all drafts together. */
  readonly bytes: number;
  /** Milliseconds after which a draft that nobody looks at is removed. */
  readonly idleMs: number;
  /** Milliseconds that an import gets to end when the server stops. */
  readonly stopMs: number;
};

export const draftLimits: DraftLimits = {
  drafts: 20,
  files: 100,
  bytes: 2 * 1024 ** 3,
  idleMs: 2 * 60 * 60 * 1000,
  stopMs: 10_000,
};

export type DraftsParts = Omit<DraftParts, 'discard'> & {
  readonly spool: Spool;
  /** @throws StudyError `unknown-study` */
  readonly requireStudy: (study: string) => Promise<unknown>;
  readonly newId: () => string;
  readonly limits?: DraftLimits;
};

/**
 * The drafts of a server, in memory: they end with it. Everything is refused with `unknown-study` and `unknown-draft` where there is no
 * such study or draft, and counts as looking at the draft.
 */
export type Drafts = {
  readonly list: (study: string) => Promise<readonly DraftNow[]>;
  /** Takes the files over and begins to check them. @throws StudyError `no-files`, `too-many-files`, `too-many-drafts`, `drafts-full` */
  readonly create: (study: string, files: readonly WaitingFile[], plan: ImportPlan) => Promise<DraftNow>;
  readonly get: (study: string, id: string) => Promise<DraftNow>;
  /** @throws StudyError as `create`, and `draft-importing`, `draft-imported` like all that change a draft */
  readonly addFiles: (study: string, id: string, files: readonly WaitingFile[]) => Promise<DraftNow>;
  /** @throws StudyError `unknown-draft-file` */
  readonly removeFile: (study: string, id: string, place: number) => Promise<DraftNow>;
  readonly setPlan: (study: string, id: string, plan: ImportPlan) => Promise<DraftNow>;
  /** @throws StudyError `no-files`, `draft-unchecked` */
  readonly beginImport: (study: string, id: string, skipRows: boolean) => Promise<DraftNow>;
  readonly stop: (study: string, id: string) => Promise<DraftNow>;
  /**
   * The refused rows of one table of a file, as a file for a spreadsheet.
   * @throws StudyError `unknown-draft-file`, `nothing-refused`, `draft-importing`, `draft-imported`
   */
  readonly refused: (study: string, id: string, asked: RefusedAsked, signal: AbortSignal) => Promise<Product>;
  /** See Draft.watch. */
  readonly watch: (study: string, id: string) => Promise<(watcher: DraftWatcher) => () => void>;
  readonly remove: (study: string, id: string) => Promise<void>;
  /** Removes what belongs to a study that is gone. */
  readonly removeStudy: (study: string) => Promise<void>;
  /** Removes what nobody looked at for too long. To be called now and then. */
  readonly sweep: () => Promise<void>;
  /** Ends all work, imports after a while only, and removes all files. */
  readonly close: () => Promise<void>;
};

/** `file` counts from 0. */
export type RefusedAsked = { readonly file: number; readonly part: string | null; readonly locale: Locale };

type Held = { readonly draft: Draft; readonly study: string; readonly folder: string; seen: number };

export function openDrafts(parts: DraftsParts): Drafts {
  const { spool, requireStudy, newId, limits = draftLimits } = parts;
  const held = new Map<string, Held>();
  // A file that cannot be removed now is removed with its folder, or when the server starts again.
  const discard = async (files: readonly WaitingFile[]): Promise<void> => {
    await Promise.allSettled(files.map(({ path }) => spool.remove(path)));
  };

  /** @throws StudyError `unknown-study`, `unknown-draft` */
  async function find(study: string, id: string): Promise<Held> {
    await requireStudy(study);
    await sweep();
    const found = held.get(id);
    if (found === undefined || found.study !== study) throw new StudyError('not-found', 'unknown-draft');
    found.seen = parts.now();
    return found;
  }

  function mayHold(files: readonly WaitingFile[], present: number): void {
    if (files.length === 0) throw new StudyError('usage', 'no-files');
    if (present + files.length > limits.files) throw new StudyError('too-large', 'too-many-files', { limit: limits.files });
    const bytes = sum(files) + [...held.values()].reduce((total, { draft }) => total + sum(waitingFiles(draft)), 0);
    if (bytes > limits.bytes) throw new StudyError('too-large', 'drafts-full', { limit: `${limits.bytes / 1024 ** 2} MB` });
  }

  async function moveInto(folder: string, files: readonly WaitingFile[]): Promise<readonly WaitingFile[]> {
    return Promise.all(files.map((file) => spool.move(file, folder)));
  }

  async function remove(id: string): Promise<void> {
    const gone = held.get(id);
    if (gone === undefined) return;
    held.delete(id);
    await gone.draft.end();
    await spool.remove(gone.folder).catch(() => undefined);
  }

  async function sweep(): Promise<void> {
    for (const [id, each] of held) {
      if (each.draft.isBusy()) each.seen = parts.now();
      else if (parts.now() - each.seen > limits.idleMs) await remove(id);
    }
  }

  /** Removes a draft that is done, the one longest ago, where another needs its place. */
  async function makeRoom(): Promise<void> {
    await sweep();
    if (held.size < limits.drafts) return;
    const done = [...held].filter(([, { draft }]) => draft.now().state === 'imported').sort(([, a], [, b]) => a.seen - b.seen);
    const [oldest] = done;
    if (oldest === undefined) throw new StudyError('conflict', 'too-many-drafts', { limit: limits.drafts });
    await remove(oldest[0]);
  }

  return {
    list: async (study) => {
      await requireStudy(study);
      await sweep();
      return [...held.values()].filter((each) => each.study === study).map(({ draft }) => draft.now());
    },
    create: async (study, files, plan) => {
      await requireStudy(study);
      mayHold(files, 0);
      await makeRoom();
      const folder = await spool.makeFolder();
      const id = newId();
      const draft = openDraft(id, study, plan, { ...parts, discard });
      held.set(id, { draft, study, folder, seen: parts.now() });
      try {
        draft.addFiles(await moveInto(folder, files));
      } catch (error) {
        await remove(id);
        throw error;
      }
      return draft.now();
    },
    get: async (study, id) => (await find(study, id)).draft.now(),
    addFiles: async (study, id, files) => {
      const { draft, folder } = await find(study, id);
      draft.mustBeOpen();
      mayHold(files, draft.now().files.length);
      const moved = await moveInto(folder, files);
      try {
        draft.addFiles(moved);
      } catch (error) {
        // An import began in the meantime.
        await discard(moved);
        throw error;
      }
      return draft.now();
    },
    removeFile: async (study, id, place) => changed(await find(study, id), (draft) => draft.removeFile(place)),
    setPlan: async (study, id, plan) => changed(await find(study, id), (draft) => draft.setPlan(plan)),
    beginImport: async (study, id, skipRows) => changed(await find(study, id), (draft) => draft.beginImport(skipRows)),
    stop: async (study, id) => {
      const { draft } = await find(study, id);
      await draft.stop();
      return draft.now();
    },
    refused: async (study, id, asked, signal) => {
      const { draft } = await find(study, id);
      draft.mustBeOpen();
      const { files, plan } = draft.now();
      if (files[asked.file] === undefined) throw new StudyError('not-found', 'unknown-draft-file');
      return parts.jobs.run('refused', { study, files, plan, ...asked }, { signal });
    },
    watch: async (study, id) => (await find(study, id)).draft.watch,
    remove: async (study, id) => {
      await find(study, id);
      await remove(id);
    },
    removeStudy: async (study) => {
      for (const [id, each] of held) if (each.study === study) await remove(id);
    },
    sweep,
    close: async () => {
      await Promise.all(
        [...held].map(async ([id, { draft }]) => {
          if (draft.now().state === 'importing')
            await Promise.race([draft.idle(), setTimeout(limits.stopMs, null, { ref: false })]);
          await remove(id);
        }),
      );
    },
  };
}

function changed({ draft }: Held, change: (draft: Draft) => void): DraftNow {
  change(draft);
  return draft.now();
}

/** The files of a draft that are still on the disk. */
function waitingFiles(draft: Draft): readonly WaitingFile[] {
  const { state, files } = draft.now();
  return state === 'imported' ? [] : files;
}

function sum(files: readonly WaitingFile[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}
