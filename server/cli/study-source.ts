import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { readEdgeFiles } from '../import/read-edge-files.ts';
import { largeFile, openFileReader } from '../jobs/file-reader.ts';
import { StudyError, say } from '../model/errors.ts';
import { isoDate, type PartialRecipe } from '../model/network-recipe.ts';
import { emptyRecords, type StudyRecords } from '../model/records.ts';
import type { Card } from '../model/study.ts';
import { type Locale, sameText } from '../model/text.ts';
import { type GatheredRows, gatherRows } from '../pipeline/gathered-rows.ts';
import { readSource } from '../pipeline/read-source.ts';
import { findStudyTables, readCard, type StudyFolder } from '../pipeline/study-folder.ts';
import { acceptReadings, type HashedFile, type Reading, readBeside, recordsOf, withHash } from '../pipeline/take-in.ts';
import { summariseReading } from './describe-reading.ts';
import type { Surroundings } from './surroundings.ts';

/** Options of the commands that build a network from files. */
export type SourceOptions = {
  readonly in?: string;
  readonly nodes?: string;
  readonly edges?: string;
  readonly relation?: string;
  readonly municipality?: readonly string[];
  readonly from?: string;
  readonly until?: string;
  readonly recipe?: string;
  readonly skipRows?: true;
};

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

export function addSourceOptions(command: Command): Command {
  return command
    .option('--in <folder>', 'a folder with canonical tables: organisations.csv, relations.csv, contacts.csv, coding.csv …')
    .option('--nodes <file>', 'a node list: id, label, attributes')
    .option(
      '--edges <file>',
      'an edge list: source, target, relation, weight, directed; or a network file, which brings its nodes along',
    )
    .option('--relation <name>', 'only ties of this relation')
    .option('--municipality <name>', 'only this municipality; may be repeated', collect)
    .option('--from <day>', 'first day of the observation, as 2024-01-01 (default: that of the log)')
    .option('--until <day>', 'last day of the observation, as 2024-12-31 (default: that of the log)')
    .option('--recipe <file>', 'a network recipe as JSON (a recipe.json or run.json of an earlier run)')
    .option('--skip-rows', 'go on without the rows that cannot be read');
}

/** The tables of a folder that are being read. */
export type ComingFolder = {
  /** Answers when all of them are under way. @throws StudyError as the files */
  readonly begun: Promise<unknown>;
  readonly found: Promise<StudyFolder>;
  readonly files: Promise<readonly HashedFile[]>;
  /** Ends the reading. */
  readonly close: () => Promise<void>;
};

/**
 * Begins to read the folder that a command line names; null = it names none. Whoever is answered may load sources, which leaves this thread no
 * pause: large files are read meanwhile. What is wrong with the folder is told to whoever waits for its files.
 */
export async function beginReading({ in: folder, edges }: SourceOptions): Promise<ComingFolder | null> {
  if (folder === undefined || edges !== undefined) return null;
  const coming = beginFolder(folder);
  await coming.begun.catch(() => undefined);
  return coming;
}

function beginFolder(folder: string): ComingFolder {
  const reader = openFileReader();
  const found = findStudyTables(folder);
  const begun = found.then(({ tables }) => Promise.all(tables.map((name) => reader.begin(join(folder, name), name))));
  const files = begun.then((all) => Promise.all(all.map(({ file }) => file))).finally(reader.close);
  // A command may end before it asks for them.
  files.catch(() => undefined);
  return { begun, found, files, close: reader.close };
}

export type Source = {
  readonly records: StudyRecords;
  readonly recipe: PartialRecipe;
  readonly card: Card;
  readonly readings: readonly Reading[];
  /** The run that the recipe is of; nothing where it is of none. */
  readonly before: EarlierRun;
};

/** What a run.json says beside the recipe; absent = it says nothing of it. */
export type EarlierRun = {
  readonly seed?: number | undefined;
  readonly partitions?: readonly string[] | undefined;
  /** Ids of what the run was asked; absent = everything. */
  readonly chosen?: readonly string[] | undefined;
  readonly inputs?: readonly { readonly file: string; readonly hash: string }[] | undefined;
  /** The what-if scenario that was set beside its results, as it is written; absent = none. */
  readonly scenario?: { readonly written: unknown; readonly file: string } | undefined;
};

/**
 * The records and the recipe that a command line names.
 * @param more.coming the files of the folder, where somebody reads them already
 * @param more.onLarge is told before a table is read of which a large network may be built
 * @throws StudyError where files are missing or refused, or the options do not go together
 */
export async function readSourceOptions(
  options: SourceOptions,
  surroundings: Surroundings,
  locale: Locale,
  { coming, onLarge }: { readonly coming?: ComingFolder | null; readonly onLarge?: () => void } = {},
): Promise<Source> {
  if ((options.in === undefined) === (options.edges === undefined)) {
    throw new StudyError('usage', 'setting-missing', { problem: '--in DIR | --nodes FILE --edges FILE' });
  }
  checkDays(options);
  const gathered = options.in === undefined ? undefined : gatherRows();
  const readings =
    options.in === undefined
      ? await readEdgeList(options, surroundings)
      : await readFolder(coming ?? beginFolder(options.in), surroundings, locale, gathered, onLarge);
  for (const reading of readings) {
    if (reading.outcome !== 'accept') surroundings.note(summariseReading(reading, locale));
  }
  const records = recordsOf(acceptReadings(readings, { skipRows: options.skipRows === true }), surroundings.now(), gathered);
  const { recipe: asked, before } = options.recipe === undefined ? { recipe: {}, before: {} } : await readRecipe(options.recipe);
  const recipe: PartialRecipe = {
    ...(options.in === undefined ? edgeListRecipe(records, options.relation) : {}),
    ...asked,
    ...(options.municipality !== undefined && { municipalities: [...options.municipality] }),
    ...(options.relation !== undefined && { relationTypes: [options.relation] }),
    ...periodOf(options, asked),
  };
  return { records, recipe, readings, card: await cardOf(options), before };
}

