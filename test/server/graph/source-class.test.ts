import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { confirmations, sourceClassOf } from '../../../server/graph/build/source-class.ts';
import type { SourceClass } from '../../../server/graph/network.ts';
import { build, tie, ties } from './sketch.ts';
import { contact, type PlainStudy, passage, relation } from './study.ts';

/*
 * Pair a (welfare), b (childcare). By hand from the table of two reports and a log: r_a, r_b in {1, 0, not heard}, l = logged,
 * t = a third party's report.
 */
const yes = (from: string, to: string) => relation(from, to, { present: true });
const no = (from: string, to: string) => relation(from, to, { present: false });
const third = relation('a', 'b', { present: true, reported_by: 'researcher' });

const cases: readonly {
  readonly why: string;
  readonly plain: PlainStudy;
  readonly expected: SourceClass;
  readonly count: number;
}[] = [
  {
    why: 'r_a = r_b = 1, l = 1',
    plain: { relations: [yes('a', 'b'), yes('b', 'a')], contacts: [contact('b', 'a')] },
    expected: 'confirmed_both_and_log',
    count: 3,
  },
  {
    why: 'r_a = r_b = 1, l = 0',
    plain: { relations: [yes('a', 'b'), yes('b', 'a')] },
    expected: 'confirmed_both_reports',
    count: 2,
  },
  {
    why: 'r_a = 1, r_b = 0, l = 1: the log settles it',
    plain: { relations: [yes('a', 'b'), no('b', 'a')], contacts: [contact('b', 'a')] },
    expected: 'confirmed_report_and_log',
    count: 2,
  },
  {
    why: 'r_a = 1, r_b not heard, l = 1',
    plain: { relations: [yes('a', 'b')], contacts: [contact('a', 'b')] },
    expected: 'confirmed_report_and_log',
    count: 2,
  },
  {
    why: 'r_b = 1 by a passage, t = 1',
    plain: { coding: [passage('b', 'a')], relations: [third] },
    expected: 'confirmed_report_and_third_party',
    count: 2,
  },
  {
    why: 'r_a = 1, r_b = 0, t = 1: the third party settles it',
    plain: { relations: [yes('a', 'b'), no('b', 'a'), third] },
    expected: 'confirmed_report_and_third_party',
    count: 2,
  },
  { why: 'r_a = 0, r_b = 1, l = 0', plain: { relations: [no('a', 'b'), yes('b', 'a')] }, expected: 'disputed', count: 1 },
  { why: 'r_a = 1, r_b not heard, l = 0', plain: { relations: [yes('a', 'b')] }, expected: 'unconfirmed_one_report', count: 1 },
  { why: 't = 1 alone', plain: { relations: [third] }, expected: 'third_party_report', count: 1 },
  {
    why: 't = 1, both deny',
    plain: { relations: [third, no('a', 'b'), no('b', 'a')] },
    expected: 'third_party_report',
    count: 1,
  },
  {
    why: 't = 1, l = 1',
    plain: { relations: [third], contacts: [contact('a', 'b')] },
    expected: 'third_party_and_log',
    count: 2,
  },
  { why: 'l = 1 alone', plain: { contacts: [contact('a', 'b')] }, expected: 'log_only', count: 1 },
  {
    why: 'l = 1, both deny',
    plain: { contacts: [contact('a', 'b')], relations: [no('a', 'b'), no('b', 'a')] },
    expected: 'log_only',
    count: 1,
  },
  {
    why: 'a reports one type and denies another: it reports',
    plain: { relations: [relation('a', 'b', { present: false, type: 'referral' }), yes('a', 'b'), yes('b', 'a')] },
    expected: 'confirmed_both_reports',
    count: 2,
  },
];

