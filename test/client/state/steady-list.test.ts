import { describe, expect, it } from 'vitest';
import { steadyList } from '../../../client/state/steady-list.ts';

type Item = { readonly id: string; readonly count: number };
const item = (id: string, count = 1): Item => ({ id, count });

describe('a steady list', () => {
  it('keeps places, takes what is newer, lets go of what is over, and adds at the end', () => {
    const shown = steadyList(
      [item('a'), item('b'), item('c')],
      [item('d'), item('c', 5)],
      ({ id }) => id,
      ({ id }) => id === 'a',
    );
    expect(shown).toEqual([item('a'), item('c', 5), item('d')]);
  });
});
