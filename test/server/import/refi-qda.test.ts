import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { FileReading } from '../../../server/import/format.ts';
import { emptyContext } from '../../../server/import/import-context.ts';
import { readFiles } from '../../../server/import/read-files.ts';
import { refiCodebook, refiProject } from '../../../server/import/tools/refi-qda-source.ts';
import { countedText, selectionText } from '../../../server/import/tools/refi-qda-text.ts';

/*
 * Projects as three programs write them, by the REFI-QDA standard 1.5 and the quirks that programs reading one another's projects have reported.
 * Positions are counted by hand in the comments.
 */

const today = '2026-11-22';
const guid = (number: number) => `0A1B2C3D-0000-4000-8000-${String(number).padStart(12, '0')}`;
const project = (origin: string, inner: string) =>
  `<?xml version="1.0" encoding="utf-8"?>
<Project name="Boom" origin="${origin}" xmlns="urn:QDA-XML:project:1.0">
<Users><User guid="${guid(1)}" name="An Peeters"/><User guid="${guid(2)}" id="BO"/></Users>
${inner}
</Project>`;
const codeBook = `<CodeBook><Codes>
<Code guid="${guid(10)}" name="Samenwerking" isCodable="false">
<Code guid="${guid(11)}" name="Vertrouwen" isCodable="true"><Description>Zich veilig voelen</Description></Code>
</Code>
<Code guid="${guid(12)}" name="Drempels" isCodable="true"/>
</Codes></CodeBook>`;
const coding = (code: number, user = 1) =>
  `<Coding guid="${guid(900)}" creatingUser="${guid(user).toLowerCase()}" creationDateTime="2016-03-12T10:22:00Z"><CodeRef targetGUID="${guid(code).toLowerCase()}"/></Coding>`;
const selection = (start: number, end: number, name: string | null, inner: string) =>
  `<PlainTextSelection guid="${guid(500 + start)}" startPosition="${start}" endPosition="${end}"${name === null ? '' : ` name="${name}"`}>${inner}</PlainTextSelection>`;

const qdpx = (qde: string, sources: Readonly<Record<string, string>> = {}) =>
  zipSync({
    'project.qde': strToU8(qde),
    ...Object.fromEntries(Object.entries(sources).map(([name, text]) => [name, strToU8(text)])),
  });
const read = (bytes: Uint8Array, name = 'boom.qdpx') => readFiles([{ name, bytes }], emptyContext(today));
const codings = (readings: readonly FileReading[]) => readings.find(({ kind }) => kind === 'coding');
const rows = (readings: readonly FileReading[]) =>
  codings(readings)?.parsed.map(({ values }) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)));
const codes = (readings: readonly FileReading[]) => readings.flatMap(({ issues }) => issues.map(({ code }) => code));

