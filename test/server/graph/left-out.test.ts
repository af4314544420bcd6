import { describe, expect, test } from 'vitest';
import { build, leftOut, ties } from './sketch.ts';
import { contact, organisations, passage, relation } from './study.ts';

describe('the period', () => {
  const log = {
    organisations: organisations('a', 'b'),
    contacts: ['2024-01-31', '2024-02-01', '2024-02-29', '2024-03-01'].map((date) => contact('a', 'b', { date })),
  };

  test('holds its first and last day', () => {
    const network = build(log, { period: { from: '2024-02-01', to: '2024-02-29' } });
    expect(network.graph.getEdgeAttribute('a', 'b', 'weight')).toBe(2);
    expect(leftOut(network)).toEqual({ 'outside-period': 2 });
    expect(network.report.logged).toEqual({ from: '2024-02-01', to: '2024-02-29', days: 29 });
  });

  test('may be open at either end', () => {
    const since = build(log, { period: { from: '2024-02-01' } });
    expect(since.graph.getEdgeAttribute('a', 'b', 'weight')).toBe(3);
    expect(since.report.logged).toEqual({ from: '2024-02-01', to: '2024-03-01', days: 30 });
    expect(build(log, { period: { to: '2024-01-31' } }).report.logged).toEqual({ from: '2024-01-31', to: '2024-01-31', days: 1 });
  });

  test('a log that begins after it has no logged days', () => {
    const network = build(log, { period: { to: '2023-12-31' } });
    expect([network.report.logged, network.graph.size]).toEqual([null, 0]);
  });

  test('relations that began in a later year are outside; the year itself is not', () => {
    const plain = {
      relations: [relation('a', 'b', { since_year: 2024 }), relation('a', 'c', { since_year: 2025 }), relation('a', 'd')],
    };
    expect(ties(build(plain, { period: { to: '2024-03-01' } }))).toEqual(['a>b', 'a>d']);
    expect(ties(build(plain, { period: { from: '2026-01-01' } }))).toHaveLength(3);
  });

  test('passages go by the day of their interview where it is known', () => {
    const plain = {
      interviews: [
        { interview_id: 'early', date: '2016-05-01' },
        { interview_id: 'late', date: '2017-05-01' },
        { interview_id: 'undated' },
      ],
      coding: [
        passage('a', 'b', { interview_id: 'early' }),
        passage('a', 'c', { interview_id: 'LATE' }),
        passage('a', 'd', { interview_id: 'undated' }),
        passage('a', 'e', { interview_id: 'nowhere' }),
      ],
    };
    expect(ties(build(plain, { period: { from: '2017-01-01' } }))).toEqual(['a>c', 'a>d', 'a>e']);
  });
});

describe('answers of a roster', () => {
  test('an explicit zero makes no tie, an empty cell is no answer', () => {
    const plain = {
      relations: [relation('a', 'b', { present: true }), relation('a', 'c', { present: false }), relation('a', 'd')],
    };
    const network = build(plain);
    expect(ties(network)).toEqual(['a>b']);
    expect(leftOut(network)).toEqual({ 'not-answered': 1, 'explicitly-absent': 1 });
    expect(network.graph.nodes()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('in a file without the column every row is a tie, whatever other files have', () => {
    const plain = {
      relations: [relation('a', 'b', { present: false, file: 'roster' }), relation('a', 'c', { file: 'stated' })],
    };
    expect(ties(build(plain))).toEqual(['a>c']);
  });

  test('a frequency answers where present is empty: 0 is never', () => {
    const plain = {
      relations: [
        relation('a', 'b', { frequency: 0 }),
        relation('a', 'c', { frequency: 3 }),
        relation('a', 'd', { present: true, frequency: 0 }),
      ],
    };
    const network = build(plain);
    expect(ties(network)).toEqual(['a>c', 'a>d']);
    expect(leftOut(network)).toEqual({ 'explicitly-absent': 1 });
  });
});

describe('passages that make no tie', () => {
  test('of an interview whose consent was withdrawn: not read, and nobody becomes a node by them', () => {
    const plain = {
      interviews: [
        { interview_id: 'i1', consent: 'ingetrokken' },
        { interview_id: 'i2', consent: 'given' },
      ],
      coding: [passage('a', 'b', { interview_id: 'I1' }), passage('c', 'd', { interview_id: 'i2' })],
    };
    const network = build(plain);
    expect(network.graph.nodes()).toEqual(['c', 'd']);
    expect(leftOut(network)).toEqual({ 'consent-withdrawn': 1 });
    // Withdrawn goes before everything else.
    expect(leftOut(build(plain, { sources: ['log'] }))).toEqual({ 'consent-withdrawn': 1, 'source-not-chosen': 1 });
  });

  test('a wish: what is wished for is not there', () => {
    const network = build({ coding: [passage('a', 'b', { polarity: 'wish' }), passage('b', 'a', { polarity: '-' })] });
    expect(ties(network)).toEqual(['b>a']);
    expect(leftOut(network)).toEqual({ 'only-wished': 1 });
  });

  test('one that names a single organisation is no record of a tie, but names a node', () => {
    const network = build({ coding: [passage(null, 'b'), passage('a', null)] });
    expect(network.graph.nodes()).toEqual(['a', 'b']);
    expect(network.report).toMatchObject({ read: 0, used: 0, leftOut: [] });
  });
});

test('self-ties are left out and counted, with at most five examples in order', () => {
  const contacts = [...Array(7)].map(() => contact('a', 'A '));
  const network = build({ contacts, relations: [relation('a', 'a')] });
  expect(network.graph.size).toBe(0);
  const [entry] = network.report.leftOut;
  expect(entry).toMatchObject({ code: 'self-tie', count: 8 });
  expect(entry?.examples).toEqual([1, 2, 3, 4, 5].map((id) => ({ kind: 'contacts', id })));
  expect(entry?.reason.nl).toContain('dezelfde');
});

test('reasons stand in their fixed order', () => {
  const network = build(
    {
      organisations: organisations('a', 'b', 'c').map((row) => ({ ...row, in_boundary: row.org_id !== 'c' })),
      contacts: [contact('a', 'a'), contact('a', 'c'), contact('a', 'b', { date: '2020-01-01' }), contact('a', 'b')],
      coding: [passage('a', 'b')],
    },
    { period: { from: '2024-01-01' }, sources: ['log'], threshold: 2 },
  );
  expect(network.report.leftOut.map(({ code }) => code)).toEqual([
    'source-not-chosen',
    'outside-boundary',
    'self-tie',
    'outside-period',
    'below-threshold',
  ]);
});
