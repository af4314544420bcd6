import { StudyError } from '../../model/errors.ts';
import { foldId } from '../../model/identity.ts';
import type { StudyRecords } from '../../model/records.ts';
import type { Scenario, ScenarioChange } from '../../model/scenario.ts';
import { isNamed, unknownOrganisation } from './change-organisation.ts';
import { isOneOf, newRow, type Scene, withTables } from './scene.ts';

type Adding = Extract<ScenarioChange, { kind: 'add-tie' }>;
type Removing = Extract<ScenarioChange, { kind: 'remove-tie' }>;

/**
 * Adds a report of both sides, so that every rule that looks at reports has the tie; the network gets it under the other rules too
 * (with-ties.ts).
 * @throws StudyError `scenario-unknown-organisation`, `scenario-tie-with-itself`
 */
export function addTie(records: StudyRecords, change: Adding, { name }: Scenario, field: string): StudyRecords {
  const { from, to, type, mutual, weight } = change;
  checkEnds(records, change, field);
  const row = newRow('relations', records.relations, {
    from_org: from,
    to_org: to,
    type,
    present: true,
    direction: mutual ? 'mutual' : 'directed',
    strength: weight,
    reported_by: 'both',
    source: name,
  });
  return withTables(records, { relations: [...records.relations, row] });
}

/**
 * The records without anything that speaks of two organisations together: contacts and relations of either direction go; a passage of the
 * one about the other stays as talk, but names no target any more.
 * @throws StudyError `scenario-unknown-organisation`, `scenario-unknown-tie`, `scenario-tie-with-itself`
 */
export function removeTie(records: StudyRecords, change: Removing, scene: Scene, field: string): StudyRecords {
  const { from, to } = change;
  checkEnds(records, change, field);
  const left = withoutPair(records, scene.namesOf(from), scene.namesOf(to));
  if (left === records) throw new StudyError('not-found', 'scenario-unknown-tie', { from, to }, { field });
  return left;
}

function checkEnds(records: StudyRecords, { from, to }: Adding | Removing, field: string): void {
  if (foldId(from) === foldId(to)) {
    throw new StudyError('invalid', 'scenario-tie-with-itself', { name: from }, { field: `${field}.to` });
  }
  if (!isNamed(records, new Set([foldId(from)]))) throw unknownOrganisation(from, `${field}.from`);
  if (!isNamed(records, new Set([foldId(to)]))) throw unknownOrganisation(to, `${field}.to`);
}

/** The records without what ties two organisations, each called by any of some names; the same object where nothing does. */
export function withoutPair(records: StudyRecords, one: ReadonlySet<string>, other: ReadonlySet<string>): StudyRecords {
  const joins = (a: string | null, b: string | null): boolean =>
    (isOneOf(one, a) && isOneOf(other, b)) || (isOneOf(other, a) && isOneOf(one, b));
  const contacts = records.contacts.filter(({ from_org, to_org }) => !joins(from_org, to_org));
  const relations = records.relations.filter(({ from_org, to_org }) => !joins(from_org, to_org));
  const speaking = records.coding.some(({ org_id, target_org }) => joins(org_id, target_org));
  if (contacts.length === records.contacts.length && relations.length === records.relations.length && !speaking) return records;
  const coding = records.coding.map((row) => (joins(row.org_id, row.target_org) ? { ...row, target_org: null } : row));
  return withTables(records, { contacts, relations, coding });
}
