import { basename } from 'node:path';
import type { Command } from 'commander';
import type { Outcome } from '../import/format.ts';
import { issuesToShow } from '../import/issue-list.ts';
import { maxBytes } from '../import/limits.ts';
import { emptyRecords, type StudyRecords } from '../model/records.ts';
import { tableKinds } from '../model/tables.ts';
import type { Locale } from '../model/text.ts';
import { readSource } from '../pipeline/read-source.ts';
import { readStudyFolder } from '../pipeline/study-folder.ts';
import { acceptReadings, type Reading, readBeside, recordsOf } from '../pipeline/take-in.ts';
import { acceptedOf, describeReading } from './describe-reading.ts';
import { chooseKind } from './kind-option.ts';
import { planOption, readPlanFile } from './plan-option.ts';
import type { AddCommand } from './run-command-line.ts';
import { chooseLocale, type ExitCode, type Surroundings } from './surroundings.ts';

type Options = { kind: string; context?: string; plan?: string; json?: true; rows?: true; lang?: string };

export const exitCodes: Readonly<Record<Outcome, ExitCode>> = { accept: 0, warn: 0, partial: 1, reject: 2 };

/** `weefsel check`: reads files as an import would, says what it finds, stores nothing. */
export const addCheck: AddCommand = (program, surroundings, done) => {
  program
    .command('check')
    .description(
      'Read files as an import would and say what is wrong; nothing is stored. With --kind each file is checked by itself',
    )
    .argument('<files...>', 'CSV files, Excel workbooks or network files')
    .option('--kind <kind>', `auto, or one of: ${tableKinds.join(', ')}`, 'auto')
    .option('--context <folder>', 'a folder with organisations.csv and codebook.csv to check against')
    .option(...planOption)
    .option('--json', 'print the result as JSON')
    .option('--rows', 'with --json: also the parsed values of every row')
    .option('--lang <language>', 'nl, en or fr')
    .action(async (paths: string[], options: Options, _command: Command) => {
      done(await check(paths, options, surroundings));
    });
};

async function check(paths: readonly string[], options: Options, surroundings: Surroundings): Promise<ExitCode> {
  const locale = chooseLocale(options.lang, surroundings.environment);
  const started = performance.now();
  const today = surroundings.now().slice(0, 10);
  const context = options.context === undefined ? emptyRecords() : await contextOf(options.context, today);
  const kind = chooseKind(options.kind);
  const files = await Promise.all(paths.map((path) => readSource(path, basename(path))));
  const plan = await readPlanFile(options.plan);
  // Rows that are printed are held, so a file may then be no larger than one that is opened as a whole.
  const rows = options.json && options.rows ? { maxBytes } : { rowsTo: () => null };
  const asked = kind === null ? files : files.map((file) => ({ ...file, kind }));
  const how = { plan, ...rows };
  // Files that are each said to be the same table, such as logs to choose among, say nothing of one another. Others, and those of a plan, are one import.
  const readings =
    kind === null || options.plan !== undefined
      ? readBeside(asked, context, today, how)
      : asked.flatMap((file, source) => readBeside([file], context, today, how).map((one) => ({ ...one, source })));
  const seconds = (performance.now() - started) / 1000;

  if (options.json) {
    const reports = files.map((_, source) => {
      const own = readings.filter((reading) => reading.source === source);
      const read = own.filter(({ leftOut }) => leftOut === undefined);
      // What was left out is no part of the answer, unless the file holds nothing else.
      const [first, ...others] = (read.length > 0 ? read : own.slice(0, 1)).map((reading) =>
        reportOf(reading, locale, seconds, options.rows === true),
      );
      // Every file has a reading.
      return others.length === 0 ? (first as Report) : reportOfParts([first as Report, ...others]);
    });
    const [only] = reports;
    const answer = reports.length === 1 ? only : Object.fromEntries(reports.map((report, at) => [keyOf(paths, at), report]));
    surroundings.out(`${JSON.stringify(answer, null, 1)}\n`);
  } else {
    for (const reading of readings) surroundings.out(describeReading(reading, locale));
  }
  return readings.reduce<ExitCode>((worst, { outcome }) => (exitCodes[outcome] > worst ? exitCodes[outcome] : worst), 0);
}

/** A file's name; where several have it, the path as it was given; with a number behind it where that was given before. */
function keyOf(paths: readonly string[], at: number): string {
  const path = paths[at] ?? '';
  const isShared = paths.some((other, index) => index !== at && basename(other) === basename(path));
  const times = paths.slice(0, at + 1).filter((other) => other === path).length;
  const name = isShared ? path : basename(path);
  return times === 1 ? name : `${name} (${times})`;
}

async function contextOf(folder: string, today: string): Promise<StudyRecords> {
  const readings = readBeside(await readStudyFolder(folder), emptyRecords(), today);
  return recordsOf(
    acceptReadings(
      readings.filter(({ outcome }) => outcome !== 'reject'),
      { skipRows: true },
    ),
    today,
  );
}

type Report = ReturnType<typeof reportOf>;

/** A file with several tables: the whole of it in the same form, and each of its parts. */
function reportOfParts(parts: readonly [Report, ...Report[]]) {
  const [{ file, kind, seconds }] = parts;
  const sum = (count: (part: Report) => number): number => parts.reduce((total, part) => total + count(part), 0);
  return {
    file,
    kind: parts.every((part) => part.kind === kind) ? kind : null,
    outcome: worst(parts.map(({ outcome }) => outcome)),
    records: sum(({ records }) => records),
    accepted: sum(({ accepted }) => accepted),
    issues: parts.flatMap(({ part, issues }) => issues.map((issue) => ({ ...issue, part }))),
    seconds,
    parts,
  };
}

function worst(outcomes: readonly Outcome[]): Outcome {
  return (['reject', 'partial', 'warn'] as const).find((outcome) => outcomes.includes(outcome)) ?? 'accept';
}

/** The machine's form of a reading, as documented for `check --json`. */
function reportOf(reading: Reading, locale: Locale, seconds: number, withRows: boolean) {
  const { file, part, kind, outcome, records, errors, warnings, issues } = reading;
  const chosen = issuesToShow(issues);
  const report = {
    file,
    ...(part !== null && { part }),
    kind,
    outcome,
    records,
    accepted: acceptedOf(reading),
    issues: chosen.map((issue) => ({ ...issue, message: issue.message[locale] })),
    ...(errors + warnings > chosen.length && { more: errors + warnings - chosen.length }),
    seconds: Math.round(seconds * 1000) / 1000,
  };
  return withRows ? { ...report, rows: rowsOf(reading) } : report;
}

/** The values of every data row in the order of the file; null for a row that is refused or left out. */
function rowsOf({ parsed, refused, repeated, twins, rowsLeftOut = [] }: Reading) {
  const stored = new Map(parsed.map(({ row, values }) => [row, values]));
  const others = [
    ...[...refused, ...rowsLeftOut].map((row) => ({ row, values: null })),
    ...repeated.map((row, index) => ({ row, values: stored.get(twins?.[index] ?? 0) ?? null })),
  ];
  return [...parsed, ...others].sort((a, b) => a.row - b.row).map(({ values }) => values);
}
