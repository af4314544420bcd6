import { describe, expect, test } from 'vitest';
import { channelRichnessMean } from '../../../../../server/indicators/study/collaboration/channel-richness-mean.ts';
import { collaborationStage } from '../../../../../server/indicators/study/collaboration/collaboration-stage.ts';
import { collaborationTypeMix } from '../../../../../server/indicators/study/collaboration/collaboration-type-mix.ts';
import { collaborationTypesByChannel } from '../../../../../server/indicators/study/collaboration/collaboration-types-by-channel.ts';
import { formalContacts } from '../../../../../server/indicators/study/collaboration/formal-contacts.ts';
import { pairChannelRichness } from '../../../../../server/indicators/study/collaboration/pair-channel-richness.ts';
import { reciprocityBalance } from '../../../../../server/indicators/study/collaboration/reciprocity-balance.ts';
import { writtenAgreements } from '../../../../../server/indicators/study/collaboration/written-agreements.ts';
import { contact, organisations, relation, study } from '../../../graph/study.ts';
import { cellOf, cellsOf, wholeStudy } from '../measure-study.ts';

/* Every number by hand, from at most six rows. */

describe('types of collaboration: two referrals, one joint follow-up; none, training and empty stand beside', () => {
  const records = study({
    organisations: organisations('A', 'B'),
    contacts: [
      contact('A', 'B', { type: 'referral', channel: 'form' }),
      contact('B', 'A', { type: 'referral', channel: 'phone' }),
      contact('A', 'B', { type: 'joint-follow-up', channel: 'phone' }),
      contact('A', 'B', { type: 'none' }),
      contact('A', 'B', { type: 'training' }),
      contact('A', 'B'),
    ],
  });

  test('shares', () => {
    const cells = cellsOf(collaborationTypeMix, records);
    expect(cellOf(cells, wholeStudy, 'referral')).toMatchObject({ value: 2 / 3, numerator: 2, denominator: 3 });
    expect(cellOf(cells, wholeStudy, 'administrative').value).toBe(0);
    expect(cellOf(cells, wholeStudy, 'joint-follow-up')).toMatchObject({
      value: 1 / 3,
      detail: { none: 1, other_types: 1, without_type: 1 },
      evidence: [1, 2, 3].map((id) => ({ kind: 'contacts', id })),
    });
  });

  test('within the phone: one of two', () => {
    const cells = cellsOf(collaborationTypesByChannel, records);
    expect(cellOf(cells, wholeStudy, 'phone', 'referral')).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 });
    expect(cellOf(cells, wholeStudy, 'form', 'referral').value).toBe(1);
  });

  test('the furthest stage is joint follow-up: 3', () => {
    expect(cellOf(cellsOf(collaborationStage, records), wholeStudy, 'A', 'B').value).toBe(3);
  });
});

describe('a pair with three contacts one way and one back', () => {
  const records = study({
    organisations: organisations('A', 'B', 'C'),
    contacts: [
      contact('B', 'A', { channel: 'email', formal: true }),
      contact('B', 'A', { channel: 'via-parent', formal: true }),
      contact('B', 'A', { channel: 'face-to-face', formal: false }),
      contact('A', 'B', { channel: 'smoke signals' }),
    ],
  });

  test('balance 1 - |1 - 3| / 4', () => {
    expect(cellOf(cellsOf(reciprocityBalance, records), wholeStudy, 'A', 'B')).toMatchObject({
      value: 0.5,
      numerator: 2,
      denominator: 4,
      detail: { from_organisation: 1, from_partner: 3 },
    });
  });

  test('richness (2 + 0 + 5) / 3, at most 5, one of three rich; a channel of no known richness is left aside', () => {
    expect(cellOf(cellsOf(pairChannelRichness, records), wholeStudy, 'A', 'B')).toMatchObject({
      value: 7 / 3,
      numerator: 7,
      denominator: 3,
      detail: { max: 5, rich: 1, rich_share: 1 / 3, without_channel: 1 },
    });
    const fromTwo = cellsOf(channelRichnessMean, records, { parameters: { rich_from: 2 } });
    expect(cellOf(fromTwo).detail['rich']).toBe(2);
  });

  test('two of three formal; C, who has no contacts, is there with the reason', () => {
    const cells = cellsOf(formalContacts, records);
    expect(cellOf(cells)).toMatchObject({ value: 2 / 3, detail: { informal: 1, not_said: 1 } });
    const alone = cellOf(cells, { by: 'organisation', value: 'C' });
    expect(alone.value).toBeNull();
    expect(alone.reason?.en).toContain('formal');
  });
});

test('agreements: the strongest that either reports; an explicit zero has none', () => {
  const cells = cellsOf(
    writtenAgreements,
    study({
      organisations: organisations('A', 'B', 'C', 'D'),
      relations: [
        relation('A', 'B', { present: true, agreement: 'verbal' }),
        relation('B', 'A', { present: true, agreement: 'written' }),
        relation('A', 'C', { present: true, agreement: 'none' }),
        relation('A', 'D', { present: false, agreement: 'written' }),
        relation('B', 'C', { present: true }),
      ],
    }),
  );
  expect(cellOf(cells)).toMatchObject({ value: 0.5, numerator: 1, denominator: 2, detail: { verbal: 0, none: 1 } });
  expect(cellOf(cells, { by: 'organisation', value: 'C' }).value).toBe(0);
});
