import { foldId } from '../model/identity.ts';
import type { CodeChoice, ImportPlan } from '../model/reading-plan.ts';
import { type TableKind, tableKinds } from '../model/tables.ts';
import type { Text } from '../model/text.ts';
import { findTerm } from '../model/vocabulary.ts';
import type { ImportContext, ImportFormat, MentionedCodes, Mentions, Row, Sheet, Spellings } from './format.ts';
import { withKnown } from './import-context.ts';
import { codebookCells, dilemmaCode, dilemmaLevel, foldCode, type Meaning, meaningFinder } from './tables/code-meanings.ts';
import { codebook } from './tables/codebook.ts';
import { interviews } from './tables/interviews.ts';
import { organisations } from './tables/organisations.ts';
import { documentFinder, documentStem, interviewFinder, speakerColumns } from './tables/speakers.ts';

/** What a table that comes from a plan is called where others have the name of their file or format. */
export const typed = 'typed';

type Made = { readonly format: ImportFormat; readonly header: readonly string[]; readonly rows: readonly Row[] };
type TypedKind = 'organisations' | 'codebook' | 'interviews';

/** Each comes after the files of its kind, so that what they hold is not made again. */
const typedKinds: readonly TypedKind[] = ['organisations', 'codebook', 'interviews'];

type Said = Pick<ImportPlan, 'organisations' | 'codes' | 'documents'>;
/** What the tables at hand name. */
type Named = () => readonly Mentions[];

/** A table made of what a person typed. `content` names it as a file's bytes do. */
export type TypedTable = {
  readonly kind: TypedKind;
  readonly format: ImportFormat;
  readonly sheet: Sheet;
  readonly content: string;
};

/**
 * Makes a table like any other of what a person typed, to be read with all checks: organisations that were made, what codes stand for, who
 * speaks in documents. Records that the study or a file before has already are not made, nor are those of codes and documents that no file at
 * hand names. Line and row are the place in the plan's list, from 1, plus one for the header; columns have the plan's own field names.
 * @param named what the tables at hand name; asked once
 * @returns null where there is nothing to make
 */
export function typedTable(kind: TypedKind, said: Said, context: ImportContext, named: Named): TypedTable | null {
  const { format, header, rows } = makers[kind](said, context, named);
  if (rows.length === 0) return null;
  const content = JSON.stringify([kind, header, ...rows.map(({ cells }) => cells)]);
  return { kind, format, sheet: { header: rowAt(1, header), rows, issues: [] }, content };
}

/** The kinds of typed tables that come before a table of another kind, or of any where it is null. */
export function typedBefore(kind: TableKind | null): readonly TypedKind[] {
  return typedKinds.filter((each) => kind === null || tableKinds.indexOf(each) < tableKinds.indexOf(kind));
}

/** The context in which the organisations that a plan makes are known by name: rows of files may refer to them whatever comes first. */
export function withPlanned(context: ImportContext, said: Pick<Said, 'organisations'>): ImportContext {
  return withKnown(context, 'organisations', said.organisations);
}

/**
 * The context after the interviews that a plan makes. A study that has no list of interviews of its own gets none by it that other documents
 * would be missing from: all documents at hand are known then.
 */
export function withDocuments(before: ImportContext, after: ImportContext, named: Named): ImportContext {
  if (before.known.has('interviews')) return after;
  const documents = named().flatMap((mentions) => mentions.documents);
  const isNew = ({ name }: (typeof documents)[number]): boolean => interviewFinder(after)(name) === null;
  return withKnown(
    after,
    'interviews',
    documents.filter(isNew).map(({ name }) => ({ interview_id: name })),
  );
}

type Maker = (said: Said, context: ImportContext, named: Named) => Made;

const makers: Readonly<Record<TypedKind, Maker>> = {
  organisations: makeOrganisations,
  codebook: makeCodes,
  interviews: makeInterviews,
};

const organisationFields = ['org_id', 'name', 'type', 'sector', 'municipality', 'district'] as const;

function makeOrganisations({ organisations: made }: Said, context: ImportContext): Made {
  const taken = context.keys.get('organisations');
  const rows = made.flatMap((each, at) =>
    taken?.has(foldId(each.org_id)) === true
      ? []
      : [
          rowAt(
            at + 2,
            organisationFields.map((field) => each[field] ?? ''),
          ),
        ],
  );
  return { format: organisations, header: organisationFields, rows };
}

const interviewFields = ['document', ...speakerColumns] as const;