describe('a project', () => {
  // 0         1         2         3
  // 0123456789012345678901234567890123456789
  // We bellen direct. Één nummer. Klaar.
  const text = 'We bellen direct. Één nummer. Klaar.';

  it('from NVivo: Sources/ with a capital, a selection named after its document, GUIDs in both cases', () => {
    const qde = project(
      'NVivo',
      `${codeBook}<Sources><TextSource guid="${guid(20)}" name="Interview 1" plainTextPath="internal://${guid(20)}.txt">
${selection(0, 17, 'Interview 1', coding(11))}${selection(18, 29, 'Interview 1', `${coding(11)}${coding(12, 2)}`)}
</TextSource></Sources>`,
    );
    const readings = read(qdpx(qde, { [`Sources/${guid(20).toLowerCase()}.txt`]: `\ufeff${text}` }));
    expect(readings.map(({ part, format, outcome }) => [part, format, outcome])).toEqual([
      ['codes', 'refi-qda-codebook', 'accept'],
      ['codings', 'refi-qda', 'warn'],
    ]);
    const shared = { interview_id: 'Interview 1', coded_at: '2016-03-12T10:22:00Z', source: 'REFI-QDA' };
    expect(rows(readings)).toEqual([
      { ...shared, code: 'vertrouwen', segment: 'We bellen direct.', start: 0, end: 17, coder_id: 'An Peeters' },
      { ...shared, code: 'vertrouwen', segment: 'Één nummer.', start: 18, end: 29, coder_id: 'An Peeters' },
      { ...shared, code: 'drempels', segment: 'Één nummer.', start: 18, end: 29, coder_id: 'BO' },
    ]);
    expect(readings[0]?.parsed.map(({ values }) => values)).toMatchObject([
      { code: 'samenwerking', label_nl: 'Samenwerking', parent: null },
      { code: 'vertrouwen', parent: 'samenwerking', definition: 'Zich veilig voelen' },
      { code: 'drempels', parent: null },
    ]);
  });

  it('from ATLAS.ti: CRLF counts as one character', () => {
    // "Een" CRLF "Twee" CRLF "Drie vier vijf": with CRLF as one, Twee is 4-8 and Drie 9-13; as two it would be 5-9 and 11-15.
    const qde = project(
      'ATLAS.ti',
      `${codeBook}<Sources><TextSource guid="${guid(20)}" name="D1" plainTextPath="internal://a.txt">
${selection(4, 8, null, coding(11))}${selection(9, 13, 'Drie', coding(12))}
</TextSource></Sources>`,
    );
    const readings = read(qdpx(qde, { 'sources/a.txt': 'Een\r\nTwee\r\nDrie vier vijf' }));
    expect(rows(readings)?.map(({ segment }) => segment)).toEqual(['Twee', 'Drie']);
  });

  it('from MAXQDA: a case without name whose variable gives the organisation', () => {
    const variable = (number: number, name: string) => `<Variable guid="${guid(number)}" name="${name}" typeOfVariable="Text"/>`;
    const value = (number: number, word: string) =>
      `<VariableValue><VariableRef targetGUID="${guid(number)}"/><TextValue>${word}</TextValue></VariableValue>`;
    const source = (number: number) =>
      `<TextSource guid="${guid(number)}" name="Interview ${number}"><PlainTextContent>${text}</PlainTextContent>${selection(0, 17, null, coding(11))}</TextSource>`;
    const refs = (number: number) => `<SourceRef targetGUID="${guid(number).toLowerCase()}"/>`;
    const qde = project(
      'MAXQDA 2022',
      `${codeBook}<Variables>${variable(30, 'Organisatie')}${variable(31, 'rol')}${variable(32, 'leeftijd')}</Variables>
<Cases><Case guid="${guid(40)}">${value(30, 'OCMW Boom')}${value(31, 'maatschappelijk werker')}${value(32, '41')}${refs(20)}</Case>
<Case guid="${guid(41)}">${value(31, 'ouder')}${refs(21)}</Case>
<Case guid="${guid(42)}">${value(30, 'A')}${refs(22)}</Case><Case guid="${guid(43)}">${value(30, 'B')}${refs(22)}</Case></Cases>
<Sources>${source(20)}${source(21)}${source(22)}</Sources>`,
    );
    const organisations = { name: 'o.csv', bytes: strToU8('org_id,name\nocmw-boom,OCMW Boom\n') };
    const readings = readFiles([{ name: 'boom.qdpx', bytes: qdpx(qde) }, organisations], emptyContext(today));
    // Interview 22 belongs to two cases that say different things, so nobody is known to speak.
    expect(rows(readings)?.map(({ interview_id, org_id, respondent_role }) => [interview_id, org_id, respondent_role])).toEqual([
      ['Interview 20', 'ocmw-boom', 'social-worker'],
      ['Interview 21', undefined, 'parent'],
      ['Interview 22', undefined, undefined],
    ]);
    const warning = codings(readings)?.issues.find(({ code }) => code === 'documents-without-organisation');
    expect(warning?.message.nl).toContain('(1): “Interview 22”');
  });

  it('with sources of the same name keeps them apart; a picture or a whole source is coded without text', () => {
    const source = (number: number) =>
      `<TextSource guid="${guid(number)}" name="Interview"><PlainTextContent>${text}</PlainTextContent>${selection(0, 17, null, coding(11))}</TextSource>`;
    const qde = project(
      'X',
      `${codeBook}<Sources>${source(20)}${source(21)}<PictureSource guid="${guid(22)}" name="Inkom"><PictureSelection guid="${guid(50)}" firstX="1" firstY="1" secondX="2" secondY="2" name="deur">${coding(12)}</PictureSelection>${coding(11)}</PictureSource></Sources>`,
    );
    expect(rows(read(qdpx(qde)))?.map(({ interview_id, segment }) => [interview_id, segment])).toEqual([
      ['1 / Interview', 'We bellen direct.'],
      ['2 / Interview', 'We bellen direct.'],
      ['Inkom', 'deur'],
      ['Inkom', undefined],
    ]);
  });
});

