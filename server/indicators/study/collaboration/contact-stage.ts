import type { LoggedContact } from '../observed-log.ts';

/** The three types of collaboration, in the order of their stages 1 to 3. Source: brochure Maatschappelijk Werk en Kinderopvang Hand in Hand. */
export const collaborationTypes = ['referral', 'administrative', 'joint-follow-up'] as const;
export type CollaborationType = (typeof collaborationTypes)[number];

/** What a contact says of its type: one of the three, that there is none, another word, or nothing. */
export function typeOf({ record, type }: LoggedContact): CollaborationType | 'none' | 'other' | null {
  if (record.type === null) return null;
  return collaborationTypes.find((each) => each === type) ?? (type === 'none' ? 'none' : 'other');
}

/** The stage of a contact: 0 none, 1 referral, 2 administrative support, 3 joint follow-up; null where the type is none of these. */
export function stageOf(contact: LoggedContact): number | null {
  const type = typeOf(contact);
  if (type === null || type === 'other') return null;
  return type === 'none' ? 0 : collaborationTypes.indexOf(type) + 1;
}
