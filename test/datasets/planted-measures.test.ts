import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyScenario } from '../../server/graph/scenario.ts';
import { findMeasure } from '../../server/indicators/study/index.ts';
import type { StudyMeasure, Unit } from '../../server/indicators/study/measure.ts';
import { scenario } from '../../server/model/scenario.ts';
import { tableKinds } from '../../server/model/tables.ts';
import { readStudy } from '../server/graph/read-study.ts';
import { recipe } from '../server/graph/study.ts';
import { cellOf, cellsOf, type WholeCell } from '../server/indicators/study/measure-study.ts';
import { datasets } from './dataset-tables.ts';

/* The measures find exactly what was put into the synthetic data, through the product's own import. planted.test.ts counts it in the files. */

const folder = 'boom-antwerpen-synthetic';
const planted = JSON.parse(readFileSync(join(datasets, folder, 'planted.json'), 'utf8'));
const records = readStudy(join('datasets', folder), tableKinds);
const observedUntil = '2023-12-31';
const towns = ['Antwerpen', 'Boom'];

const computed = new Map<string, readonly WholeCell[]>();
function cells(id: string): readonly WholeCell[] {
  const known = computed.get(id) ?? cellsOf(measureOf(id), records, { observedUntil });
  computed.set(id, known);
  return known;
}
function measureOf(id: string): StudyMeasure {
  return findMeasure(id) ?? expect.fail(`no measure ${id}`);
}
const town = (value: string): Unit => ({ by: 'municipality', value });
const organisation = (value: string): Unit => ({ by: 'organisation', value });
const isolation = (where: string) =>
  cells('isolation').filter(({ detail }) => detail['municipality'] === where && detail['class'] !== 'outside-boundary');

test('a: one service hangs by a one-sided tie, and no other has only those', () => {
  const { organisation: lonely, partner, contacts } = planted.oneOneSidedTie;
  const oneSided = cells('isolation').filter(({ detail }) => detail['class'] === 'one-sided');
  expect(oneSided.map(({ unit }) => unit.value)).toEqual([lonely]);
  const [cell] = oneSided;
  expect(cell?.detail).toMatchObject({ partners: [partner], one_sided_ties: 1 });
  expect(cell?.detail['reasons']).toEqual(expect.arrayContaining(['one-sided', 'one-broker']));
  expect(cell?.evidence.filter(({ kind }) => kind === 'contacts').length).toBe(contacts);
  const [low, high] = [lonely, partner].sort();
  expect(cellOf(cells('contact_balance'), undefined, low, high).value).toBe(0);
});

describe('b: a tie that one worker carries', () => {
  const { organisation: centre, partner, person, minimumContacts } = planted.carriedByOnePerson;

  test('is the only one of so many contacts on the side of a service with five workers or more', () => {
    const staff = new Map<string, Set<string>>();
    for (const { org_id, person_id } of records.affiliations) staff.set(org_id, (staff.get(org_id) ?? new Set()).add(person_id));
    const found = cells('single_person_dependency').filter(
      ({ key: [own = ''], detail }) =>
        detail['hangs_on_one'] === 1 && Number(detail['contacts']) >= 20 && (staff.get(own)?.size ?? 0) >= 5,
    );
    expect(found.map(({ key }) => key)).toEqual([[centre, partner]]);
    expect(found[0]).toMatchObject({ value: 1, detail: { person, persons: 1, hhi: 1 } });
    expect(found[0]?.detail['contacts']).toBeGreaterThanOrEqual(minimumContacts);
    const lost = cellOf(cells('ties_on_one_person'), undefined, centre, person).detail['lost'];
    expect(lost).toContain(partner);
  });

  test('goes when that worker leaves, with the records that made it', () => {
    const leaving = scenario.parse({ name: `${person} leaves`, changes: [{ kind: 'remove-person', person }] });
    const { before, after, effects } = applyScenario(records, recipe({ municipalities: ['Antwerpen'] }), leaving);
    const carried = before.graph.edges(centre, partner);
    expect(carried.length).toBeGreaterThan(0);
    expect(after.graph.hasEdge(centre, partner) || after.graph.hasEdge(partner, centre)).toBe(false);
    const gone = effects.tiesLost.filter(({ from, to }) => [from, to].includes(centre) && [from, to].includes(partner));
    expect(gone.flatMap(({ lost }) => lost).filter(({ kind }) => kind === 'contacts').length).toBeGreaterThanOrEqual(
      minimumContacts,
    );
    expect(effects.tiesWeakened.length).toBeGreaterThan(0);
    expect(effects.nodesRemoved).toEqual([]);
  });
});

