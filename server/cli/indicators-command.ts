import { methods } from '../pipeline/methods.ts';
import { methodLines } from './method-lines.ts';
import type { AddCommand } from './run-command-line.ts';
import { chooseLocale } from './surroundings.ts';

/** `weefsel indicators`: what can be computed and compared, with definitions, formulas and sources. */
export const addIndicators: AddCommand = (program, surroundings, done) => {
  program
    .command('indicators')
    .description('List the indicators, the measures of interviews and log, and the comparisons, with their definitions')
    .option('--json', 'print all as JSON, in three languages')
    .option('--lang <language>', 'nl, en or fr')
    .action((options: { json?: true; lang?: string }) => {
      const locale = chooseLocale(options.lang, surroundings.environment);
      surroundings.out(options.json ? `${JSON.stringify(methods, null, 1)}\n` : methodLines(methods, locale));
      done(0);
    });
};
