import { describe, expect, test } from 'vitest';
import { daysOf } from '../../../server/graph/build/calendar.ts';
import { buildNetwork } from '../../../server/graph/build-network.ts';
import { StudyError } from '../../../server/model/errors.ts';
import type { PartialRecipe } from '../../../server/model/network-recipe.ts';
import { readEdgeStudy } from './read-study.ts';
import { build, leftOut, ties, weights } from './sketch.ts';
import { contact, type PlainStudy, passage, recipe, relation } from './study.ts';

const pooled = (weight: 'sum' | 'max' | 'min' | 'mean', tie: 'union' | 'intersection' = 'union') =>
  ({ direction: 'undirected', symmetrise: { tie, weight } }) satisfies PartialRecipe;

describe('count', () => {
  const plain: PlainStudy = {
    contacts: [contact('a', 'b'), contact('a', 'b'), contact('b', 'a')],
    relations: [
      relation('a', 'b'),
      relation('a', 'b', { type: 'referral' }),
      relation('a', 'b', { direction: 'mutual' }),
      relation('b', 'c'),
    ],
    coding: [passage('a', 'b'), passage('c', 'a')],
  };

  test('contacts where the study has a log; a tie nobody logged weighs 0', () => {
    const network = build(plain);
    expect(network.weightUnit).toBe('contacts');
    expect(weights(network)).toEqual({ 'a>b': 2, 'b>a': 1, 'b>c': 0, 'c>a': 0 });
  });

  test('else reports, never added to anything else', () => {
    const network = build(plain, { sources: ['relations', 'interviews'] });
    expect(network.weightUnit).toBe('reports');
    // a>b: two directed and one mutual; b>a: the mutual one.
    expect(weights(network)).toEqual({ 'a>b': 3, 'b>a': 1, 'b>c': 1, 'c>a': 0 });
    expect(build({ relations: plain.relations ?? [] }).weightUnit).toBe('reports');
  });

  test('else passages', () => {
    const network = build(plain, { sources: ['interviews'] });
    expect(network.weightUnit).toBe('passages');
    expect(weights(network)).toEqual({ 'a>b': 1, 'c>a': 1 });
    expect(build({ coding: plain.coding ?? [] }).weightUnit).toBe('passages');
  });

  test.each([
    // a-b: 2 reports a>b, 0 reports b>a, 1 mutual: 3 one way, 1 the other.
    ['sum', 3],
    ['max', 3],
    ['min', 1],
    ['mean', 2],
  ] as const)('undirected by %s: the mutual report stands in both directions, but is summed once', (rule, expected) => {
    expect(weights(build(plain, { sources: ['relations'], ...pooled(rule) }))).toMatchObject({ 'a-b': expected });
  });

  test.each([
    ['sum', 1],
    ['max', 1],
    ['min', 0],
    ['mean', 0.5],
  ] as const)('undirected by %s: a direction without records counts 0', (rule, expected) => {
    expect(weights(build(plain, { sources: ['relations'], ...pooled(rule) }))).toMatchObject({ 'b-c': expected });
  });
});

describe('threshold', () => {
  const plain = { contacts: [contact('a', 'b'), contact('a', 'b'), contact('b', 'a')] };

  test('drops ties that weigh less, not those that weigh as much', () => {
    const network = build(plain, { threshold: 2 });
    expect(ties(network)).toEqual(['a>b']);
    expect(leftOut(network)).toEqual({ 'below-threshold': 1 });
    // Undirected, the three contacts are one tie of 3.
    expect(weights(build(plain, { threshold: 3, direction: 'undirected' }))).toEqual({ 'a-b': 3 });
    expect(leftOut(build(plain, { threshold: 4, direction: 'undirected' }))).toEqual({ 'below-threshold': 3 });
  });

  test('a weight that is not known is not below it', () => {
    const network = build(
      { relations: [relation('a', 'b'), relation('b', 'a', { strength: 1 })] },
      { weight: 'strength', threshold: 2 },
    );
    expect(weights(network)).toEqual({ 'a>b': null });
  });

  test('a mutual report stays used while one of its arcs stays', () => {
    const relations = [relation('a', 'b', { direction: 'mutual' }), relation('a', 'b')];
    const network = build({ relations }, { threshold: 2 });
    expect(ties(network)).toEqual(['a>b']);
    expect(network.report).toMatchObject({ read: 2, used: 2, leftOut: [] });
  });
});

