import { describe, expect, it } from 'vitest';
import { presenceRecords } from '../../../server/compare/presence-records.ts';
import { leaveOneOut, nonResponse, tieRules } from '../../../server/compare/record-comparisons.ts';
import { readReports, reconstructReports } from '../../../server/compare/reports.ts';
import { comparedRules } from '../../../server/compare/sensitivity.ts';
import { buildNetwork } from '../../../server/graph/build-network.ts';
import { doComparePiece } from '../../../server/pipeline/compare-pieces.ts';
import { ties } from '../graph/sketch.ts';
import { contact, organisations, passage, recipe, relation, study } from '../graph/study.ts';
import { found, reason } from './reference.ts';

/*
 * Four organisations. a and b report each other; c reports a, who does not report c; d did not answer, but b reports d, and a is logged with d.
 */
const answered = (id: string, responded: boolean) => ({ org_id: id, name: id.toUpperCase(), responded });
const records = study({
  organisations: [answered('a', true), answered('b', true), answered('c', true), answered('d', false)],
  relations: [relation('a', 'b'), relation('b', 'a'), relation('c', 'a'), relation('b', 'd')],
  contacts: [contact('a', 'd'), contact('a', 'd', { date: '2024-05-05' }), contact('c', 'a')],
});
const whole = recipe();
const values = (finding: { readonly variants: readonly { readonly name: string; readonly value: number | null }[] }) =>
  Object.fromEntries(finding.variants.map(({ name, value }) => [name, value]));

describe('the rule for a tie', () => {
  it('gives a number under each rule, by hand', () => {
    const finding = found(tieRules.compare(records, whole, { statistic: 'size' }));
    // Any source: ab ba ca bd ad. Two sources: ab ba (both report), ca (reported and logged). Both report: ab ba.
    expect(values(finding)).toEqual({ union: 5, confirmed: 3, intersection: 2 });
    expect(finding).toMatchObject({ observed: 5, range: [2, 5], repetitions: 3 });
    expect(finding.verdict.en).toBe(
      'Between 2.00 and 5.00, depending on the choice. Always say with the number which choice you made.',
    );
  });
});

describe('who did not answer', () => {
  it('is treated in three ways, side by side, by hand', () => {
    const finding = found(nonResponse.compare(records, whole, { statistic: 'size' }));
    // Without d: ab ba ca. As it stands: 5. With d reporting b back: 6.
    expect(values(finding)).toEqual({ 'available-case': 3, zeroed: 5, reconstructed: 6 });
    expect(finding.variants.map(({ order }) => order)).toEqual([3, 4, 4]);
  });

  it('makes no difference where everybody answered, and cannot be told where nobody knows', () => {
    const all = study({ organisations: [answered('a', true), answered('b', true)], relations: [relation('a', 'b')] });
    expect(found(nonResponse.compare(all, whole, { statistic: 'size' })).verdict.en).toMatch(/^Every organisation/);
    const unknown = study({ organisations: organisations('a', 'b'), relations: [relation('a', 'b')] });
    expect(reason(nonResponse.compare(unknown, whole, { statistic: 'size' }))).toContain('responded');
  });

  it('has its answers filled in for a rule that wants both sides', () => {
    const filled = reconstructReports(records, whole, new Set(['d']));
    expect(ties(buildNetwork(filled, recipe({ tieRule: 'intersection' })))).toEqual(['a>b', 'b>a', 'b>d', 'd>b']);
    expect(records.relations).toHaveLength(4);
  });
});

describe('one answer less', () => {
  it('takes each respondent away in turn, by hand', () => {
    const finding = found(leaveOneOut.compare(records, whole, { statistic: 'size' }));
    // Without a: ba ca bd ad. Without b: ab ca ad. Without c: ca is still logged.
    expect(values(finding)).toEqual({ a: 4, b: 3, c: 5 });
    expect(finding.verdict.en).toBe(
      'Whichever one answer is left out, the number lies between 3.00 and 5.00; it depends most on B.',
    );
  });

  it('takes away the one who alone reported the type that the recipe asks for', () => {
    const alone = study({
      organisations: organisations('a', 'b', 'c'),
      relations: [relation('a', 'b', { type: 'referral' }), relation('b', 'c', { type: 'consultation' })],
    });
    const referrals = recipe({ relationTypes: ['referral'] });
    const finding = found(leaveOneOut.compare(alone, referrals, { statistic: 'size' }));
    expect(values(finding)).toEqual({ a: 0, b: 1 });
    const asks = { material: { records: alone, recipe: referrals, centre: null }, respondents: ['a', 'b'] };
    const given = doComparePiece({ kind: 'without', statistics: ['size'], asks });
    expect(given).toMatchObject({ measured: [{ values: [0] }, { values: [1] }] });
  });

  it('keeps the word of the other side of a row that both reported, and takes passages too', () => {
    const both = study({
      organisations: organisations('a', 'b', 'c'),
      relations: [relation('a', 'b', { reported_by: 'both' })],
      coding: [passage('c', 'a')],
    });
    const { respondents, without } = readReports(both, whole);
    expect(respondents).toEqual(['a', 'b', 'c']);
    expect(ties(buildNetwork(without('a'), whole))).toEqual(['a>b', 'c>a']);
    expect(ties(buildNetwork(without('c'), whole))).toEqual(['a>b']);
  });

  it('has nobody to miss in a log, and nothing to measure in nothing', () => {
    const log = study({ organisations: organisations('a', 'b'), contacts: [contact('a', 'b')] });
    expect(reason(leaveOneOut.compare(log, whole, { statistic: 'size' }))).toMatch(/No organisation reported/);
    const empty = study({});
    for (const each of [leaveOneOut, nonResponse, tieRules]) {
      expect(reason(each.compare(empty, whole, { statistic: 'density' }))).not.toBe('');
      expect(reason(each.compare(records, whole, { statistic: 'charm' }))).toContain('charm');
    }
  });
});

describe('records that only say who is tied', () => {
  it('make the same ties under every rule, from fewer contacts', () => {
    const long = study({
      organisations: organisations('a', 'b', 'c'),
      relations: [relation('b', 'c')],
      contacts: Array.from({ length: 60 }, (_, at) =>
        contact(at % 2 ? 'a' : 'b', 'c', { type: at % 3 ? 'referral' : 'administrative', date: `2024-0${1 + (at % 9)}-01` }),
      ),
    });
    const partials = [
      {},
      { period: { from: '2024-03-01', to: '2024-04-30' } },
      { relationTypes: ['referral'] },
      { sources: ['log' as const] },
      { threshold: 12 },
    ];
    for (const partial of partials) {
      for (const tieRule of comparedRules) {
        const asked = recipe({ ...partial, tieRule });
        const fewer = presenceRecords(long, asked);
        expect(ties(buildNetwork(fewer, asked))).toEqual(ties(buildNetwork(long, asked)));
        if (asked.threshold === 0) expect(fewer.contacts.length).toBeLessThanOrEqual(8);
      }
    }
  });
});
