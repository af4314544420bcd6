import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../../../server/graph/build-network.ts';
import { computeIndicators } from '../../../../server/indicators/compute.ts';
import { channelRichnessMean } from '../../../../server/indicators/study/collaboration/channel-richness-mean.ts';
import { collaborationTypeMix } from '../../../../server/indicators/study/collaboration/collaboration-type-mix.ts';
import { dyadRows } from '../../../../server/indicators/study/collaboration/dyad-rows.ts';
import { pairChannelRichness } from '../../../../server/indicators/study/collaboration/pair-channel-richness.ts';
import { personPairShare } from '../../../../server/indicators/study/collaboration/person-pair-share.ts';
import { reciprocityBalance } from '../../../../server/indicators/study/collaboration/reciprocity-balance.ts';
import { singlePersonDependency } from '../../../../server/indicators/study/collaboration/single-person-dependency.ts';
import { singlePersonTies } from '../../../../server/indicators/study/collaboration/single-person-ties.ts';
import { familiesWithGap } from '../../../../server/indicators/study/handover/families-with-gap.ts';
import { familyRows } from '../../../../server/indicators/study/handover/family-rows.ts';
import { followUpDays } from '../../../../server/indicators/study/handover/follow-up-days.ts';
import { offRadar } from '../../../../server/indicators/study/handover/off-radar.ts';
import { silentOpen } from '../../../../server/indicators/study/handover/silent-open.ts';
import type { StudyMeasure, Unit } from '../../../../server/indicators/study/measure.ts';
import { referralClosure } from '../../../../server/indicators/study/referrals/referral-closure.ts';
import { referralClosureEver } from '../../../../server/indicators/study/referrals/referral-closure-ever.ts';
import { referralLag } from '../../../../server/indicators/study/referrals/referral-lag.ts';
import { referralRows } from '../../../../server/indicators/study/referrals/referral-rows.ts';
import { warmHandover } from '../../../../server/indicators/study/referrals/warm-handover.ts';
import { densityByRule } from '../../../../server/indicators/study/sources/density-by-rule.ts';
import { pairSourceClass } from '../../../../server/indicators/study/sources/pair-source-class.ts';
import { sourceClassShares } from '../../../../server/indicators/study/sources/source-class-shares.ts';
import { channelRichness, findTerm } from '../../../../server/model/vocabulary.ts';
import { recipe } from '../../graph/study.ts';
import { expectedLog, referenceLog } from './contact-log.ts';
import { cellOf, cellsOf, contextOf, type WholeCell } from './measure-study.ts';

/* Witness: test/reference/synthetic_contactlog/expected.json, computed apart from the product and checked by hand. */

const { observation_end: observedUntil, window_days, off_radar_days, richness } = expectedLog.parameters;
const setting = { observedUntil, parameters: { window_days, silent_days: off_radar_days } };
const cells = (measure: StudyMeasure): readonly WholeCell[] => cellsOf(measure, referenceLog, setting);
const names = { BM: 'Voorbeeld-klein', AW: 'Voorbeeld-groot' } as const;
const first = { BM: 'B', AW: 'A' } as const;

test('the conventions of the reference are those of the vocabulary: window 30 and 90 days, richness of each channel', () => {
  for (const [channel, value] of Object.entries(richness)) {
    expect([channel, channelRichness.get(findTerm('channel', channel)?.key ?? '')]).toEqual([channel, value]);
  }
  expect(referralClosure.parameters[0]?.standard).toBe(window_days);
  expect(offRadar.parameters[0]?.standard).toBe(off_radar_days);
});

