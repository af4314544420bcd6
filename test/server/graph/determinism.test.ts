import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../../server/graph/build-network.ts';
import { canonicalNetwork } from '../../../server/graph/canonical.ts';
import { tieRules } from '../../../server/model/network-recipe.ts';
import type { StudyRecords } from '../../../server/model/records.ts';
import type { TableKind } from '../../../server/model/tables.ts';
import { contact, type PlainRow, type PlainStudy, passage, recipe, relation, study } from './study.ts';

const ids = ['a', 'B', 'c', 'd', 'é', 'f'];
const id = fc.constantFrom(...ids);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const anyContact = fc
  .record({
    from: id,
    to: id,
    date: fc.constantFrom('2024-01-01', '2024-05-01'),
    type: maybe(fc.constantFrom('referral', 'none')),
  })
  .map(({ from, to, ...more }) => contact(from, to, more));
const anyRelation = fc
  .record({
    from: id,
    to: id,
    present: maybe(fc.boolean()),
    strength: maybe(fc.integer({ min: 1, max: 3 })),
    direction: maybe(fc.constantFrom('directed' as const, 'mutual' as const)),
    reported_by: maybe(fc.constantFrom('both', 'researcher', 'welfare')),
    file: fc.constantFrom('roster-1', 'roster-2'),
  })
  .map(({ from, to, ...more }) => relation(from, to, more));
const anyPassage = fc
  .tuple(id, id, maybe(fc.constantFrom('parent', 'social-worker')))
  .map(([from, to, role]) => passage(from, to, { respondent_role: role }));
const anyOrganisation = (org_id: string) =>
  fc.record({
    org_id: fc.constant(org_id),
    name: fc.constant(`Name of ${org_id}`),
    sector: maybe(fc.constantFrom('welfare', 'childcare')),
    municipality: maybe(fc.constantFrom('Boom', 'Antwerpen')),
    part_of: maybe(id),
  });
const anyStudy: fc.Arbitrary<PlainStudy> = fc.record({
  // `f` is named by records but not listed.
  organisations: fc.tuple(...ids.slice(0, 5).map(anyOrganisation)),
  contacts: fc.array(anyContact, { maxLength: 12 }),
  relations: fc.array(anyRelation, { maxLength: 12 }),
  coding: fc.array(anyPassage, { maxLength: 6 }),
});
const anyRecipe = fc
  .record({
    tieRule: fc.constantFrom(...tieRules),
    direction: fc.constantFrom('directed' as const, 'undirected' as const),
    weight: fc.constantFrom('count' as const, 'strength' as const),
    rollUp: fc.constantFrom('none' as const, 'sites' as const, 'all' as const),
    threshold: fc.constantFrom(0, 2),
    keepIsolates: fc.boolean(),
    boundary: fc.constantFrom('inside' as const, 'inside-and-partners' as const),
  })
  .map((choices) => recipe(choices));

/** The same records in another order within each table, as a careless caller might hand them over. */
function shuffled(records: StudyRecords, seed: number): StudyRecords {
  const turned = <T>(rows: readonly T[]): readonly T[] => {
    const cut = rows.length === 0 ? 0 : seed % rows.length;
    return [...rows.slice(cut), ...rows.slice(0, cut)].reverse();
  };
  return {
    ...records,
    organisations: turned(records.organisations),
    contacts: turned(records.contacts),
    relations: turned(records.relations),
    coding: turned(records.coding),
  };
}

/** The same files brought in in another order: rows stand as they stood in their file, but ids and imports differ. */
function reimported(plain: PlainStudy): PlainStudy {
  const byFile = <K extends TableKind>(rows: readonly PlainRow<K>[] = []): readonly PlainRow<K>[] =>
    [...new Set(rows.map(({ file }) => file))].reverse().flatMap((file) => rows.filter((row) => row.file === file));
  return { ...plain, relations: byFile<'relations'>(plain.relations) };
}

