import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Cell, writeCsv } from '../../../server/export/csv-text.ts';
import { networkIndicators } from '../../../server/export/network-indicators.ts';
import { nodeIndicators } from '../../../server/export/node-indicators.ts';
import { results as resultsExporter } from '../../../server/export/results.ts';
import { run } from '../../../server/export/run.ts';
import { tieIndicators } from '../../../server/export/tie-indicators.ts';
import { undefinedValues } from '../../../server/export/undefined-values.ts';
import { relationMarks } from '../../../server/graph/build/marks.ts';
import { computeIndicators } from '../../../server/indicators/compute.ts';
import { smallNetwork } from '../graph/small-networks.ts';
import { hostileNames, hostileNetwork, hostileResults, objectNames } from './hostile-network.ts';

/** Reads a table back with Papa Parse 5.7.1, an independent reader, and takes the guard off. */
function readBack(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { newline: '\r\n' });
  expect(errors.filter(({ code }) => code !== 'UndetectableDelimiter')).toEqual([]);
  return data.slice(0, -1).map((row) => row.map((cell) => cell.replace(/^'(?='*[=+\-@\t\r\n\0＝＋－＠])/, '')));
}

describe('CSV', () => {
  it('writes RFC 4180', () => {
    expect(
      writeCsv([
        ['a', 1.5, null],
        ['b,c', 'd"e', 'f\ng'],
      ]),
    ).toBe('a,1.5,\r\n"b,c","d""e","f\ng"\r\n');
  });

  it('guards text against formulas, in full width too, but not numbers', () => {
    const signs = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
    for (const sign of signs) expect(writeCsv([[`${sign}1`]]).replace(/^"/, '')).toMatch(/^'/);
    expect(writeCsv([[-1, '-1', 'a-1']])).toBe("-1,'-1,a-1\r\n");
    expect(writeCsv([["'-1", "''=1", "'t Huis"]])).toBe("''-1,'''=1,'t Huis\r\n");
  });

  it('is read back as it was, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary', minLength: 1 }), fc.string()), { minLength: 1 }), (rows) => {
        const table: Cell[][] = [['first', 'second'], ...rows];
        // Papa Parse takes a leading byte order mark off; a cell that begins with one is not ours to keep.
        fc.pre(!rows.some((row) => row.some((cell) => cell.startsWith('\uFEFF'))));
        expect(readBack(writeCsv(table))).toEqual(table);
      }),
      { numRuns: 500 },
    );
  });
});

