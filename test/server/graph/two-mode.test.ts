import { describe, expect, it } from 'vitest';
import { projectTwoMode } from '../../../server/graph/project.ts';
import { buildTwoMode } from '../../../server/graph/two-mode/build-two-mode.ts';
import { divideNetwork } from '../../../server/graph/two-mode/divide-network.ts';
import { twoModeNetwork } from '../../../server/graph/two-mode/incidence.ts';
import type { SecondSide, TwoModeNetwork } from '../../../server/graph/two-mode/two-mode-network.ts';
import type { PartialRecipe } from '../../../server/model/network-recipe.ts';
import { readStudy } from './read-study.ts';
import { smallNetwork } from './small-networks.ts';
import { type PlainStudy, recipe, study } from './study.ts';

/** Ties as `org event x2`, in order. */
function words({ first, second, rows }: TwoModeNetwork): readonly string[] {
  return first.flatMap((name, node) =>
    Array.from(rows.targets.subarray(rows.offsets[node], rows.offsets[node + 1]), (target, place) => {
      const count = rows.counts[(rows.offsets[node] ?? 0) + place];
      return `${name} ${second[target]}${count === 1 ? '' : ` x${count}`}`;
    }),
  );
}

const plain: PlainStudy = {
  municipalities: [
    { municipality_id: 'B', name: 'Boom' },
    { municipality_id: 'N', name: 'Niel' },
  ],
  organisations: [
    { org_id: 'a', name: 'A', municipality: 'B' },
    { org_id: 'b', name: 'B', municipality: 'B' },
    { org_id: 'b-site', name: 'B site', municipality: 'B', part_of: 'b' },
    { org_id: 'c', name: 'C', municipality: 'N' },
    { org_id: 'd', name: 'D', municipality: 'B' },
  ],
  events: [
    { event_id: 'e1', date: '2024-01-10' },
    { event_id: 'e2', date: '2024-06-10' },
  ],
  attendance: [
    { event_id: 'e1', org_id: 'a' },
    // Two persons of the same organisation; one written in capitals.
    { event_id: 'E1', org_id: 'A' },
    { event_id: 'e1', org_id: 'b-site' },
    { event_id: 'e2', org_id: 'b' },
    { event_id: 'e2', org_id: 'c' },
  ],
  interviews: [
    { interview_id: 'i1', date: '2024-03-01' },
    { interview_id: 'i2', consent: 'withdrawn' },
  ],
  coding: [
    { interview_id: 'i1', code: 'trust', org_id: 'a' },
    { interview_id: 'i1', code: 'trust', org_id: 'b' },
    { interview_id: 'i2', code: 'secret', org_id: 'b' },
    { interview_id: 'i1', code: 'power', org_id: null },
  ],
  contacts: [
    { date: '2024-01-05', from_org: 'a', to_org: 'b', family_code: 'f1' },
    { date: '2024-01-06', from_org: 'a', to_org: 'c', family_code: 'f1' },
    { date: '2024-01-07', from_org: 'a', to_org: 'b', family_code: null },
  ],
  episodes: [{ family_code: 'f1', org_id: 'd', date_from: '2024-02-01' }],
};

