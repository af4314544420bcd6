import type { JobRunner, Progress, WaitingFile } from '../jobs/job.ts';
import { StudyError } from '../model/errors.ts';
import type { ImportPlan } from '../model/reading-plan.ts';
import type { ImportRecord } from '../model/records.ts';
import { saysOf, storableFiles, withFiles, withoutFile } from './draft-files.ts';
import type { DraftNow, DraftProgress, DraftState, DraftWatcher } from './draft-model.ts';

export type DraftParts = {
  readonly jobs: JobRunner;
  /** What the request with this key made; null = it was never committed. */
  readonly findImports: (study: string, key: string) => Promise<readonly ImportRecord[] | null>;
  /** The refusal that a failure amounts to for a person; a defect is noted and gets a number. */
  readonly explain: (thrown: unknown) => StudyError;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** Removes files from the disk. */
  readonly discard: (files: readonly WaitingFile[]) => Promise<void>;
};

/** The files of one person on their way into a study, the plan to read them by, and the work on them, of which there is one at a time. */
export type Draft = {
  readonly now: () => DraftNow;
  /** Whether work is under way or somebody listens. */
  readonly isBusy: () => boolean;
  /** Resolves once the work at hand has ended by itself. */
  readonly idle: () => Promise<void>;
  /** @throws StudyError `draft-importing`, `draft-imported` */
  readonly mustBeOpen: () => void;
  /** These three change what is there and check it anew; a check of what was there before is ended. @throws as mustBeOpen */
  readonly addFiles: (files: readonly WaitingFile[]) => void;
  readonly removeFile: (place: number) => void;
  readonly setPlan: (plan: ImportPlan) => void;
  /** @throws StudyError `no-files`, `draft-unchecked`, and as mustBeOpen */
  readonly beginImport: (skipRows: boolean) => void;
  /** Ends the work at hand, and resolves once it has ended. */
  readonly stop: () => Promise<void>;
  /** Tells the present state at once. Call what it gives to end. */
  readonly watch: (watcher: DraftWatcher) => () => void;
  /** Ends its work and its watchers for good. */
  readonly end: () => Promise<void>;
};

const waiting: DraftProgress = { step: 'waiting', file: null, done: 0, total: null, seconds: 0 };