describe('rate', () => {
  const dates = ['2024-01-01', '2024-01-15', '2024-03-30'];
  const log = dates.map((date) => contact('a', 'b', { date }));

  test('contacts per 30 days between the first and the last logged day', () => {
    // 1 January to 30 March 2024, both included: 31 + 29 + 30 = 90 days; 3 contacts in three times 30 days.
    const network = build({ contacts: log }, { weight: 'rate' });
    expect(network.weightUnit).toBe('contacts-per-30-days');
    expect(network.report.logged).toEqual({ from: '2024-01-01', to: '2024-03-30', days: 90 });
    expect(weights(network)).toEqual({ 'a>b': 1 });
  });

  test('the period, where it is given, is the window', () => {
    // 15 January to 13 February: 30 days, one contact.
    expect(weights(build({ contacts: log }, { weight: 'rate', period: { from: '2024-01-15', to: '2024-02-13' } }))).toEqual({
      'a>b': 1,
    });
  });

  test('is cut to the days on which both existed', () => {
    // a from 1 March (31 + 29 = 60 days off: 30 left), b until 2024-03-15 (15 left): 3 contacts in 15 days.
    const plain = (since: string | null, until: string | null) => ({
      organisations: [
        { org_id: 'a', name: 'A', since },
        { org_id: 'b', name: 'B', until },
      ],
      contacts: log,
      relations: [relation('b', 'a')],
    });
    const rate = (since: string | null, until: string | null) => weights(build(plain(since, until), { weight: 'rate' }));
    expect(rate('2024-03-01', null)).toEqual({ 'a>b': 3, 'b>a': 0 });
    expect(rate('2024-03', '2024-03-15')).toMatchObject({ 'a>b': 6 });
    expect(rate('long ago', 'after the merger')).toMatchObject({ 'a>b': 1 });
    // Not one day together: not known, and 0 contacts in 0 days neither.
    expect(rate('2024-06', null)).toEqual({ 'a>b': null, 'b>a': null });
  });

  test('undirected: the counts are combined', () => {
    const contacts = [...log, contact('b', 'a', { date: '2024-02-01' })];
    expect(weights(build({ contacts }, { weight: 'rate', ...pooled('sum') }))['a-b']).toBeCloseTo(4 / 3, 12);
    expect(weights(build({ contacts }, { weight: 'rate', ...pooled('min') }))['a-b']).toBeCloseTo(1 / 3, 12);
  });

  test('needs a log', () => {
    for (const sources of [['relations'], ['log', 'relations']] as const) {
      const refused = () => build({ relations: [relation('a', 'b')] }, { weight: 'rate', sources: [...sources] });
      expect(refused).toThrow(StudyError);
      expect(refused).toThrow('need a contact log');
    }
  });

  test('dates may be years and months', () => {
    const day = (iso: string) => Date.parse(iso) / 86_400_000;
    expect(daysOf('2024')).toEqual({ first: day('2024-01-01'), last: day('2024-12-31') });
    expect(daysOf(' 2024-02 ')).toEqual({ first: day('2024-02-01'), last: day('2024-02-29') });
    expect(daysOf('2023-12')).toEqual({ first: day('2023-12-01'), last: day('2023-12-31') });
    expect(daysOf('2024-02-10')).toEqual({ first: day('2024-02-10'), last: day('2024-02-10') });
    for (const words of [null, '', '2024-13', 'spring 2024', '24']) expect(daysOf(words)).toBeNull();
  });
});

