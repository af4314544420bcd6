import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { FileReading } from '../../../server/import/format.ts';
import { emptyContext, withRecords } from '../../../server/import/import-context.ts';
import { importFormats } from '../../../server/import/index.ts';
import { readFiles } from '../../../server/import/read-files.ts';
import { codeFinder, codeSlug, pathSeparator } from '../../../server/import/tools/code-path.ts';
import { nvivoText, nvivoWord } from '../../../server/import/tools/nvivo-report.ts';
import { importPlanSchema } from '../../../server/model/reading-plan.ts';
import { tables } from '../../../server/model/tables.ts';
import { planFor } from './plan-for.ts';

const today = '2026-11-22';
const file = (name: string, text: string) => ({ name, bytes: strToU8(text) });
const codes = (reading: FileReading | undefined) => reading?.issues.map((issue) => issue.code) ?? [];
const valuesOf = (reading: FileReading | undefined, ...columns: string[]) =>
  reading?.parsed.map(({ values }) =>
    columns.map((column) => Object.entries(values).find(([name]) => name === column)?.[1] ?? null),
  );

describe('the path of a code', () => {
  it('is cut only where the separator joins codes', () => {
    expect(pathSeparator(['samenwerking/vertrouwen', 'samenwerking/tijd'], ['::', '/', '.'])).toBe('/');
    expect(pathSeparator(['drempel', 'drempel.formeel'], ['::', '/', '.'])).toBe('.');
    expect(pathSeparator(['OCMW/crèche', 'tijd'], ['::', '/', '.'])).toBeNull();
    expect(pathSeparator(['1. Tijd', '1. Geld', 'enz.'], ['.'])).toBeNull();
  });

  it('gives an id of its last part, of all of it where two codes end alike, and the study’s own code where it knows one', () => {
    expect(codeSlug(' Lokaal overleg (één) ')).toBe('lokaal-overleg-een');
    expect(codeSlug('ثقة')).toBe('ثقة');
    expect(codeSlug('+')).toBe('+');
    const written = ['A > Overig', 'B > Overig', 'A > Vertrouwen'];
    const known = new Map([
      ['trust', { id: 'trust', name: 'Vertrouwen' }],
      ['vertrouwen', { id: 'trust', name: 'Vertrouwen' }],
    ]);
    const find = codeFinder(written, ' > ', known);
    expect(written.map((code) => [find(code).id, find(code).status])).toEqual([
      ['a-overig', 'unknown'],
      ['b-overig', 'unknown'],
      ['trust', 'known'],
    ]);
  });
});

describe('recognition', () => {
  const headers: Readonly<Record<string, string>> = {
    taguette: 'id,document,tag,content',
    'taguette-codebook': 'tag,description,number of highlights',
    qualcoder: 'File,Coder,Coded,Id,Codename,Coded_Memo,Category,Category,FileVar_organisatie,CaseVar_leeftijd',
    maxqda:
      'Color;Document group;Document name;Code;Beginning;End;Weight score;Segment;Created by;Created on;Area;Coverage %;Comment',
    'atlas-ti': 'ID,Quotation Name,Document,Quotation Content,Codes,Reference,Start,End,Comment,Created by',
    'nvivo-matrix': ',A : Boom,B : Antwerpen',
    dna: 'statement_id;time;start_position;stop_position;text;coder;document_id;document_title;person;organization;concept;agreement',
    coding: Object.keys(tables.coding.columns).join(','),
    codebook: Object.keys(tables.codebook.columns).join(','),
    interviews: Object.keys(tables.interviews.columns).join(','),
    contacts: Object.keys(tables.contacts.columns).join(','),
    'edge-list': 'source,target,relation,weight',
    'node-list': 'id,label',
  };

  it.each(Object.entries(headers))('%s', (format, header) => {
    const [reading] = readFiles([file('x.csv', `${header}\n`)], emptyContext(today));
    expect([reading?.format, codes(reading).includes('ambiguous-kind')]).toEqual([format, false]);
  });

  it.each([
    ['by case', 'Case,Filename,Coder,Coded,Codename,Category', 'qualcoder'],
    ['in German', 'Farbe;Dokumentgruppe;Dokumentname;Code;Segment;Erstellt am', 'maxqda'],
    ['in Dutch', 'Documentgroep;Documentnaam;Code;Begin;Einde;Segment;Auteur', 'maxqda'],
    ['in French', 'Groupe de documents;Nom du document;Code;Début;Fin;Segment;Auteur', 'maxqda'],
    ['in German', 'ID;Zitatname;Dokument;Zitatinhalt;Kodes;Referenz;Kommentar', 'atlas-ti'],
    ['with number of documents', 'tag,description,number of highlights,number of documents', 'taguette-codebook'],
    ['made by hand, which is no Taguette', 'document,tag,content,organisatie', 'coding'],
    ['a codebook made by hand', 'tag,description', 'codebook'],
  ])('%s: %s', (_, header, format) => {
    const [reading] = readFiles([file('x.csv', `${header}\n`)], emptyContext(today));
    expect(reading?.format).toBe(format);
  });

  it('lets no tool claim another format’s canonical headers', () => {
    const own = importFormats.filter(({ id, kind }) => id === kind);
    for (const format of importFormats.filter(({ id, kind }) => id !== kind && (kind === 'coding' || kind === 'codebook'))) {
      for (const { kind } of own) {
        const match = format.match(Object.keys(tables[kind].columns));
        expect([format.id, kind, match.missing.length > 0]).toEqual([format.id, kind, true]);
      }
    }
  });
});

