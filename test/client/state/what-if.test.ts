import { describe, expect, test } from 'vitest';
import {
  type Change,
  newcomer,
  newOrganisationId,
  newThought,
  pairsOf,
  readWhatIf,
  think,
  thoughtAt,
  withThought,
  wordsOf,
  writeWhatIf,
} from '../../../client/state/what-if.ts';

const gone = (organisation: string): Change => ({ kind: 'remove-organisation', organisation });
const [a, b, c] = [gone('a'), gone('b'), gone('c')];

describe('a thought', () => {
  test('is undone step by step and done again', () => {
    const two = think(think(newThought(), { kind: 'add', change: a }), { kind: 'add', change: b });
    const back = think(two, { kind: 'undo' });
    expect([two.changes, back.changes, think(back, { kind: 'undo' }).changes]).toEqual([[a, b], [a], []]);
    expect(think(back, { kind: 'redo' }).changes).toEqual([a, b]);
    expect(think(think(back, { kind: 'undo' }), { kind: 'redo' }).changes).toEqual([a]);
  });

  test('forgets what was undone once something else is done', () => {
    const back = think(newThought([a, b]), { kind: 'undo' });
    const other = think(back, { kind: 'add', change: c });
    expect([other.changes, think(other, { kind: 'redo' }).changes]).toEqual([
      [a, c],
      [a, c],
    ]);
  });

  test('may lose a step from its middle, and get it back', () => {
    const dropped = think(newThought([a, b, c]), { kind: 'drop', place: 1 });
    expect([dropped.changes, think(dropped, { kind: 'undo' }).changes]).toEqual([
      [a, c],
      [a, b, c],
    ]);
  });

  test('from a link or a saved scenario is undone from its last step on; nothing happens where there is nothing to do', () => {
    expect(think(newThought([a, b]), { kind: 'undo' }).changes).toEqual([a]);
    const empty = newThought();
    for (const act of [{ kind: 'undo' }, { kind: 'redo' }, { kind: 'drop', place: 3 }] as const) {
      expect(think(empty, act)).toBe(empty);
    }
  });
});

test('the address says which thought is shown: an answer to an act waits for it, and going back finds what was undone', () => {
  const one = think(newThought(), { kind: 'add', change: a });
  const back = think(one, { kind: 'undo' });
  const thoughts = withThought(withThought(new Map(), one), back);
  expect(thoughtAt(thoughts, [a])).toBe(one);
  expect(think(thoughtAt(thoughts, []), { kind: 'redo' }).changes).toEqual([a]);
  expect(thoughtAt(thoughts, [b, c])).toEqual(newThought([b, c]));
});

test('words of an answer are those of the same step, wherever it stands now', () => {
  const said = (nl: string) => ({ nl, en: nl, fr: nl });
  const answer = { scenario: { name: 'x', note: '', changes: [a, b] }, words: [said('a valt weg'), said('b valt weg')] };
  expect(wordsOf(answer, { organisation: 'b', kind: 'remove-organisation' })).toEqual(said('b valt weg'));
  expect(wordsOf(answer, c)).toBeUndefined();
});

describe('the address', () => {
  test('carries the thought, and nothing that is none', () => {
    const params = writeWhatIf(new URLSearchParams('municipality=Boom'), {
      open: true,
      service: 'ocmw',
      changes: [a, b],
      saved: 's1',
    });
    expect(readWhatIf(params)).toEqual({ open: true, service: 'ocmw', changes: [a, b], saved: 's1' });
    expect(params.get('municipality')).toBe('Boom');
    const cleared = writeWhatIf(params, { open: false, changes: [], service: null, saved: null });
    expect(String(cleared)).toBe('municipality=Boom');
  });

  test('with broken changes begins anew', () => {
    for (const written of ['', '{', '"x"', '[1, null, {"kind":"x"}]']) {
      expect(readWhatIf(new URLSearchParams({ changes: written })).changes).toEqual([]);
    }
  });
});

test('newcomers get a number, new services a code that nobody has', () => {
  expect(newcomer([])).toBe('nieuw-1');
  expect(newcomer([{ kind: 'add-person', person: 'nieuw-1', organisation: 'a', alongside: [] }])).toBe('nieuw-2');
  expect(newOrganisationId('Crèche ’t Nest!', new Set())).toBe('creche-t-nest-nieuw');
  expect(newOrganisationId('东', new Set(['dienst-nieuw']))).toBe('dienst-nieuw-2');
});

test('two directions are one pair', () => {
  const tie = (from: string, to: string) => ({ from, to, before: 1, after: null, recordsLost: 1 });
  expect(pairsOf([tie('a', 'b'), tie('b', 'a'), tie('c', 'a')])).toEqual([
    ['a', 'b'],
    ['a', 'c'],
  ]);
});