function makeInterviews({ documents }: Said, context: ImportContext, named: Named): Made {
  const said = documents
    .map((each, at) => ({ each, at }))
    .filter(({ each }) => speakerColumns.some((field) => each[field] !== null));
  if (said.length === 0) return { format: interviews, header: interviewFields, rows: [] };
  const interview = interviewFinder(context);
  const choice = documentFinder(said.map(({ each }) => each));
  const rows = new Map<string, Row>();
  for (const { name, isSilent } of named().flatMap((mentions) => mentions.documents)) {
    const each = choice(name);
    // Where every passage says who speaks, that is who speaks.
    if (each === undefined || !isSilent || interview(name) !== null) continue;
    // The name by which the document is found as an interview, with its extension or without.
    const id = [name, documentStem(name)].some((spelling) => foldId(spelling) === foldId(each.document)) ? each.document : name;
    const at = said.find((one) => one.each === each)?.at ?? 0;
    rows.set(foldId(id), rowAt(at + 2, [id, ...speakerColumns.map((field) => each[field] ?? '')]));
  }
  return { format: interviews, header: interviewFields, rows: [...rows.values()].sort((one, other) => one.row - other.row) };
}

const codeFields = ['code', 'label_nl', 'label_en', 'label_fr', 'group', 'level', 'kind', 'dilemma', 'pole'] as const;
type NewCode = { readonly [F in (typeof codeFields)[number]]?: string } & { readonly code: string };

/**
 * The codebook's rows for codes that it lacks. First the relation types and dilemmas that codes stand for, since a code may be called like
 * one and is then known; then the codes themselves.
 */
function makeCodes({ codes }: Said, context: ImportContext, named: Named): Made {
  const none: Made = { format: codebook, header: codeFields, rows: [] };
  if (codes.length === 0) return none;
  const meaningOf = meaningFinder(codes);
  const tables = named();
  const present = mentioned(tables, undefined);
  const said = codes.flatMap(({ code }: CodeChoice, at) => {
    const meaning = meaningOf(code);
    return meaning === null || !present.has(foldCode(code)) ? [] : [{ code, at, meaning }];
  });
  if (said.length === 0) return none;
  const rows = new Map<string, { readonly at: number; readonly cells: NewCode }>();
  const known = context.known.get('codebook');
  const add = (at: number, cells: NewCode): void => {
    if (!known?.get(foldId(cells.code)) && !rows.has(foldId(cells.code))) rows.set(foldId(cells.code), { at, cells });
  };
  for (const { at, meaning } of said) for (const cells of words(meaning, context)) add(at, cells);
  const wider = withKnown(
    context,
    'codebook',
    [...rows.values()].map(({ cells }) => ({ label_nl: null, label_en: null, label_fr: null, ...cells })),
  );
  const ids = mentioned(tables, wider.known.get('codebook'));
  for (const { code, at, meaning } of said) {
    const own = ids.get(foldCode(code));
    // What is another code has no row of its own.
    if (own === undefined || own.isKnown || meaning.code !== null) continue;
    const label = wider.known.get('codebook')?.has(foldId(own.label)) === true ? '' : own.label;
    add(at, { code: own.id, label_nl: label, ...codebookCells(meaning.said, own.id, wider.known.get('codebook')) });
  }
  const made = [...rows.values()].sort((a, b) => a.at - b.at);
  return {
    ...none,
    rows: made.map(({ at, cells }) =>
      rowAt(
        at + 2,
        codeFields.map((field) => cells[field] ?? ''),
      ),
    ),
  };
}

function mentioned(all: readonly Mentions[], codebook: Spellings | undefined): MentionedCodes {
  return new Map(all.flatMap(({ codes }) => [...codes(codebook)]));
}

/** The codebook's rows of the words that a meaning uses: a relation type, a dilemma. */
function words({ said, code }: Meaning, context: ImportContext): readonly NewCode[] {
  const known = context.known.get('codebook');
  if (said.is === 'relation' && code !== null) {
    const label = (findTerm('relationType', code) ?? findTerm('collaborationType', code))?.label ?? null;
    return [{ code, group: 'relation', ...freeLabels(label, said.type, known) }];
  }
  if (said.is !== 'dilemma') return [];
  const dilemma = dilemmaCode(said.dilemma, known);
  const label = findTerm('dilemma', dilemma)?.label ?? null;
  return [{ code: dilemma, group: 'dilemma', level: dilemmaLevel(dilemma), ...freeLabels(label, said.dilemma, known) }];
}

/** The labels that mean nothing else yet: a name that two codes share means none of them. */
function freeLabels(label: Text | null, word: string, known: ReadonlyMap<string, unknown> | undefined) {
  const free = (name: string): string => (known?.has(foldId(name)) === true ? '' : name);
  return label === null
    ? { label_nl: free(word) }
    : { label_nl: free(label.nl), label_en: free(label.en), label_fr: free(label.fr) };
}

function rowAt(row: number, cells: readonly string[]): Row {
  return { line: row, row, cells, fault: null };
}
