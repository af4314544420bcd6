import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { FileReading, ImportContext } from '../../../server/import/format.ts';
import { emptyContext, withRecords } from '../../../server/import/import-context.ts';
import { readFiles } from '../../../server/import/read-files.ts';
import { importPlanSchema } from '../../../server/model/reading-plan.ts';

const today = '2026-11-22';
const file = (name: string, text: string) => ({ name, bytes: strToU8(text) });
const plan = (parts: object) => importPlanSchema.parse(parts);
const organisation = (code: string, id: string) => ({ code, meaning: { is: 'organisation', organisation: id } });
const relation = (code: string, type: string) => ({ code, meaning: { is: 'relation', type } });
const of = (readings: readonly FileReading[], kind: string) => readings.find((reading) => reading.kind === kind);
const rows = (reading: FileReading | undefined, ...columns: string[]) =>
  reading?.parsed.map(({ values }) =>
    columns.map((column) => Object.entries(values).find(([name]) => name === column)?.[1] ?? null),
  );
const codes = (reading: FileReading | undefined) => reading?.issues.map(({ code }) => code) ?? [];
const study =
  (kind: 'codebook' | 'interviews' | 'organisations', ...values: readonly Record<string, string | null>[]) =>
  (before: ImportContext) =>
    withRecords(
      before,
      kind,
      values.map((each) => ({ values: each, attributes: null })),
    );