describe.each(['BM', 'AW'] as const)('municipality %s', (id) => {
  const expected = expectedLog[id];
  const unit: Unit = { by: 'municipality', value: names[id] };
  const here = (measure: StudyMeasure, ...key: readonly string[]): WholeCell => cellOf(cells(measure), unit, ...key);

  test('referrals', () => {
    const { rows, ...numbers } = expected.referrals;
    const closure = here(referralClosure);
    const ever = here(referralClosureEver);
    const lag = here(referralLag);
    expect({
      n: closure.detail['referrals'],
      eligible: closure.denominator,
      censored: closure.detail['censored'],
      closed_in_window: closure.numerator,
      closure_rate: closure.value,
      closed_ever: ever.numerator,
      ever_rate: ever.value,
      median_lag_closed: lag.detail['median_of_answered'],
      warm_handover_share: here(warmHandover).value,
    }).toEqual(numbers);
    const found = referralRows(contextOf(referralClosure, referenceLog, setting), window_days)
      .filter(({ from }) => from.startsWith(first[id]))
      .map((row) => ({
        referral_id: row.referral,
        lag_days: row.lagDays,
        eligible: row.eligible,
        closed_in_window: row.closedInWindow,
        closed_ever: row.answered !== null,
        warm: row.accompanied,
        channel: row.channel,
      }));
    expect(found).toEqual(rows.map((row) => ({ ...row, channel: findTerm('channel', row.channel)?.key })));
  });

  test('types of collaboration', () => {
    const { counts, shares } = expected.collaboration_types;
    for (const [word, share] of Object.entries(shares)) {
      const cell = here(collaborationTypeMix, findTerm('collaborationType', word)?.key ?? '');
      expect([word, cell.value, cell.numerator]).toEqual([word, share, counts[word]]);
      expect(cell.detail).toEqual({ none: counts['none'] ?? 0, other_types: 0, without_type: 0 });
    }
  });

  test('dyads', () => {
    const rows = dyadRows(contextOf(reciprocityBalance, referenceLog, setting)).filter(
      ({ a, contacts }) => a.startsWith(first[id]) && contacts !== 0,
    );
    expect(
      rows.map((row) => ({
        a: row.a,
        b: row.b,
        contacts: row.contacts,
        from_a: row.sideA?.contacts,
        from_b: row.sideB?.contacts,
        reciprocity_balance: row.balance,
        persons_a: row.sideA?.persons,
        persons_b: row.sideB?.persons,
        spd_a: row.sideA?.largestShare,
        spd_b: row.sideB?.largestShare,
        single_person_a: row.sideA?.singlePerson,
        single_person_b: row.sideB?.singlePerson,
        modal_pair_share: row.personPairShare,
        mean_richness: row.meanRichness,
        max_richness: row.maxRichness,
        same_building: row.sameBuilding,
      })),
    ).toEqual(expected.dyads.map(({ distance_km: _, ...dyad }) => dyad));
    for (const [place, { distance_km }] of expected.dyads.entries()) expect(rows[place]?.kilometres).toBeCloseTo(distance_km, 9);
  });

  test('the measures of pairs give what the table of dyads gives', () => {
    for (const dyad of expected.dyads) {
      const of = (measure: StudyMeasure, a = dyad.a, b = dyad.b) => cellOf(cells(measure), { by: 'study', value: null }, a, b);
      expect(of(reciprocityBalance).value).toBe(dyad.reciprocity_balance);
      expect(of(personPairShare).value).toBe(dyad.modal_pair_share);
      expect([of(pairChannelRichness).value, of(pairChannelRichness).detail['max']]).toEqual([
        dyad.mean_richness,
        dyad.max_richness,
      ]);
      const [near, far] = [of(singlePersonDependency), of(singlePersonDependency, dyad.b, dyad.a)];
      expect([near.value, near.detail['persons'], far.value, far.detail['persons']]).toEqual([
        dyad.spd_a,
        dyad.persons_a,
        dyad.spd_b,
        dyad.persons_b,
      ]);
    }
    const contacts = expected.dyads.reduce((sum, dyad) => sum + dyad.contacts, 0);
    const rich = expected.dyads.reduce((sum, dyad) => sum + dyad.mean_richness * dyad.contacts, 0);
    expect(here(channelRichnessMean).value).toBeCloseTo(rich / contacts, 12);
  });

  test('single-person dependency', () => {
    const { value, numerator, denominator, detail } = here(singlePersonTies);
    expect({
      dyads: detail['ties'],
      multi_contact_dyads: denominator,
      single_on_either_side: detail['on_one_person'],
      single_on_both: detail['on_one_person_both_sides'],
      single_either_among_multi: numerator,
    }).toEqual(expected.single_person_dependency);
    expect(value).toBe((numerator ?? 0) / (denominator ?? 0));
  });

  test('the graph of the log', () => {
    const build = (direction: 'directed' | 'undirected') =>
      computeIndicators(buildNetwork(referenceLog, recipe({ municipalities: [id], sources: ['log'], direction })), {
        partitions: [],
        seed: 1,
        only: ['order', 'size', 'density', 'reciprocity_edgewise', 'mean_degree_union', 'isolates'],
      });
    const [directed, union] = [build('directed'), build('undirected')];
    const valueIn = ({ network }: typeof directed, indicator: string) => network.find((each) => each.indicator === indicator);
    expect({
      n: valueIn(directed, 'order')?.value,
      arcs: valueIn(directed, 'size')?.value,
      density: valueIn(directed, 'density')?.value,
      union_edges: valueIn(union, 'size')?.value,
      union_density: valueIn(union, 'density')?.value,
      reciprocity_edgewise: valueIn(directed, 'reciprocity_edgewise')?.value,
      mean_degree_union: valueIn(union, 'mean_degree_union')?.value,
      isolates: valueIn(union, 'isolates')?.detail,
    }).toEqual(expected.log_graph);
  });

  test('sources combined', () => {
    const { pairs, counts, ...numbers } = expected.source_combination;
    const found = cells(pairSourceClass).filter(({ key }) => key[0]?.startsWith(first[id]));
    expect(Object.fromEntries(found.map(({ key, detail }) => [key.join('-'), detail['class']]))).toEqual(pairs);
    const shares = cells(sourceClassShares).filter(({ unit: own, numerator }) => own.value === unit.value && numerator !== 0);
    expect(Object.fromEntries(shares.map(({ key, numerator }) => [key[0], numerator]))).toEqual(counts);
    const by = (rule: string) => here(densityByRule, rule);
    expect({
      union: by('union').numerator,
      report_intersection: by('intersection').numerator,
      confirmed_2_sources: by('confirmed').numerator,
      density_union: by('union').value,
      density_intersection: by('intersection').value,
      density_confirmed: by('confirmed').value,
    }).toEqual(numbers);
  });

  test('handover, family by family and together', () => {
    const { cases, ...numbers } = expected.handover;
    const families = new Set(cases.map(({ case_id }) => case_id));
    const rows = familyRows(contextOf(offRadar, referenceLog, setting), off_radar_days)
      .filter(({ family }) => families.has(family))
      .map((row) => ({
        case_id: row.family,
        gap_days_between_episodes: row.gapDays,
        active_at_end: row.active,
        closed: row.closed,
        days_since_last_event: row.silentDays,
        off_radar: row.offRadar,
        silent_open: row.silentOpen,
        case_days: row.days,
        orphan_days: row.orphanDays,
        no_lead_days: row.noLeadDays,
        multi_org_days: row.severalOrganisationsDays,
        persons: row.persons,
      }));
    expect(rows).toEqual(cases);
    expect({
      n_cases: here(offRadar).denominator,
      off_radar: here(offRadar).numerator,
      silent_open: here(silentOpen).numerator,
      with_gap: here(familiesWithGap).numerator,
      orphan_share: here(followUpDays, 'orphan').value,
      no_lead_share: here(followUpDays, 'no-lead').value,
    }).toEqual(numbers);
  });
});
