import { setImmediate as breathe } from 'node:timers/promises';
import { nameColumns } from '../graph/resolve-names.ts';
import { decisionsOfPlan, unknownOrganisation } from '../import/names/decisions-of-plan.ts';
import { type NameCandidates, nameCandidates } from '../import/names/name-candidates.ts';
import { namesContext } from '../import/names/names-context.ts';
import { oddCharacters } from '../import/names/odd-characters.ts';
import { suggestFor } from '../import/names/suggest-for.ts';
import { doubtScore, strongScore, suggestNames } from '../import/names/suggest-names.ts';
import type { NameSuggestion } from '../import/table-look.ts';
import type { CellValue } from '../import/tables/fingerprint.ts';
import { StudyError } from '../model/errors.ts';
import { byCodePoint, foldId } from '../model/identity.ts';
import type { NameDecision, NewNameDecision } from '../model/name-decision.ts';
import { type NamePlacement, placeNames } from '../model/name-placement.ts';
import type { ImportPlan } from '../model/reading-plan.ts';
import type { StoredRecord, StudyRecords } from '../model/records.ts';
import { type TableKind, tableKinds } from '../model/tables.ts';
import type { Holdings } from './take-in.ts';
import type { OrganisationNames } from './workbench-model.ts';

/*
 * Who the organisations of a study are: which spellings mean them, which nobody placed, which may be one and the same.
 */

type Cells = Readonly<Record<string, CellValue>>;
type Organisation = StoredRecord<'organisations'>;

/** Work between two moments for others: rows that are counted, names that are compared. */
const rowsAtATime = 50_000;
const namesAtATime = 20;
const mostTwins = 100;

/**
 * The names of a study with what they mean.
 * @param records as they are stored, before names are resolved
 */
export async function organisationNames(records: StudyRecords, decisions: readonly NameDecision[]): Promise<OrganisationNames> {
  const placement = placeNames(records.organisations, decisions);
  const counts = await countNames(records, placement);
  const context = namesContext(rowsOf(records.organisations), rowsOf(records.municipalities), decisions);
  const places = new Map(records.municipalities.map(({ municipality_id, name }) => [foldId(municipality_id), name]));
  const kept = records.organisations.filter(({ org_id }) => foldId(placement.becomes(org_id)) === foldId(org_id));
  const listed = namesById(records.organisations);
  const spellings = new Map<string, OrganisationNames['organisations'][number]['spellings'][number][]>();
  for (const [folded, { organisation, decision, merges }] of placement.placed) {
    const rows = counts.spellings.get(folded)?.rows ?? 0;
    const writtenName = listed.get(folded) ?? null;
    const spelling = { decision: decision.id, written: decision.written, writtenName, rows, merges };
    spellings.set(foldId(organisation), [...(spellings.get(foldId(organisation)) ?? []), spelling]);
  }
  const unplaced: OrganisationNames['unplaced'][number][] = [];
  const open = [...counts.spellings.values()].filter(({ written }) => placement.standsFor(written) === null);
  open.sort((a, b) => b.rows - a.rows || byCodePoint(a.written, b.written));
  for (const [index, { written, rows }] of open.entries()) {
    if (index % namesAtATime === namesAtATime - 1) await breathe();
    unplaced.push({ written, rows, odd: isOdd(written), suggestions: suggestFor(written, context) });
  }
  return {
    organisations: kept.map(({ org_id: id, name, sector, municipality }) => ({
      id,
      name,
      sector,
      municipality: municipality === null ? null : (places.get(foldId(municipality)) ?? municipality),
      rows: counts.organisations.get(foldId(id)) ?? 0,
      odd: isOdd(name),
      spellings: (spellings.get(foldId(id)) ?? []).sort((a, b) => b.rows - a.rows || byCodePoint(a.written, b.written)),
    })),
    unplaced,
    twins: await findTwins(kept, placement, nameCandidates(context)),
    decisions: history(records.organisations, decisions),
  };
}

const isOdd = (name: string): boolean => oddCharacters(name).length > 0;