describe('what a selection reads', () => {
  const document = countedText('Een twee drie vier vijf zes zeven acht.', 'X');
  it.each([
    ['the place fits', 4, 8, 'twee', 'twee', false],
    ['off by one', 5, 9, 'twee', 'twee', false],
    ['the name is cut short', 4, 27, 'twee drie vier...', 'twee drie vier vijf zes', false],
    ['the name is in no document', 4, 8, 'iets anders', 'iets anders', true],
    ['no name', 9, 13, '', 'drie', false],
    ['no place', Number.NaN, Number.NaN, 'twee', 'twee', false],
    ['beyond the end', 400, 500, '', '', false],
  ])('%s', (_, start, end, name, expected, disagrees) => {
    expect(selectionText(document, start, end, name, false)).toEqual({ text: expected, disagrees });
  });
});

describe('hostile projects', () => {
  const source = `<Sources><TextSource guid="${guid(20)}" name="I"><PlainTextContent>abc</PlainTextContent>${selection(0, 3, null, coding(11))}${selection(0, 2, null, coding(99))}</TextSource></Sources>`;

  it('with a document type are refused', () => {
    const qde = project('X', codeBook).replace('?>', '?><!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]>');
    const readings = read(qdpx(qde));
    expect([readings.length, readings[0]?.outcome, codes(readings)]).toEqual([1, 'reject', ['xml-doctype']]);
  });

  it('with a code that is not there store the other passages', () => {
    const readings = read(qdpx(project('X', `${codeBook}${source}`)));
    const reading = codings(readings);
    expect([reading?.outcome, [...(reading?.refused ?? [])], reading?.parsed.length]).toEqual(['partial', [3], 1]);
    expect(codes(readings)).toContain('unresolved-code');
  });

  it('cut off anywhere are refused', () => {
    const bytes = qdpx(project('X', `${codeBook}${source}`));
    for (let part = 1; part < 16; part++) {
      const readings = read(bytes.subarray(0, Math.floor((bytes.length * part) / 16)));
      expect([part, readings.map(({ outcome }) => outcome)]).toEqual([part, ['reject']]);
    }
  });

  it('without anything in them, or without a project, are refused', () => {
    expect(codes(read(qdpx(project('X', ''))))).toEqual(['project-without-content']);
    const odd = zipSync({ 'notes/project.qde.bak': strToU8('x') });
    expect(codes(read(odd))).toEqual(['project-without-content']);
  });

  it('never look outside the project for a text', () => {
    const qde = project(
      'X',
      `${codeBook}<Sources><TextSource guid="${guid(20)}" name="I" plainTextPath="absolute:///etc/hostname">${selection(0, 3, null, coding(11))}</TextSource></Sources>`,
    );
    const readings = read(qdpx(qde));
    expect([rows(readings)?.[0]?.segment, codes(readings).includes('passages-without-text')]).toEqual([undefined, true]);
  });

  it('may be any bytes', () => {
    const head = strToU8('<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (tail, asXml) => {
        const bytes = asXml ? new Uint8Array([...head, ...tail]) : tail;
        const glimpse = { name: 'x', bytes, start: new TextDecoder('latin1').decode(bytes) };
        refiProject.recognise(glimpse);
        (asXml ? refiCodebook : refiProject).open(glimpse);
      }),
    );
  });

  it('may be any XML of the elements there are', () => {
    const names = [
      'Code',
      'Codes',
      'Coding',
      'CodeRef',
      'TextSource',
      'PlainTextSelection',
      'Case',
      'VariableValue',
      'SourceRef',
      'TextValue',
    ];
    const element = (children: fc.Arbitrary<readonly string[]>): fc.Arbitrary<string> =>
      fc
        .tuple(fc.constantFrom(...names), fc.constantFrom('guid="1"', 'targetGUID="1"', 'name="x"', ''), children)
        .map(([name, attribute, inner]) => `<${name} ${attribute}>${inner.join('')}</${name}>`);
    let tree = element(fc.constant([]));
    for (let depth = 0; depth < 5; depth++) tree = element(fc.array(tree, { maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), (nodes) => {
        for (const reading of read(qdpx(project('X', nodes.join(''))))) {
          expect(reading.records).toBe(reading.parsed.length + reading.refused.size + reading.repeated.length);
        }
      }),
    );
  });
});