describe('what a person said of a coding table', () => {
  it('reaches rows before and after the one that names the organisation', () => {
    const text = 'interview_id,org_id,code,segment\ni,a,door,Zin.\ni,a,kdv,Zin.\ni,a,vertrouwen,Zin.\n';
    const readings = readFiles([file('codering.csv', text)], emptyContext(today), {
      plan: plan({ codes: [organisation('KDV', 'b'), relation('door', 'Doorverwijzing')] }),
    });
    expect(rows(of(readings, 'coding'), 'code', 'target_org')).toEqual([
      ['referral', 'b'],
      ['kdv', 'b'],
      ['vertrouwen', 'b'],
    ]);
    expect(of(readings, 'coding')?.parsed.map(({ attributes }) => attributes?.code_path ?? null)).toEqual(['door', null, null]);
    expect(of(readings, 'coding')?.columns.map(({ header }) => header)).toEqual(['interview_id', 'org_id', 'code', 'segment']);
  });

  it('makes one row of a code for each organisation, with the line and row of the one', () => {
    const text = 'interview_id,org_id,code,segment,extra\ni,a,kdv,Zin.,\ni,a,huis,Zin.,\ni,a,door,Zin.,\ni,a,door,Zin.,\n';
    const [reading] = readFiles([file('codering.csv', text)], emptyContext(today), {
      plan: plan({ codes: [organisation('kdv', 'b'), organisation('huis', 'c'), relation('door', 'referral')] }),
    });
    expect(
      reading?.parsed.map(({ line, row, values }) => [
        line,
        row,
        Object.entries(values).find(([name]) => name === 'target_org')?.[1],
      ]),
    ).toEqual([
      [2, 2, 'b'],
      [3, 3, 'c'],
      [4, 4, 'b'],
      [4, 4, 'c'],
    ]);
    // The fourth row says the third again, for both.
    expect([reading?.records, reading?.repeated, reading?.twins]).toEqual([6, [5, 5], [4, 4]]);
    expect(codes(reading)).toContain('passages-about-several');
  });

  it('gives a pole where the row has none', () => {
    const text = 'interview_id;org_id;code;pool\ni;a;eerst ik;\ni;a;eerst ik;B\n';
    const said = plan({ codes: [{ code: 'eerst ik', meaning: { is: 'dilemma', dilemma: 'Loyaliteitsdilemma', pole: 'A' } }] });
    const readings = readFiles([file('codering.csv', text)], emptyContext(today), { plan: said });
    expect(rows(of(readings, 'coding'), 'pole')).toEqual([['A'], ['B']]);
    expect(rows(of(readings, 'codebook'), 'code', 'group', 'level', 'dilemma', 'pole')).toEqual([
      ['dilemma-loyalty', 'dilemma', 'organisational', null, null],
      ['eerst ik', 'dilemma', 'organisational', 'dilemma-loyalty', 'A'],
    ]);
  });

  it('uses the dilemma that the codebook has, whatever its code', () => {
    const known = study('codebook', { code: 'D1', label_nl: 'Loyaliteitsdilemma', group: 'dilemma' })(emptyContext(today));
    const said = plan({ codes: [{ code: 'eerst ik', meaning: { is: 'dilemma', dilemma: 'dilemma-loyalty' } }] });
    const readings = readFiles([file('codering.csv', 'interview_id,org_id,code\ni,a,eerst ik\n')], known, { plan: said });
    expect(rows(of(readings, 'codebook'), 'code', 'dilemma')).toEqual([['eerst ik', 'D1']]);
  });

  it('follows one code to another, and stops where they go round', () => {
    const text = 'interview_id,org_id,code\ni,a,x\ni,a,p\n';
    const said = plan({
      codes: [
        { code: 'x', meaning: { is: 'code', code: 'y' } },
        organisation('y', 'b'),
        { code: 'p', meaning: { is: 'code', code: 'q' } },
        { code: 'q', meaning: { is: 'code', code: 'p' } },
      ],
    });
    const readings = readFiles([file('codering.csv', text)], emptyContext(today), { plan: said });
    expect(rows(of(readings, 'coding'), 'code', 'target_org')).toEqual([
      ['y', 'b'],
      ['q', null],
    ]);
  });

  it('stands before the study, and behind what a row says itself', () => {
    const known = study('interviews', { interview_id: 'i', org_id: 'a', municipality: 'Boom', respondent_role: null })(
      emptyContext(today),
    );
    const text = 'interview_id,org_id,code\ni,,x\ni,z,x\nj,,x\n';
    const said = plan({ documents: [{ document: 'i', org_id: 'b' }] });
    const [reading] = readFiles([file('codering.csv', text)], known, { plan: said });
    expect(rows(reading, 'org_id', 'municipality')).toEqual([
      ['b', 'Boom'],
      ['z', 'Boom'],
    ]);
    expect([[...(reading?.refused ?? [])], codes(reading).filter((code) => code === 'missing-speaker')]).toEqual([
      [4],
      ['missing-speaker'],
    ]);
  });

  it('stands in for the column of the organisation where the table has none', () => {
    const text = 'interview_id,code\ni.docx,x\n';
    const read = (documents: readonly object[]) =>
      of(readFiles([file('codering.csv', text)], emptyContext(today), { plan: plan({ documents }) }), 'coding');
    expect(codes(read([]))).toContain('missing-column');
    expect(rows(read([{ document: 'I', org_id: 'b' }]), 'org_id')).toEqual([['b']]);
  });

  it('of one document is not said of another that differs in its extension', () => {
    const text = 'id,document,tag,content\n1,Gesprek 1.Boom,x,a\n2,Gesprek 1.Lier,x,b\n';
    const readings = readFiles([file('x.csv', text)], emptyContext(today), {
      plan: plan({ documents: [{ document: 'Gesprek 1.Boom', org_id: 'b' }] }),
    });
    expect(rows(of(readings, 'coding'), 'interview_id', 'org_id')).toEqual([
      ['Gesprek 1.Boom', 'b'],
      ['Gesprek 1.Lier', null],
    ]);
    expect(rows(of(readings, 'interviews'), 'interview_id')).toEqual([['Gesprek 1.Boom']]);
  });

  it('changes nothing where it says nothing of this table', () => {
    const text = 'interview_id,org_id,code,segment\ni,a,x,Zin.\ni,,y,Zin.\ni,a,\n';
    const [without] = readFiles([file('codering.csv', text)], emptyContext(today));
    const readings = readFiles([file('codering.csv', text)], emptyContext(today), {
      plan: plan({ codes: [relation('elders', 'referral')], documents: [{ document: 'elders', org_id: 'b' }] }),
    });
    expect(readings).toEqual([without]);
  });

  it('keeps a repeated header and extra cells what they are', () => {
    const text = 'interview_id,org_id,code\ni,a,kdv\ninterview_id,org_id,code\ni,a,kdv,te veel\n';
    const [reading] = readFiles([file('codering.csv', text)], emptyContext(today), {
      plan: plan({ codes: [organisation('kdv', 'b')] }),
    });
    expect([codes(reading), [...(reading?.refused ?? [])]]).toEqual([
      expect.arrayContaining(['repeated-header', 'extra-cells']),
      [4],
    ]);
  });
});