describe('what every tool’s passages have in common', () => {
  const known = withRecords(emptyContext(today), 'codebook', [
    { values: { code: 'a', label_nl: 'Tijd, geld' }, attributes: null },
    { values: { code: 'b', label_nl: 'Vertrouwen' }, attributes: null },
    { values: { code: 'c', label_nl: 'Vertrouwen' }, attributes: null },
  ]);

  it('says an unknown code and a shared label once, however many passages there are', () => {
    const rows = Array.from({ length: 300 }, (_, at) => `${at},i,${at % 2 === 0 ? 'Vertrouwen' : 'Nieuw'},tekst ${at}`);
    const [reading] = readFiles([file('x.csv', `id,document,tag,content\n${rows.join('\n')}\n`)], known);
    expect(codes(reading)).toEqual(['shared-name', 'unknown-code', 'documents-without-organisation']);
    expect([reading?.outcome, reading?.parsed.length]).toEqual(['warn', 300]);
  });

  it('counts all highlights without tag, of which it shows 100', () => {
    const rows = Array.from({ length: 250 }, (_, at) => `${at},i,,tekst ${at}`);
    const [reading] = readFiles([file('x.csv', `id,document,tag,content\n1,i,a,x\n${rows.join('\n')}\n`)], emptyContext(today));
    expect([reading?.records, reading?.parsed.length, (reading?.warnings ?? 0) >= 250]).toEqual([1, 1, true]);
  });

  it('does not cut a code of the study at a comma', () => {
    const [reading] = readFiles([file('x.csv', 'ID,Document,Codes\n1:1,d,"Tijd, geld"\n1:2,d,"x, y"\n')], known);
    expect(valuesOf(reading, 'code')).toEqual([['a'], ['x'], ['y']]);
  });

  it('keeps what the user ticks, never what is about a person', () => {
    const text = 'File,Coder,Coded,Codename,CaseVar_wijk,CaseVar_voornaam,Coded_Memo\nd,an,tekst,tijd,Centrum,Mieke,nota\n';
    const [reading] = readFiles([file('x.csv', text)], emptyContext(today), {
      plan: planFor('x.csv', undefined, ['CaseVar_wijk', 'CaseVar_voornaam', 'Coded_Memo']),
    });
    expect(reading?.parsed[0]?.attributes).toEqual({ CaseVar_wijk: 'Centrum', Coded_Memo: 'nota' });
    expect(codes(reading)).toContain('personal-column');
  });

  it('refuses rows with too many cells and rows without document, and stores the others', () => {
    const text = 'id,document,tag,content\n1,d,tijd,a,teveel\n2,,tijd,b\n3,d,tijd,c\n';
    const [reading] = readFiles([file('x.csv', text)], emptyContext(today));
    expect([reading?.outcome, [...(reading?.refused ?? [])], reading?.parsed.map(({ row }) => row)]).toEqual([
      'partial',
      [2, 3],
      [4],
    ]);
    expect(reading?.issues.filter(({ severity }) => severity === 'error').map(({ code, column }) => [code, column])).toEqual([
      ['extra-cells', null],
      ['missing-value', 'document'],
    ]);
  });

  it('asks where two headers give the organisation', () => {
    const text = 'File,Coder,Coded,Codename,FileVar_organisatie,CaseVar_org\nd,an,tekst,tijd,a,b\n';
    const [reading] = readFiles([file('x.csv', text)], emptyContext(today), { plan: planFor('x.csv', 'coding') });
    expect([reading?.outcome, codes(reading)[0]]).toEqual(['reject', 'duplicate-column']);
  });

  const chosen = (...columns: readonly object[]) => importPlanSchema.parse({ files: [{ file: 'x.csv', tables: [{ columns }] }] });

  it('reads a header as a person said: another column, none, or an attribute', () => {
    const text = 'File,Coder,Coded,Codename,FileVar_organisatie,CaseVar_org,FileVar_x,Coded_Memo\nd,an,tekst,tijd,a,b,c,nota\n';
    const plan = chosen(
      { header: 'CaseVar_org', column: null },
      { header: 'FileVar_x', column: 'target_org' },
      { header: 'coded_memo', column: null, keep: true },
    );
    const [reading] = readFiles([file('x.csv', text)], emptyContext(today), { plan });
    expect([reading?.format, codes(reading)]).toEqual(['qualcoder', ['no-organisations', 'no-codebook']]);
    expect(valuesOf(reading, 'org_id', 'target_org')).toEqual([['a', 'c']]);
    expect(reading?.parsed[0]?.attributes).toEqual({ Coded_Memo: 'nota' });
    expect(reading?.columns.map(({ column, kept }) => [column, kept])).toEqual([
      ['interview_id', false],
      ['coder_id', false],
      ['segment', false],
      ['code', false],
      ['org_id', false],
      [null, false],
      ['target_org', false],
      [null, true],
    ]);
  });

  it('refuses a choice that there is no column for, or that would let a name in', () => {
    const text = 'File,Coder,Coded,Codename,CaseVar_voornaam\nd,an,tekst,tijd,Mieke\n';
    const read = (column: string) =>
      readFiles([file('x.csv', text)], emptyContext(today), { plan: chosen({ header: 'CaseVar_voornaam', column }) })[0];
    expect([read('target_org')?.outcome, codes(read('target_org'))]).toEqual(['reject', ['choice-personal']]);
    expect([read('gewicht')?.outcome, codes(read('gewicht'))]).toEqual(['reject', ['choice-no-column']]);
  });

  it('gives a codebook’s further columns a place, and leaves out a case of a matrix', () => {
    const list = 'tag,description,number of highlights,soort,bron\ntijd,Te weinig,3,factor,2.1\n';
    const plan = chosen({ header: 'soort', column: 'group' }, { header: 'bron', column: null, keep: true });
    const [codebook] = readFiles([file('x.csv', list)], emptyContext(today), { plan });
    expect([codebook?.format, valuesOf(codebook, 'code', 'group')]).toEqual(['taguette-codebook', [['tijd', 'factor']]]);
    expect(codebook?.parsed[0]?.attributes).toEqual({ bron: '2.1' });
    const matrix = ',A : Boom,B : Antwerpen\n1 : Tijd,3,1\n';
    const without = chosen({ header: 'B : Antwerpen', column: null });
    const [coding] = readFiles([file('x.csv', matrix)], emptyContext(today), { plan: without });
    expect(valuesOf(coding, 'interview_id', 'code')).toEqual([['Boom', 'tijd']]);
  });
});