describe('strength', () => {
  const strong = (from: string, to: string, strength: number | null, more: object = {}) =>
    relation(from, to, { strength, ...more });

  test('the largest reported on the tie, else the largest frequency, else not known', () => {
    const network = build(
      {
        relations: [
          strong('a', 'b', 1),
          strong('a', 'b', 3),
          strong('a', 'b', null),
          strong('b', 'a', null, { frequency: 4 }),
          strong('b', 'c', null),
        ],
        contacts: [contact('c', 'a')],
      },
      { weight: 'strength' },
    );
    expect(network.weightUnit).toBe('strength');
    expect(weights(network)).toEqual({ 'a>b': 3, 'b>a': 4, 'b>c': null, 'c>a': null });
  });

  test.each([
    // a>b 3 and 1, b>a 2: one way 3, the other 2.
    ['sum', 5],
    ['max', 3],
    ['min', 2],
    ['mean', 2.5],
  ] as const)('undirected by %s of two directed reports', (rule, expected) => {
    const relations = [strong('a', 'b', 3), strong('a', 'b', 1), strong('b', 'a', 2)];
    expect(weights(build({ relations }, { weight: 'strength', ...pooled(rule) }))).toEqual({ 'a-b': expected });
  });

  test.each([
    // a>b 1, mutual 4: a>b 4 and b>a 4; the sum is the larger of 1 (directed) and 4 (mutual).
    ['sum', 4],
    ['max', 4],
    ['min', 4],
    ['mean', 4],
  ] as const)('undirected by %s: a mutual report is not doubled', (rule, expected) => {
    const relations = [strong('a', 'b', 1), strong('a', 'b', 4, { direction: 'mutual' })];
    expect(weights(build({ relations }, { weight: 'strength', ...pooled(rule) }))).toEqual({ 'a-b': expected });
  });

  test('two directed reports may add up to more than a mutual one', () => {
    const relations = [strong('a', 'b', 3), strong('b', 'a', 3), strong('a', 'b', 4, { direction: 'mutual' })];
    expect(weights(build({ relations }, { weight: 'strength', ...pooled('sum') }))).toEqual({ 'a-b': 6 });
  });

  test.each([
    ['sum', 3],
    ['max', 3],
    ['min', 0],
    ['mean', 1.5],
  ] as const)('undirected by %s: a direction without a record counts 0', (rule, expected) => {
    expect(weights(build({ relations: [strong('b', 'a', 3)] }, { weight: 'strength', ...pooled(rule) }))).toEqual({
      'a-b': expected,
    });
  });

  test.each(['sum', 'max', 'min', 'mean'] as const)('undirected by %s: a report without a strength does not count', (rule) => {
    const relations = [strong('a', 'b', 3), strong('b', 'a', null)];
    expect(weights(build({ relations }, { weight: 'strength', ...pooled(rule) }))).toEqual({ 'a-b': 3 });
    expect(weights(build({ relations: [strong('a', 'b', null)] }, { weight: 'strength', ...pooled(rule) }))).toEqual({
      'a-b': null,
    });
  });

  test('a pair uses strengths or frequencies, never both', () => {
    const relations = [strong('a', 'b', 2), strong('b', 'a', null, { frequency: 5 })];
    expect(weights(build({ relations }, { weight: 'strength', ...pooled('sum') }))).toEqual({ 'a-b': 2 });
  });

  test.each(['sum', 'max', 'min', 'mean'] as const)(
    'undirected by %s: a list of mutual ties keeps its weights (karate)',
    (rule) => {
      const records = readEdgeStudy('test/reference/karate');
      const network = buildNetwork(records, recipe({ weight: 'strength', ...pooled(rule) }));
      // Zachary (1977), matrix C; the file has 34 members and 78 ties, see test/reference/karate/SOURCE.txt.
      expect([network.graph.order, network.graph.size]).toEqual([34, 78]);
      for (const { from_org, to_org, strength } of records.relations) {
        expect(network.graph.getEdgeAttribute(from_org, to_org, 'weight')).toBe(strength);
      }
    },
  );
});
