import { contact, organisations, type PlainRow, type PlainStudy, relation } from '../../../graph/study.ts';
import type { WorkedExample } from './worked-example.ts';

type Contact = PlainRow<'contacts'>;
const ab = (more: Contact) => contact('A', 'B', more);
const three = organisations('A', 'B', 'C');

/** Two referrals, one of each other type; one of none, and one of a type that is none of the three. */
const types: PlainStudy = {
  organisations: organisations('A', 'B'),
  contacts: [
    ab({ type: 'referral', channel: 'phone' }),
    ab({ type: 'referral', channel: 'phone' }),
    ab({ type: 'joint-follow-up', channel: 'phone' }),
    ab({ type: 'administrative', channel: 'email' }),
    ab({ type: 'none', channel: 'phone' }),
    ab({ type: 'training', channel: 'phone' }),
  ],
};
/** One channel of each richness from 5 down, but 4; and one of which no richness is known. */
const channels: PlainStudy = {
  organisations: organisations('A', 'B'),
  contacts: ['face-to-face', 'phone', 'email', 'form', 'via-parent', 'smoke signals'].map((channel) => ab({ channel })),
};

const at = (org_id: string, municipality: string, building_id: string): PlainRow<'organisations'> => ({
  org_id,
  name: org_id,
  municipality,
  building_id,
});
const standing = (org_id: string, lat: number): PlainRow<'organisations'> => ({ org_id, name: org_id, lat, lon: 4 });

export const collaborationExamples: readonly WorkedExample[] = [
  {
    measure: 'channel_richness',
    rows: channels,
    sum: 'Face to face 5, phone 3, e-mail 2, form 1, via the parent 0; smoke signals are not known: (5 + 3 + 2 + 1 + 0) / 5 = 2.2',
    value: 11 / 5,
    beside: { numerator: 11, denominator: 5, max: 5, rich: 1, rich_share: 1 / 5, without_channel: 1 },
  },
  {
    measure: 'channel_richness',
    rows: channels,
    setting: { parameters: { rich_from: 3 } },
    sum: 'With rich from 3 on, face to face and phone are rich, 2 of 5; the mean stays 11 / 5 = 2.2',
    value: 11 / 5,
    beside: { rich: 2, rich_share: 2 / 5 },
  },
  {
    measure: 'pair_channel_richness',
    rows: {
      organisations: three,
      contacts: [
        ab({ channel: 'video' }),
        contact('B', 'A', { channel: 'chat' }),
        ab({ channel: 'portal' }),
        contact('A', 'C', { channel: 'face-to-face' }),
      ],
    },
    key: ['A', 'B'],
    sum: 'Between A and B video 4, chat 2, portal 1: (4 + 2 + 1) / 3 = 7 / 3',
    value: 7 / 3,
    beside: { numerator: 7, denominator: 3, max: 4, rich: 1 },
  },
  {
    measure: 'collaboration_types',
    rows: types,
    key: ['referral'],
    sum: 'Two referrals, one joint follow-up, one administrative support; none and training stand beside: 2 / 4 = 0.5',
    value: 2 / 4,
    beside: { numerator: 2, denominator: 4, low: 0.15, high: 0.85, none: 1, other_types: 1, without_type: 0 },
  },
  {
    measure: 'collaboration_types',
    rows: types,
    key: ['joint-follow-up'],
    sum: 'One joint follow-up of the same four: 1 / 4 = 0.25',
    value: 1 / 4,
    beside: { numerator: 1, denominator: 4, low: 0.046, high: 0.699 },
  },
  {
    measure: 'collaboration_types_by_channel',
    rows: types,
    key: ['phone', 'referral'],
    sum: 'By phone two referrals and one joint follow-up: 2 / 3',
    value: 2 / 3,
    beside: { numerator: 2, denominator: 3, low: 0.208, high: 0.939, none: 1, other_types: 1 },
  },
  {
    measure: 'collaboration_stage',
    rows: {
      organisations: three,
      contacts: [
        ab({ type: 'none' }),
        contact('B', 'A', { type: 'administrative' }),
        ab({ type: 'referral' }),
        ab({ type: 'training' }),
        contact('A', 'C', { type: 'joint-follow-up' }),
      ],
    },
    key: ['A', 'B'],
    sum: 'None 0, referral 1, administrative support 2; training is no step: the furthest is 2',
    value: 2,
    beside: { contacts: 3 },
  },
  {
    measure: 'contact_balance',
    rows: {
      organisations: organisations('A', 'B'),
      contacts: [ab({}), ab({}), contact('B', 'A'), contact('B', 'A'), contact('B', 'A'), contact('B', 'A')],
    },
    key: ['A', 'B'],
    sum: 'Two contacts from A and four from B: 1 − |2 − 4| / 6 = 2 / 3',
    value: 2 / 3,
    beside: { numerator: 4, denominator: 6, from_organisation: 2, from_partner: 4 },
  },
  {
    measure: 'formal_contacts',
    rows: {
      organisations: organisations('A', 'B'),
      contacts: [true, true, false, false, false, null].map((formal) => ab({ formal })),
    },
    sum: 'Two formal of the five that say so: 2 / 5 = 0.4',
    value: 2 / 5,
    beside: { numerator: 2, denominator: 5, low: 0.118, high: 0.769, informal: 3, not_said: 1 },
  },
  {
    measure: 'written_agreements',
    rows: {
      organisations: organisations('A', 'B', 'C', 'D'),
      relations: [
        relation('A', 'B', { present: true, agreement: 'verbal' }),
        relation('B', 'A', { present: true, agreement: 'written' }),
        relation('A', 'C', { present: true, agreement: 'none' }),
        relation('B', 'C', { present: true, agreement: 'verbal' }),
        relation('A', 'D', { present: false, agreement: 'written' }),
        relation('C', 'D', { present: true }),
      ],
    },
    sum: 'A–B written by one of two reports, A–C none, B–C verbal; A–D is denied, of C–D it is not known: 1 / 3',
    value: 1 / 3,
    beside: { numerator: 1, denominator: 3, low: 0.061, high: 0.792, verbal: 1, none: 1 },
  },
  {
    measure: 'proximity_ratio',
    rows: {
      organisations: [
        at('A', 'Town', 'x'),
        at('B', 'Town', 'x'),
        at('C', 'Town', 'y'),
        at('D', 'Town', 'z'),
        at('E', 'Village', 'x'),
      ],
      contacts: [ab({}), contact('B', 'A'), ab({}), contact('A', 'C'), contact('D', 'B'), contact('A', 'E')],
    },
    sum: 'A–B under one roof: 3 contacts in 1 pair; A–C, A–D, B–C, B–D, C–D: 2 contacts in 5 pairs; E is of another town: (3 / 1) / (2 / 5) = 7.5',
    value: 7.5,
    beside: { pairs_together: 1, pairs_apart: 5, contacts_together: 3, contacts_apart: 2 },
  },
  {
    measure: 'proximity_ratio',
    rows: {
      organisations: [standing('A', 51), standing('B', 51.00005), standing('C', 51.001)],
      contacts: [ab({}), contact('B', 'A'), contact('A', 'C')],
    },
    sum: 'A degree of latitude is 111.2 km: A and B stand 5.6 m apart, which is one roof, C 106 m and more: (2 / 1) / (1 / 2) = 4',
    value: 4,
    beside: { pairs_together: 1, pairs_apart: 2, contacts_together: 2, contacts_apart: 1 },
  },
];
