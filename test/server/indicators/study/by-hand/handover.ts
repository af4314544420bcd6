import { contact, organisations, type PlainRow, type PlainStudy } from '../../../graph/study.ts';
import type { WorkedExample } from './worked-example.ts';

type Episode = PlainRow<'episodes'>;
/** Somebody leads a family on some days of January 2024, both included. */
const led = (family_code: string, org_id: string, from: number, to: number | null, more: Episode = {}): Episode => ({
  family_code,
  org_id,
  is_lead: true,
  date_from: inJanuary(from),
  date_to: to === null ? null : inJanuary(to),
  ...more,
});
const inJanuary = (day: number): string => `2024-01-${String(day).padStart(2, '0')}`;
const setting = { observedUntil: inJanuary(31) };

/** f: A leads 1-10, B follows 16-31. g: A leads 21-25, B follows too on 24 and 25, then the file is closed. */
const days: PlainStudy = {
  organisations: organisations('A', 'B'),
  episodes: [
    led('f', 'A', 1, 10),
    led('f', 'B', 16, null, { is_lead: false }),
    led('g', 'A', 21, 25, { end_reason: 'closed' }),
    led('g', 'B', 24, 25, { is_lead: false, end_reason: 'closed' }),
  ],
};

/** What happened to six families until 30 June: 151 days after 31 January, 90 after 1 April, 60 after 1 May, 10 after 20 June. */
const silence: PlainStudy = {
  organisations: organisations('A', 'B'),
  episodes: [
    led('left', 'A', 1, 31, { end_reason: 'transfer' }),
    led('closed', 'A', 1, 31, { end_reason: 'closed' }),
    led('called', 'A', 1, 31, { end_reason: 'transfer' }),
    led('april', 'A', 1, null, { date_to: '2024-04-01', end_reason: 'transfer' }),
    led('silent', 'A', 1, null),
    led('heard', 'A', 1, null),
  ],
  contacts: [
    contact('A', 'B', { family_code: 'called', date: '2024-05-01' }),
    contact('A', 'B', { family_code: 'heard', date: '2024-06-20' }),
  ],
};
const june = { observedUntil: '2024-06-30' };
const silentFor = (silent_days: number) => ({ ...june, parameters: { silent_days } });

/** f goes from ann of A to bea of B over 6-9, g from ann to abe of A over 6-7, h from ann to cas of C at once. */
const handedOver: PlainStudy = {
  organisations: organisations('A', 'B', 'C'),
  episodes: [
    led('f', 'A', 1, 5, { person_id: 'ann', phase: 'guidance', end_reason: 'transfer' }),
    led('f', 'B', 10, null, { person_id: 'bea', phase: 'activation' }),
    led('g', 'A', 1, 5, { person_id: 'ann', phase: 'guidance' }),
    led('g', 'A', 8, null, { person_id: 'abe', phase: 'activation' }),
    led('h', 'A', 1, 10, { person_id: 'ann', phase: 'guidance' }),
    led('h', 'C', 11, null, { person_id: 'cas', phase: 'guidance' }),
  ],
};

export const handoverExamples: readonly WorkedExample[] = [
  {
    measure: 'follow_up_days',
    rows: days,
    setting,
    key: ['orphan'],
    sum: 'f has 31 days and g 5; nobody follows f on 11 to 15: 5 / 36',
    value: 5 / 36,
    beside: { numerator: 5, denominator: 36, families: 2, families_with_such_days: 1 },
  },
  {
    measure: 'follow_up_days',
    rows: days,
    setting,
    key: ['no-lead'],
    sum: 'B follows f without a lead on 16 to 31: 16 / 36',
    value: 16 / 36,
    beside: { numerator: 16, denominator: 36, families_with_such_days: 1 },
  },
  {
    measure: 'follow_up_days',
    rows: days,
    setting,
    key: ['several-organisations'],
    sum: 'A and B both follow g on 24 and 25: 2 / 36',
    value: 2 / 36,
    beside: { numerator: 2, denominator: 36, families_with_such_days: 1 },
  },
  {
    measure: 'families_with_gap',
    rows: {
      organisations: organisations('A', 'B'),
      episodes: [
        led('f', 'A', 1, 10),
        led('f', 'B', 12, null),
        led('g', 'A', 1, 10),
        led('g', 'B', 11, null),
        led('h', 'A', 1, 10),
        led('k', 'A', 1, null),
      ],
    },
    setting,
    sum: 'f has a gap on 11; g goes on at once, after h nobody comes, k has one episode: 1 / 4 = 0.25',
    value: 1 / 4,
    beside: { numerator: 1, denominator: 4, low: 0.046, high: 0.699 },
  },
  {
    measure: 'off_radar',
    rows: silence,
    setting: june,
    sum: 'Silent for 90 days are “left” (151) and “april” (90), not “called” (60); “closed” is closed, two are followed: 2 / 6',
    value: 2 / 6,
    beside: { numerator: 2, denominator: 6, low: 0.097, high: 0.7 },
  },
  {
    measure: 'off_radar',
    rows: silence,
    setting: silentFor(60),
    sum: 'From 60 days on “called” counts too: 3 / 6 = 0.5',
    value: 3 / 6,
    beside: { numerator: 3, denominator: 6, low: 0.188, high: 0.812 },
  },
  {
    measure: 'silent_open',
    rows: silence,
    setting: june,
    sum: 'Of “silent”, whom A follows, nothing was heard since 1 January; of “heard” 10 days ago: 1 / 6',
    value: 1 / 6,
    beside: { numerator: 1, denominator: 6, low: 0.03, high: 0.564 },
  },
  {
    measure: 'silent_open',
    rows: silence,
    setting: silentFor(10),
    sum: 'From 10 days on “heard” counts too: 2 / 6',
    value: 2 / 6,
    beside: { numerator: 2, denominator: 6 },
  },
  {
    measure: 'handover_gap',
    rows: handedOver,
    setting,
    sum: 'Nobody leads f for 4 days, g for 2, h for none: (4 + 2 + 0) / 3 = 2 days',
    value: 2,
    beside: { numerator: 6, denominator: 3, with_gap: 2, shortest: 0, longest: 4, transfers: 1 },
  },
  {
    measure: 'handover_gap',
    rows: {
      organisations: organisations('A', 'B', 'C'),
      episodes: [led('f', 'A', 1, 5), led('f', 'C', 2, 20), led('f', 'B', 10, null), led('g', 'A', 1, 5), led('g', 'B', 9, null)],
    },
    setting,
    sum: 'Between A and B, C still leads f, nobody leads g on 6 to 8: (0 + 3) / 2 = 1.5 days',
    value: 1.5,
    beside: { numerator: 3, denominator: 2, with_gap: 1 },
  },
  {
    measure: 'handover_gap',
    rows: {
      organisations: organisations('A'),
      episodes: [led('f', 'A', 1, 5, { person_id: 'ann' }), led('f', 'A', 10, null, { person_id: 'ann' })],
    },
    setting,
    sum: 'ann takes f up again herself, which is no handover: no value',
    value: null,
    because: 'no handover',
  },
  {
    measure: 'phase_change_gap',
    rows: handedOver,
    setting,
    key: ['guidance', 'activation'],
    sum: 'f and g go from guidance to activation after 4 and 2 days, h stays in guidance: (4 + 2) / 2 = 3 days',
    value: 3,
    beside: { numerator: 6, denominator: 2, shortest: 2, longest: 4 },
  },
];
