import { basename, dirname, resolve } from 'node:path';
import { type PseudonymisedTable, pseudonymiseTable } from '../import/personal/pseudonymise-table.ts';
import { StudyError } from '../model/errors.ts';
import { tableKinds } from '../model/tables.ts';
import type { Locale } from '../model/text.ts';
import { readSource } from '../pipeline/read-source.ts';
import { newKey, readKeyFile, type StudyKey, writeKeyFile } from '../pipeline/study-keys.ts';
import { describeIssue } from './describe-reading.ts';
import { chooseKind } from './kind-option.ts';
import type { AddCommand } from './run-command-line.ts';
import { chooseLocale, type ExitCode, type Surroundings, writeProducts } from './surroundings.ts';

type Options = { key: string; newKey?: true; kind: string; keep?: readonly string[]; json?: true; lang?: string };

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** `weefsel pseudonymise`: replaces persons and families in a table, without a server or a store, as an import with this key would. */
export const addPseudonymise: AddCommand = (program, surroundings, done) => {
  program
    .command('pseudonymise')
    .description('Put pseudonyms in the place of persons and families in a CSV file; nothing else sees the names')
    .argument('<in>', 'the file with names')
    .argument('<out>', 'the file to write')
    .requiredOption('--key <file>', 'the key of the study: keys/<study>.key in the folder of the store, or a key made here')
    .option('--new-key', 'make the key where there is none')
    .option('--kind <kind>', `auto, or one of: ${tableKinds.join(', ')}`, 'auto')
    .option('--keep <column>', 'keep this column although it looks personal; may be repeated', collect)
    .option('--json', 'print the result as JSON')
    .option('--lang <language>', 'nl, en or fr')
    .action(async (from: string, to: string, options: Options) => {
      done(await run(from, to, options, surroundings));
    });
};

async function run(from: string, to: string, options: Options, surroundings: Surroundings): Promise<ExitCode> {
  const locale = chooseLocale(options.lang, surroundings.environment);
  const kind = chooseKind(options.kind);
  for (const path of [from, options.key]) {
    if (resolve(path) === resolve(to)) throw new StudyError('usage', 'same-place', { path });
  }
  const file = await readSource(from, basename(from));
  const key = await findKey(options.key, options.newKey === true);
  const table = pseudonymiseTable(kind === null ? file : { ...file, kind }, key.pseudonymise, options.keep ?? []);
  if (table.text !== null) await writeProducts(dirname(to), [{ name: basename(to), bytes: table.text }]);
  const code: ExitCode = table.text === null ? 2 : table.errors > 0 ? 1 : 0;
  if (options.json) surroundings.out(`${JSON.stringify(reportOf(file.name, table, locale), null, 1)}\n`);
  else {
    for (const issue of table.issues) surroundings.note(describeIssue(issue, locale));
    if (table.text !== null) {
      surroundings.out(`${to}: ${table.kind}, ${table.written}/${table.records}, ${table.replaced.join(', ') || '–'}\n`);
    }
  }
  return code;
}

/** @throws StudyError `no-key`, `key-damaged`, `cannot-read`, `cannot-write` */
async function findKey(path: string, make: boolean): Promise<StudyKey> {
  const found = await readKeyFile(path);
  if (found !== null) return found;
  if (!make) throw new StudyError('not-found', 'no-key', { path });
  const key = newKey();
  if (await writeKeyFile(path, key)) return key;
  // Another program made it first.
  return findKey(path, false);
}

function reportOf(file: string, table: PseudonymisedTable, locale: Locale) {
  const { text, issues, ...counts } = table;
  return {
    file,
    outcome: text === null ? 'refused' : 'written',
    ...counts,
    issues: issues.map((issue) => ({ ...issue, message: issue.message[locale] })),
  };
}
