import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../../../server/graph/build-network.ts';
import { drawHere } from '../../../../server/indicators/study/chance.ts';
import { measures, parametersOf } from '../../../../server/indicators/study/index.ts';
import type { MeasureContext, StudyMeasure } from '../../../../server/indicators/study/measure.ts';
import { seededRandom, shuffle } from '../../../../server/model/random.ts';
import type { RecordRef, StudyRecords } from '../../../../server/model/records.ts';
import { tableKinds, tables } from '../../../../server/model/tables.ts';
import { locales } from '../../../../server/model/text.ts';
import { readStudy } from '../../graph/read-study.ts';
import { recipe, study } from '../../graph/study.ts';
import { computeCells, type WholeCell } from './measure-study.ts';

/* Laws of every measure of talk, of the structural sides of dilemmas, of quality and of governance. */

const mine = measures.filter(({ family }) => ['dilemmas', 'factors', 'quality', 'governance'].includes(family));
const example = readStudy('datasets/boom-antwerpen-synthetic', tableKinds);
const brochure = readStudy('datasets/brochure-2017', ['organisations', 'relations', 'codebook', 'coding']);

function contextOf(records: StudyRecords, measure: StudyMeasure): MeasureContext {
  return { ...base(records), parameters: parametersOf(measure, { draws: 99 }) };
}

/** The log ends on the same day however much of it is there. */
function base(records: StudyRecords): Omit<MeasureContext, 'parameters'> {
  const observedUntil = records.contacts.length + records.episodes.length === 0 ? null : '2023-12-31';
  const known = networks.get(records) ?? buildNetwork(records, recipe());
  networks.set(records, known);
  return { records, studied: records, network: known, seed: 7, chance, observedUntil };
}
const chance = drawHere();
const networks = new WeakMap<StudyRecords, MeasureContext['network']>();

/** Boom alone: small enough to be computed again and again. */
const boom: StudyRecords = (() => {
  const organisations = example.organisations.filter(({ municipality }) => municipality === 'Boom');
  const ids = new Set(organisations.map(({ org_id }) => org_id));
  const interviews = example.interviews.filter(({ municipality }) => municipality === 'Boom');
  const held = new Set(interviews.map(({ interview_id }) => interview_id));
  return {
    ...example,
    organisations,
    interviews,
    municipalities: example.municipalities.filter(({ name }) => name === 'Boom'),
    affiliations: example.affiliations.filter(({ org_id }) => ids.has(org_id)),
    attendance: example.attendance.filter(({ org_id }) => ids.has(org_id)),
    relations: example.relations.filter(({ from_org, to_org }) => ids.has(from_org) && ids.has(to_org)),
    coding: example.coding.filter(({ interview_id }) => held.has(interview_id)),
    contacts: example.contacts.filter(({ from_org, to_org }) => ids.has(from_org) && ids.has(to_org)),
    episodes: example.episodes.filter(({ org_id }) => ids.has(org_id)),
    quality: example.quality.filter(({ org_id }) => ids.has(org_id)),
  };
})();
const studies: readonly (readonly [string, StudyRecords])[] = [
  ['nothing at all', study({})],
  ['the brochure', brochure],
  ['Boom', boom],
];

const near = (value: number | null, other: number | null): boolean =>
  value === null || other === null ? value === other : Math.abs(value - other) <= 1e-9;

