import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../../../server/graph/build-network.ts';
import { type DilemmaRow, dilemmaTable, placeLabel } from '../../../../server/indicators/study/dilemmas/dilemma-table.ts';
import { visibleRules } from '../../../../server/indicators/study/dilemmas/dilemma-thresholds.ts';
import { findMeasure, measures } from '../../../../server/indicators/study/index.ts';
import type { Unit } from '../../../../server/indicators/study/measure.ts';
import { measureOne } from '../../../../server/indicators/study/measured-study.ts';
import { tableKinds } from '../../../../server/model/tables.ts';
import { readStudy } from '../../graph/read-study.ts';
import { recipe } from '../../graph/study.ts';
import { type WholeCell, wholeStudy } from './measure-study.ts';

const cell = (value: number | null, own: Partial<WholeCell> = {}): WholeCell => ({
  unit: wholeStudy,
  key: [],
  value,
  reason: null,
  numerator: null,
  denominator: null,
  low: null,
  high: null,
  evidence: [],
  counted: [],
  detail: {},
  ...own,
});
const talk = (id: string, documents: number, asked: number, standard: string | null = id, unit: Unit = wholeStudy): WholeCell =>
  cell(asked === 0 ? null : documents / asked, {
    unit,
    key: [id],
    numerator: documents,
    denominator: asked,
    detail: { standard, label_nl: 'N', label_en: 'E', label_fr: 'F' },
  });
const rowOf = (rows: readonly DilemmaRow[], dilemma: string): DilemmaRow | undefined =>
  rows.find((row) => row.dilemma === dilemma);
const place = (cells: Readonly<Record<string, readonly WholeCell[]>>, dilemma: string) =>
  rowOf(dilemmaTable(new Map(Object.entries(cells))), dilemma)?.place;

describe('talk beside structure', () => {
  const loyalty = 'dilemma-loyalty';

  test.each([
    ['both', 3, 0.5],
    ['spoken-not-visible', 3, 0.51],
    ['visible-not-spoken', 2, -1],
    ['neither', 0, 1],
  ] as const)('%s', (expected, documents, ei) => {
    expect(place({ dilemma_prevalence: [talk(loyalty, documents, 12)], loyalty_ei: [cell(ei)] }, loyalty)).toBe(expected);
  });

  test('one interview of three is not yet talk, and of two interviews nothing can be told', () => {
    const with_ = (documents: number, asked: number) =>
      place({ dilemma_prevalence: [talk(loyalty, documents, asked)], loyalty_ei: [cell(0)] }, loyalty);
    expect(with_(1, 3)).toBe('visible-not-spoken');
    expect(with_(2, 3)).toBe('both');
    expect(with_(2, 2)).toBe('not-known');
  });

  test('a structure that is not known is not taken for one that does not show', () => {
    expect(place({ dilemma_prevalence: [talk(loyalty, 3, 4)], loyalty_ei: [cell(null)] }, loyalty)).toBe('not-known');
    expect(place({ dilemma_prevalence: [talk(loyalty, 3, 4)] }, loyalty)).toBe('not-known');
    const rows = dilemmaTable(new Map([['dilemma_prevalence', [talk(loyalty, 0, 0)]]]));
    expect(rowOf(rows, loyalty)).toMatchObject({ spoken: null, visible: null, label: { nl: 'N' } });
  });

  test('many hands with a lead are no dilemma of responsibility; one known sign is enough', () => {
    const id = 'dilemma-responsibility';
    const at = (noLead: number | null, orphan: number | null, diffusion: number | null) =>
      place(
        {
          dilemma_prevalence: [talk(id, 0, 10)],
          responsibility_no_lead_share: [cell(noLead)],
          responsibility_orphan_share: [cell(orphan)],
          responsibility_diffusion: [cell(diffusion)],
        },
        id,
      );
    expect(at(0, 0, 0.9)).toBe('neither');
    expect(at(0.2, 0, 0.9)).toBe('visible-not-spoken');
    expect(at(0.2, null, null)).toBe('visible-not-spoken');
    expect(at(0.2, 0, 0.1)).toBe('neither');
    expect(at(null, null, 0.9)).toBe('not-known');
  });

  test('chance is read from the detail', () => {
    const id = 'dilemma-culture';
    const qap = (p: number | null) => ({
      dilemma_prevalence: [talk(id, 0, 10)],
      culture_vision_qap: [cell(0.4, { detail: { p_greater: p } })],
    });
    expect(place(qap(0.02), id)).toBe('visible-not-spoken');
    expect(place(qap(0.2), id)).toBe('neither');
    expect(place(qap(null), id)).toBe('not-known');
  });

  test('a renamed dilemma meets its structure, one of the study’s own has none, and one the codebook lacks has no talk', () => {
    const rows = dilemmaTable(
      new Map([
        ['dilemma_prevalence', [talk('D1', 3, 4, loyalty), talk('time', 3, 4, null)]],
        ['loyalty_ei', [cell(0)]],
        ['learning_balance', [cell(0.2)]],
      ]),
    );
    expect(rowOf(rows, 'D1')?.place).toBe('both');
    expect(rowOf(rows, 'time')).toMatchObject({ place: 'not-known', visible: null, signs: [] });
    expect(rowOf(rows, loyalty)).toBeUndefined();
    expect(rowOf(rows, 'dilemma-learning')).toMatchObject({ spoken: null, visible: true, place: 'not-known', talk: null });
  });

  test('every rule names a measure of its dilemma, and every place has a name', () => {
    for (const [dilemma, { any, also }] of visibleRules) {
      for (const { measure } of [...any, ...also]) expect([measure, findMeasure(measure)?.dilemma]).toEqual([measure, dilemma]);
    }
    expect(visibleRules.size).toBe(8);
    expect(placeLabel('spoken-not-visible').en).toBe('spoken of, not visible');
  });
});

test('the example finds what was planted: loyalty spoken of but not visible, responsibility visible but not spoken of', () => {
  const planted = JSON.parse(readFileSync('datasets/boom-antwerpen-synthetic/planted.json', 'utf8'));
  const records = readStudy('datasets/boom-antwerpen-synthetic', tableKinds);
  // One network for all measures: what they share of the records is read once.
  const network = buildNetwork(records, recipe());
  const wanted = new Set([
    'dilemma_prevalence',
    ...[...visibleRules.values()].flatMap(({ any, also }) => [...any, ...also].map(({ measure }) => measure)),
  ]);
  const cells = new Map(
    measures
      .filter(({ id }) => wanted.has(id))
      .map(
        (measure) => [measure.id, measureOne(measure, records, network, { seed: 1, parameters: { draws: 99 } }).cells] as const,
      ),
  );
  const rows = dilemmaTable(cells);
  const inTown = (dilemma: string, town: string) =>
    rows.find((row) => row.dilemma === dilemma && row.unit.by === 'municipality' && row.unit.value === town);
  const { spokenNotVisible, visibleNotSpoken } = planted;
  expect(inTown(spokenNotVisible.dilemma, spokenNotVisible.municipality)?.place).toBe('spoken-not-visible');
  expect(inTown(visibleNotSpoken.dilemma, visibleNotSpoken.municipality)?.place).toBe('visible-not-spoken');
  expect(inTown(visibleNotSpoken.dilemma, 'Boom')?.place).toBe('neither');
  const noLead = cells.get('responsibility_no_lead_share')?.find(({ unit }) => unit.value === visibleNotSpoken.municipality);
  expect(noLead?.value).toBeGreaterThanOrEqual(visibleNotSpoken.minimumNoLeadShare);
});
