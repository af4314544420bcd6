import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { FileReading } from '../../../../server/import/format.ts';
import { emptyContext } from '../../../../server/import/import-context.ts';
import { partName } from '../../../../server/import/part-name.ts';
import { readFiles } from '../../../../server/import/read-files.ts';
import { importPlanSchema } from '../../../../server/model/reading-plan.ts';
import { xlsxFile } from '../xlsx-file.ts';

/* Network files as programs write them. Every expected line was read off the file by hand. */

const file = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === 'string' ? strToU8(content) : content,
});
const read = (files: readonly ReturnType<typeof file>[], plan: unknown = {}): readonly FileReading[] =>
  readFiles(files, emptyContext('2026-11-22'), { plan: importPlanSchema.parse(plan) });
const records = (readings: readonly FileReading[], kind: string) =>
  readings.filter((each) => each.kind === kind).flatMap(({ parsed }) => parsed);
/** The cells of a record under their names; a test asks for columns of one kind of table. */
const cells = (values: object): Readonly<Record<string, unknown>> => ({ ...values });
/** `a>b type strength`, or `a-b` where the tie has no direction. */
const ties = (readings: readonly FileReading[]): readonly string[] =>
  records(readings, 'relations').map(({ values }) => {
    const { from_org, to_org, type, strength, direction } = cells(values);
    return `${from_org}${direction === 'mutual' ? '-' : '>'}${to_org} ${type}${strength === null ? '' : ` ${strength}`}`;
  });
const nodes = (readings: readonly FileReading[]): readonly string[] =>
  records(readings, 'organisations').map(({ values }) => String(cells(values)['org_id']));
const codes = (readings: readonly FileReading[]) => readings.flatMap(({ issues }) => issues.map(({ code }) => code));

describe('lists of ties', () => {
  it('of Gephi: Type says whether there is a direction, Label what the tie is', () => {
    const edges = 'Source,Target,Type,Id,Label,timeset,Weight\na,b,Undirected,0,overleg,,1.0\nb,c,Directed,1,,,2.0\n';
    const readings = read([file('boom.csv', edges)]);
    expect(ties(readings)).toEqual(['a-b consultation 1', 'b>c tie 2']);
    expect(readings[0]?.columns.map(({ column }) => column)).toEqual([
      'from_org',
      'to_org',
      'direction',
      null,
      'type',
      null,
      'strength',
    ]);
  });

  it('keep a column Type that holds anything but directions', () => {
    expect(ties(read([file('x.csv', 'source,target,type\na,b,directed\na,c,overleg\n')]))).toEqual([
      'a>b directed',
      'a>c consultation',
    ]);
  });

  it('follow what a person said of a header before what they find themselves', () => {
    const plan = { files: [{ file: 'x.csv', tables: [{ columns: [{ header: 'type', column: 'type' }] }] }] };
    expect(ties(read([file('x.csv', 'source,target,type\na,b,Directed\n')], plan))).toEqual(['a>b Directed']);
  });

  it('of igraph go from `from` to `to`, as long as every header says something of a tie', () => {
    expect(ties(read([file('x.csv', '"","from","to","weight"\n"1","a","b",2\n')]))).toEqual(['a>b tie 2']);
    expect(read([file('x.csv', 'from,to,kanaal,opmerking\na,b,tel,nvt\n')])[0]?.format).not.toBe('edge-list');
  });
});

describe('nodes', () => {
  it('say where they are and what they are under other names too', () => {
    const [reading] = read([
      file('x.csv', 'Id;Label;Gemeente;Soort;Domein;latitude;longitude;grootte\na;A;Boom;ocmw;welzijn;51,09;4,37;3\n'),
    ]);
    expect(reading?.parsed[0]?.values).toMatchObject({
      municipality: 'Boom',
      type: 'public-welfare-centre',
      lat: 51.09,
      lon: 4.37,
    });
    expect(reading?.parsed[0]?.attributes).toEqual({ grootte: '3' });
  });
});

describe('GraphML and GEXF', () => {
  it('of Gephi name ties by their edge label', () => {
    const graphml = `<graphml><key attr.name="Edge Label" attr.type="string" for="edge" id="l"/><graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"><data key="l">verwijst</data></edge></graph></graphml>`;
    expect(ties(read([file('x.graphml', graphml)]))).toEqual(['a>b verwijst']);
  });

  it('name a tie by its attribute where it has no kind of its own, and keep directed, undirected and parallel ties apart', () => {
    const gexf = `<gexf><graph defaultedgetype="undirected"><attributes class="edge"><attribute id="0" title="soort" type="string"/></attributes><nodes><node id="a"/><node id="b"/></nodes><edges><edge source="a" target="b" kind="overleg"/><edge source="a" target="b" type="directed" weight="2"><attvalues><attvalue for="0" value="verwijzing"/></attvalues></edge></edges></graph></gexf>`;
    expect(ties(read([file('x.gexf', gexf)]))).toEqual(['a-b consultation', 'a>b referral 2']);
  });
});

