import { access, constants, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemLocale } from '../config.ts';
import { StudyError } from '../model/errors.ts';
import { type Locale, locales } from '../model/text.ts';

/** What the command line touches of the world; tests hand in their own. */
export type Surroundings = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Results, and nothing else. */
  readonly out: (text: string) => void;
  /** Progress, warnings and errors. */
  readonly note: (text: string) => void;
  /** Whether `note` reaches a person's screen. */
  readonly terminal: boolean;
  /** Now, ISO 8601 UTC. */
  readonly now: () => string;
  /** Begins to listen for the person who asks to stop (Ctrl+C); resolves when that happens. Only `serve` calls it. */
  readonly stopSignal: () => Promise<void>;
};

/**
 * What a command ends with: 0 done (warnings included), 1 done in part, 2 refused, 3 wrongly called.
 */
export type ExitCode = 0 | 1 | 2 | 3;

export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** The language asked for, else that of the system where it is one of ours, else Dutch. */
export function chooseLocale(asked: string | undefined, environment: Surroundings['environment']): Locale {
  return locales.find((locale) => locale === asked) ?? systemLocale(environment);
}

/**
 * Writes files into a folder, made when it is not there. Each file appears whole: it is written beside its place and renamed.
 * @throws StudyError `cannot-write`, `disk-full`
 */
export async function writeProducts(
  folder: string,
  products: readonly { readonly name: string; readonly bytes: Uint8Array | string }[],
): Promise<void> {
  await makeFolder(folder);
  try {
    for (const { name, bytes } of products) {
      const path = join(folder, name);
      const beside = `${path}.${process.pid}.part`;
      try {
        await writeFile(beside, bytes);
        await rename(beside, path);
      } finally {
        await rm(beside, { force: true });
      }
    }
  } catch (cause) {
    throw cannotWrite(folder, cause);
  }
}

/** Makes a folder, and those above it, where they are not there yet. @throws StudyError `cannot-write`, `disk-full` */
export async function makeFolder(folder: string): Promise<void> {
  try {
    // One by one: Node's recursive mkdir never ends where a folder that is there refuses every new one, as /proc does.
    for (const missing of (await lookUp(folder)).missing) await mkdir(missing).catch(unlessThere);
  } catch (cause) {
    throw cannotWrite(folder, cause);
  }
}

/** Whether files can be put into a folder, or into the nearest above it that is there; makes nothing. @throws StudyError `cannot-write` */
export async function checkFolder(folder: string): Promise<void> {
  try {
    await access((await lookUp(folder)).there, constants.W_OK);
  } catch (cause) {
    throw cannotWrite(folder, cause);
  }
}

/** The nearest folder that is there, and those that are missing below it, from the top. */
async function lookUp(folder: string): Promise<{ readonly there: string; readonly missing: readonly string[] }> {
  const missing: string[] = [];
  for (let at = resolve(folder); ; at = dirname(at)) {
    const found = await stat(at).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT' && dirname(at) !== at) return null;
      throw cause;
    });
    if (found?.isDirectory()) return { there: at, missing };
    if (found !== null) throw new Error(`${at} is not a folder`);
    missing.unshift(at);
  }
}

/** Somebody else made the same folder just now. */
function unlessThere(cause: NodeJS.ErrnoException): void {
  if (cause.code !== 'EEXIST') throw cause;
}

function cannotWrite(path: string, cause: unknown): StudyError {
  const full = (cause as NodeJS.ErrnoException).code === 'ENOSPC';
  return new StudyError('unavailable', full ? 'disk-full' : 'cannot-write', { path }, {}, { cause });
}

/** Tells on a terminal what is being done; silent elsewhere. */
export function teller({ terminal, note }: Surroundings): (step: string) => void {
  return (step) => {
    if (terminal) note(`\r\u001b[K${step}`);
  };
}

/** Ends what `teller` wrote. */
export function tellerDone({ terminal, note }: Surroundings): void {
  if (terminal) note('\r\u001b[K');
}
