import type { Command } from 'commander';

/** A file with a scenario; false = none is wanted. */
export type ScenarioOption = string | false | undefined;

/** Adds `--scenario` to a command. */
export function addScenarioOption(command: Command, what: string): Command {
  return command
    .option(
      '--scenario <file>',
      `a what-if scenario as JSON, or the run.json of one (default: that of the run.json of --recipe): ${what}`,
    )
    .option('--no-scenario', 'without the scenario of the run.json of --recipe');
}
