import { createHash } from 'node:crypto';
import { StudyError } from '../model/errors.ts';
import { type CompareRequest, type CompareResult, choiceKey } from '../pipeline/compare-model.ts';
import type { Comparers } from '../pipeline/compare-pieces.ts';
import type { Workbench } from '../pipeline/workbench-model.ts';

/*
 * Comparisons that people asked for. One is named by what it is of: the study as it stands, the recipe, the networks and the seed. Who asks for the
 * same again gets the same one, running or done; when the study changes, the name does.
 */

export type CompareProgress = {
  readonly done: number;
  /** Null before it is known. */
  readonly total: number | null;
  /** Since it was asked for. */
  readonly seconds: number;
};

/** What there is to say of a comparison at one moment. */
export type ComparisonNow = {
  readonly id: string;
  readonly study: string;
  readonly state: 'running' | 'done' | 'stopped' | 'failed';
  readonly request: CompareRequest;
  readonly progress: CompareProgress;
  readonly problem: StudyError | null;
  readonly result: CompareResult | null;
};

/** Somebody who looks at a comparison; told at once, then at every change. */
export type ComparisonWatcher = { readonly tell: (now: ComparisonNow) => void; readonly end: () => void };

export type Comparisons = {
  /** Begins a comparison, or finds it. @throws StudyError `too-many-comparisons`, and what the study refuses */
  readonly begin: (study: string, request: CompareRequest) => Promise<ComparisonNow>;
  /** @throws StudyError `unknown-study`, `unknown-comparison` */
  readonly get: (study: string, id: string) => Promise<ComparisonNow>;
  /** Ends it; what was drawn is thrown away. @throws as get */
  readonly stop: (study: string, id: string) => Promise<ComparisonNow>;
  readonly watch: (study: string, id: string) => Promise<(watcher: ComparisonWatcher) => () => void>;
  /** Ends all that run and all that watch. */
  readonly close: () => void;
};

export type ComparisonParts = {
  readonly workbench: Pick<Workbench, 'compare' | 'study'>;
  readonly comparers: Comparers;
  /** The refusal that a failure amounts to for a person. */
  readonly explain: (thrown: unknown) => StudyError;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
};

/** Comparisons that are kept, the ones asked for last; and those that may run at once. */
const mostKept = 24;
const mostRunning = 4;
/** Milliseconds between two words about progress. */
const pause = 100;

type Held = { now: ComparisonNow; readonly watchers: Set<ComparisonWatcher>; readonly cancel: AbortController };

export function openComparisons({ workbench, comparers, explain, now: clock }: ComparisonParts): Comparisons {
  const held = new Map<string, Held>();

  function change(one: Held, next: Partial<ComparisonNow>): void {
    one.now = { ...one.now, ...next };
    for (const { tell } of one.watchers) tell(one.now);
    if (one.now.state === 'running') return;
    for (const { end } of one.watchers) end();
    one.watchers.clear();
  }

  async function run(one: Held): Promise<void> {
    const { study, request } = one.now;
    const began = clock();
    let told = Number.NEGATIVE_INFINITY;
    const seconds = (): number => Math.round((clock() - began) / 100) / 10;
    const onProgress = (done: number, total: number): void => {
      const moment = clock();
      if (one.now.state !== 'running' || (done < total && moment - told < pause)) return;
      told = moment;
      change(one, { progress: { done, total, seconds: seconds() } });
    };
    try {
      const result = await workbench.compare(study, request, comparers, { signal: one.cancel.signal, onProgress });
      if (one.now.state === 'running') change(one, { state: 'done', result });
    } catch (error) {
      if (one.now.state === 'running') change(one, { state: 'failed', problem: explain(error) });
    }
  }

  function forgetOldest(): void {
    for (const [id, { now }] of held) {
      if (held.size <= mostKept) break;
      if (now.state !== 'running') held.delete(id);
    }
  }

  async function find(study: string, id: string): Promise<Held> {
    await workbench.study(study);
    const one = held.get(id);
    if (one === undefined || one.now.study !== study) throw new StudyError('not-found', 'unknown-comparison');
    return one;
  }

  return {
    begin: async (study, request) => {
      const { study: present } = await workbench.study(study);
      const id = nameOf(present.id, present.revision, present.createdAt, request);
      const known = held.get(id);
      if (known !== undefined && (known.now.state === 'running' || known.now.state === 'done')) {
        // Moved to the end: the first is always the one not asked for longest.
        held.delete(id);
        held.set(id, known);
        return known.now;
      }
      const running = [...held.values()].filter(({ now }) => now.state === 'running').length;
      if (running >= mostRunning) throw new StudyError('conflict', 'too-many-comparisons', { count: running });
      const progress = { done: 0, total: null, seconds: 0 };
      const now: ComparisonNow = { id, study, state: 'running', request, progress, problem: null, result: null };
      const one: Held = { now, watchers: new Set(), cancel: new AbortController() };
      held.delete(id);
      held.set(id, one);
      forgetOldest();
      void run(one);
      return now;
    },
    get: async (study, id) => (await find(study, id)).now,
    stop: async (study, id) => {
      const one = await find(study, id);
      if (one.now.state === 'running') {
        change(one, { state: 'stopped' });
        one.cancel.abort();
      }
      return one.now;
    },
    watch: async (study, id) => {
      const one = await find(study, id);
      return (watcher) => {
        watcher.tell(one.now);
        if (one.now.state !== 'running') {
          watcher.end();
          return () => undefined;
        }
        one.watchers.add(watcher);
        return () => one.watchers.delete(watcher);
      };
    },
    close: () => {
      for (const one of held.values()) {
        if (one.now.state !== 'running') continue;
        change(one, { state: 'stopped' });
        one.cancel.abort();
      }
    },
  };
}

function nameOf(study: string, revision: number, createdAt: string, request: CompareRequest): string {
  const { recipe, units, seed, repetitions } = request;
  const whole = JSON.stringify([study, revision, createdAt, recipe, units.map(choiceKey), seed, repetitions]);
  return createHash('sha256').update(whole).digest('hex').slice(0, 32);
}
