import { describe, expect, it } from 'vitest';
import {
  inTheWay,
  nameApart,
  nameKey,
  nextOpen,
  type PlacedName,
  standingDecisions,
  sureAnswer,
} from '../../../client/state/name-matching.ts';

const suggestion = (organisation: string, score: number) =>
  ({ organisation, name: organisation, municipality: null, score, reason: 'same-words' }) as const;
const name = (written: string, isAnswered: boolean): PlacedName => ({
  written,
  facts: '',
  places: null,
  odd: false,
  suggestions: [],
  answer: isAnswered ? { is: 'left' } : null,
});

describe('the keys of the list of names', () => {
  it.each([
    ['ArrowDown', { does: 'go', to: 3 }],
    ['ArrowUp', { does: 'go', to: 1 }],
    ['PageDown', { does: 'go', to: 4 }],
    ['Home', { does: 'go', to: 0 }],
    ['End', { does: 'go', to: 4 }],
    ['Enter', { does: 'pick', nr: 0 }],
    ['3', { does: 'pick', nr: 2 }],
    ['n', { does: 'new' }],
    ['O', { does: 'other' }],
    ['l', { does: 'leave' }],
    ['U', { does: 'undo' }],
    ['6', null],
    ['Tab', null],
    ['x', null],
  ])('%s', (key, does) => {
    expect(nameKey(key, 2, 5)).toEqual(does);
  });

  it('stay within the list', () => {
    expect(nameKey('ArrowDown', 4, 5)).toEqual({ does: 'go', to: 4 });
    expect(nameKey('ArrowUp', 0, 5)).toEqual({ does: 'go', to: 0 });
  });
});

describe('the name of an organisation', () => {
  const organisations = [
    { id: 'r1', name: 'De Regenboog', municipality: 'Boom' },
    { id: 'r2', name: 'de regenboog', municipality: null },
    { id: 'ocmw', name: 'OCMW Boom', municipality: 'Boom' },
  ];
  it('says more where others have the same', () => {
    expect(nameApart({ id: 'ocmw', name: 'OCMW Boom' }, organisations)).toBe('OCMW Boom');
    expect(nameApart({ id: 'R1', name: 'De Regenboog' }, organisations)).toBe('De Regenboog · Boom · R1');
    expect(nameApart({ id: 'r2', name: 'De Regenboog' }, organisations)).toBe('De Regenboog · r2');
  });
});

describe('after an answer', () => {
  it('the next open name below is at hand, else the first above, else the same', () => {
    const names = [name('a', false), name('b', true), name('c', true), name('d', false)];
    expect(nextOpen(names, 1)).toBe(3);
    expect(nextOpen(names, 3)).toBe(0);
    expect(nextOpen([name('a', true), name('b', true)], 1)).toBe(1);
  });
});

describe('an answer without looking', () => {
  it('is given where one suggestion is very likely and no other as likely', () => {
    const asked = (...scores: number[]) => ({
      ...name('x', false),
      suggestions: scores.map((score, nr) => suggestion(`o${nr}`, score)),
    });
    expect(sureAnswer(asked(0.95, 0.9))?.answer).toEqual({ is: 'organisation', id: 'o0', name: 'o0' });
    expect(sureAnswer(asked(0.95, 0.95))).toBeNull();
    expect(sureAnswer(asked(0.8))).toBeNull();
    expect(sureAnswer(asked())).toBeNull();
  });
});

describe('decisions that stand', () => {
  it('are those of the spelling that nobody undid', () => {
    const decision = {
      what: 'same',
      organisation: 'o',
      name: 'O',
      writtenName: null,
      merges: false,
      decidedAt: '2024-01-01T00:00:00Z',
    } as const;
    const all = [
      { ...decision, id: '1', written: 'Ocmw', undoneAt: '2024-01-02T00:00:00Z' },
      { ...decision, id: '2', written: 'OCMW ', undoneAt: null },
      { ...decision, id: '3', written: 'vdab', undoneAt: null },
    ];
    expect(standingDecisions(all, ['ocmw']).map(({ id }) => id)).toEqual(['2']);
  });
});

describe('decisions in the way of new ones', () => {
  const past = { name: 'O', writtenName: null, merges: false, decidedAt: '2024-01-01T00:00:00Z', undoneAt: null };
  const ids = (decisions: readonly { id: string }[]) => decisions.map(({ id }) => id);
  const all = [
    { ...past, id: '1', what: 'same', written: 'Ocmw', organisation: 'a' },
    { ...past, id: '2', what: 'different', written: 'Kade', organisation: 'b' },
    { ...past, id: '3', what: 'different', written: 'a', organisation: 'b' },
    { ...past, id: '4', what: 'same', written: 'Kade', organisation: 'a', undoneAt: '2024-01-02T00:00:00Z' },
  ] as const;

  it('are those that say otherwise of the same spelling or the same two organisations', () => {
    expect(ids(inTheWay(all, [{ what: 'same', written: 'ocmw', organisation: 'b' }]))).toEqual(['1']);
    expect(ids(inTheWay(all, [{ what: 'same', written: 'OCMW', organisation: 'A' }]))).toEqual([]);
    expect(ids(inTheWay(all, [{ what: 'same', written: 'kade', organisation: 'b' }]))).toEqual(['2']);
    expect(ids(inTheWay(all, [{ what: 'same', written: 'b', organisation: 'a' }]))).toEqual(['3']);
    expect(ids(inTheWay(all, [{ what: 'different', written: 'Ocmw', organisation: 'b' }]))).toEqual([]);
  });
});