describe('buildTwoMode', () => {
  const build = (side: SecondSide, partial: PartialRecipe = {}) => buildTwoMode(study(plain), recipe(partial), side);

  it('attendance: organisations and events, spellings folded, sites folded where the recipe says so', () => {
    expect(words(build('event'))).toEqual(['a e1 x2', 'b e2', 'b-site e1', 'c e2']);
    expect(words(build('event', { rollUp: 'all' }))).toEqual(['a e1 x2', 'b e1', 'b e2', 'c e2']);
    expect(build('event', { rollUp: 'all' }).first).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps to boundary and period, and counts what is left out', () => {
    const inBoom = build('event', { municipalities: ['Boom'], period: { from: '2024-02-01', to: null }, keepIsolates: false });
    expect(words(inBoom)).toEqual(['b e2']);
    expect(inBoom.first).toEqual(['b']);
    expect(inBoom.report).toMatchObject({ read: 5, used: 1 });
    expect(inBoom.report.leftOut.map(({ code, count }) => [code, count])).toEqual([
      ['outside-boundary', 1],
      ['outside-period', 3],
    ]);
  });

  it('codes: who speaks and what about, not from an interview whose consent was withdrawn', () => {
    const built = build('code');
    expect(words(built)).toEqual(['a trust', 'b trust']);
    expect(built.report).toMatchObject({ read: 3, used: 2 });
    expect(built.report.leftOut[0]).toMatchObject({ code: 'consent-withdrawn', count: 1 });
  });

  it('families: both sides of a contact about one, and whoever follows it', () => {
    expect(words(build('family'))).toEqual(['a f1 x2', 'b f1', 'c f1', 'd f1']);
  });

  it('is the same in whatever order the records come', () => {
    const turned = study({ ...plain, attendance: [...(plain.attendance ?? [])].reverse() });
    expect(words(buildTwoMode(turned, recipe(), 'event'))).toEqual(words(build('event')));
  });

  it('reads the example of Boom and Antwerp: every row of attendance is used', () => {
    const records = readStudy('datasets/boom-antwerpen-synthetic', ['municipalities', 'organisations', 'events', 'attendance']);
    const built = buildTwoMode(records, recipe(), 'event');
    // 745 rows: counted in attendance.csv.
    expect(built.report).toMatchObject({ read: 745, used: 745, leftOut: [] });
    expect(built.rows.counts.reduce((sum, count) => sum + count, 0)).toBe(745);
  });
});

describe('projectTwoMode', () => {
  // a and b meet at 1 (with c) and at 2 (alone); c is also at 3.
  const network = twoModeNetwork(
    [],
    [],
    ['a1', 'b1', 'c1', 'a2', 'b2', 'c3'].map((word) => ({ first: word[0] ?? '', second: word[1] ?? '', count: 5 })),
  );
  const project = (rule: 'sum' | 'newman' | 'jaccard') => {
    const { ids, sources, targets, weights } = projectTwoMode(network, 'first', rule);
    return Array.from(sources, (source, tie) => [ids[source], ids[targets[tie] ?? 0], weights[tie]]);
  };

  it('sum: how much two share, however many records', () => {
    expect(project('sum')).toEqual([
      ['a', 'b', 2],
      ['a', 'c', 1],
      ['b', 'c', 1],
    ]);
  });

  it('newman: less for what many share: 1 / (3 - 1) and 1 / (2 - 1)', () => {
    expect(project('newman')).toEqual([
      ['a', 'b', 1.5],
      ['a', 'c', 0.5],
      ['b', 'c', 0.5],
    ]);
  });

  it('jaccard: shared / either: 2 of 2, 1 of 3', () => {
    expect(project('jaccard')).toEqual([
      ['a', 'b', 1],
      ['a', 'c', 1 / 3],
      ['b', 'c', 1 / 3],
    ]);
  });

  it('the other side: what meets the same organisations', () => {
    const { ids, sources, targets, shared } = projectTwoMode(network, 'second', 'sum');
    expect(Array.from(sources, (source, tie) => [ids[source], ids[targets[tie] ?? 0], shared[tie]])).toEqual([
      ['1', '2', 2],
      ['1', '3', 1],
    ]);
  });
});

describe('divideNetwork', () => {
  const nodes = [
    { id: 'a', attributes: { mode: 'woman' } },
    { id: 'x', attributes: { mode: 'event' } },
    { id: 'b', attributes: { mode: 'woman' } },
  ];

  it('takes a network with two values of a column and ties between them only', () => {
    const divided = divideNetwork(
      smallNetwork(nodes, [
        ['a', 'x'],
        ['x', 'b'],
      ]),
      'mode',
      'woman',
    );
    expect(divided?.sides).toEqual(['woman', 'event']);
    expect(divided && words(divided.network)).toEqual(['a x', 'b x']);
    expect(divideNetwork(smallNetwork(nodes, []), 'mode')?.sides).toEqual(['event', 'woman']);
  });

  it('takes no other', () => {
    expect(divideNetwork(smallNetwork(nodes, [['a', 'b']]), 'mode')).toBeNull();
    expect(divideNetwork(smallNetwork([...nodes, { id: 'z' }], [['a', 'x']]), 'mode')).toBeNull();
    expect(divideNetwork(smallNetwork(nodes.slice(0, 1), []), 'mode')).toBeNull();
    expect(divideNetwork(smallNetwork(nodes, []), 'toString')).toBeNull();
  });
});
