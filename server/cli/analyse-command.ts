import { indicatorExporters } from '../export/index.ts';
import { studyTables } from '../export/study-tables.ts';
import type { MeasuredStudy } from '../indicators/study/measured-study.ts';
import { addTwoMode } from '../indicators/two-mode/add-two-mode.ts';
import { openComparerPool } from '../jobs/comparer-pool.ts';
import { StudyError } from '../model/errors.ts';
import { standardSeed } from '../model/random.ts';
import { buildHashed, defaultPartitions } from '../pipeline/analyse.ts';
import { measureStudyWith } from '../pipeline/measure-with.ts';
import { drawnMeasures, studyValues } from '../pipeline/study-values.ts';
import { analyseNetwork, parseSample } from './analyse-network.ts';
import type { AddCommand } from './run-command-line.ts';
import { addScenarioOption, compareWithScenario, scenarioOption, scenarioProducts } from './scenario-option.ts';
import { addSourceOptions, readSourceOptions, type SourceOptions } from './study-source.ts';
import { chooseLocale, type ExitCode, type Surroundings, teller, tellerDone, writeProducts } from './surroundings.ts';

type Options = SourceOptions & {
  out: string;
  partition?: readonly string[];
  seed: string;
  sample?: string;
  scenario?: string;
  json?: true;
  lang?: string;
};

/** `weefsel analyse`: from files to indicators, with the recipe to make them again. */
export const addAnalyse: AddCommand = (program, surroundings, done) => {
  const command = program.command('analyse').description('Build a network from files and compute its indicators');
  addScenarioOption(addSourceOptions(command), 'every value before and after goes into scenario.csv and results.json')
    .option(
      '--partition <attribute>',
      'an attribute to compute E-I indices for; may be repeated (default: sector)',
      (value: string, before: readonly string[] = []) => [...before, value],
    )
    .option('--seed <number>', 'seed of everything that draws chance', String(standardSeed))
    .option('--sample <number>', 'estimate betweenness from so many organisations too, in columns of its own')
    .requiredOption('--out <folder>', 'where the results go')
    .option('--json', 'print the results as JSON too')
    .option('--lang <language>', 'nl, en or fr: the language of reasons and messages')
    .action(async (options: Options) => {
      done(await runAnalyse(options, surroundings));
    });
};

async function runAnalyse(options: Options, surroundings: Surroundings): Promise<ExitCode> {
  const locale = chooseLocale(options.lang, surroundings.environment);
  const tell = teller(surroundings);
  tell('…');
  const scenario = await scenarioOption(options.scenario);
  const { records, recipe, readings } = await readSourceOptions(options, surroundings, locale);
  const sample = options.sample === undefined ? {} : { sample: parseSample(options.sample) };
  const built = buildHashed(records, { ...recipe, ...sample });
  tell(`n = ${built.network.graph.order}, m = ${built.network.graph.size}`);
  const seed = parseSeed(options.seed);
  const partitions = options.partition ?? defaultPartitions(built.network);
  const request = { partitions, seed };
  const indicators = await analyseNetwork(built, records, request, surroundings, locale);
  // Ties that stand in a file by themselves have no passages, contacts or cases behind them.
  const onMeasured = (done: number, total: number): void => tell(`${done} / ${total}`);
  const measure = async (): Promise<MeasuredStudy> => {
    const comparers = openComparerPool();
    try {
      return await measureStudyWith(comparers, records, built.network, { seed }, onMeasured);
    } finally {
      await comparers.close();
    }
  };
  const measured = options.in === undefined ? null : await measure();
  const run = measured === null ? indicators.run : { ...indicators.run, drawn: drawnMeasures(measured, seed) };
  const oneMode = { ...indicators, run };
  // A node list with a column `mode` of two values is a two-mode network; its first row says which kind comes first.
  const twoMode = addTwoMode(oneMode, built.network, 'mode', records.organisations[0]?.attributes?.['mode'] ?? null);
  const asTheDataAre = measured === null ? twoMode : { ...twoMode, study: studyValues(measured) };
  const basis = { built, records, request, indicators: oneMode, measured };
  const beside = scenario === null ? {} : await compareWithScenario(scenario, basis, surroundings, locale);
  const results = { ...asTheDataAre, ...beside };
  const products = [
    ...indicatorExporters.map((exporter) => ({
      name: `${exporter.id}.${exporter.extension}`,
      bytes: exporter.render(results, built.network, locale),
    })),
    ...(measured === null ? [] : studyTables.map(({ id, render }) => ({ name: `${id}.csv`, bytes: render(measured, locale) }))),
    ...scenarioProducts(results, locale),
  ];
  await writeProducts(options.out, products);
  tellerDone(surroundings);
  if (options.json) surroundings.out(products.find(({ name }) => name === 'results.json')?.bytes ?? '');
  else
    surroundings.out(
      `${options.out}: n = ${built.network.graph.order}, m = ${built.network.graph.size}, ${products.map(({ name }) => name).join(', ')}\n`,
    );
  return readings.some(({ outcome }) => outcome === 'partial') ? 1 : 0;
}

/** @throws StudyError `bad-setting` */
export function parseSeed(word: string): number {
  const seed = Number(word);
  if (!/^\d{1,10}$/.test(word) || seed > 2 ** 31 - 1) {
    throw new StudyError('usage', 'bad-setting', { name: '--seed', value: word, problem: '0 … 2147483647' });
  }
  return seed;
}
