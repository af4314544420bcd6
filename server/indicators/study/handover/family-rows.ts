import type { RecordRef } from '../../../model/records.ts';
import type { Readable } from '../once-per-study.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { followers, followUps, isOffRadar, isSilentOpen } from './follow-ups.ts';

/** What happened to one family, in days; both ends of an episode count. */
export type FamilyRow = {
  readonly family: string;
  /** Organisations that follow or followed it, by first day. */
  readonly organisations: readonly string[];
  readonly persons: number;
  readonly days: number;
  readonly gapDays: number;
  readonly orphanDays: number;
  readonly noLeadDays: number;
  readonly severalOrganisationsDays: number;
  readonly active: boolean;
  readonly closed: boolean;
  readonly silentDays: number;
  readonly offRadar: boolean;
  readonly silentOpen: boolean;
  readonly records: readonly RecordRef[];
};

/** A row for each family with an episode. @param silentAfterDays from how many silent days a family is off the radar or silent */
export function familyRows(context: Readable, silentAfterDays: number): readonly FamilyRow[] {
  const organisations = organisationNumbers(context);
  return followUps(context).map((family) => ({
    family: family.family,
    organisations: followers(family).map((number) => organisations.get(number).id),
    persons: family.persons.length,
    days: family.days,
    gapDays: family.gaps,
    orphanDays: family.orphan,
    noLeadDays: family.noLead,
    severalOrganisationsDays: family.shared,
    active: family.active,
    closed: family.closed,
    silentDays: family.silentDays,
    offRadar: isOffRadar(family, silentAfterDays),
    silentOpen: isSilentOpen(family, silentAfterDays),
    records: family.records,
  }));
}
