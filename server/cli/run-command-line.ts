import { randomBytes } from 'node:crypto';
import { Command, CommanderError } from 'commander';
import { StudyError, say } from '../model/errors.ts';
import { chooseLocale, type ExitCode, type Surroundings, tellerDone } from './surroundings.ts';

/** What a command needs to be added to the program: it reports its exit code through `done`. */
export type AddCommand = (program: Command, surroundings: Surroundings, done: (code: ExitCode) => void) => void;

/**
 * The commands in the order of the help. The sources of a command, and what they stand on, are loaded when it is asked for: what all of them
 * stand on takes longer to load than a small analysis.
 */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  serve: async () => (await import('./serve-command.ts')).addServe,
  import: async () => (await import('./import-command.ts')).addImport,
  check: async () => (await import('./check-command.ts')).addCheck,
  analyse: async () => (await import('./analyse-command.ts')).addAnalyse,
  compare: async () => (await import('./compare-command.ts')).addCompare,
  evidence: async () => (await import('./evidence-command.ts')).addEvidence,
  figure: async () => (await import('./figure-command.ts')).addFigure,
  indicators: async () => (await import('./indicators-command.ts')).addIndicators,
  pseudonymise: async () => (await import('./pseudonymise-command.ts')).addPseudonymise,
};

/** Runs one command line and gives its exit code; never throws. */
export async function runCommandLine(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('weefsel')
    .description('Networks between services, with the evidence behind every number')
    .exitOverride()
    .configureOutput({ writeOut: surroundings.out, writeErr: surroundings.note })
    .showHelpAfterError('Add --help for what this command takes.');

  try {
    for (const load of commandsFor(words)) {
      const add = await load();
      add(program, surroundings, (ended) => {
        code = ended;
      });
    }
    for (const command of program.commands) command.exitOverride().copyInheritedSettings(program);
    if (words.length === 0) {
      program.outputHelp();
      return 3;
    }
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    tellerDone(surroundings);
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 3;
    return tellError(error, words, surroundings);
  }
}

/** The command that is asked for; all of them where none is, for the help and for what somebody may have meant. */
function commandsFor([name = '']: readonly string[]): readonly (() => Promise<AddCommand>)[] {
  const asked = Object.hasOwn(commands, name) ? commands[name] : undefined;
  return asked === undefined ? Object.values(commands) : [asked];
}

function tellError(error: unknown, words: readonly string[], { environment, note, out }: Surroundings): ExitCode {
  const asked = words.find((_word, index) => words[index - 1] === '--lang');
  const locale = chooseLocale(asked, environment);
  const known = error instanceof StudyError;
  const reference = randomBytes(4).toString('hex');
  const text = known ? error.text : say('unexpected', { reference });
  const where = known ? error.where : {};
  const place = [
    where.file,
    where.line === undefined ? undefined : `${{ nl: 'regel', en: 'line', fr: 'ligne' }[locale]} ${where.line}`,
    where.column,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
  const sentence = place === '' || text[locale].includes(where.file ?? ' ') ? text[locale] : `${place}: ${text[locale]}`;
  if (words.includes('--json'))
    out(`${JSON.stringify({ error: { code: known ? error.code : 'unexpected', message: sentence, where } })}\n`);
  note(`${sentence}\n`);
  // A defect is for whoever mends it: the stack goes out only when it was asked for.
  if (!known && environment['WEEFSEL_DEBUG'] && error instanceof Error) note(`${error.stack ?? ''}\n`);
  return known && error.kind === 'usage' ? 3 : 2;
}
