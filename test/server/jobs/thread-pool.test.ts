import { afterEach, describe, expect, it } from 'vitest';
import { openThreadPool, type ThreadPool } from '../../../server/jobs/thread-pool.ts';

type Pool = ThreadPool<string, Float64Array>;
const opened: Pool[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((pool) => pool.close()));
});

function open(threads: number): Pool {
  const pool: Pool = openThreadPool({ script: new URL('./practice-thread.ts', import.meta.url), threads, memoryMb: 64 });
  opened.push(pool);
  return pool;
}

async function lengths(pool: Pool, words: readonly string[], signal?: AbortSignal): Promise<(number | undefined)[]> {
  const found: (number | undefined)[] = words.map(() => undefined);
  await pool.each(words, (give, place) => (found[place] = give[0]), signal);
  return found;
}

describe('a pool of threads', () => {
  it.each([1, 2, 4])('gives each piece its answer, on %i threads', async (threads) => {
    const words = Array.from({ length: 50 }, (_, index) => 'x'.repeat(index));
    expect(await lengths(open(threads), words)).toEqual(words.map((word) => word.length));
  });

  it('has nothing to do for nothing', async () => {
    expect(await lengths(open(2), [])).toEqual([]);
  });

  it('serves several who ask at once', async () => {
    const pool = open(2);
    const both = await Promise.all([lengths(pool, ['a', 'slow', 'ccc']), lengths(pool, ['dd', 'e'])]);
    expect(both).toEqual([
      [1, 4, 3],
      [2, 1],
    ]);
  });

  /** On one thread, whose answers come in the order of its pieces: the letters of the pieces as they were done. Two are at hand at once. */
  async function order(
    pool: Pool,
    asked: readonly (readonly [letter: string, count: number, urgent: boolean])[],
  ): Promise<string> {
    let done = '';
    await Promise.all(
      asked.map(([letter, count, urgent]) =>
        pool.each(
          Array.from({ length: count }, () => letter),
          () => (done += letter),
          undefined,
          urgent,
        ),
      ),
    );
    return done;
  }

  it('lets those who ask at once take turns, so that little never waits for much', async () => {
    expect(
      await order(open(1), [
        ['a', 9, false],
        ['b', 3, false],
        ['c', 1, false],
      ]),
    ).toBe('aaabcababaaaa');
  });

  it('does what is urgent first, and never lets the rest wait altogether', async () => {
    expect(
      await order(open(1), [
        ['a', 6, false],
        ['b', 8, true],
      ]),
    ).toBe('aabbbabbbabbaa');
  });

  it('puts what a dead thread had at its door back at the head of its own', async () => {
    const pool = open(1);
    const failed = expect(lengths(pool, ['die'])).rejects.toMatchObject({ code: 'worker-failed' });
    expect(
      await order(pool, [
        ['a', 3, true],
        ['b', 1, false],
      ]),
    ).toBe('aaab');
    await failed;
  });

  it('works on several threads at the same time', async () => {
    const pool = open(4);
    await lengths(pool, ['a', 'b', 'c', 'd']);
    const began = performance.now();
    // Each waits 150 ms without using the processor.
    await lengths(
      pool,
      Array.from({ length: 8 }, () => 'slow'),
    );
    expect(performance.now() - began).toBeLessThan(8 * 150);
  });

  it('hands on a refusal, and goes on with other work', async () => {
    const pool = open(2);
    const [failed, other] = [lengths(pool, ['a', 'refuse', 'b']), lengths(pool, ['four'])];
    await expect(failed).rejects.toMatchObject({ kind: 'invalid', code: 'import-partial' });
    expect(await other).toEqual([4]);
  });

  it('hands on a defect as a defect', async () => {
    await expect(lengths(open(1), ['throw'])).rejects.toMatchObject({ name: 'TypeError' });
  });

  it('says so when a thread dies, and serves the next who asks', async () => {
    const pool = open(2);
    await expect(lengths(pool, ['a', 'die', 'b', 'c'])).rejects.toMatchObject({ kind: 'unavailable', code: 'worker-failed' });
    expect(await lengths(pool, ['next'])).toEqual([4]);
  });

  it('goes on with what others asked when a thread dies', async () => {
    const pool = open(1);
    const [failed, other] = [lengths(pool, ['die', 'a']), lengths(pool, ['four', 'b'])];
    await expect(failed).rejects.toMatchObject({ code: 'worker-failed' });
    expect(await other).toEqual([4, 1]);
  });

  it('says so when its script is not there', async () => {
    const pool: Pool = openThreadPool({ script: new URL('./no-such-thread.ts', import.meta.url), threads: 1, memoryMb: 64 });
    opened.push(pool);
    await expect(lengths(pool, ['a'])).rejects.toMatchObject({ code: 'worker-failed' });
  });

  it('stops at once when it is told to, and forgets what had not begun', async () => {
    const pool = open(1);
    const stop = new AbortController();
    const told: string[] = [];
    const words = ['slow', 'slow', 'slow', 'slow'];
    const ended = pool.each(words, (_give, place) => told.push(words[place] ?? ''), stop.signal);
    stop.abort(new Error('enough'));
    await expect(ended).rejects.toThrow('enough');
    expect(await lengths(pool, ['after'])).toEqual([5]);
    expect(told).toEqual([]);
    await expect(lengths(pool, ['a'], stop.signal)).rejects.toThrow('enough');
  });

  it('closes in the middle of work', async () => {
    const pool = open(2);
    const ended = lengths(pool, ['loop', 'loop', 'loop', 'loop', 'loop']);
    const told = expect(ended).rejects.toMatchObject({ code: 'worker-failed' });
    await pool.close();
    await told;
    await expect(lengths(pool, ['a'])).rejects.toMatchObject({ code: 'worker-failed' });
  });
});