/** A draft without files; see Draft. */
export function openDraft(id: string, study: string, plan: ImportPlan, parts: DraftParts): Draft {
  const { jobs, explain, discard, findImports } = parts;
  const watchers = new Set<DraftWatcher>();
  let now: DraftNow = {
    id,
    study,
    files: [],
    plan,
    remembered: [],
    state: 'checked',
    revision: 0,
    progress: null,
    checks: [],
    problem: null,
    imports: null,
  };
  /** The work at hand; work that finds another here has been superseded. */
  let work: AbortController | null = null;
  let ended: Promise<void> = Promise.resolve();
  /** Counts what an import would take in, the files with their plan; and the last of these that a check has seen. */
  let edition = 0;
  let checkedEdition = 0;
  /** Files of which nobody has said anything yet, so that an earlier reading of their like may speak for them. */
  let unspoken: readonly string[] = [];

  function change(next: Partial<DraftNow>): void {
    now = { ...now, ...next, revision: now.revision + 1 };
    for (const { tell } of watchers) tell(now);
  }

  function begin(state: DraftState): { readonly cancel: AbortController; readonly watch: Parameters<JobRunner['run']>[2] } {
    work?.abort();
    const cancel = new AbortController();
    const began = parts.now();
    work = cancel;
    change({ state, problem: null, progress: waiting });
    const onProgress = (progress: Progress): void => {
      if (work !== cancel) return;
      now = { ...now, progress: { ...progress, seconds: Math.round((parts.now() - began) / 100) / 10 } };
      for (const { tell } of watchers) tell(now);
    };
    return { cancel, watch: { signal: cancel.signal, onProgress } };
  }

  function finish(next: Partial<DraftNow>): void {
    work = null;
    change({ progress: null, ...next });
  }

  async function check(): Promise<void> {
    const { cancel, watch } = begin('checking');
    const { files, plan, remembered } = now;
    const checking = edition;
    try {
      const checked = await jobs.run('check', { study, files, plan, look: true, recall: unspoken }, watch);
      if (work !== cancel) return;
      unspoken = [];
      checkedEdition = checking;
      finish({
        state: 'checked',
        checks: checked.files,
        plan: checked.plan,
        remembered: [...remembered, ...checked.remembered],
      });
    } catch (error) {
      if (work !== cancel) return;
      finish(cancel.signal.aborted ? { state: 'stopped' } : { state: 'failed', problem: explain(error) });
    }
  }

  async function takeIn(skipRows: boolean): Promise<void> {
    const { cancel, watch } = begin('importing');
    const { plan } = now;
    const files = skipRows ? storableFiles(now) : now.files;
    // What is sent twice is taken in once: after a failure the same files with the same plan are the same request.
    const key = `${id}-${edition}`;
    let imports: readonly ImportRecord[];
    try {
      imports = await jobs.run('import', { study, files, plan, skipRows, remember: true, key }, watch);
    } catch (error) {
      // Work that was ended, or died, may have been through with writing without having said so.
      const made =
        error instanceof StudyError && error.kind !== 'unavailable' ? null : await findImports(study, key).catch(() => null);
      if (made === null) {
        if (cancel.signal.aborted) finish({ state: 'stopped' });
        else {
          const problem = explain(error);
          finish({ state: problem.kind === 'unavailable' ? 'failed' : 'checked', problem });
        }
        return;
      }
      imports = made;
    }
    await discard(now.files);
    finish({ state: 'imported', imports });
  }

  /** Changes what an import would take in, and looks at it anew. */
  function revise(next: Partial<DraftNow>): void {
    edition++;
    now = { ...now, ...next };
    if (now.files.length > 0) ended = check();
    else {
      work?.abort();
      checkedEdition = edition;
      finish({ state: 'checked', problem: null, checks: [] });
    }
  }

  function mustBeOpen(): void {
    if (now.state === 'importing') throw new StudyError('conflict', 'draft-importing');
    if (now.state === 'imported') throw new StudyError('conflict', 'draft-imported');
  }

  return {
    now: () => now,
    isBusy: () => work !== null || watchers.size > 0,
    idle: () => ended,
    mustBeOpen,
    addFiles: (more) => {
      mustBeOpen();
      const { contents, replaced, unspoken: quiet } = withFiles(now, more);
      unspoken = [...new Set([...unspoken, ...quiet])];
      revise(contents);
      void discard(replaced);
    },
    removeFile: (place) => {
      mustBeOpen();
      const gone = now.files[place];
      if (gone === undefined) throw new StudyError('not-found', 'unknown-draft-file');
      unspoken = unspoken.filter((name) => name !== gone.name);
      revise(withoutFile(now, place));
      void discard([gone]);
    },
    setPlan: (plan) => {
      mustBeOpen();
      unspoken = unspoken.filter((name) => !saysOf(plan, name));
      revise({ plan, remembered: now.remembered.filter(({ file }) => saysOf(plan, file)) });
    },
    beginImport: (skipRows) => {
      mustBeOpen();
      if (now.files.length === 0) throw new StudyError('usage', 'no-files');
      if (checkedEdition !== edition) throw new StudyError('conflict', 'draft-unchecked');
      ended = takeIn(skipRows);
    },
    stop: async () => {
      work?.abort();
      await ended;
    },
    watch: (watcher) => {
      watchers.add(watcher);
      watcher.tell(now);
      return () => watchers.delete(watcher);
    },
    end: async () => {
      work?.abort();
      await ended;
      for (const watcher of watchers) watcher.end();
      watchers.clear();
    },
  };
}