describe('whatever the rows and the plan', () => {
  const word = fc.constantFrom('a', 'b', 'kdv', 'huis', 'door');
  const row = fc.record({
    code: word,
    target: fc.constantFrom('', 'eigen'),
    segment: fc.constantFrom('', 'Eén.', 'Twee.'),
    start: fc.constantFrom('', '1', '2'),
  });
  const meaning = fc.oneof(
    fc.record({ is: fc.constant('organisation'), organisation: fc.constantFrom('o1', 'o2') }),
    fc.record({ is: fc.constant('relation'), type: fc.constantFrom('referral', 'eigen woord') }),
    fc.record({ is: fc.constant('code'), code: word }),
    fc.constant({ is: 'other' }),
  );
  type PlainRow = { readonly code: string; readonly target: string; readonly segment: string; readonly start: string };
  const read = (plain: readonly PlainRow[], said: readonly object[]) => {
    // A number of its own keeps every row apart.
    const lines = plain.map(({ code, target, segment, start }, at) => `i,a,${code},${target},${segment},${start},${start},${at}`);
    const text = ['interview_id,org_id,code,target_org,segment,start,end,coder_id', ...lines].join('\n');
    return of(readFiles([file('codering.csv', text)], emptyContext(today), { plan: plan({ codes: said }) }), 'coding');
  };

  it('every row comes in, and once for each organisation; a target of its own stays', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), fc.dictionary(word, meaning), (plain, meanings) => {
        const said = Object.entries(meanings).map(([code, each]) => ({ code, meaning: each }));
        const reading = read(plain, said);
        expect(reading?.records).toBe(
          (reading?.parsed.length ?? 0) + (reading?.refused.size ?? 0) + (reading?.repeated.length ?? 0),
        );
        expect(reading?.errors).toBe(0);
        for (const [at, { target }] of plain.entries()) {
          const targets = reading?.parsed
            .filter((each) => each.row === at + 2)
            .map(({ values }) => Object.entries(values).find(([name]) => name === 'target_org')?.[1] ?? null);
          expect(targets?.length).toBeGreaterThan(0);
          expect(new Set(targets).size).toBe(targets?.length);
          if (target !== '') expect(targets).toEqual(['eigen']);
        }
      }),
    );
  });

  it('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 8 }), fc.dictionary(word, meaning), (plain, meanings) => {
        const said = Object.entries(meanings).map(([code, each]) => ({ code, meaning: each }));
        // Rows of which neither text nor place is known are of one passage only where they are one row.
        const placed = plain.map((each, at) => ({
          ...each,
          segment: each.segment === '' && each.start === '' ? `Los ${at}.` : each.segment,
        }));
        const found = (order: readonly PlainRow[]) =>
          rows(read(order, said), 'code', 'target_org', 'segment', 'start')?.map(String).sort();
        expect(found([...placed].reverse())).toEqual(found(placed));
      }),
    );
  });
});

describe('what a plan makes of its own', () => {
  const coding = file('codering.csv', 'interview_id,org_id,code\ni,,x\n');

  it('is not made again where the study or a file has it', () => {
    const known = study('codebook', { code: 'x', label_nl: null, group: null })(
      study('organisations', { org_id: 'B', name: 'Bee' })(emptyContext(today)),
    );
    const said = plan({
      organisations: [
        { org_id: 'b', name: 'B' },
        { org_id: 'c', name: 'C' },
      ],
      codes: [{ code: 'x', meaning: { is: 'other' } }],
      documents: [{ document: 'i', org_id: 'c' }],
    });
    const organisations = file('organisaties.csv', 'org_id,name,part_of\nc,Cee,\nd,Dee,c\n');
    const interviews = file('interviews.csv', 'interview_id,date\ni,2016-03-12\n');
    const readings = readFiles([coding, organisations, interviews], known, { plan: said });
    expect(readings.map(({ file: name, outcome, errors }) => [name, outcome, errors])).toEqual([
      ['codering.csv', 'accept', 0],
      ['organisaties.csv', 'accept', 0],
      ['interviews.csv', 'accept', 0],
    ]);
    expect(rows(readings[0], 'org_id')).toEqual([['c']]);
  });

  it('is only made for what the files name', () => {
    const said = plan({ codes: [{ code: 'x', meaning: { is: 'other' } }], documents: [{ document: 'i', org_id: 'c' }] });
    const log = file('log.csv', 'date,from_org,to_org\n2016-03-12,a,b\n');
    expect(readFiles([log], emptyContext(today), { plan: said }).map(({ kind }) => kind)).toEqual(['contacts']);
    expect(readFiles([log, coding], emptyContext(today), { plan: said }).map(({ kind }) => kind)).toEqual([
      'contacts',
      'coding',
      'codebook',
      'interviews',
    ]);
  });

  it('is known to the files before it is made, and named by its content', () => {
    const log = file('log.csv', 'date,from_org,to_org\n2016-03-12,Dienst C,c\n');
    const read = (name: string) =>
      readFiles([log], emptyContext(today), { plan: plan({ organisations: [{ org_id: 'c', name }] }) });
    const [contacts, made] = read('Dienst C');
    expect(rows(contacts, 'from_org', 'to_org')).toEqual([['c', 'c']]);
    expect(codes(contacts)).toEqual(['self-tie']);
    expect(made).toMatchObject({ file: 'typed', format: 'typed', kind: 'organisations', source: -1, part: null });
    expect(made?.content).not.toBe(read('Dienst D')[1]?.content);
  });

  it('is the row of a codebook that came along, with the name it has there', () => {
    const book = file('codeboek.csv', 'code,label_nl,groep\nd1,Wij verwijzen,\nd2,Ook dat,\nreeds,Reeds,factor\n');
    const said = plan({ codes: [relation('d1', 'referral'), relation('d2', 'referral'), relation('reeds', 'feedback')] });
    const text = file('codering.csv', 'interview_id,org_id,code\ni,a,d1\ni,a,d2\ni,a,reeds\n');
    const readings = readFiles([book, text], emptyContext(today), { plan: said });
    expect(rows(readings[0], 'code', 'label_nl', 'group')).toEqual([
      ['referral', 'Wij verwijzen', 'relation'],
      ['d2', 'Ook dat', 'relation'],
      // A row that says its group itself is left alone.
      ['reeds', 'Reeds', 'factor'],
    ]);
    expect(rows(readings[1], 'code')).toEqual([['referral'], ['referral'], ['feedback']]);
    expect(rows(readings[2], 'code')).toEqual([['feedback']]);
    expect(codes(readings[1])).not.toContain('unknown-code');
  });

  it('shares no label with another code', () => {
    const known = study('codebook', { code: 'f1', label_nl: 'Overleg', group: 'factor' })(emptyContext(today));
    const text = file('codering.csv', 'interview_id,org_id,code\ni,a,zitten samen\n');
    const readings = readFiles([text], known, { plan: plan({ codes: [relation('zitten samen', 'overleg')] }) });
    expect(rows(of(readings, 'codebook'), 'code', 'label_nl', 'label_en')).toEqual([['consultation', null, 'Consultation']]);
  });
});

