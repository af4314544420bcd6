import type { Network } from '../graph/network.ts';
import type { MeasuredStudy } from '../indicators/study/measured-study.ts';
import { openComparerPool } from '../jobs/comparer-pool.ts';
import type { WalkerPool } from '../jobs/walker-pool.ts';
import { StudyError } from '../model/errors.ts';
import { standardSeed } from '../model/random.ts';
import type { StudyRecords } from '../model/records.ts';
import { buildHashed, defaultPartitions, partitionsNamed } from '../pipeline/analyse.ts';
import { measureStudyWith } from '../pipeline/measure-with.ts';
import { drawnMeasures, studyValues } from '../pipeline/study-values.ts';
import type { AnalyseOptions } from './analyse-command.ts';
import { analyseNetwork, openWalkers, parseSample, withTwoMode } from './analyse-network.ts';
import { analyseProducts } from './analyse-products.ts';
import { type FigureAsked, readFigureOptions, withSeed, writeFigure } from './figure-asked.ts';
import { type Choice, isFamilyOf, readChoice, withResult } from './read-choice.ts';
import { compareWithScenario, scenarioOf, scenarioOption } from './scenario-asked.ts';
import { readSeed } from './seed-option.ts';
import { type ComingFolder, readSourceOptions } from './study-source.ts';
import {
  checkFolder,
  chooseLocale,
  type ExitCode,
  type Surroundings,
  teller,
  tellerDone,
  writeProducts,
} from './surroundings.ts';

/**
 * Reads, computes, draws and writes what the options of `weefsel analyse` ask for.
 * @param coming the files of the folder, where somebody reads them already
 */
export async function runAnalyse(
  options: AnalyseOptions,
  coming: ComingFolder | null,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const walkers = openWalkers();
  try {
    return await analyseTo(options, coming, walkers, surroundings);
  } finally {
    await walkers.close();
  }
}

async function analyseTo(
  options: AnalyseOptions,
  coming: ComingFolder | null,
  walkers: WalkerPool,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const locale = chooseLocale(options.lang, surroundings.environment);
  const askedSeed = readSeed(options.seed);
  const sample = options.sample === undefined ? {} : { sample: parseSample(options.sample) };
  const drawing = options.figure === undefined ? null : await readFigureOptions(options.figure, options, locale);
  const sizeBy = drawing?.appearance.sizeBy ?? null;
  // What cannot be meant is told before a large log is read.
  readChoice(options, undefined, options.sample !== undefined);
  await checkFolder(options.out);
  const tell = teller(surroundings);
  tell('…');
  const askedScenario = await scenarioOption(options.scenario);
  const { records, card, readings, before, ...source } = await readSourceOptions(options, surroundings, locale, {
    coming,
    onLarge: walkers.start,
  });
  const recipe = { ...source.recipe, ...sample };
  const seed = askedSeed ?? before.seed ?? standardSeed;
  const scenario = scenarioOf(askedScenario, before);
  const figure = drawing === null ? null : withSeed(drawing, seed);
  const choice = withResult(readChoice(options, before.chosen, recipe.sample !== undefined), sizeBy);
  checkMeasures(choice, options);
  const built = buildHashed(records, recipe);
  tell(`n = ${built.network.graph.order}, m = ${built.network.graph.size}`);
  const asked = options.partition ?? before.partitions ?? defaultPartitions(built.network);
  const partitions = [...new Set([...asked, ...(sizeBy === null ? [] : partitionsNamed(built.network, sizeBy))])];
  const request = { partitions, seed, ...(choice !== null && { only: choice.indicators }) };
  const computing = analyseNetwork(built, records, request, walkers, surroundings, locale);
  const drawable = { built, records, card, scenario };
  // While others walk the network it can be drawn, unless what they find is shown.
  const draw = async (wanted: FigureAsked): Promise<void> =>
    writeFigure(wanted, drawable, sizeBy === null ? null : await computing);
  const drawn = figure === null ? null : draw(figure);
  // What fails of it is not kept until long walks are done; its dots are drawn beside what follows.
  const failed = new Promise<never>((_, reject) => drawn?.catch(reject));
  const computed = await Promise.race([computing, failed]);
  const onMeasured = (done: number, total: number): void => tell(`${done} / ${total}`);
  // Ties that stand in a file by themselves have no passages, contacts or cases behind them.
  const isMeasured = options.in !== undefined && choice?.measures.length !== 0;
  const measured = isMeasured ? await measure(records, built.network, seed, choice, onMeasured) : null;
  const remembered = {
    ...(choice !== null && { chosen: choice.ids }),
    ...(measured !== null && { drawn: drawnMeasures(measured, seed) }),
  };
  const oneMode = { ...computed, run: { ...computed.run, ...remembered } };
  const twoMode = withTwoMode(oneMode, built.network, records, choice);
  const asTheDataAre = measured === null ? twoMode : { ...twoMode, study: studyValues(measured) };
  const basis = { built, records, request, indicators: oneMode, measured };
  const beside = scenario === null ? {} : await compareWithScenario(scenario, basis, walkers, surroundings, locale);
  const results = { ...asTheDataAre, ...beside };
  const products = analyseProducts(results, built.network, measured, locale);
  await drawn;
  await writeProducts(options.out, products);
  tellerDone(surroundings);
  const names = [...products.map(({ name }) => name), ...(figure === null ? [] : [figure.file])].join(', ');
  if (options.json) surroundings.out(products.find(({ name }) => name === 'results.json')?.bytes ?? '');
  else surroundings.out(`${options.out}: n = ${built.network.graph.order}, m = ${built.network.graph.size}, ${names}\n`);
  return readings.some(({ outcome }) => outcome === 'partial') ? 1 : 0;
}

/** Measures are of records: a file of ties has none. @throws StudyError `needs-records` */
function checkMeasures(choice: Choice | null, options: AnalyseOptions): void {
  const [measure] = choice?.measures ?? [];
  if (measure === undefined || options.in !== undefined) return;
  const name = options.family?.find((family) => isFamilyOf(family, measure));
  throw new StudyError('usage', 'needs-records', {
    name: name === undefined ? '--indicator' : '--family',
    value: name ?? measure,
  });
}

async function measure(
  records: StudyRecords,
  network: Network,
  seed: number,
  choice: Choice | null,
  onMeasured: (done: number, total: number) => void,
): Promise<MeasuredStudy> {
  const comparers = openComparerPool();
  try {
    const request = { seed, ...(choice !== null && { only: choice.measures }) };
    return await measureStudyWith(comparers, records, network, request, onMeasured);
  } finally {
    await comparers.close();
  }
}
