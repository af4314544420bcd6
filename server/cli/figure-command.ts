import { standardSeed } from '../model/random.ts';
import { analyse, buildHashed, partitionsFor } from '../pipeline/analyse.ts';
import { productVersions } from '../pipeline/versions.ts';
import { readFigureOptions, withSeed, writeFigure } from './figure-asked.ts';
import { addFigureOptions, type FigureOptions } from './figure-option.ts';
import { indicatorOfResult } from './read-choice.ts';
import type { AddCommand } from './run-command-line.ts';
import { scenarioOf, scenarioOption } from './scenario-asked.ts';
import { addScenarioOption, type ScenarioOption } from './scenario-option.ts';
import { readSeed } from './seed-option.ts';
import { addSourceOptions, readSourceOptions, type SourceOptions } from './study-source.ts';
import { chooseLocale, type ExitCode, type Surroundings } from './surroundings.ts';

type Options = SourceOptions & FigureOptions & { out: string; seed?: string; scenario?: ScenarioOption; lang?: string };

/** `weefsel figure`: the figure of a network, the same bytes each time. */
export const addFigure: AddCommand = (program, surroundings, done) => {
  const command = program.command('figure').description('Draw a network with legend and caption');
  addFigureOptions(
    addScenarioOption(addSourceOptions(command), 'what it adds and takes away is marked').requiredOption(
      '--out <file>',
      'an .svg or .png file',
    ),
  )
    .option('--seed <number>', `seed of the layout (default: that of the run.json of --recipe, else ${standardSeed})`)
    .option('--lang <language>', 'nl, en or fr')
    .action(async (options: Options) => {
      done(await runFigure(options, surroundings));
    });
};

async function runFigure(options: Options, surroundings: Surroundings): Promise<ExitCode> {
  const locale = chooseLocale(options.lang, surroundings.environment);
  const askedSeed = readSeed(options.seed);
  const asked = await readFigureOptions(options.out, options, locale);
  const askedScenario = await scenarioOption(options.scenario);
  const { records, recipe, card, readings, before } = await readSourceOptions(options, surroundings, locale);
  const scenario = scenarioOf(askedScenario, before);
  const built = buildHashed(records, recipe);
  const figure = withSeed(asked, askedSeed ?? before.seed ?? standardSeed);
  const { sizeBy, seed } = figure.appearance;
  const shown = sizeBy === null || scenario !== null ? null : indicatorOfResult(sizeBy);
  const request = { partitions: sizeBy === null ? [] : partitionsFor(built.network, sizeBy), seed };
  const results = shown === null ? null : analyse(built, records, { ...request, only: [shown] }, productVersions());
  await writeFigure(figure, { built, records, card, scenario }, results);
  surroundings.out(`${options.out}\n`);
  return readings.some(({ outcome }) => outcome === 'partial') ? 1 : 0;
}
