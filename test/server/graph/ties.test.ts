import { describe, expect, test } from 'vitest';
import { StudyError } from '../../../server/model/errors.ts';
import { tieRules } from '../../../server/model/network-recipe.ts';
import { build, leftOut, tie, ties } from './sketch.ts';
import { contact, type PlainStudy, passage, relation } from './study.ts';

/*
 * a-b: a reports a>b, b reports b>a, logged a>b.   a-c: a reports a>c, logged c>a.   a-d: d speaks of a (d>a).
 * b-c: logged b>c.   c-d: a researcher reports c>d, c denies it; logged nothing.
 */
const mixed: PlainStudy = {
  relations: [
    relation('a', 'b', { present: true, type: 'referral' }),
    relation('b', 'a', { present: true, type: 'feedback' }),
    relation('a', 'c', { present: true, type: 'referral' }),
    relation('c', 'd', { present: true, reported_by: 'researcher' }),
    relation('c', 'd', { present: false }),
  ],
  contacts: [
    contact('a', 'b', { type: 'referral' }),
    contact('c', 'a', { type: 'consultation' }),
    contact('b', 'c', { type: 'none' }),
  ],
  coding: [passage('d', 'a')],
};

describe('tie rules', () => {
  test.each([
    ['union', ['a>b', 'a>c', 'b>a', 'b>c', 'c>a', 'c>d', 'd>a']],
    // Only a-b has a report from both sides.
    ['intersection', ['a>b', 'b>a']],
    // a-b has both reports and the log, a-c a report and the log (in the other direction: the pair counts).
    ['confirmed', ['a>b', 'a>c', 'b>a', 'c>a']],
    ['log', ['a>b', 'b>c', 'c>a']],
    ['relations', ['a>b', 'a>c', 'b>a', 'c>d']],
    ['interviews', ['d>a']],
  ] as const)('%s, directed', (tieRule, expected) => {
    expect(ties(build(mixed, { tieRule }))).toEqual(expected);
  });

  test.each([
    ['union', 'union', ['a-b', 'a-c', 'a-d', 'b-c', 'c-d']],
    ['union', 'intersection', ['a-b', 'a-c']],
    ['log', 'union', ['a-b', 'a-c', 'b-c']],
    ['log', 'intersection', []],
    ['confirmed', 'union', ['a-b', 'a-c']],
    ['relations', 'intersection', ['a-b']],
  ] as const)('%s, undirected by %s', (tieRule, tieOf, expected) => {
    const network = build(mixed, { tieRule, direction: 'undirected', symmetrise: { tie: tieOf } });
    expect(network.graph.type).toBe('undirected');
    expect(ties(network)).toEqual(expected);
  });

  test.each(tieRules)('%s: every record is used or left out for one reason', (tieRule) => {
    for (const direction of ['directed', 'undirected'] as const) {
      const { report, graph } = build(mixed, { tieRule, direction });
      expect(report.read).toBe(9);
      expect(report.used + report.leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(9);
      const behind = new Set(
        graph.mapEdges((_edge, { records }) => Array.from(records, ({ kind, id }) => `${kind} ${id}`)).flat(),
      );
      expect(behind.size).toBe(report.used);
    }
  });

  test('the directed network counts what the rule refused', () => {
    // Of four present relations and a passage, only the relation a>b lies on a logged arc.
    expect(leftOut(build(mixed, { tieRule: 'log' }))).toEqual({ 'explicitly-absent': 1, 'tie-rule': 4 });
  });

  test('sources not chosen make no ties', () => {
    const network = build(mixed, { sources: ['log'] });
    expect(ties(network)).toEqual(['a>b', 'b>c', 'c>a']);
    expect(leftOut(network)).toEqual({ 'source-not-chosen': 6 });
    // Whoever they name is still a node.
    expect(network.graph.nodes()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a mutual relation gives both arcs and is one record', () => {
    const network = build({
      relations: [relation('a', 'b', { direction: 'mutual' }), relation('b', 'c', { direction: 'directed' })],
    });
    expect(ties(network)).toEqual(['a>b', 'b>a', 'b>c']);
    expect(network.report).toMatchObject({ read: 2, used: 2 });
  });
});

describe('what a tie carries', () => {
  test('the types, sources and records of its own direction; the class of the pair', () => {
    const network = build(mixed);
    expect(tie(network, 'a', 'b')).toEqual({
      weight: 1,
      types: ['referral'],
      sources: ['log', 'relations'],
      sourceClass: 'confirmed_both_and_log',
      records: [
        { kind: 'contacts', id: 1 },
        { kind: 'relations', id: 1 },
      ],
    });
    expect(tie(network, 'b', 'a')).toMatchObject({
      types: ['feedback'],
      sources: ['relations'],
      records: [{ kind: 'relations', id: 2 }],
    });
    expect(tie(network, 'b', 'c').types).toEqual([]);
    expect(tie(network, 'd', 'a')).toMatchObject({ types: [], sources: ['interviews'], sourceClass: 'unconfirmed_one_report' });
  });

  test('undirected: of both directions', () => {
    const network = build(mixed, { direction: 'undirected' });
    expect(tie(network, 'b', 'a')).toMatchObject({ types: ['feedback', 'referral'], sources: ['log', 'relations'] });
    expect(tie(network, 'a', 'b').records).toEqual([
      { kind: 'contacts', id: 1 },
      { kind: 'relations', id: 1 },
      { kind: 'relations', id: 2 },
    ]);
  });
});

describe('relation types', () => {
  test('filter contacts and relations, and denials too', () => {
    const network = build(mixed, { relationTypes: ['referral'] });
    expect(ties(network)).toEqual(['a>b', 'a>c']);
    expect(leftOut(network)).toEqual({ 'other-relation-type': 6 });
  });

  test('may be called by a label, in any case', () => {
    expect(ties(build(mixed, { relationTypes: ['Doorverwijzing'] }))).toEqual(['a>b', 'a>c']);
    expect(ties(build(mixed, { relationTypes: ['FEEDBACK', 'overleg'] }))).toEqual(['b>a', 'c>a']);
  });

  test('a passage counts when its code names one', () => {
    const plain = { ...mixed, coding: [passage('d', 'a', { code: 'Referral' }), passage('d', 'b', { code: 'proximity' })] };
    expect(ties(build(plain, { relationTypes: ['referral'] }))).toEqual(['a>b', 'a>c', 'd>a']);
  });

  test('one that does not occur is refused with those that do', () => {
    const refused = () => build(mixed, { relationTypes: ['funding'] });
    expect(refused).toThrow(StudyError);
    expect(refused).toThrow('consultation, contact, feedback, referral');
    expect(() => build(mixed, { relationTypes: ['none'] })).toThrow(StudyError);
  });
});