describe('workbooks of the tools', () => {
  const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  const letters = 'ABCDEFGH';
  const sheet = (rows: readonly (readonly string[])[]) =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
      .map(
        (row, at) => `<row r="${at + 1}">${row.map((text, column) => cell(`${letters[column]}${at + 1}`, text)).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`;
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packed = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const book = (rows: readonly (readonly string[])[]) =>
    zipSync({
      '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="${packed}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets><sheet name="Coded segments" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships xmlns="${packed}"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(sheet(rows)),
    });

  it('of MAXQDA give the same as the table in a text file', () => {
    const rows = [
      ['Document group', 'Document name', 'Code', 'Beginning', 'End', 'Segment', 'Author', 'Document name'],
      ['Boom', 'Interview 1', 'Samenwerking &gt; Vertrouwen', '3', '4', '“Kom maar”, zei ze;\nen ik ging.', 'an', 'Interview 1'],
      ['Boom', 'Interview 2', 'Nabijheid', '1', '1', 'À côté.', 'an', 'Interview 2'],
    ];
    const text = rows.map((row) => row.map((each) => `"${each.replace('&gt;', '>')}"`).join(',')).join('\n');
    const files = [{ name: 'a.xlsx', bytes: book(rows) }, file('a.csv', text)];
    const readings = files.flatMap((each) => readFiles([each], emptyContext(today)));
    const [fromBook, fromText] = readings.map(({ format, parsed }) => [
      format,
      parsed.map(({ row, values }) => ({ row, values })),
    ]);
    expect(fromBook).toEqual(fromText);
    expect(fromBook?.[0]).toBe('maxqda');
  });

  it('hold NVivo’s matrix', () => {
    const rows = [
      ['', 'A : Boom', 'B : Antwerpen'],
      ['1 : Vertrouwen', '3', '0'],
    ];
    const [reading] = readFiles([{ name: 'a.xlsx', bytes: book(rows) }], emptyContext(today));
    expect([reading?.format, valuesOf(reading, 'interview_id', 'code')]).toEqual(['nvivo-matrix', [['Boom', 'vertrouwen']]]);
  });
});

describe('NVivo reports', () => {
  const lines = [
    'Name: Nodes\\\\Vertrouwen',
    'Files\\\\Boom\\\\Interview 1 - § 1 reference coded [ 3.90% Coverage]',
    'Reference 1 - 3.90% Coverage',
    'Zij & ik: “één ploeg”.',
    'Tweede alinea.',
  ];
  const escaped = lines.map((line) => `<w:p><w:r><w:t>${line.replace('&', '&amp;')}</w:t></w:r></w:p>`).join('');
  const body = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${escaped}</w:body></w:document>`;
  const word = (text: string) => ({ name: 'rapport.docx', bytes: zipSync({ 'word/document.xml': strToU8(text) }) });

  it('say the same as a Word document and as text', () => {
    const files = [word(body), file('rapport.txt', lines.join('\r\n'))];
    const readings = files.flatMap((each) => readFiles([each], emptyContext(today)));
    const [fromWord, fromText] = readings.map(({ parsed }) => parsed.map(({ values }) => values));
    expect(fromWord).toEqual(fromText);
    expect(valuesOf(readings[0], 'interview_id', 'code', 'segment')).toEqual([
      ['Interview 1', 'vertrouwen', 'Zij & ik: “één ploeg”.\nTweede alinea.'],
    ]);
  });

  it('are told from any other Word document', () => {
    const [reading] = readFiles([word(body.replaceAll('§', ''))], emptyContext(today));
    expect([reading?.outcome, codes(reading)]).toEqual(['reject', ['not-a-table']]);
  });

  it('refuse a document type in the Word document', () => {
    const [reading] = readFiles([word(`<!DOCTYPE x [<!ENTITY a "b">]>${body}`)], emptyContext(today));
    expect([reading?.outcome, codes(reading)]).toEqual(['reject', ['xml-doctype']]);
  });

  it('are read where one line is very long', () => {
    const long = `${lines.slice(0, 3).join('\n')}\n${`${'x'.repeat(200)} - § `.repeat(4000)}\n`;
    const readings = readFiles([file('x.txt', long)], emptyContext(today));
    expect(readings[0]?.format).toBe('nvivo');
  });

  it('never throw, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, asWord) => {
        const glimpse = { name: 'x', bytes, start: new TextDecoder('latin1').decode(bytes) };
        (asWord ? nvivoWord : nvivoText).recognise(glimpse);
        (asWord ? nvivoWord : nvivoText).open(glimpse);
      }),
    );
  });
});

describe('the golden folders of the tools', () => {
  const root = fileURLToPath(new URL('../../cases/import/', import.meta.url));
  it.each(readdirSync(root).filter((name) => name.startsWith('tool-')))('%s: cut off anywhere it gives an answer', (name) => {
    for (const each of readdirSync(`${root}${name}/in`)) {
      const bytes = readFileSync(`${root}${name}/in/${each}`);
      for (let part = 1; part < 8; part++) {
        const [reading] = readFiles([{ name: each, bytes: bytes.subarray(0, (bytes.length * part) / 8) }], emptyContext(today));
        expect(['accept', 'warn', 'partial', 'reject']).toContain(reading?.outcome);
      }
    }
  });
});
