import { describe, expect, it } from 'vitest';
import { headerRows, settle } from '../../../../client/features/import/header-rows.ts';
import { emptyPlan, tablePlanOf, withColumn } from '../../../../client/state/plan.ts';
import { someCheck, someLook } from './some-draft.ts';

const place = { file: 'log.csv', part: null };
const column = (
  header: string,
  becomes: string | null,
  said: { nth?: number; kept?: boolean; personal?: boolean; settled?: boolean } = {},
) => ({
  header,
  nth: 1,
  column: becomes,
  kept: false,
  personal: false,
  settled: false,
  ...said,
});
const check = someCheck({
  columns: [
    column('Dienst', 'from_org'),
    column('Dienst', 'respondent_org'),
    column('Kleur', null),
    column('Naam cliënt', null, { personal: true }),
    column('Kleur', null, { nth: 2, kept: true }),
  ],
  look: someLook({
    headerRow: 3,
    top: [
      { line: 1, row: 1, cells: ['Overzicht 2024'] },
      { line: 3, row: 3, cells: ['Dienst', 'Kleur', 'Naam cliënt', 'Kleur'] },
    ],
    samples: [['OCMW'], ['rood', 'blauw'], [], ['1', '2']],
  }),
});

const columns = [
  { name: 'channel', type: 'term', required: false, personal: false, words: null },
  { name: 'from_person', type: 'id', required: false, personal: true, words: null },
] as const;

describe('the headers of a table', () => {
  it('stand once each, with their own values', () => {
    expect(headerRows(check, tablePlanOf(emptyPlan, place), columns)).toEqual([
      {
        header: 'Dienst',
        nth: 1,
        samples: ['OCMW'],
        column: 'from_org',
        also: ['respondent_org'],
        kept: false,
        personal: false,
        locked: false,
        unknown: false,
      },
      {
        header: 'Kleur',
        nth: 1,
        samples: ['rood', 'blauw'],
        column: null,
        also: [],
        kept: false,
        personal: false,
        locked: false,
        unknown: true,
      },
      {
        header: 'Naam cliënt',
        nth: 1,
        samples: [],
        column: null,
        also: [],
        kept: false,
        personal: true,
        locked: true,
        unknown: false,
      },
      {
        header: 'Kleur',
        nth: 2,
        samples: ['1', '2'],
        column: null,
        also: [],
        kept: true,
        personal: false,
        locked: false,
        unknown: false,
      },
    ]);
  });

  it('become at once what the person says, before the service has read the file anew', () => {
    const plan = withColumn(emptyPlan, place, { header: 'kleur', nth: 1, column: 'channel', keep: false });
    expect(headerRows(check, tablePlanOf(plan, place), columns)[1]).toMatchObject({ column: 'channel', unknown: false });
    const none = withColumn(emptyPlan, place, { header: 'Kleur', nth: 2, column: null, keep: false });
    expect(headerRows(check, tablePlanOf(none, place), columns)[3]).toMatchObject({ column: null, kept: false, unknown: false });
  });

  it('that are about persons become pseudonyms at most', () => {
    const plan = withColumn(emptyPlan, place, { header: 'Naam cliënt', nth: 1, column: 'from_person', keep: false });
    expect(headerRows(check, tablePlanOf(plan, place), columns)[2]).toMatchObject({ column: 'from_person', locked: true });
  });

  it('of a program that is known to write them ask nothing', () => {
    const written = someCheck({ columns: [column('Color', null, { settled: true })] });
    expect(headerRows(written, tablePlanOf(emptyPlan, place), columns)[0]).toMatchObject({ column: null, unknown: false });
  });

  it('are settled by giving the column to one of them', () => {
    const headers = [
      { header: 'Datum', nth: 1 },
      { header: 'Datum', nth: 2 },
    ];
    expect(settle('date', headers, '2 datum')).toEqual([
      { header: 'Datum', nth: 1, column: null, keep: false },
      { header: 'Datum', nth: 2, column: 'date', keep: false },
    ]);
  });
});
