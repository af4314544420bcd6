import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/* A command loads its own sources and no other's: what all of them stand on takes longer to load than a small analysis. */

const root = fileURLToPath(new URL('../../..', import.meta.url));
const commandFiles = readdirSync(`${root}/server/cli`).filter((name) => name.endsWith('-command.ts'));

/** Prints every module that is loaded, when the program ends. */
const told = `
import { registerHooks } from 'node:module';
const loaded = [];
registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context); } });
process.on('exit', () => process.stderr.write('\\n@' + JSON.stringify(loaded)));
`;

type Loaded = { readonly out: string; readonly sources: readonly string[] };

/** The sources of the project, from its folder, that a command line loads before it ends. */
function loadedBy(...words: readonly string[]): Loaded {
  const hook = `data:text/javascript,${encodeURIComponent(told)}`;
  const ended = spawnSync(process.execPath, ['--import', hook, 'server/cli.ts', ...words], {
    cwd: root,
    encoding: 'utf8',
  });
  // What `told` prints.
  const loaded = JSON.parse(ended.stderr.slice(ended.stderr.lastIndexOf('\n@') + 2)) as string[];
  const sources = loaded.map((url) => /\/(server\/.+)$/.exec(url)?.[1]).filter((path) => path !== undefined);
  return { out: ended.stdout, sources };
}

describe('what a command loads', { timeout: 120_000 }, () => {
  it.each(commandFiles.map((file) => file.replace('-command.ts', '')))('%s', (command) => {
    const { out, sources } = loadedBy(command, '--help');
    expect(out).toContain(`Usage: weefsel ${command} `);
    expect(sources.filter((path) => path.endsWith('-command.ts'))).toEqual([`server/cli/${command}-command.ts`]);
    // The server and the store are for those who serve and import, once they do.
    expect(sources.filter((path) => /^server\/(?:http|intake|access)\/|^server\/store\/open-store/.test(path))).toEqual([]);
  });

  it('everything, for the list of commands and for what somebody may have meant', () => {
    for (const words of [['--help'], ['analyze']]) {
      const { sources } = loadedBy(...words);
      expect(sources.filter((path) => path.endsWith('-command.ts')).sort()).toEqual(
        commandFiles.map((file) => `server/cli/${file}`),
      );
    }
  });
});
