import fc from 'fast-check';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { FileReading } from '../../../server/import/format.ts';
import { emptyContext } from '../../../server/import/import-context.ts';
import { readFiles } from '../../../server/import/read-files.ts';
import { sourceReaders } from '../../../server/import/source-readers.ts';
import { xlsxEntries, xlsxFile } from './xlsx-file.ts';

/** Seconds that any hostile file may take. */
const patience = 2;
const encoder = new TextEncoder();
const organisations = {
  name: 'organisaties',
  rows: [
    ['org_id', 'name'],
    ['a', 'A'],
  ],
};

function readOne(name: string, content: string | Uint8Array): readonly FileReading[] {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  const started = performance.now();
  const readings = readFiles([{ name, bytes }], emptyContext('2026-11-22'));
  expect((performance.now() - started) / 1000).toBeLessThan(patience);
  for (const { message } of readings.flatMap(({ issues }) => issues)) {
    for (const sentence of Object.values(message)) expect(sentence).not.toMatch(/\{\w+\}|undefined|NaN/);
  }
  return readings;
}
/** The codes of the issues of a file that must be refused as a whole. */
function refusal(name: string, content: string | Uint8Array): readonly string[] {
  const readings = readOne(name, content);
  expect(readings.map(({ outcome, parsed }) => [outcome, parsed.length])).toEqual([['reject', 0]]);
  return readings.flatMap(({ issues }) => issues.map(({ code }) => code));
}

/** A copy with one number of its directory entry for `name` changed; offsets as in APPNOTE 4.3.12. */
function patched(bytes: Uint8Array, name: string, offset: number, size: 2 | 4, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(copy.subarray(at + 46, at + 46 + length)) !== name) continue;
    if (size === 2) view.setUint16(at + offset, value, true);
    else view.setUint32(at + offset, value, true);
  }
  return copy;
}

describe('hostile workbooks', () => {
  const whole = xlsxFile([organisations]);
  const sheet = 'xl/worksheets/sheet1.xml';

  it('a bomb is not unpacked: ratio, size and number of entries', () => {
    const bomb = new Uint8Array(40 * 1024 * 1024);
    expect(refusal('a.xlsx', xlsxFile([organisations], { more: { 'xl/worksheets/sheet9.xml': bomb } }))).toEqual(['zip-bomb']);
    const noise = Uint8Array.from({ length: 20 * 1024 * 1024 }, (_, at) => (at * 2654435761) >>> 13);
    const stored = (name: string): Zippable => ({ [`xl/media/${name}`]: [noise, { level: 0 }] });
    const bytes = zipSync({ ...xlsxEntries([organisations]), ...stored('1'), ...stored('2'), ...stored('3') });
    const [reading] = readFiles([{ name: 'a.xlsx', bytes }], emptyContext('2026-11-22'), { maxBytes: 100 * 1024 * 1024 });
    expect(reading?.issues.map(({ code }) => code)).toEqual(['zip-too-large']);
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`xl/media/${at}`, new Uint8Array()]));
    expect(refusal('a.xlsx', xlsxFile([organisations], { more: many }))).toEqual(['zip-too-many']);
  });

  it('a directory that lies about sizes or contents is not believed', () => {
    expect(refusal('a.xlsx', patched(whole, sheet, 24, 4, 10))).toEqual(['zip-bomb']);
    expect(refusal('a.xlsx', patched(whole, sheet, 24, 4, 100_000))).toEqual(['zip-broken']);
    expect(refusal('a.xlsx', patched(whole, sheet, 16, 4, 1))).toEqual(['zip-broken']);
    expect(refusal('a.xlsx', patched(whole, sheet, 20, 4, 1_000_000))).toEqual(['zip-broken']);
  });

  it('passwords, links, zip64, odd methods and overlapping entries are refused', () => {
    expect(refusal('a.xlsx', patched(whole, sheet, 8, 2, 1))).toEqual(['zip-encrypted']);
    expect(refusal('a.xlsx', patched(whole, sheet, 40, 2, 0xa1ff))).toEqual(['zip-odd']);
    expect(refusal('a.xlsx', patched(whole, sheet, 24, 4, 0xffffffff))).toEqual(['zip-odd']);
    expect(refusal('a.xlsx', patched(whole, sheet, 10, 2, 12))).toEqual(['zip-odd']);
    expect(refusal('a.xlsx', patched(whole, sheet, 42, 4, 0))).toEqual(['zip-odd']);
  });

  it('a file that is cut off anywhere is damaged', () => {
    for (let cut = 1; cut <= 20; cut++) {
      const codes = refusal('a.xlsx', whole.slice(0, Math.floor((whole.length * cut) / 21)));
      expect(['zip-broken', 'not-a-table', 'unknown-kind']).toContain(codes[0]);
    }
    expect(refusal('a.xlsx', whole.slice(0, whole.length - 1))).toEqual(['zip-broken']);
  });

  it('names of entries are never paths, and a zip within the zip stays packed', () => {
    const more = {
      '../../../etc/passwd': strToU8('x'),
      'C:\\evil.xml': strToU8('x'),
      'xl/worksheets/inner.xml': zipSync({ a: new Uint8Array(1000) }),
    };
    expect(readOne('a.xlsx', xlsxFile([organisations], { more }))[0]?.outcome).toBe('accept');
  });

  it('what a sheet says of its size does not count, what it holds does', () => {
    const declared = `<dimension ref="A1:ZZZZZ1000000"/><cols>${'<col min="1" max="16384"/>'.repeat(1000)}</cols>`;
    const cell = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = `<row r="1">${cell('A1', 'org_id')}${cell('B1', 'name')}</row><row r="1000000">${cell('A1000000', 'a')}${cell('B1000000', 'A')}</row>`;
    const [reading] = readOne('a.xlsx', xlsxFile([{ name: 'x', rows: [], xml: declared + rows }]));
    expect([reading?.outcome, reading?.parsed.map(({ row }) => row)]).toEqual(['accept', [1_000_000]]);
    const wide = `<row r="1">${cell('A1', 'org_id')}${cell('B1', 'name')}${cell('XFD1', 'ver weg')}</row><row r="2">${cell('A2', 'a')}${cell('B2', 'A')}</row>`;
    expect(readOne('a.xlsx', xlsxFile([{ name: 'x', rows: [], xml: wide }]))[0]?.issues.map(({ code }) => code)).toEqual([
      'too-wide',
    ]);
    const columns = Array.from({ length: 1_000_000 }, () => '<c/>').join('');
    expect(
      readOne('a.xlsx', xlsxFile([{ name: 'x', rows: [], xml: `<row>${columns}</row>${rows}` }], {})).map(
        ({ issues }) => issues[0]?.code,
      ),
    ).toEqual(['zip-bomb']);
  });

  it('a document type inside a workbook is refused', () => {
    const more = { 'xl/styles.xml': strToU8('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>') };
    expect(refusal('a.xlsx', xlsxFile([organisations], { more }))).toEqual(['xml-doctype']);
  });

  it('a workbook, a zip, XML and JSON called .csv are named as what they are', () => {
    expect(refusal('a.csv', whole)).toEqual(['not-a-table']);
    expect(refusal('a.csv', zipSync({ 'a.csv': strToU8('org_id,name\na,A\n') }))).toEqual(['not-a-table']);
    expect(refusal('a.csv', '<graphml><graph><node id="a"/></graph></graphml>')).toEqual(['not-a-table']);
    expect(refusal('a.csv', '{"nodes": [{"key": "a"}], "edges": []}')).toEqual(['not-a-table']);
  });
});