// A stored record holds its table's columns, which are all cell values, beside what the store added.
const rowsOf = <R extends object>(rows: readonly R[]): readonly (R & Cells)[] => rows as unknown as readonly (R & Cells)[];

type Spelling = { readonly written: string; readonly end: string | null; rows: number };
type Counts = {
  /** By folded spelling. */
  readonly spellings: ReadonlyMap<string, Spelling>;
  /** By folded id of the organisation at the end; a row that names it twice counts once. */
  readonly organisations: ReadonlyMap<string, number>;
};

/** Counts the rows that name each spelling, and each organisation. */
async function countNames(records: StudyRecords, { standsFor }: NamePlacement): Promise<Counts> {
  const spellings = new Map<string, Spelling>();
  const byWritten = new Map<string, Spelling>();
  const organisations = new Map<string, number>();
  const spellingOf = (written: string): Spelling => {
    const known = byWritten.get(written);
    if (known !== undefined) return known;
    const folded = foldId(written);
    const id = standsFor(written);
    const spelling = spellings.get(folded) ?? { written: written.trim(), end: id === null ? null : foldId(id), rows: 0 };
    spellings.set(folded, spelling);
    byWritten.set(written, spelling);
    return spelling;
  };
  for (const kind of tableKinds) {
    const columns = nameColumns(kind);
    if (columns.length === 0) continue;
    const rows: readonly Cells[] = rowsOf<StoredRecord<TableKind>>(records[kind]);
    for (const [index, row] of rows.entries()) {
      if (index % rowsAtATime === rowsAtATime - 1) await breathe();
      const named: Spelling[] = [];
      const ends: string[] = [];
      for (const { name, multiple } of columns) {
        const value = row[name];
        if (typeof value !== 'string') continue;
        for (const written of multiple ? value.split(';') : [value]) {
          const spelling = spellingOf(written);
          if (named.includes(spelling)) continue;
          named.push(spelling);
          spelling.rows++;
          if (spelling.end === null || ends.includes(spelling.end)) continue;
          ends.push(spelling.end);
          organisations.set(spelling.end, (organisations.get(spelling.end) ?? 0) + 1);
        }
      }
    }
  }
  return { spellings, organisations };
}

/** Pairs of listed organisations that may be one: alike in name, in no two different places, and neither part of the other. */
async function findTwins(
  organisations: readonly Organisation[],
  { refused, standsFor }: NamePlacement,
  candidates: NameCandidates,
): Promise<OrganisationNames['twins']> {
  const byId = new Map(organisations.map((row) => [foldId(row.org_id), row]));
  const isRefused = (one: string, other: string): boolean => refused.get(foldId(one))?.has(foldId(other)) === true;
  const isPartOf = (part: Organisation, whole: Organisation): boolean =>
    part.part_of !== null && standsFor(part.part_of) === whole.org_id;
  const seen = new Set<string>();
  const twins: OrganisationNames['twins'][number][] = [];
  for (const [index, row] of organisations.entries()) {
    if (index % namesAtATime === namesAtATime - 1) await breathe();
    for (const suggestion of suggestNames(row.name, candidates, new Set([foldId(row.org_id)]))) {
      const other = byId.get(foldId(suggestion.organisation));
      if (other === undefined || !isLikely(suggestion)) continue;
      const pair = [row.org_id, other.org_id].sort(byCodePoint).join('\u001f');
      const apart =
        row.municipality !== null && other.municipality !== null && foldId(row.municipality) !== foldId(other.municipality);
      if (seen.has(pair) || apart || isPartOf(row, other) || isPartOf(other, row)) continue;
      if (isRefused(row.org_id, other.org_id) || isRefused(other.org_id, row.org_id)) continue;
      seen.add(pair);
      twins.push({ organisation: row.org_id, name: row.name, suggestion });
    }
  }
  return twins.sort((a, b) => b.suggestion.score - a.suggestion.score).slice(0, mostTwins);
}

const sameReasons: ReadonlySet<NameSuggestion['reason']> = new Set(['same-words', 'other-order', 'look-alike']);

