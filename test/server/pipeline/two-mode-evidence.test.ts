import { describe, expect, it } from 'vitest';
import { indexEvidence } from '../../../server/graph/evidence-index.ts';
import { secondSides } from '../../../server/graph/two-mode/two-mode-network.ts';
import { foldId } from '../../../server/model/identity.ts';
import type { PartialRecipe } from '../../../server/model/network-recipe.ts';
import type { StudyRecords } from '../../../server/model/records.ts';
import { buildHashed } from '../../../server/pipeline/analyse.ts';
import { analyseTwoMode } from '../../../server/pipeline/two-mode.ts';
import { gatherTwoModeEvidence } from '../../../server/pipeline/two-mode-evidence.ts';
import { readStudy } from '../graph/read-study.ts';
import { study } from '../graph/study.ts';

/*
 * From every value of organisations and what they have in common to the rows behind it, and back: a study that holds only these rows, with
 * the same lists of organisations, events, codes and interviews, gives the same value by the same recipe.
 */

/** Sites of one organisation, somebody who is named in rows alone, a wish, an episode, spellings that differ, and somebody with nothing in common. */
const small = study({
  organisations: [
    { org_id: 'a', name: 'A', municipality: 'Boom' },
    { org_id: 'b', name: 'B', municipality: 'Boom' },
    { org_id: 'b-site', name: 'B site', municipality: 'Boom', part_of: 'b' },
    { org_id: 'c', name: 'C', municipality: 'Niel' },
    { org_id: 'd', name: 'D', municipality: 'Boom' },
  ],
  events: [
    { event_id: 'e1', date: '2024-01-10' },
    { event_id: 'e2', date: '2024-06-10' },
    { event_id: 'e3', date: null },
  ],
  attendance: [
    { event_id: 'e1', org_id: 'a' },
    { event_id: 'E1', org_id: 'A' },
    { event_id: 'e1', org_id: 'b-site' },
    { event_id: 'e2', org_id: 'b' },
    { event_id: 'e2', org_id: 'c' },
    { event_id: 'e3', org_id: 'elsewhere' },
    { event_id: 'e3', org_id: 'c' },
  ],
  interviews: [
    { interview_id: 'i1', date: '2024-03-01' },
    { interview_id: 'i2', consent: 'withdrawn' },
  ],
  codebook: [
    { code: 'trust', group: 'factor' },
    { code: 'power', group: 'dilemma' },
  ],
  coding: [
    { interview_id: 'i1', code: 'trust', org_id: 'a' },
    { interview_id: 'i1', code: 'trust', org_id: 'b-site' },
    { interview_id: 'i1', code: 'power', org_id: 'b' },
    { interview_id: 'i1', code: 'power', org_id: 'elsewhere' },
    { interview_id: 'i2', code: 'power', org_id: 'c' },
  ],
  contacts: [
    { date: '2024-01-05', from_org: 'a', to_org: 'b', family_code: 'f1' },
    { date: '2024-01-06', from_org: 'a', to_org: 'c', family_code: 'f1' },
    { date: '2024-01-07', from_org: 'a', to_org: 'b', family_code: null },
    { date: '2024-01-08', from_org: 'b-site', to_org: 'elsewhere', family_code: 'f2' },
  ],
  episodes: [
    { family_code: 'f1', org_id: 'c', date_from: '2024-02-01' },
    { family_code: 'f3', org_id: 'c', date_from: '2024-02-01' },
  ],
});
const whole = readStudy('datasets/boom-antwerpen-synthetic', [
  'municipalities',
  'organisations',
  'contacts',
  'coding',
  'codebook',
  'interviews',
  'events',
  'attendance',
  'episodes',
]);
const example = {
  ...whole,
  contacts: whole.contacts.slice(0, 600),
  coding: whole.coding.slice(0, 300),
  attendance: whole.attendance.slice(0, 200),
  episodes: whole.episodes.slice(0, 100),
};

