import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { FileReading } from '../../../../server/import/format.ts';
import { emptyContext } from '../../../../server/import/import-context.ts';
import { readFiles } from '../../../../server/import/read-files.ts';
import { countedText, selectionText, settleCounting } from '../../../../server/import/tools/refi-qda-text.ts';
import { importPlanSchema } from '../../../../server/model/reading-plan.ts';

/*
 * What coding tools write that differs between their versions and languages. Headers of QualCoder and Taguette are those of their sources
 * (report_codes.py, export.py), positions are counted by hand.
 */

const file = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === 'string' ? strToU8(content) : content,
});
const read = (files: readonly ReturnType<typeof file>[], plan: unknown = {}): readonly FileReading[] =>
  readFiles(files, emptyContext('2026-11-22'), { plan: importPlanSchema.parse(plan) });
const values = (reading: FileReading | undefined, ...columns: string[]) =>
  reading?.parsed.map((row) => {
    const record: Readonly<Record<string, unknown>> = { ...row.values };
    return columns.map((column) => record[column] ?? null);
  });
const services = file('diensten.csv', 'org_id,name\nocmw,OCMW Boom\nzon,De Zon\n');
const guid = (number: number): string => `{7C000000-AAAA-4BBB-8CCC-${String(number).padStart(12, '0')}}`;

describe('passages of the same words', () => {
  const words = 'a;ja\n';
  it.each([
    ['Taguette', 'id;document;tag;content\n1;d;a;ja\n2;d;a;ja\n2;d;a;ja\n', 2],
    ['QualCoder', 'File;Coder;Coded;Id;Codename\nd;an;ja;ctid:1;a\nd;an;ja;ctid:2;a\n', 2],
    ['ATLAS.ti', 'ID;Document;Quotation Content;Codes\n1:1;d;ja;a\n1:2;d;ja;a\n', 2],
    ['MAXQDA', 'Document name;Code;Segment;Beginning;End\nd;a;ja;1;1\nd;a;ja;1;1\n', 2],
    ['a table made by hand', `document;org_id;code;segment\nd;x;${words}d;x;${words}`, 1],
  ])('of %s are one only where the file says so', (_, text, stored) => {
    expect(read([file('x.csv', text)])[0]?.parsed).toHaveLength(stored);
  });

  it('of NVivo are as many as its references', () => {
    const report =
      'Files\\\\I1 - § 2 references coded [ 0.20% Coverage]\nReference 1 - 0.10% Coverage\nJa.\nReference 2 - 0.10% Coverage\nJa.\n';
    const [reading] = read([file('Steun.txt', report)]);
    expect([reading?.parsed.length, reading?.issues.map(({ code }) => code)]).toEqual([
      2,
      expect.arrayContaining(['identical-row']),
    ]);
  });

  it('keep the id by which the program finds them', () => {
    const [reading] = read([file('x.csv', 'ID;Document;Codes\n3:10;d;a\n')]);
    expect(reading?.parsed[0]?.attributes).toEqual({ ID: '3:10' });
  });
});

describe('headers of other versions', () => {
  it.each([
    [
      'QualCoder up to 3.5',
      '"File/case","Coder","Coded","Id","Codename","Coded_Memo","Category"\n"d","an","x","ctid:1","a","",""\n',
      'qualcoder',
    ],
    ['Taguette with parents', 'tag,parent,description,number of highlights\nb,a,,1\na,,,0\n', 'taguette-codebook'],
    [
      'DNA without positions',
      'statement_id;time;document_id;document_title;person;organization;concept;agreement\n1;t;2;d;p;OCMW;c;1\n',
      'dna',
    ],
    ['ATLAS.ti without ids', 'Document;Quotation Content;Codes\nd;x;a\n', 'atlas-ti'],
    [
      'MAXQDA in Dutch',
      'Kleur;Documentgroep;Documentnaam;Code;Begin;Einde;Segment;Gebied;Dekking %\n●;g;d;a;1;2;x;3;0,1\n',
      'maxqda',
    ],
    ['MAXQDA in German', 'Dokumentname;Code;Segment;Bearbeitet von;Bearbeitet am\nd;a;x;;\n', 'maxqda'],
  ])('%s', (_, text, format) => {
    const [reading] = read([file('x.csv', text)]);
    expect([reading?.format, reading?.issues.filter(({ code }) => code === 'unknown-column')]).toEqual([format, []]);
    expect(reading?.outcome).not.toBe('reject');
  });

  it('gives a tag the parent that its column names', () => {
    const [reading] = read([file('x.csv', 'tag,parent,description,number of highlights\nfactor,,,0\ntijd,factor,Te weinig,3\n')]);
    expect(values(reading, 'code', 'parent', 'definition')).toEqual([
      ['factor', null, null],
      ['tijd', 'factor', 'Te weinig'],
    ]);
  });

  it('stores no person of a discourse network', () => {
    const text = 'statement_id;document_id;person;organization;concept\n1;2;Jan Peeters;OCMW Boom;Opvang\n';
    const [, coding] = read([services, file('x.csv', text)]);
    expect(values(coding, 'interview_id', 'org_id', 'code')).toEqual([['2', 'ocmw', 'opvang']]);
    expect(JSON.stringify(coding)).not.toContain('Peeters');
  });
});