test('c: in one district no referral is ever answered, sent or received; in every other some are', () => {
  const ever = cells('referral_closure_ever').filter(({ unit, denominator }) => unit.by === 'district' && (denominator ?? 0) > 0);
  expect(ever.filter(({ value }) => value === 0).map(({ unit }) => unit.value)).toEqual([planted.unansweredDistrict.district]);
  for (const { unit, value } of ever) if (unit.value !== planted.unansweredDistrict.district) expect(value).toBeGreaterThan(0.15);
  const received = cellOf(cells('referral_closure_received'), { by: 'district', value: planted.unansweredDistrict.district });
  expect([received.value, (received.denominator ?? 0) > 0]).toEqual([0, true]);
});

test('d: families that go to the activation service wait without a lead; at no other change of phase or service do they', () => {
  const { organisation: activation, minimumGapDays } = planted.handoverGaps;
  const changes = cells('phase_change_gap').filter(({ unit }) => unit.by === 'municipality' && unit.value === 'Antwerpen');
  const waiting = changes.filter(({ detail }) => Number(detail['transfers']) > 0);
  expect(waiting.map(({ key }) => key)).toEqual([
    ['guidance', 'activation'],
    ['intake', 'activation'],
  ]);
  for (const { detail } of waiting) expect(detail['shortest']).toBeGreaterThanOrEqual(minimumGapDays);
  for (const { key, detail } of changes.filter((cell) => !waiting.includes(cell))) {
    expect(detail['longest'], key.join(' -> ')).toBeLessThan(minimumGapDays);
  }
  const longest = cells('handover_gap').filter(({ unit, value }) => unit.by === 'organisation' && value !== null);
  const slow = longest.filter(({ detail }) => Number(detail['longest']) >= minimumGapDays);
  expect(slow.map(({ unit }) => unit.value)).toEqual([activation]);
});

test('e: loyalty is spoken of, and not visible in the contacts', () => {
  const { dilemma, municipality, minimumShareOfProfessionals, mostInternalShare } = planted.spokenNotVisible;
  const spoken = cells('dilemma_prevalence').filter(({ unit, key }) => unit.by === 'municipality' && key[0] === dilemma);
  // Of everybody asked, parents included: at least the professionals' share of the professionals.
  const professionals = records.interviews.filter((row) => row.municipality === municipality && row.org_id !== null).length;
  const asked = spoken.find(({ unit }) => unit.value === municipality);
  expect(asked?.numerator).toBeGreaterThanOrEqual(minimumShareOfProfessionals * professionals);
  const visible = cells('loyalty_ei').filter(({ unit, value }) => unit.by === 'organisation' && value !== null);
  expect(visible.length).toBeGreaterThan(20);
  // The measure looks at contacts that name a worker on both sides, so it counts fewer: one contact may tip the share.
  const inward = visible.filter(({ unit, detail }) => {
    const own = records.organisations.find(({ org_id }) => org_id === unit.value);
    const most = mostInternalShare * Number(detail['n']) + 1;
    return own?.municipality === municipality && Number(detail['external']) >= 30 && Number(detail['internal']) > most;
  });
  expect(inward.map(({ unit }) => unit.value)).toEqual([]);
});

test('f: nobody names responsibility, and yet many days in Antwerp have no lead; not in Boom', () => {
  const { dilemma, municipality, minimumNoLeadShare } = planted.visibleNotSpoken;
  const spoken = cells('dilemma_prevalence').filter(({ key, unit }) => key[0] === dilemma && unit.by === 'municipality');
  for (const { value } of spoken) expect(value).toBe(0);
  for (const [id, ...key] of [['follow_up_days', 'no-lead'], ['responsibility_no_lead_share']] as const) {
    expect(cellOf(cells(id), town(municipality), ...key).value, id).toBeGreaterThanOrEqual(minimumNoLeadShare);
    expect(cellOf(cells(id), town('Boom'), ...key).value, id).toBeLessThan(0.01);
  }
});

test('g: in each municipality one service, and one only, has no tie; every service is on the list', () => {
  for (const where of towns) {
    const alone = isolation(where).filter(({ detail }) => detail['class'] === 'no-tie');
    expect(alone.map(({ unit }) => unit.value)).toEqual([planted.isolated[where]]);
  }
  expect(cells('isolation').length).toBe(records.organisations.length);
  expect(cellOf(cells('isolation'), organisation(planted.isolated.Boom)).value).toBe(1);
});
