import { join, resolve } from 'node:path';
import { StudyError, say } from './model/errors.ts';
import { type Locale, locales, type Text } from './model/text.ts';

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Where the studies are kept; the two kinds that the store knows. */
export type StoreLocation =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** What may be set from outside, checked. */
export type Config = {
  /** Absolute. Holds the store, the uploads under way and the server's lock. */
  readonly dataFolder: string;
  readonly store: StoreLocation;
  /** The port to begin with; 0 = any free one. */
  readonly port: number;
  /** Further Host values that are answered, as `name` or `name:port`, in lower case. */
  readonly hosts: readonly string[];
  readonly logLevel: LogLevel;
  /** Whether the example studies are loaded into a store that lacks them. */
  readonly examples: boolean;
  /** The language of what is printed at start. */
  readonly locale: Locale;
};

export type Environment = Readonly<Record<string, string | undefined>>;

const refuse = (name: string, value: string, problem: Text): never => {
  throw new StudyError('usage', 'bad-setting', { name, value, problem }, { field: name });
};

/**
 * Reads the settings: WEEFSEL_DATA (folder, ./data), WEEFSEL_PORT (4280), DATABASE_URL (PostgreSQL instead of a file),
 * WEEFSEL_HOSTS (comma-separated), WEEFSEL_LOG (warn), WEEFSEL_EXAMPLES (on), and the language from LC_ALL or LANG.
 * @throws StudyError `bad-setting`, naming the variable
 */
export function loadConfig(environment: Environment): Config {
  const dataFolder = resolve(environment.WEEFSEL_DATA || 'data');
  return {
    dataFolder,
    store: storeLocation(environment.DATABASE_URL, dataFolder),
    port: port(environment.WEEFSEL_PORT || '4280'),
    hosts: hosts(environment.WEEFSEL_HOSTS ?? ''),
    logLevel: choose('WEEFSEL_LOG', environment.WEEFSEL_LOG || 'warn', logLevels),
    examples: choose('WEEFSEL_EXAMPLES', environment.WEEFSEL_EXAMPLES || 'on', ['on', 'off']) === 'on',
    locale: systemLocale(environment),
  };
}

/** The system's language where it is one of ours, else Dutch. */
export function systemLocale(environment: Environment): Locale {
  const language = (environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '').slice(0, 2).toLowerCase();
  return locales.find((locale) => locale === language) ?? 'nl';
}

function storeLocation(url: string | undefined, dataFolder: string): StoreLocation {
  if (!url) return { kind: 'sqlite', path: join(dataFolder, 'weefsel.sqlite') };
  // The address holds a password: it is not repeated in the message.
  if (!/^postgres(ql)?:\/\/./.test(url)) refuse('DATABASE_URL', '…', say('problem-database'));
  return { kind: 'postgres', url };
}

function port(written: string): number {
  const number = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN;
  return number <= 65_535 ? number : refuse('WEEFSEL_PORT', written, say('problem-port'));
}

function hosts(written: string): readonly string[] {
  const names = written.split(',').map((name) => name.trim().toLowerCase());
  const filled = names.filter((name) => name !== '');
  const wrong = filled.find((name) => !/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?(:\d{1,5})?$/.test(name));
  return wrong === undefined ? filled : refuse('WEEFSEL_HOSTS', wrong, say('problem-host'));
}

function choose<const W extends string>(name: string, written: string, words: readonly W[]): W {
  const word = words.find((each) => each === written.trim().toLowerCase());
  return word ?? refuse(name, written, say('problem-choice', { options: words }));
}
