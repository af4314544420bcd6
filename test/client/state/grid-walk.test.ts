import { describe, expect, it } from 'vitest';
import { gridStep, nextWrong } from '../../../client/state/grid-walk.ts';

const frame = {
  rows: [3, 4, 9],
  positions: [0, 2, -1],
  wrong: [
    { row: 3, position: 2 },
    { row: 9, position: 0 },
    { row: 9, position: 2 },
  ],
};

describe('walking over a grid', () => {
  it.each([
    ['ArrowRight', { row: 4, position: -1 }],
    ['ArrowLeft', { row: 4, position: 0 }],
    ['ArrowDown', { row: 9, position: 2 }],
    ['ArrowUp', { row: 3, position: 2 }],
    ['Home', { row: 4, position: 0 }],
    ['End', { row: 4, position: -1 }],
    ['PageDown', { row: 9, position: 2 }],
  ])('%s', (key, to) => {
    expect(gridStep(key)?.(frame, { row: 4, position: 2 })).toEqual(to);
  });

  it('ends at the edges, and other keys do not walk', () => {
    expect(gridStep('ArrowUp')?.(frame, { row: 3, position: 0 })).toEqual({ row: 3, position: 0 });
    expect(gridStep('Tab')).toBeNull();
  });

  it('goes to the next wrong cell and round, also from a row that is gone', () => {
    expect(nextWrong(frame, null, 1)).toEqual({ row: 3, position: 2 });
    expect(nextWrong(frame, { row: 3, position: 2 }, 1)).toEqual({ row: 9, position: 0 });
    expect(nextWrong(frame, { row: 9, position: 2 }, 1)).toEqual({ row: 3, position: 2 });
    expect(nextWrong(frame, { row: 9, position: 0 }, -1)).toEqual({ row: 3, position: 2 });
    expect(nextWrong(frame, { row: 5, position: 2 }, 1)).toEqual({ row: 9, position: 0 });
    expect(nextWrong({ ...frame, wrong: [] }, { row: 3, position: 2 }, 1)).toBeNull();
  });
});
