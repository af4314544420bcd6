import type { Pair } from './pairs.ts';
import type { Place } from './place.ts';

/*
 * How the two towns work together: what contacts are about and how they are made. Calibrated on what the brochure tells
 * (Boom: walking over, telephone, quick word back; Antwerp: mail and forms, no fixed contact person), not on counted contacts.
 */

export type Purpose =
  | 'referral'
  | 'question'
  | 'information'
  | 'consultation'
  | 'client-meeting'
  | 'problem-signal'
  | 'training'
  | 'structural-meeting'
  | 'acquaintance'
  | 'admin';
export type Channel =
  | 'face-to-face'
  | 'walk-in'
  | 'joint-meeting'
  | 'video'
  | 'phone'
  | 'chat'
  | 'email'
  | 'letter'
  | 'form'
  | 'portal'
  | 'via-parent';
type Weights<K extends string> = Readonly<Partial<Record<K, number>>>;

/** What contacts are about, by the two sectors. Referrals to crèches come out of the families' stories, not from here. */
const purposes: Readonly<Record<string, Weights<Purpose>>> = {
  'childcare-welfare': {
    question: 27,
    information: 20,
    admin: 25,
    consultation: 8,
    'client-meeting': 6,
    'problem-signal': 8,
    acquaintance: 3,
    'structural-meeting': 3,
  },
  'welfare-welfare': { question: 30, information: 30, consultation: 20, admin: 12, 'structural-meeting': 8 },
  'partner-welfare': {
    referral: 9,
    question: 26,
    information: 28,
    consultation: 12,
    'client-meeting': 6,
    'problem-signal': 6,
    admin: 10,
    'structural-meeting': 3,
  },
  'childcare-partner': {
    referral: 7,
    information: 30,
    admin: 30,
    question: 18,
    consultation: 8,
    'problem-signal': 5,
    training: 2,
  },
  'childcare-childcare': { information: 45, consultation: 25, question: 15, acquaintance: 8, training: 7 },
  'partner-partner': { information: 40, consultation: 25, question: 12, referral: 10, 'structural-meeting': 10, acquaintance: 3 },
};

export function purposesOf({ a, b }: Pair): Weights<Purpose> {
  const weights = purposes[[a.sector, b.sector].sort().join('-')];
  if (weights === undefined) throw new Error(`No purposes for ${a.sector} and ${b.sector}`);
  if (a.municipality !== 'Boom') return weights;
  return {
    ...weights,
    consultation: (weights.consultation ?? 0) * 1.5,
    'client-meeting': (weights['client-meeting'] ?? 0) * 2.5,
  };
}

const boomChannels: Weights<Channel> = {
  'walk-in': 27,
  'face-to-face': 24,
  phone: 25,
  email: 14,
  chat: 4,
  'joint-meeting': 4,
  form: 2,
};
const boomReferralChannels: Weights<Channel> = { 'face-to-face': 38, 'walk-in': 22, phone: 22, form: 14, email: 4 };
const roofChannels: Weights<Channel> = { 'walk-in': 24, 'face-to-face': 20, phone: 18, email: 30, form: 8 };
const antwerpChannels: Weights<Channel> = {
  email: 52,
  form: 12,
  phone: 22,
  portal: 4,
  letter: 1,
  'face-to-face': 3,
  'walk-in': 1,
  video: 3,
  chat: 1,
  'via-parent': 1,
};
const antwerpReferralChannels: Weights<Channel> = {
  form: 38,
  email: 36,
  phone: 10,
  portal: 6,
  'via-parent': 8,
  'face-to-face': 2,
};
const meetingChannels: Weights<Channel> = { 'joint-meeting': 75, video: 25 };

export function channelsOf(from: Place, to: Place, purpose: Purpose | 'feedback'): Weights<Channel> {
  const inBoom = from.municipality === 'Boom';
  if (purpose === 'client-meeting' || purpose === 'structural-meeting' || purpose === 'training') {
    return inBoom ? { 'joint-meeting': 90, 'face-to-face': 10 } : meetingChannels;
  }
  if (purpose === 'referral') return inBoom ? boomReferralChannels : antwerpReferralChannels;
  if (inBoom) return boomChannels;
  return from.building !== null && from.building === to.building ? roofChannels : antwerpChannels;
}

/** Shortest and longest usual time a contact takes, in minutes. */
export const minutes: Readonly<Record<Channel, readonly [number, number]>> = {
  'face-to-face': [10, 60],
  'walk-in': [5, 25],
  'joint-meeting': [45, 120],
  video: [20, 60],
  phone: [3, 25],
  chat: [2, 8],
  email: [3, 15],
  letter: [10, 30],
  form: [10, 30],
  portal: [5, 20],
  'via-parent': [2, 10],
};

/** How likely the log knows who was reached. */
export const reachesPerson: Readonly<Record<Channel, number>> = {
  'face-to-face': 0.97,
  'walk-in': 0.97,
  'joint-meeting': 0.95,
  video: 0.95,
  phone: 0.92,
  chat: 0.95,
  email: 0.72,
  letter: 0.3,
  form: 0.15,
  portal: 0.1,
  'via-parent': 0.2,
};