describe('source classes', () => {
  test.each(cases)('$expected: $why', ({ plain, expected, count }) => {
    for (const direction of ['directed', 'undirected'] as const) {
      const network = build(plain, { direction });
      const classes = network.graph.mapEdges((_edge, { sourceClass }) => sourceClass);
      expect(new Set(classes)).toEqual(new Set([expected]));
    }
    // `confirmed` keeps the pair exactly when at least two sources speak for it.
    expect(build(plain, { tieRule: 'confirmed' }).graph.size > 0).toBe(count >= 2);
  });

  test('denials alone make no tie', () => {
    const network = build({ relations: [no('a', 'b'), no('b', 'a')] });
    expect([network.graph.order, network.graph.size]).toEqual([2, 0]);
  });

  test('a class names at least two sources exactly when there are two', () => {
    const statement = fc.constantFrom(1 as const, 0 as const, null);
    fc.assert(
      fc.property(statement, statement, fc.boolean(), fc.boolean(), (saidByLow, saidByHigh, saidByThird, logged) => {
        const tally = (contacts: number) => ({ contacts, reports: 0, passages: 0, strength: null, frequency: null });
        const pair = { saidByLow, saidByHigh, saidByThird, tallies: [tally(Number(logged)), tally(0), tally(0)] as const };
        fc.pre(confirmations(pair) > 0);
        expect(/^confirmed_|_and_log$/.test(sourceClassOf(pair))).toBe(confirmations(pair) >= 2);
      }),
    );
  });

  test('only records that the recipe lets through are looked at', () => {
    const plain = { relations: [yes('a', 'b'), yes('b', 'a')], contacts: [contact('a', 'b')] };
    expect(tie(build(plain, { sources: ['log'] }), 'a', 'b').sourceClass).toBe('log_only');
    expect(tie(build(plain, { sources: ['relations'] }), 'a', 'b').sourceClass).toBe('confirmed_both_reports');
    // The rule `log` decides by the log alone but still looks at the reports.
    expect(tie(build(plain, { tieRule: 'log' }), 'a', 'b').sourceClass).toBe('confirmed_both_and_log');
  });
});

describe('who reports a relation', () => {
  const listed = {
    organisations: [
      { org_id: 'w', name: 'W', sector: 'welfare' },
      { org_id: 'c', name: 'C', sector: 'childcare' },
      { org_id: 'c2', name: 'C2', sector: 'Kinderopvang' },
      { org_id: 'p', name: 'P', sector: 'partner' },
    ],
  };
  const speaks = (from: string, to: string, more: object, answer: readonly [string, string]): boolean =>
    // The answer of one side confirms the report if, and only if, the other side made it.
    build({
      ...listed,
      relations: [relation(from, to, more), relation(...answer, { respondent_org: answer[0] })],
    }).graph.someEdge((_edge, { sourceClass }) => sourceClass === 'confirmed_both_reports');

  test.each([
    ['nothing said: from_org', 'w', 'c', {}, 'from'],
    ['respondent_org goes before reported_by', 'w', 'c', { respondent_org: 'c', reported_by: 'welfare' }, 'to'],
    ['respondent_org is somebody else', 'w', 'c', { respondent_org: 'p' }, 'third'],
    ['both', 'w', 'c', { reported_by: 'both' }, 'both'],
    ['beide', 'w', 'c', { reported_by: 'beide' }, 'both'],
    ['the welfare side', 'c', 'w', { reported_by: 'welfare' }, 'to'],
    ['the child care side', 'w', 'c', { reported_by: 'creche' }, 'to'],
    ['the child care side, both are: from_org', 'c', 'c2', { reported_by: 'creche' }, 'from'],
    ['the child care side, neither is: a third party', 'w', 'p', { reported_by: 'creche' }, 'third'],
    ['the researcher', 'w', 'c', { reported_by: 'researcher' }, 'third'],
    ['a parent', 'w', 'c', { reported_by: 'ouder' }, 'third'],
    ['a word nobody knows: from_org', 'w', 'c', { reported_by: 'coordinator' }, 'from'],
  ] as const)('%s', (_why, from, to, more, reporter) => {
    const fromSpoke = speaks(from, to, more, [to, from]);
    const toSpoke = speaks(from, to, more, [from, to]);
    expect([fromSpoke, toSpoke]).toEqual([reporter === 'from' || reporter === 'both', reporter === 'to' || reporter === 'both']);
  });

  test('passages: the organisation of the interview, unless a parent or researcher speaks', () => {
    const classOf = (more: object) => tie(build({ coding: [passage('a', 'b', more)] }), 'a', 'b').sourceClass;
    expect(classOf({ respondent_role: 'social-worker' })).toBe('unconfirmed_one_report');
    expect(classOf({ respondent_role: 'parent' })).toBe('third_party_report');
    expect(classOf({ respondent_role: 'Onderzoeker' })).toBe('third_party_report');
    expect(classOf({})).toBe('unconfirmed_one_report');
    const byInterview = build({ interviews: [{ interview_id: 'I1', respondent_role: 'parent' }], coding: [passage('a', 'b')] });
    expect(tie(byInterview, 'a', 'b').sourceClass).toBe('third_party_report');
  });

  test('a roster of three, by hand', () => {
    // a names b and c; b names a, not c; c was not heard. a-b both, a-c one report, b-c denied only.
    const network = build({ relations: [yes('a', 'b'), yes('a', 'c'), yes('b', 'a'), no('b', 'c')] });
    expect(ties(network)).toEqual(['a>b', 'a>c', 'b>a']);
    expect(tie(network, 'b', 'a').sourceClass).toBe('confirmed_both_reports');
    expect(tie(network, 'a', 'c').sourceClass).toBe('unconfirmed_one_report');
  });
});
