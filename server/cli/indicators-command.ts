import { indicators } from '../indicators/index.ts';
import type { AddCommand } from './run-command-line.ts';
import { chooseLocale } from './surroundings.ts';

/** `weefsel indicators`: what can be computed, with definitions. */
export const addIndicators: AddCommand = (program, surroundings, done) => {
  program
    .command('indicators')
    .description('List the indicators with their definitions')
    .option('--json', 'print the whole registry as JSON')
    .option('--lang <language>', 'nl, en or fr')
    .action((options: { json?: true; lang?: string }) => {
      const locale = chooseLocale(options.lang, surroundings.environment);
      if (options.json) {
        const described = indicators.map(({ compute: _compute, ...description }) => description);
        surroundings.out(`${JSON.stringify({ indicators: described }, null, 1)}\n`);
      } else {
        for (const each of indicators) {
          surroundings.out(
            `${each.id} (${each.scope}): ${each.label[locale]}\n  ${each.definition[locale]}\n  ${each.formula}\n`,
          );
        }
      }
      done(0);
    });
};