describe('Pajek', () => {
  it('reads comments, doubled quotes, named relations and the partitions of a project', () => {
    const paj =
      '/* Boom */\r\n*Network Boom\r\n*Vertices 2\r\n1 "De ""Zon"""\r\n2 b\r\n*Arcs :1 "verwijst"\r\n1 2 3\r\n*Arcslist :1\r\n2 1\r\n*Partition kleur\r\n*Vertices 2\r\n4\r\n5\r\n*Permutation p\r\n*Vertices 2\r\n2\r\n1\r\n';
    const readings = read([file('boom.paj', paj)]);
    expect(ties(readings)).toEqual(['1>2 verwijst 3', '2>1 verwijst']);
    expect(records(readings, 'organisations').map(({ values, attributes }) => [{ ...values }, attributes])).toMatchObject([
      [{ name: 'De "Zon"' }, { kleur: '4' }],
      [{ name: 'b' }, { kleur: '5' }],
    ]);
    expect(codes(readings)).toEqual(['left-out']);
  });

  it('takes a partition in a file of its own for no network', () => {
    const readings = read([file('boom.clu', '*Vertices 3\n1\n2\n1\n')]);
    expect([readings[0]?.outcome, codes(readings)]).toEqual(['reject', ['bad-network-line']]);
  });
});

describe('UCINET DL', () => {
  it.each([
    ['upperhalf', 'format=upperhalf diagonal=absent', '1 0 2\n0 1\n3'],
    ['lowerhalf', 'format=lowerhalf', '0\n1 0\n0 0 0\n2 1 3 0'],
    ['lowerhalf, lines broken anywhere', 'format = lh, diagonal = absent', '1 0 0\n2 1\n3'],
  ])('reads a %s as ties without direction', (_, format, data) => {
    const readings = read([file('x.dl', `dl n=4 ${format}\nlabels: a,b,c,d\ndata:\n${data}\n`)]);
    expect(ties(readings)).toEqual(['a-b tie 1', 'a-d tie 2', 'b-d tie 1', 'c-d tie 3']);
  });

  it.each([
    ['on lines', 'OCMW Boom\nDe Zon\nCAW'],
    ['between commas', 'OCMW Boom,De Zon,CAW'],
    ['between quotes', '"OCMW Boom" "De Zon" CAW'],
  ])('reads labels with spaces %s', (_, labels) => {
    const readings = read([file('x.dl', `dl n=3 format=fullmatrix\nlabels:\n${labels}\ndata:\n0 1 0\n0 0 0\n0 0 0\n`)]);
    expect([nodes(readings), ties(readings)]).toEqual([['OCMW Boom', 'De Zon', 'CAW'], ['OCMW Boom>De Zon tie 1']]);
  });

  it('takes names for numbers where the head gives the names', () => {
    const readings = read([file('x.dl', 'dl n=3 format=edgelist1\nlabels: a b c\ndata:\na b 2\n2 3\n')]);
    expect(ties(readings)).toEqual(['a>b tie 2', 'b>c tie']);
    expect(codes(read([file('x.dl', 'dl n=3 format=edgelist1\nlabels: a b c\ndata:\na d\n')]))).toEqual(['bad-network-line']);
  });
});

