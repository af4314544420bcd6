import { standardSeed } from '../model/random.ts';
import { addChoiceOptions, type ChoiceOptions } from './choice-option.ts';
import { addFigureOptions, type FigureOptions } from './figure-option.ts';
import type { AddCommand } from './run-command-line.ts';
import { addScenarioOption, type ScenarioOption } from './scenario-option.ts';
import { addSourceOptions, beginReading, type SourceOptions } from './study-source.ts';

export type AnalyseOptions = SourceOptions &
  ChoiceOptions &
  FigureOptions & {
    out: string;
    partition?: readonly string[];
    seed?: string;
    sample?: string;
    figure?: string;
    scenario?: ScenarioOption;
    json?: true;
    lang?: string;
  };

/** `weefsel analyse`: from files to indicators and a figure, with the recipe to make them again. */
export const addAnalyse: AddCommand = (program, surroundings, done) => {
  const command = program.command('analyse').description('Build a network from files and compute its indicators');
  addScenarioOption(addSourceOptions(command), 'every value before and after goes into scenario.csv and results.json');
  addChoiceOptions(command)
    .option(
      '--partition <attribute>',
      'an attribute to compute E-I indices for; may be repeated (default: those of the run.json of --recipe, else sector)',
      (value: string, before: readonly string[] = []) => [...before, value],
    )
    .option(
      '--seed <number>',
      `seed of everything that draws chance (default: that of the run.json of --recipe, else ${standardSeed})`,
    )
    .option('--sample <number>', 'estimate betweenness from so many organisations too, in columns of its own')
    .requiredOption('--out <folder>', 'where the results go')
    .option('--figure <file>', 'draw the network too: an .svg or .png file');
  addFigureOptions(command)
    .option('--json', 'print the results as JSON too')
    .option('--lang <language>', 'nl, en or fr: the language of reasons and messages')
    .action(async (options: AnalyseOptions) => {
      // Files are read while what computes is loaded.
      const coming = await beginReading(options);
      try {
        const { runAnalyse } = await import('./run-analyse.ts');
        done(await runAnalyse(options, coming, surroundings));
      } finally {
        await coming?.close();
      }
    });
};