describe('tables of results', () => {
  const results = { ...hostileResults(), nodes: [...objectNames, ...hostileNames.slice(objectNames.length)] };
  const network = hostileNetwork();

  it('node indicators: id, then one column per result; undefined is empty', () => {
    const rows = readBack(nodeIndicators.render(results, network, 'nl'));
    expect(rows[0]).toEqual(['id', 'degree_union', '=evil']);
    expect(rows.slice(1).map(([id]) => id)).toEqual(results.nodes);
    expect(rows[1]?.slice(1)).toEqual(['', '0']);
    expect(Number(rows[2]?.[1])).toBe(1 / 3);
    expect(Number(rows[2]?.[2])).toBe(-1);
  });

  it('network indicators: value and reason, parts in dotted rows', () => {
    expect(readBack(networkIndicators.render(results, network, 'nl'))).toEqual([
      ['indicator', 'value', 'reason'],
      ['density', '0.25', ''],
      ['ei_index_sector', '-0.5', ''],
      ['ei_index_sector.external', '1', ''],
      ['ei_index_sector.internal', '3', ''],
      ['ei_index_sector.by.welfare', '2', ''],
      ['ei_index_sector.by.=x', '', ''],
      ['components', '2', ''],
      ['components.sizes', '3;1', ''],
      ['isolates', '2', ''],
      ['isolates.list', '+a;b', ''],
      ['reciprocity', '', 'Geen banden, "dus" niets.'],
    ]);
    expect(networkIndicators.render(results, network, 'en')).toContain('No ties.');
  });

  it('results as JSON: parts or value, every node by id, and the run', () => {
    const read = JSON.parse(resultsExporter.render(results, network, 'nl')) as Record<
      string,
      Record<string, Record<string, unknown>>
    >;
    expect(Object.keys(read)).toEqual(['network', 'node', 'tie', 'run']);
    expect((read as { tie?: unknown[] }).tie?.slice(0, 2)).toEqual([
      { from: hostileNames[0], to: hostileNames[1], weight: null, relation_types: '=type;b' },
      { from: hostileNames[1], to: hostileNames[2], weight: 1 / 3, relation_types: 'a' },
    ]);
    expect(read.network).toMatchObject({
      density: 0.25,
      reciprocity: null,
      ei_index_sector: { external: 1 },
      isolates: ['+a', 'b'],
      components: { sizes: [3, 1] },
    });
    expect(Object.keys(read.node?.degree_union ?? {})).toEqual(expect.arrayContaining([...results.nodes]));
    expect(Object.hasOwn(read.node?.degree_union ?? {}, '__proto__')).toBe(true);
    expect(read.node?.degree_union?.constructor).toBe(1 / 3);
    expect(read.run).toMatchObject({ seed: 1, networkHash: 'ab'.repeat(32), versions: { weefsel: '0.1.0' } });
  });

  it('the run alone: recipe, seed, versions, hashes', () => {
    expect(JSON.parse(run.render(results, network, 'nl'))).toEqual(results.run);
  });

  it('tie indicators: both ends, then one column per result; undefined is empty', () => {
    const rows = readBack(tieIndicators.render(results, network, 'nl'));
    expect(rows[0]).toEqual(['from', 'to', 'weight', 'relation_types']);
    expect(rows.slice(1).map(([from, to]) => [from, to])).toEqual(results.ties);
    expect(rows[1]?.slice(2)).toEqual(['', '=type;b']);
    expect(Number(rows[2]?.[2])).toBe(1 / 3);
  });

  it('undefined values: the reason of each empty cell, once where it is that of a whole column', () => {
    // b ← a → c and a fourth alone; by hand: only a has two partners, both ties are bridges, and with direction strength is in or out.
    const small = smallNetwork(
      ['a', 'b', 'c', '=d'].map((id) => ({ id })),
      [
        ['a', 'b', { weight: 1 }],
        ['a', 'c', { weight: 1 }],
      ],
    );
    const only = ['strength', 'degree_in', 'clustering_local_union', 'span_union', 'weight'];
    const computed = { ...results, ...computeIndicators(small, { partitions: [], seed: 1, only }) };
    const rows = readBack(undefinedValues.render(computed, small, 'en'));
    expect(rows[0]).toEqual(['indicator', 'from', 'to', 'reason']);
    const about = (id: string) => rows.filter(([indicator]) => indicator === id).map((row) => row.slice(1, 3));
    expect(about('strength')).toEqual([['', '']]);
    expect(about('degree_in')).toEqual([]);
    expect(about('clustering_local_union').sort()).toEqual([
      ['=d', ''],
      ['b', ''],
      ['c', ''],
    ]);
    expect(about('span_union')).toEqual([['', '']]);
    expect(about('weight')).toEqual([]);
    const empty = [...computed.node, ...computed.tie].filter(({ values }) => values.includes(null)).map(({ id }) => id);
    expect([...new Set(rows.slice(1).map(([indicator]) => indicator))].sort()).toEqual(empty.sort());
    for (const row of rows.slice(1)) expect(row[3]).toMatch(/\w+.*\.$/);
    const spoken = (locale: 'nl' | 'fr') => readBack(undefinedValues.render(computed, small, locale))[1]?.[3];
    expect(spoken('nl')).not.toBe(spoken('fr'));
  });

  it('tie indicators of a built network hold what is known of each tie', () => {
    const small = smallNetwork(
      [{ id: 'b' }, { id: 'a' }, { id: 'c' }],
      [
        [
          'b',
          'a',
          {
            weight: null,
            types: ['feedback', 'referral'],
            sources: ['log', 'relations'],
            records: relationMarks(1),
          },
        ],
        ['a', 'c', { weight: 2.5 }],
      ],
    );
    const only = ['weight', 'records', 'sources', 'relation_types', 'source_class', 'multiplexity'];
    const computed = computeIndicators(small, { partitions: [], seed: 1, only });
    expect(tieIndicators.render({ ...results, ...computed }, small, 'nl')).toBe(
      [
        'from,to,records,weight,multiplexity,relation_types,source_class,sources',
        'a,c,0,2.5,1,contact,confirmed_both_reports,relations',
        'b,a,1,,2,feedback;referral,confirmed_both_reports,log;relations',
        '',
      ].join('\r\n'),
    );
  });
});
