import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../../server/graph/build-network.ts';
import { canonicalNetwork } from '../../../server/graph/canonical.ts';
import type { Network } from '../../../server/graph/network.ts';
import { tieRules } from '../../../server/model/network-recipe.ts';
import type { StudyRecords } from '../../../server/model/records.ts';
import type { TableKind } from '../../../server/model/tables.ts';
import { anyRecipe, anyStudy } from './any-study.ts';
import { contact, type PlainRow, type PlainStudy, recipe, relation, study } from './study.ts';

const textOf = (network: Network, records: StudyRecords): string => new TextDecoder().decode(canonicalNetwork(network, records));

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
        expect(textOf(buildNetwork(moved, choice), moved)).toBe(textOf(buildNetwork(records, choice), records));
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
    const lines = textOf(buildNetwork(records, recipe({ sources: ['relations', 'log'] })), records).split('\n');
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
    expect(textOf(buildNetwork(records, recipe()), records)).toContain('[[0,"2-5"]]');
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
      return textOf(buildNetwork(records, choice as ReturnType<typeof recipe>), records);
    });
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('lists of a recipe are sets', () => {
    const records = study(plain);
    const text = (sources: ('log' | 'relations')[]) => textOf(buildNetwork(records, recipe({ sources })), records);
    expect(text(['log', 'relations'])).toBe(text(['relations', 'log', 'log']));
  });
});