describe('NVivo reports', () => {
  it.each([
    ['French', '<Fichiers\\\\E1> - § 1 référence codée [ 6,78 % de couverture]', 'Référence 1 - 6,78 % de couverture', 1],
    ['German', 'Dateien\\\\E1 - § 1 Referenz kodiert [ 2,10% Abdeckung]', 'Referenz 1 - 2,10% Abdeckung', 1],
    ['Spanish', 'Archivos\\\\E1 - § 1 referencia codificada [2.10% Cobertura]', 'Referencia 1 - 2.10% Cobertura', 1],
    [
      'a share that rounds to nothing',
      '<Files\\\\E1> - § 1 reference coded [<0.01% Coverage]',
      'Reference 1 - <0.01% Coverage',
      1,
    ],
    ['thousands', '<Files\\\\E1> - § 1,234 references coded [0.01% Coverage]', 'Reference 1 - 0.01% Coverage', 1234],
  ])('in %s', (_, document, reference, announced) => {
    const [reading] = read([file('Steun.txt', `${document}\n\n${reference}\n\nTekst - § 3 delen.\n`)]);
    expect(values(reading, 'interview_id', 'segment')).toEqual([['E1', 'Tekst - § 3 delen.']]);
    const said = reading?.issues.find(({ code }) => code === 'reference-count')?.message.en ?? '(1)';
    expect(said).toContain(`(${announced})`);
  });
});

describe('a case that is an organisation', () => {
  it('speaks, where QualCoder reports by case', () => {
    const text = 'Case,Filename,Coder,Coded,Codename\nOCMW Boom,d1,an,x,a\nJan,d2,an,y,a\n';
    const [, coding] = read([services, file('x.csv', text)]);
    expect(values(coding, 'interview_id', 'org_id')).toEqual([
      ['d1', 'ocmw'],
      ['d2', null],
    ]);
  });

  it('speaks in the sources of a REFI-QDA project, and in a selection it names by itself', () => {
    const coding = `<Coding guid="${guid(90)}"><CodeRef targetGUID="${guid(1)}"/></Coding>`;
    const source = (number: number) =>
      `<TextSource guid="${guid(number)}" name="D${number}"><PlainTextContent>Een twee drie</PlainTextContent><PlainTextSelection guid="${guid(number + 100)}" startPosition="0" endPosition="3">${coding}</PlainTextSelection><PlainTextSelection guid="${guid(number + 200)}" startPosition="4" endPosition="8">${coding}</PlainTextSelection></TextSource>`;
    const qde = `<Project origin="NVivo" xmlns="urn:QDA-XML:project:1.0"><CodeBook><Codes><Code guid="${guid(1)}" name="A"/></Codes></CodeBook><Cases><Case guid="${guid(50)}" name="OCMW Boom"><SourceRef targetGUID="${guid(20).toLowerCase()}"/></Case><Case guid="${guid(51)}" name="De Zon"><SelectionRef targetGUID="${guid(221)}"/></Case><Case guid="${guid(52)}" name="Jan"><SourceRef targetGUID="${guid(22)}"/></Case></Cases><Sources>${source(20)}${source(21)}${source(22)}</Sources></Project>`;
    const readings = read([services, file('x.qdpx', zipSync({ 'project.qde': strToU8(qde) }))]);
    const passages = readings.find(({ kind }) => kind === 'coding');
    expect(values(passages, 'interview_id', 'segment', 'org_id')).toEqual([
      ['D20', 'Een', 'ocmw'],
      ['D20', 'twee', 'ocmw'],
      ['D21', 'Een', null],
      ['D21', 'twee', 'zon'],
      ['D22', 'Een', null],
      ['D22', 'twee', null],
    ]);
  });
});