describe('what a person is asked', () => {
  const look = (text: string, known: ImportContext, said: object = {}) => {
    const readings = readFiles([file('x.csv', text)], known, { plan: plan(said), look: true });
    const found = of(readings, 'coding')?.look;
    return { codes: found?.codes, documents: found?.documents };
  };
  const known = study(
    'codebook',
    { code: 'trust', label_nl: 'Vertrouwen', group: 'factor' },
    { code: 'kaal', label_nl: null, group: null },
  )(emptyContext(today));
  const text = [
    'id,document,tag,content',
    `1,i1,nieuw,${'x'.repeat(300)}`,
    '2,i1,Vertrouwen,b',
    '3,i2,nieuw,c',
    '4,i2,Vertrouwn,d',
    '5,i2,kaal,',
  ].join('\n');

  it('is about codes that the codebook says nothing of, with a passage, and documents of which nobody knows who speaks', () => {
    expect(look(text, known)).toEqual({
      codes: [
        { code: 'nieuw', count: 2, suggestion: null, organisations: [], example: 'x'.repeat(200) },
        { code: 'Vertrouwn', count: 1, suggestion: 'trust', organisations: [], example: 'd' },
        { code: 'kaal', count: 1, suggestion: null, organisations: [], example: null },
      ],
      documents: [
        { document: 'i2', count: 3 },
        { document: 'i1', count: 2 },
      ],
    });
  });

  it('stays there once it is answered, so that the answer can be changed', () => {
    const said = { codes: [{ code: 'nieuw', meaning: { is: 'other' } }], documents: [{ document: 'i1', org_id: 'a' }] };
    const { codes: asked, documents } = look(text, known, said);
    expect(asked?.map(({ code }) => code)).toEqual(['nieuw', 'Vertrouwn', 'kaal']);
    expect(documents?.map(({ document }) => document)).toEqual(['i2', 'i1']);
  });

  it.each(['Organisaties › OCMW', 'Organisaties > OCMW', 'Organisaties / OCMW', 'OCMW'])(
    'comes with the organisations that the last part of a code may name: %s',
    (code) => {
      const boom = study(
        'organisations',
        { org_id: 'ocmw-boom', name: 'OCMW Boom' },
        { org_id: 'tb', name: 'De Troetelboom' },
      )(known);
      const [asked] = look(`id,document,tag,content\n1,i1,${code},x\n`, boom).codes ?? [];
      expect(asked?.organisations.map(({ organisation, reason }) => [organisation, reason])).toEqual([['ocmw-boom', 'part-of']]);
      expect(asked?.organisations[0]?.score).toBeGreaterThanOrEqual(0.45);
    },
  );

  it('is the same of a table made by hand', () => {
    const byHand = 'interview_id,org_id,code,segment\ni1,a,nieuw,x\ni2,,Vertrouwen,\ni2,,kaal,y\n';
    expect(look(byHand, known)).toEqual({
      codes: [
        { code: 'kaal', count: 1, suggestion: null, organisations: [], example: 'y' },
        { code: 'nieuw', count: 1, suggestion: null, organisations: [], example: 'x' },
      ],
      documents: [{ document: 'i2', count: 2 }],
    });
  });
});