describe.each(mine.map((measure) => [measure.id, measure] as const))('%s', (id, measure) => {
  test('says what it draws at random, where it draws', () => {
    expect(measure.drawn !== undefined).toBe(measure.parameters.some(({ id: parameter }) => parameter === 'draws'));
    for (const locale of locales) expect(measure.drawn?.[locale]).not.toBe('');
  });

  test('is described in three languages, with its literature', () => {
    expect(id).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/);
    const texts = [measure.label, measure.definition, measure.unit, measure.undefinedWhen, measure.convention];
    if (typeof measure.formula !== 'string') texts.push(measure.formula);
    texts.push(...measure.keys.map(({ label }) => label), ...measure.parameters.flatMap(({ label, unit }) => [label, unit]));
    for (const text of texts) for (const locale of locales) expect(text[locale].trim()).not.toBe('');
    for (const locale of locales) expect(measure.definition[locale]).toMatch(/\.$/);
    expect(new Set(locales.map((locale) => measure.definition[locale])).size).toBe(3);
    expect(measure.formula).not.toBe('');
    expect(measure.references.length).toBeGreaterThan(0);
    for (const { citation, doi } of measure.references) {
      expect(citation).toMatch(/\(\d{4}\)/);
      if (doi !== undefined) expect(doi).toMatch(/^10\.\d{4,9}\/\S+$/);
    }
    if (measure.family === 'dilemmas') expect(measure.ownDesign).toBe(true);
  });

  test.each(studies)('%s: in range, null with a reason, evidence that exists, input untouched', (_name, records) => {
    const before = JSON.stringify(records);
    const cells = computeCells(measure, contextOf(records, measure));
    expect(JSON.stringify(records)).toBe(before);
    expect(cells.length).toBeGreaterThan(0);
    const places = cells.map(({ unit, key }) => JSON.stringify([unit, key]));
    expect(new Set(places).size, 'each unit and key once').toBe(places.length);
    for (const cell of cells) expectWellFormed(cell, measure, records);
  });

  test('the same records in another order give the same', () => {
    const random = seededRandom(3);
    const shuffled: StudyRecords = { ...boom };
    for (const kind of tableKinds) Object.assign(shuffled, { [kind]: shuffle([...boom[kind]], random) });
    expect(computeCells(measure, contextOf(shuffled, measure))).toEqual(computeCells(measure, contextOf(boom, measure)));
  });

  test('other names of organisations, persons, families and interviews give the same', () => {
    const renamed = new Map(
      computeCells(measure, contextOf(renameAll(boom), measure)).map((cell) => [JSON.stringify([cell.unit, cell.key]), cell]),
    );
    for (const { unit, key, value, evidence, numerator, denominator } of computeCells(measure, contextOf(boom, measure))) {
      const value_ = unit.by === 'organisation' && unit.value !== null ? rename(unit.value) : unit.value;
      const other = renamed.get(JSON.stringify([{ by: unit.by, value: value_ }, key]));
      expect(near(value, other?.value ?? null), `${unit.by} ${unit.value} ${value} ${other?.value}`).toBe(true);
      expect([near(numerator, other?.numerator ?? null), near(denominator, other?.denominator ?? null)]).toEqual([true, true]);
      expect(other?.evidence).toEqual(evidence);
    }
  });
});

function expectWellFormed(cell: WholeCell, measure: StudyMeasure, records: StudyRecords): void {
  const what = `${cell.unit.by} ${cell.unit.value} ${cell.key}`;
  expect(cell.reason !== null, `${what}: null has a reason and only null`).toBe(cell.value === null);
  for (const locale of locales) expect(cell.reason?.[locale] ?? '', what).not.toMatch(/\{\w+\}/);
  const numbers = [cell.value, cell.numerator, cell.denominator, cell.low, cell.high, ...Object.values(cell.detail)];
  for (const number of numbers) if (typeof number === 'number') expect(Number.isFinite(number), what).toBe(true);
  const { min, max } = measure.range;
  if (cell.value !== null && min !== null) expect(cell.value, what).toBeGreaterThanOrEqual(min - 1e-9);
  if (cell.value !== null && max !== null) expect(cell.value, what).toBeLessThanOrEqual(max + 1e-9);
  if (cell.low !== null && cell.high !== null) expect(cell.low, what).toBeLessThanOrEqual(cell.high);
  if (cell.value !== null && cell.numerator !== null && cell.denominator !== null) {
    expect(cell.value, what).toBeCloseTo(cell.numerator / cell.denominator, 9);
  }
  expect(cell.key.length === 0 || cell.key.length === measure.keys.length, what).toBe(true);
  expect(measure.groupings.includes(cell.unit.by) || cell.key.length === 0, what).toBe(true);
  const order = cell.evidence.map(({ kind, id }) => tableKinds.indexOf(kind) * 1e9 + id);
  expect(order, `${what}: each once, in order`).toEqual([...new Set(order)].sort((a, b) => a - b));
  for (const { kind, id } of cell.evidence) expect(idsOf(records, kind).has(id), `${what}: ${kind} ${id}`).toBe(true);
}

const known = new WeakMap<object, ReadonlySet<number>>();
function idsOf(records: StudyRecords, kind: RecordRef['kind']): ReadonlySet<number> {
  const ids = known.get(records[kind]) ?? new Set(records[kind].map(({ id }) => id));
  known.set(records[kind], ids);
  return ids;
}

const rename = (id: string): string => `x ${[...id].reverse().join('')}`;

function renameAll(records: StudyRecords): StudyRecords {
  const renamed: StudyRecords = { ...records };
  for (const kind of tableKinds) {
    const columns = Object.entries(tables[kind].columns).filter(
      ([, column]) =>
        'personal' in column ||
        ('refersTo' in column && ['organisations', 'persons', 'interviews', 'events'].includes(column.refersTo)),
    );
    const keys = { organisations: ['org_id'], persons: ['person_id'], interviews: ['interview_id'], events: ['event_id'] };
    const names = new Set([...columns.map(([name]) => name), ...(kind in keys ? keys[kind as keyof typeof keys] : [])]);
    const rows = records[kind].map((row) => {
      const own: Record<string, unknown> = { ...row };
      for (const name of names) {
        const cell = own[name];
        if (typeof cell === 'string') own[name] = rename(cell);
        if (Array.isArray(cell)) own[name] = cell.map((each) => (typeof each === 'string' ? rename(each) : each));
      }
      return own;
    });
    Object.assign(renamed, { [kind]: rows });
  }
  return renamed;
}
