import { basename, join } from 'node:path';
import { loadConfig } from '../config.ts';
import { StudyError } from '../model/errors.ts';
import { fontFiles } from '../pipeline/fonts.ts';
import { readSource } from '../pipeline/read-source.ts';
import { openKeyFolder } from '../pipeline/study-keys.ts';
import { productVersions } from '../pipeline/versions.ts';
import { summariseReading } from './describe-reading.ts';
import { planOption, readPlanFile } from './plan-option.ts';
import type { AddCommand } from './run-command-line.ts';
import { chooseLocale, type ExitCode, makeFolder, type Surroundings, teller, tellerDone } from './surroundings.ts';

type Options = { study?: string; create?: string; skipRows?: true; plan?: string; data?: string; json?: true; lang?: string };

/** `weefsel import`: takes files into a study of the store, all of them or none. */
export const addImport: AddCommand = (program, surroundings, done) => {
  program
    .command('import')
    .description('Take files into a study: all of them or none')
    .argument('<files...>', 'CSV files, Excel workbooks or network files')
    .option('--study <id>', 'the study they go into')
    .option('--create <title>', 'make a new study with this title for them')
    .option('--skip-rows', 'go on without the rows that cannot be stored')
    .option(...planOption)
    .option('--data <folder>', 'the folder of the store (default: WEEFSEL_DATA or ./data)')
    .option('--json', 'print what was imported as JSON')
    .option('--lang <language>', 'nl, en or fr')
    .action(async (paths: string[], options: Options) => {
      done(await runImport(paths, options, surroundings));
    });
};

async function runImport(paths: readonly string[], options: Options, surroundings: Surroundings): Promise<ExitCode> {
  if ((options.study === undefined) === (options.create === undefined)) {
    throw new StudyError('usage', 'setting-missing', { problem: '--study ID | --create TITLE' });
  }
  const locale = chooseLocale(options.lang, surroundings.environment);
  const plan = await readPlanFile(options.plan);
  const tell = teller(surroundings);
  const config = loadConfig({ ...surroundings.environment, ...(options.data !== undefined && { WEEFSEL_DATA: options.data }) });
  const files = await Promise.all(paths.map((path) => readSource(path, basename(path))));
  await makeFolder(config.dataFolder);
  // Only this command needs the store, which takes longer to load than a small analysis.
  const { openStore } = await import('../store/open-store.ts');
  const { openWorkbench } = await import('../pipeline/workbench.ts');
  const store = await openStore(config.store, { now: surroundings.now });
  try {
    const keys = openKeyFolder(join(config.dataFolder, 'keys'));
    const workbench = openWorkbench(store, { now: surroundings.now, fonts: fontFiles(), keys, versions: productVersions() });
    // A study that was made for files that are then refused must not stay behind empty.
    const created = options.create === undefined ? null : (await workbench.createStudy(options.create, '')).study.id;
    const study = created ?? (options.study as string);
    try {
      tell(`${files.length} …`);
      const asked = { skipRows: options.skipRows === true, plan };
      // What is skipped is named: nothing of a file goes missing in silence.
      const checked = asked.skipRows ? await workbench.check(study, files, asked) : [];
      const imports = await workbench.importFiles(study, files, asked);
      tellerDone(surroundings);
      for (const reading of checked) {
        if (reading.errors > 0 || reading.leftOut !== undefined) surroundings.note(summariseReading(reading, locale));
      }
      if (options.json) surroundings.out(`${JSON.stringify({ study, imports }, null, 1)}\n`);
      else
        for (const each of imports) surroundings.out(`${study}: ${each.file}, ${each.kind}, ${each.accepted}/${each.records}\n`);
      return imports.some(({ errors }) => errors > 0) ? 1 : 0;
    } catch (error) {
      if (created !== null) await workbench.removeStudy(created);
      throw error;
    }
  } finally {
    await store.close();
  }
}