describe('a matrix', () => {
  it('says nothing of the diagonal where it is marked, and reads crosses', () => {
    expect(ties(read([file('x.csv', ',A,B\nA,x,x\nB,,x\n')]))).toEqual(['A>B tie 1']);
    expect(ties(read([file('x.csv', ',A,B\nA,x,x\nB,,0\n')]))).toEqual(['A>A tie 1', 'A>B tie 1']);
  });

  it('counts cells of which nothing is known as no tie, and says so once', () => {
    const readings = read([file('x.csv', ';A;B;C\nA;0;NA;1\nB;nvt;0;-\nC;;;0\n')]);
    expect([ties(readings), codes(readings)]).toEqual([['A>C tie 1'], ['matrix-unknown-cells']]);
  });

  it('says which row is gone', () => {
    const [reading] = read([file('x.csv', ',A,B,C,D\nA,0,1,0,0\nB,0,0,0,0\nD,0,0,0,0\n')]);
    expect(reading?.issues.map(({ code, message }) => [code, message.en])).toEqual([
      ['matrix-missing-row', 'The matrix has a column “C” but no row of that name. Add the row.'],
    ]);
  });

  const faulty = ',A,B,C\nA,0,veel,1\nB,weinig,0,0\nC,0,0,0\n';

  it('names row and column of a cell that is no number, and is mended by the same', () => {
    const [reading] = read([file('x.csv', faulty)]);
    expect(reading?.issues.map(({ code, line, row, column }) => [code, line, row, column])).toEqual([
      ['bad-number', 2, 2, 'B'],
      ['bad-number', 3, 3, 'A'],
    ]);
    expect([reading?.outcome, [...(reading?.refused ?? [])]]).toEqual(['reject', [2, 3]]);
    const cells = [
      { row: 2, position: 2, value: '2,5' },
      { row: 3, position: 1, value: '' },
    ];
    const mended = read([file('x.csv', faulty)], { files: [{ file: 'x.csv', tables: [{ cells }] }] });
    expect([ties(mended), codes(mended)]).toEqual([['A>B tie 2.5', 'A>C tie 1'], []]);
  });

  it('keeps the node of a row that is left out', () => {
    const tables = [{ rowsLeftOut: [2], cells: [{ row: 3, position: 1, value: '4' }] }];
    const readings = read([file('x.csv', faulty)], { files: [{ file: 'x.csv', tables }] });
    expect([nodes(readings), ties(readings)]).toEqual([['A', 'B', 'C'], ['B>A tie 4']]);
  });

  it('in a workbook says what it makes of its cells as well', () => {
    const rows = [
      [null, 'A', 'B', 'C'],
      ['A', 0, 'NA', 1],
      ['B', 0, 0, 0],
      ['C', 0, 0, 0],
    ];
    const readings = read([file('x.xlsx', xlsxFile([{ name: 'Blad1', rows }]))]);
    expect([ties(readings), codes(readings)]).toEqual([['A>C tie 1'], ['matrix-unknown-cells']]);
  });

  it('may stand in a sheet of a workbook beside other tables, and is mended there', () => {
    const book = xlsxFile([
      {
        name: 'Overleg',
        rows: [
          [null, 'A', 'B'],
          ['A', 0, 'veel'],
          ['B', 3, 0],
        ],
      },
      {
        name: 'Diensten',
        rows: [
          ['org_id', 'name'],
          ['A', 'OCMW'],
        ],
      },
    ]);
    const before = read([file('x.xlsx', book)]);
    expect(before.map(({ part, outcome, refused }) => [part, outcome, [...refused]])).toEqual([
      ['Diensten', 'accept', []],
      ['Overleg', 'reject', [2]],
    ]);
    const tables = [
      { part: 'Overleg', cells: [{ row: 2, position: 2, value: '1' }] },
      { part: 'Diensten', leaveOut: true },
    ];
    const after = read([file('x.xlsx', book)], { files: [{ file: 'x.xlsx', tables }] });
    expect(after.flatMap((each) => (each.leftOut ? [] : [partName(each).nl]))).toEqual([
      'x.xlsx · Overleg: knopen',
      'x.xlsx · Overleg: banden',
    ]);
    expect(ties(after)).toEqual(['A>B tie 1', 'B>A tie 3']);
  });
});

describe('a matrix as spreadsheets and R write it', () => {
  it.each([
    ['without a corner, by R', '"A";"B";"C"\n"A";0;1;0\n"B";0;0;1\n"C";0;0;0\n', ['A>B tie 1', 'B>C tie 1'], []],
    ['below a title', 'Netwerk van Boom;;\n;;\n;A;B\nA;0;1\nB;0;0\n', ['A>B tie 1'], []],
    ['with totals', ';A;B;Totaal\nA;0;1;1\nB;0;0;0\nTotaal;0;1;1\n', ['A>B tie 1'], ['left-out']],
    ['with totals below alone', ';A;B\nA;0;1\nB;0;0\nTotaal;0;1\n', ['A>B tie 1'], ['left-out']],
  ])('%s', (_, text, expected, said) => {
    const readings = read([file('x.csv', text)]);
    expect([ties(readings), codes(readings)]).toEqual([expected, said]);
    expect(nodes(readings)).not.toContain('Totaal');
  });
});

describe('JSON and Network Canvas', () => {
  it('reads links of D3 that name nodes by their place', () => {
    const json = JSON.stringify({ nodes: [{ name: 'A' }, { name: 'B' }], links: [{ source: 0, target: 1, value: 3 }] });
    expect(ties(read([file('x.json', json)]))).toEqual(['A>B tie 3']);
    const numbered = JSON.stringify({ directed: false, nodes: [{ id: 1 }, { id: 0 }], links: [{ source: 0, target: 1 }] });
    expect(ties(read([file('x.json', numbered)]))).toEqual(['0-1 tie']);
  });

  it('takes the kind of tie from the name of the file, where it stands alone, and never merges two interviews', () => {
    const head = 'nodeID,networkCanvasEgoUUID,networkCanvasUUID,gemeente\n';
    const edges = 'edgeID,from,to,networkCanvasEgoUUID,networkCanvasUUID,networkCanvasSourceUUID,networkCanvasTargetUUID\n';
    const readings = read([
      file('all_edgeList_overleg.csv', `${edges}1,1,2,e1,x,u1,u2\n`),
      file('all_attributeList_Dienst.csv', `${head}1,e1,u1,Boom\n2,e1,u2,\n1,e2,u3,Niel\n`),
      file('all_ego.csv', 'networkCanvasEgoUUID,networkCanvasSessionID\ne1,s1\ne2,s2\n'),
    ]);
    expect(ties(readings)).toEqual(['u1-u2 consultation', 'e1>u1 ego-alter', 'e1>u2 ego-alter', 'e2>u3 ego-alter']);
    expect(records(readings, 'organisations').map(({ values }) => cells(values)['type'])).toEqual([
      'Dienst',
      'Dienst',
      'Dienst',
      null,
      null,
    ]);
  });
});