describe('hostile XML', () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha">${'bcdefghij'
    .split('')
    .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)
    .join('')}]><graphml><graph><node id="&j;"/></graph></graphml>`;

  it.each([
    ['any document type', '<!DOCTYPE graphml><graphml><graph><node id="a"/></graph></graphml>', 'xml-doctype'],
    [
      'an outside entity',
      '<!DOCTYPE graphml [<!ENTITY e SYSTEM "file:///etc/passwd">]><graphml><graph><node id="&e;"/></graph></graphml>',
      'xml-doctype',
    ],
    ['a billion laughs', laughs, 'xml-doctype'],
    ['an entity of its own', '<graphml><graph><node id="&e;"/></graph></graphml>', 'xml-broken'],
    ['depth 10,000', `<graphml>${'<graph>'.repeat(10_000)}${'</graph>'.repeat(10_000)}</graphml>`, 'xml-too-deep'],
    ['100,000 attributes', `<graphml ${Array.from({ length: 100_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`, 'xml-too-long'],
    [
      'an endless text',
      `<graphml><graph><node id="a"><data key="d">${'x'.repeat(5_000_000)}</data></node></graph></graphml>`,
      'xml-too-long',
    ],
    ['an end that is missing', '<graphml><graph><node id="a"/>', 'xml-broken'],
    ['tags that cross', '<graphml><graph><node id="a"></graph></node></graphml>', 'xml-broken'],
    ['NUL', '<graphml><graph><node id="a\u0000"/></graph></graphml>', 'xml-broken'],
    ['nothing', '<graphml/>', 'no-network'],
  ])('%s', (_, text, code) => expect(refusal('a.graphml', text)).toEqual([code]));

  it('says the line', () => {
    const [reading] = readOne('a.gexf', '<gexf>\n<graph>\r\n<nodes>\n<node id="a"/>\n</nodes></nodes></graph></gexf>');
    expect(reading?.issues.map(({ code, line }) => [code, line])).toEqual([['xml-broken', 5]]);
  });

  it('__proto__ is a name like another', () => {
    const [nodes] = readOne(
      'a.graphml',
      '<graphml><key id="__proto__" for="node" attr.name="__proto__" attr.type="string"/><graph><node id="__proto__"><data key="__proto__">x</data></node></graph></graphml>',
    );
    expect(
      nodes?.parsed.map(({ values, attributes }) => [values, attributes === null ? null : Object.entries(attributes)]),
    ).toMatchObject([[{ org_id: '__proto__' }, [['__proto__', 'x']]]]);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });
});

describe('hostile text', () => {
  it.each([
    ['a.net', '*Vertices 999999999\n', 'too-many-ties'],
    ['a.net', '*Vertices x\n1 "a"\n', 'bad-network-line'],
    ['a.net', '*Vertices 2\n1 "a"\n2 "b"\n*Arcs\n1 3\n', 'bad-network-line'],
    ['a.net', '*Vertices 1\n1 "a"\n*Vertices 1\n1 "b"\n', 'several-networks'],
    ['a.dl', 'dl n=9999999 format=fullmatrix data:\n0', 'matrix-too-large'],
    ['a.dl', 'dl n=3 format=fullmatrix data:\n0 1\n', 'dl-too-short'],
    ['a.dl', 'dl n=2 format=fullmatrix data:\n0 1 1 0 1\n', 'bad-network-line'],
    ['a.dl', 'dl n=2 format=blockmatrix data:\n', 'dl-format'],
    ['a.dl', 'dl n=2 format=edgelist1 data:\n1 3\n', 'bad-network-line'],
    ['a.dl', 'dl n=2\nlabels: a', 'bad-network-line'],
    ['a.json', '{"nodes": [', 'bad-json'],
    ['a.json', '{"nodes": 3}', 'no-network'],
    ['a.json', `{"nodes": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`, null],
    ['a.csv', ',a,b\na,0,x\nb,abc,0\n', 'bad-number'],
  ])('%s: %s', (name, text, code) => {
    const readings = readOne(name, text);
    expect(readings.every(({ outcome }) => outcome === 'reject')).toBe(true);
    if (code !== null) expect(readings[0]?.issues.map((issue) => issue.code)).toEqual([code]);
  });

  it('counts of matrices and vertices are bounded by what is there', () => {
    expect(refusal('a.dl', 'dl n=1000 nm=9999999 format=fullmatrix data:\n0 1\n')).toEqual(['dl-too-short']);
    expect(refusal('a.dl', `dl n=3 labels: ${'a '.repeat(1_000_000)}`)).toEqual(['bad-network-line']);
  });
});

describe('every source reader', () => {
  it('has an id of its own', () => expect(new Set(sourceReaders.map(({ id }) => id)).size).toBe(sourceReaders.length));

  const starts = [
    '<graphml><key id="k" for="node" attr.name="label"/><graph edgedefault="directed"><node id="a"/>',
    '<gexf><graph><attributes class="node"><attribute id="0" title="x"/></attributes><nodes><node id="a"/>',
    '*Vertices 3\n1 "a"\n2 b\n*Arcs :1 "x"\n',
    '*Network x\n*Vertices 4 2\n*Matrix\n',
    'dl n=3 format=fullmatrix labels embedded data:\n',
    'dl n = 2, format = edgelist1 labels: a b\ndata:\n',
    '{"nodes": [{"key": "a"}], "edges": [',
    ',a,b\na,',
    'networkCanvasEgoUUID,networkCanvasUUID,name\n',
    'from,to,networkCanvasEgoUUID\n',
  ];
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        '<node id="b"/>',
        '</graph>',
        '</graphml>',
        '<edge source="a" target="b"/>',
        '<data key="k">',
        '</data>',
        '<default>',
        '1 2',
        ' 3',
        '\n',
        '*Edges',
        '"',
        ',',
        ';',
        'a',
        'b',
        '0',
        '!',
        '{"source":"a","target":"b"}',
        ']}',
        '<!DOCTYPE x>',
        '&#1;',
        '\u0000',
        'é',
        '=',
        ':',
      ),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 30 },
  );

  it('never throws on text that begins well', () => {
    fc.assert(
      fc.property(fc.constantFrom(...starts), pieces, (start, rest) => {
        const bytes = encoder.encode(start + rest.join(''));
        for (const reader of sourceReaders) {
          const glimpse = { name: 'x', bytes, start: start + rest.join('') };
          const opening = reader.recognise(glimpse) ? reader.open(glimpse) : null;
          for (const part of opening?.parts ?? []) {
            for (const row of part.format === null ? part.grid.rows : part.sheet.rows) expect(row.cells.length).toBeLessThan(300);
          }
        }
        for (const { outcome, records, parsed, refused, repeated } of readFiles(
          [{ name: 'x', bytes }],
          emptyContext('2026-11-22'),
        )) {
          expect(['accept', 'warn', 'partial', 'reject']).toContain(outcome);
          expect(records).toBe(parsed.length + refused.size + repeated.length);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('never throws on arbitrary bytes, also where they stand in a workbook', () => {
    const whole = xlsxFile([organisations]);
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(40), (changes, cut) => {
        const bytes = whole.slice(0, whole.length - (cut > 30 ? cut : 0));
        for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte;
        for (const { outcome } of readFiles([{ name: 'x', bytes }], emptyContext('2026-11-22'))) {
          expect(['accept', 'warn', 'partial', 'reject']).toContain(outcome);
        }
      }),
      { numRuns: 1500 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        for (const reader of sourceReaders) reader.open({ name: 'x', bytes, start: new TextDecoder().decode(bytes) });
      }),
      { numRuns: 500 },
    );
  });
});