describe('the same recipe and records', () => {
  test('give the same network and report in whatever order the records stand', () => {
    fc.assert(
      fc.property(anyStudy, anyRecipe, fc.nat(20), (plain, choice, seed) => {
        const records = study(plain);
        const one = buildNetwork(records, choice);
        const other = buildNetwork(shuffled(records, seed), choice);
        expect(other.graph.export()).toEqual(one.graph.export());
        expect(other.report).toEqual(one.report);
      }),
    );
  });

  test('give the same text whatever ids the database gave and whichever file came first', () => {
    fc.assert(
      fc.property(anyStudy, anyRecipe, (plain, choice) => {
        const records = study(plain);
        const again = study(reimported(plain));
        const moved = {
          ...again,
          relations: again.relations.map((row) => ({ ...row, id: row.id + 100 })),
          contacts: again.contacts.map((row) => ({ ...row, id: row.id + 7 })),
        };
        expect(canonicalNetwork(buildNetwork(moved, choice), moved)).toBe(
          canonicalNetwork(buildNetwork(records, choice), records),
        );
      }),
    );
  });

  test('a network is simple and in order, each record is used or left out once', () => {
    fc.assert(
      fc.property(anyStudy, anyRecipe, (plain, choice) => {
        const { graph, report } = buildNetwork(study(plain), choice);
        expect(graph.nodes()).toEqual([...graph.nodes()].sort());
        const ends = graph.mapEdges((_edge, _attributes, source, target) => [source, target] as const);
        const order = graph.nodes();
        const places = ends.map(([source, target]) => order.indexOf(source) * order.length + order.indexOf(target));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(new Set(places).size).toBe(places.length);
        for (const [source, target] of ends) {
          expect(source).not.toBe(target);
          if (choice.direction === 'undirected') expect(source < target).toBe(true);
        }
        expect(report.used + report.leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(report.read);
      }),
    );
  });

  test('each stricter rule gives a part of the ties of the wider one', () => {
    fc.assert(
      fc.property(anyStudy, (plain) => {
        const edges = (tieRule: (typeof tieRules)[number]) =>
          new Set(
            buildNetwork(study(plain), recipe({ tieRule })).graph.mapEdges(
              (_edge, _attributes, source, target) => `${source}>${target}`,
            ),
          );
        const union = edges('union');
        const confirmed = edges('confirmed');
        for (const tie of edges('intersection')) expect(confirmed).toContain(tie);
        for (const rule of tieRules) for (const tie of edges(rule)) expect(union).toContain(tie);
        const singles = new Set(['log', 'relations', 'interviews'].flatMap((rule) => [...edges(rule as 'log')]));
        expect(singles).toEqual(union);
      }),
    );
  });
});

describe('the canonical text', () => {
  const plain: PlainStudy = {
    organisations: [{ org_id: 'a', name: 'A "quoted"\n', sector: 'welfare' }],
    relations: [
      relation('a', 'b', { strength: 2 }),
      relation('b', 'c'),
      relation('a', 'b'),
      relation('a', 'b', { file: 'other' }),
    ],
  };

  test('holds recipe, files, nodes and ties with their rows', () => {
    const records = study(plain);
    const lines = canonicalNetwork(buildNetwork(records, recipe({ sources: ['relations', 'log'] })), records).split('\n');
    expect(lines.filter((line) => !line.startsWith('[['))).toEqual([
      '["weefsel-network",1,"reports"]',
      '["file","relations hash-of-other"]',
      '["file","relations hash-of-relations"]',
      '["node","a","A \\"quoted\\"\\n",null,"welfare",null,null,true,true,null,null,null,null,[],[["sector","welfare"]]]',
      '["node","b","b",null,null,null,null,false,true,null,null,null,null,[],[]]',
      '["node","c","c",null,null,null,null,false,true,null,null,null,null,[],[]]',
      '["tie","a","b",3,["contact"],["relations"],"unconfirmed_one_report",[[0,"2"],[1,"2 4"]]]',
      '["tie","b","c",1,["contact"],["relations"],"unconfirmed_one_report",[[1,"3"]]]',
      '',
    ]);
    expect(lines[1]).toContain('["sources",["log","relations"]]');
  });

  test('shortens runs of rows', () => {
    const records = study({ contacts: [...Array(4)].map(() => contact('a', 'b')) });
    expect(canonicalNetwork(buildNetwork(records, recipe()), records)).toContain('[[0,"2-5"]]');
  });

  test('differs when the recipe, the weight, a node or a record differs', () => {
    const texts = [
      [plain, recipe()],
      [plain, recipe({ threshold: 1 })],
      [plain, recipe({ weight: 'strength' })],
      [{ ...plain, organisations: [] }, recipe()],
      [{ ...plain, relations: [relation('b', 'c'), ...(plain.relations ?? [])] }, recipe()],
    ].map(([rows, choice]) => {
      const records = study(rows as PlainStudy);
      return canonicalNetwork(buildNetwork(records, choice as ReturnType<typeof recipe>), records);
    });
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('lists of a recipe are sets', () => {
    const records = study(plain);
    const text = (sources: ('log' | 'relations')[]) => canonicalNetwork(buildNetwork(records, recipe({ sources })), records);
    expect(text(['log', 'relations'])).toBe(text(['relations', 'log', 'log']));
  });
});
