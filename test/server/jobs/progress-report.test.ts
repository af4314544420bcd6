import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../server/jobs/job.ts';
import { estimateRows, reportProgress } from '../../../server/jobs/progress-report.ts';

describe('progress', () => {
  it('is told at most ten times a second, and a new step at once', () => {
    let now = 0;
    const told: Progress[] = [];
    const report = reportProgress(
      (progress) => told.push(progress),
      () => now,
    );
    for (; now < 1000; now += 1) report({ step: 'checking', file: 'a.csv', done: now, total: 1000 });
    expect(told.map(({ done }) => done)).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900]);
    now = 950;
    report({ step: 'writing', file: null, done: 0, total: 1000 });
    expect(told.at(-1)).toMatchObject({ step: 'writing' });
  });

  it('counts rows over all tables, and expects the rest to hold as many rows a byte', () => {
    const estimate = estimateRows();
    const tell = (file: string, rows: number, share: number) => estimate({ file, rows, share });
    expect(tell('a.csv', 0, 0)).toEqual({ done: 0, total: null });
    expect(tell('a.csv', 50, 0.125)).toEqual({ done: 50, total: 400 });
    expect(tell('a.csv', 100, 0.25)).toEqual({ done: 100, total: 400 });
    // The second file turns out to hold fewer rows a byte; it holds two tables.
    expect(tell('b.xlsx', 0, 0.25)).toEqual({ done: 100, total: 400 });
    expect(tell('b.xlsx', 75, 0.625)).toEqual({ done: 175, total: 280 });
    expect(tell('b.xlsx', 0, 0.625)).toEqual({ done: 175, total: 280 });
    expect(tell('b.xlsx', 75, 1)).toEqual({ done: 250, total: 250 });
  });

  it('never expects less than was done', () => {
    expect(estimateRows()({ file: 'a.csv', rows: 5, share: 1 })).toEqual({ done: 5, total: 5 });
  });
});