/** Three organisations of one name are likely twins, though none of the suggestions is sure. */
function isLikely({ score, reason }: NameSuggestion): boolean {
  return score >= strongScore || (score >= doubtScore && sameReasons.has(reason));
}

const namesById = (organisations: readonly Organisation[]): ReadonlyMap<string, string> =>
  new Map(organisations.map(({ org_id, name }) => [foldId(org_id), name]));

/** Every decision, newest first. */
function history(organisations: readonly Organisation[], decisions: readonly NameDecision[]): OrganisationNames['decisions'] {
  const names = namesById(organisations);
  return decisions
    .map((decision) => ({
      ...decision,
      name: names.get(foldId(decision.organisation)) ?? decision.organisation,
      writtenName: names.get(foldId(decision.written)) ?? null,
      merges: decision.what === 'same' && names.has(foldId(decision.written)),
    }))
    .reverse();
}

/**
 * Checks a decision against those that stand. What is decided already in the same words is no new decision; what stands otherwise has to be
 * undone first, so that the history never says two things at once.
 * @returns the decision with the organisation's id as it is listed, or null where it stands already
 * @throws StudyError `unknown-organisation-id`, `name-is-own`, `name-of-other`, `name-decided`, `names-in-circle`
 */
export function checkDecision(
  organisations: readonly Organisation[],
  decisions: readonly NameDecision[],
  { what, written, organisation }: NewNameDecision,
): NewNameDecision | null {
  const placement = placeNames(organisations, decisions);
  const { placed, refused, standsFor, becomes } = placement;
  const row = organisations.find(({ org_id }) => foldId(org_id) === foldId(organisation));
  if (row === undefined) throw unknownOrganisation(organisation, 'organisation');
  const folded = foldId(written);
  const own = foldId(row.org_id);
  const decided = { what, written, organisation: row.org_id };
  const isRefused = (one: string, other: string): boolean => refused.get(one)?.has(other) === true;
  const nameOf = (id: string): string => organisations.find(({ org_id }) => foldId(org_id) === foldId(id))?.name ?? id;
  const refuse = (code: 'name-is-own' | 'name-of-other' | 'name-decided' | 'names-in-circle', id: string): never => {
    throw new StudyError('conflict', code, { written, name: nameOf(id), id }, { field: 'written' });
  };

  const isId = organisations.some(({ org_id }) => foldId(org_id) === folded);
  const before = placed.get(folded);
  if (folded === own) refuse('name-is-own', row.org_id);
  if (!isId && before === undefined) {
    const named = standsFor(written);
    if (named !== null && foldId(named) === foldId(becomes(row.org_id))) refuse('name-is-own', row.org_id);
    if (named !== null) refuse('name-of-other', named);
  }
  if (what === 'different') {
    if (isRefused(folded, own) || (isId && isRefused(own, folded))) return null;
    const isOne = before !== undefined && foldId(before.organisation) === foldId(becomes(row.org_id));
    if (isOne || foldId(becomes(row.org_id)) === folded) refuse('name-decided', row.org_id);
    return decided;
  }
  if (before !== undefined && foldId(before.decision.organisation) === own) return null;
  if (before !== undefined) refuse('name-decided', before.organisation);
  if (isRefused(folded, own) || isRefused(own, folded)) refuse('name-decided', row.org_id);
  if (foldId(becomes(row.org_id)) === folded) refuse('names-in-circle', row.org_id);
  return decided;
}

/**
 * What a plan decides about names, for the batch that is taken in by it.
 * @param added rows of organisations that come in with it
 * @throws StudyError `unknown-organisation-id`
 */
export function decisionsToKeep(
  plan: ImportPlan | undefined,
  { stored, decisions }: Holdings,
  added: readonly object[],
): readonly NewNameDecision[] {
  if (plan === undefined || plan.names.length === 0) return [];
  // Rows of a table are its records, whose columns are all cell values.
  const organisations = [...rowsOf(stored.organisations), ...(added as readonly (Cells & Organisation)[])];
  return decisionsOfPlan(plan.names, organisations, rowsOf(stored.municipalities), decisions);
}