describe('how a REFI-QDA project counts', () => {
  const places = (...pairs: readonly (readonly [number, number, string?])[]) =>
    pairs.map(([start, end, own = '']) => ({ start, end, own }));
  const texts = (text: string, origin: string, all: ReturnType<typeof places>) => {
    const settled = settleCounting(countedText(text, origin), all);
    return all.map(({ start, end, own }) => selectionText(settled, start, end, own, false).text);
  };
  const faces = 'Dag 😀😀 Jan. Tot dan.';

  it('is seen by where its selections begin and end: a face is one by the standard, two in most programs', () => {
    // By code points Jan is 7-10 and dan 16-19; by UTF-16 units both are 2 later.
    expect(texts(faces, 'QualCoder', places([7, 10], [16, 19]))).toEqual(['Jan', 'dan']);
    expect(texts(faces, 'NVivo', places([9, 12], [18, 21]))).toEqual(['Jan', 'dan']);
  });

  it('is seen by what its selections say they read', () => {
    expect(texts(faces, 'X', places([7, 10, 'Jan'], [16, 19]))).toEqual(['Jan', 'dan']);
  });

  it('counts CRLF as one where its selections show that, whatever program wrote it', () => {
    // With CRLF as one: "twee" 4-8, "drie" 9-13.
    expect(texts('een\r\ntwee\r\ndrie', 'QDA Miner', places([4, 8], [9, 13]))).toEqual(['twee', 'drie']);
    expect(texts('een\r\ntwee\r\ndrie', 'ATLAS.ti', places([5, 9], [11, 15]))).toEqual(['twee', 'drie']);
  });

  it('is taken to be off by one only where all its selections are', () => {
    const text = 'een twee drie vier vijf';
    expect(texts(text, 'X', places([5, 9], [10, 14], [15, 19]))).toEqual(['twee', 'drie', 'vier']);
    expect(texts(text, 'X', places([5, 9], [9, 13], [14, 18]))).toEqual(['wee', 'drie', 'vier']);
  });
});

describe('selections of a REFI-QDA project', () => {
  it('have a note that is not their text, and may have two codes in one coding', () => {
    const qde = `<Project origin="X" xmlns="urn:QDA-XML:project:1.0"><CodeBook><Codes><Code guid="${guid(1)}" name="A"/><Code guid="${guid(2)}" name="B"/></Codes></CodeBook><Sources><TextSource guid="${guid(20)}" name="D"><PlainTextContent>Een twee drie</PlainTextContent><PlainTextSelection guid="${guid(30)}" startPosition="4" endPosition="8"><Description>Nog nakijken.</Description><Coding guid="${guid(40)}"><CodeRef targetGUID="${guid(1)}"/><CodeRef targetGUID="${guid(2)}"/></Coding></PlainTextSelection></TextSource></Sources></Project>`;
    const coding = read([file('x.qdpx', zipSync({ 'project.qde': strToU8(qde) }))]).find(({ kind }) => kind === 'coding');
    expect(values(coding, 'code', 'segment')).toEqual([
      ['a', 'twee'],
      ['b', 'twee'],
    ]);
    expect(JSON.stringify(coding)).not.toContain('nakijken');
  });
});

describe('a REFI-QDA codebook', () => {
  const qdc = `<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="${guid(1)}" name="Één"/></Codes></CodeBook>`;

  it('is read in the encoding that a person said', () => {
    const latin = Uint8Array.from(qdc, (sign) => sign.charCodeAt(0));
    const [assumed] = read([file('x.qdc', latin)]);
    expect(assumed?.issues.map(({ code }) => code)).toEqual(['assumed-encoding']);
    const [said] = read([file('x.qdc', latin)], { files: [{ file: 'x.qdc', encoding: 'windows-1252' }] });
    expect([said?.issues, values(said, 'label_nl')]).toEqual([[], [['Één']]]);
  });
});
