import { describe, expect, it } from 'vitest';
import { type ComputeProgress, type ComputeWatch, SharedWork } from '../../../server/pipeline/shared-work.ts';

/** Work that ends when the test says so. */
function openWork() {
  const watches: Required<ComputeWatch>[] = [];
  const ends: { give: (value: string) => void; fail: (error: Error) => void }[] = [];
  const make = (watch: Required<ComputeWatch>): Promise<string> => {
    watches.push(watch);
    return new Promise((resolve, reject) => {
      watch.signal.addEventListener('abort', () => reject(watch.signal.reason));
      ends.push({ give: resolve, fail: reject });
    });
  };
  return { work: new SharedWork<string>(), make, watches, ends };
}

const half: ComputeProgress = { step: 'walking', done: 1, total: 2 };
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('shared work', () => {
  it('is done once for all who ask, who all hear how far it is', async () => {
    const { work, make, watches, ends } = openWork();
    const heard: ComputeProgress[][] = [[], []];
    const first = work.run('a', make, { onProgress: (progress) => heard[0]?.push(progress) });
    await turn();
    watches[0]?.onProgress(half);
    // Who comes later hears at once how far it is.
    const second = work.run('a', make, { onProgress: (progress) => heard[1]?.push(progress) });
    ends[0]?.give('done');
    expect(await Promise.all([first, second])).toEqual(['done', 'done']);
    expect(heard).toEqual([[half], [half]]);
    expect(watches.length).toBe(1);
  });

  it('keeps nothing: who asks afterwards begins anew', async () => {
    const { work, make, ends } = openWork();
    const first = work.run('a', make);
    await turn();
    ends[0]?.give('one');
    await first;
    const second = work.run('a', make);
    await turn();
    ends[1]?.give('two');
    expect(await second).toBe('two');
  });

  it('goes on while one of those who asked is left, and ends with the last', async () => {
    const { work, make, watches } = openWork();
    const leaves = [new AbortController(), new AbortController()];
    const asked = leaves.map(({ signal }) => work.run('a', make, { signal }));
    const told = asked.map((each) => expect(each).rejects.toThrow('gone'));
    await turn();
    leaves[0]?.abort(new Error('gone'));
    expect(watches[0]?.signal.aborted).toBe(false);
    leaves[1]?.abort(new Error('gone'));
    expect(watches[0]?.signal.aborted).toBe(true);
    await Promise.all(told);
  });

  it('begins anew for who asks after it was ended', async () => {
    const { work, make, ends, watches } = openWork();
    const leave = new AbortController();
    const first = work.run('a', make, { signal: leave.signal });
    await turn();
    leave.abort(new Error('gone'));
    const second = work.run('a', make);
    await expect(first).rejects.toThrow('gone');
    await turn();
    ends[1]?.give('anew');
    expect(await second).toBe('anew');
    expect(watches[1]?.signal.aborted).toBe(false);
    await expect(work.run('a', make, { signal: leave.signal })).rejects.toThrow('gone');
  });

  it('tells all who asked of a failure', async () => {
    const { work, make, ends } = openWork();
    const asked = [work.run('a', make), work.run('a', make)];
    const told = asked.map((each) => expect(each).rejects.toThrow('broken'));
    await turn();
    ends[0]?.fail(new Error('broken'));
    await Promise.all(told);
  });
});