async function readFolder(
  coming: ComingFolder,
  { now, note }: Surroundings,
  locale: Locale,
  gathered?: GatheredRows,
  onLarge?: () => void,
): Promise<readonly Reading[]> {
  const { unread } = await coming.found;
  if (unread.length > 0) note(`${say('files-not-tables', { names: unread })[locale]}\n`);
  const files = await coming.files;
  if (files.some(({ bytes }) => bytes.length >= largeFile)) onLarge?.();
  const options = gathered === undefined ? {} : { rowsTo: gathered.rowsTo };
  return readBeside(files, emptyRecords(), now().slice(0, 10), options);
}

async function readEdgeList({ nodes, edges }: SourceOptions, surroundings: Surroundings): Promise<readonly Reading[]> {
  // `edges` is there: readSourceOptions asked for it.
  const edgeFile = await readSource(edges as string, basename(edges as string));
  const nodeFile = nodes === undefined ? null : await readSource(nodes, basename(nodes));
  const readings = readEdgeFiles(nodeFile, edgeFile, surroundings.now().slice(0, 10));
  return withHash(readings, nodeFile === null ? [edgeFile] : [nodeFile, edgeFile]);
}

/** What cannot be a period is told before a large log is read. @throws StudyError `bad-setting` */
function checkDays({ from, until }: SourceOptions): void {
  for (const [name, value] of [
    ['--from', from],
    ['--until', until],
  ] as const) {
    if (value !== undefined && !isoDate.safeParse(value).success)
      throw new StudyError('usage', 'bad-setting', { name, value, problem: '2024-12-31' });
  }
  if (from !== undefined && until !== undefined && until < from)
    throw new StudyError('usage', 'bad-setting', { name: '--until', value: until, problem: `${from} …` });
}

/** The period that the options say, each day of them before that of the recipe file. */
function periodOf({ from, until }: SourceOptions, { period }: PartialRecipe): Pick<PartialRecipe, 'period'> {
  if (from === undefined && until === undefined) return {};
  return { period: { ...period, ...(from !== undefined && { from }), ...(until !== undefined && { to: until }) } };
}

/** An edge list says itself whether its ties have a direction; its weights are strengths as they stand. */
function edgeListRecipe(records: StudyRecords, relation: string | undefined): PartialRecipe {
  const ties = records.relations.filter((tie) => relation === undefined || tie.type === relation);
  const undirected = ties.filter((tie) => tie.direction === 'mutual').length;
  if (undirected > 0 && undirected < ties.length)
    throw new StudyError('invalid', 'mixed-direction', {
      relation: relation ?? [...new Set(ties.map(({ type }) => type))].join(', '),
    });
  return {
    sources: ['relations'],
    weight: 'strength',
    direction: undirected > 0 ? 'undirected' : 'directed',
    symmetrise: { tie: 'union', weight: 'max' },
  };
}

const earlierRun = z.object({
  seed: z.number().optional(),
  partitions: z.array(z.string()).optional(),
  chosen: z.array(z.string()).optional(),
  inputs: z.array(z.object({ file: z.string(), hash: z.string() })).optional(),
  scenario: z.unknown().optional(),
});

/**
 * A recipe as it stands by itself, or in the run.json of a run, with what that run was.
 * @throws StudyError `recipe-invalid`
 */
async function readRecipe(path: string): Promise<{ readonly recipe: PartialRecipe; readonly before: EarlierRun }> {
  const text = new TextDecoder().decode((await readSource(path, basename(path))).bytes);
  try {
    const parsed: unknown = JSON.parse(text);
    // A recipe is checked when a network is built by it.
    if (parsed === null || typeof parsed !== 'object' || !('recipe' in parsed))
      return { recipe: parsed as PartialRecipe, before: {} };
    const { scenario, ...before } = earlierRun.parse(parsed);
    const recipe = parsed.recipe as PartialRecipe;
    // A scenario is checked where it is wanted: not every command sets it beside the data.
    const had = (scenario ?? null) === null ? {} : { scenario: { written: scenario, file: basename(path) } };
    return { recipe, before: { ...before, ...had } };
  } catch (cause) {
    throw new StudyError(
      'invalid',
      'recipe-invalid',
      { field: basename(path), problem: 'JSON' },
      { file: basename(path) },
      { cause },
    );
  }
}

/** The card beside the data, where there is one; else a plain card that names the folder or file. */
async function cardOf(options: SourceOptions): Promise<Card> {
  const name = basename(options.in ?? options.edges ?? '');
  const hasCard =
    options.in !== undefined &&
    (await readFile(`${options.in}/card.json`).then(
      () => true,
      () => false,
    ));
  if (hasCard) return readCard(options.in as string);
  return { title: sameText(name), description: sameText(''), nature: 'own', source: '', licence: '', caveats: [] };
}