const studies: readonly (readonly [name: string, records: StudyRecords, recipe: PartialRecipe])[] = [
  ['a small study', small, {}],
  ['a small study, with its sites folded', small, { rollUp: 'all' }],
  [
    'a small study, some of it',
    small,
    { municipalities: ['Boom'], period: { from: '2024-01-06', to: null }, keepIsolates: false },
  ],
  ['the beginning of boom-antwerpen-synthetic', example, { municipalities: ['Boom'] }],
];
const cases = studies.flatMap((each) => secondSides.map((side) => [side, ...each] as const));

const same = (value: unknown) => (typeof value === 'number' ? expect.closeTo(value, 9) : value);

describe.each(cases)(
  'values of organisations and each %s of %s follow from the rows behind them:',
  (...[side, , records, recipe]) => {
    const index = indexEvidence(buildHashed(records, recipe).network, records);
    const analysed = analyseTwoMode(records, recipe, side);
    const { results, network } = analysed;
    const known = new Map<string, ReturnType<typeof analyseTwoMode>>();
    const gather = (indicator: string | null, at: number | null) => {
      const id = at === null ? null : (results.nodes[at] ?? '');
      const place = at === null ? {} : at < results.first ? { node: id } : { other: id };
      const subject = { kind: 'two-mode', side, node: null, other: null, indicator, ...place } as const;
      return gatherTwoModeEvidence(analysed, index, records, subject, { kind: null, offset: 0, limit: 1_000_000 });
    };

    /** The study as it would be if only these rows had come in. */
    function fromRows(groups: ReturnType<typeof gather>['groups']): ReturnType<typeof analyseTwoMode> {
      const rows = new Map(groups.map(({ kind, rows: of }) => [kind, new Set(of.map(({ record }) => record.id))] as const));
      const key = JSON.stringify([...rows].map(([kind, ids]) => [kind, ...ids]));
      const found = known.get(key);
      if (found !== undefined) return found;
      const { contacts, coding, attendance, episodes } = records;
      const again = analyseTwoMode(
        {
          ...records,
          contacts: contacts.filter(({ id }) => rows.get('contacts')?.has(id)),
          coding: coding.filter(({ id }) => rows.get('coding')?.has(id)),
          attendance: attendance.filter(({ id }) => rows.get('attendance')?.has(id)),
          episodes: episodes.filter(({ id }) => rows.get('episodes')?.has(id)),
        },
        recipe,
        side,
      );
      known.set(key, again);
      return again;
    }

    it('each of each node', { timeout: 60_000 }, () => {
      for (const { id, values } of results.node) {
        results.nodes.forEach((node, at) => {
          const isFirst = at < results.first;
          const { results: again } = fromRows(gather(id, at).groups);
          const [from, to] = isFirst ? [0, again.first] : [again.first, again.nodes.length];
          const place = again.nodes.findIndex((other, where) => where >= from && where < to && foldId(other) === foldId(node));
          const value = again.node.find((each) => each.id === id)?.values[place];
          // Who is in no row and on no list is not there: nothing was said of it.
          expect([id, isFirst, node, value ?? null]).toEqual([id, isFirst, node, same(values[at])]);
        });
      }
    });

    it('each of the network', () => {
      for (const { id, value } of results.network) {
        const { results: again } = fromRows(gather(id, null).groups);
        expect([id, again.network.find((each) => each.id === id)?.value]).toEqual([id, same(value)]);
      }
    });

    it('and as many ties as are told stand on them', () => {
      const all = network.rows.targets.length;
      expect(gather(null, null).ties).toBe(all);
      for (const at of results.nodes.keys()) {
        const { ties, groups } = gather(null, at);
        const again = fromRows(groups).network;
        const isFirst = at < results.first;
        const [list, offsets] = isFirst ? [again.first, again.rows.offsets] : [again.second, again.reverse.offsets];
        const place = list.findIndex((other) => foldId(other) === foldId(results.nodes[at] ?? ''));
        expect([results.nodes[at], ties]).toEqual([
          results.nodes[at],
          place < 0 ? 0 : (offsets[place + 1] ?? 0) - (offsets[place] ?? 0),
        ]);
      }
    });
  },
);
