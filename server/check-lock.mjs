/*
 * Fails when package-lock.json is incomplete or brings something that must not be there. Runs before anything is installed.
 * - every optional dependency has an entry: npm drops one it could not fetch in silence, and `npm ci` then fails elsewhere
 * - no package runs an install script
 * - no address of a registry is written down
 */
import { readFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const entries = new Map(Object.entries(lock.packages));

/** Looks a dependency up as Node does: beside the package, then in every folder above it. */
function resolves(from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (entries.has(`${folder}${folder ? '/' : ''}node_modules/${name}`)) return true;
    if (folder === '') return false;
  }
}

const problems = [];
for (const [path, entry] of entries) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    if (!resolves(path, name))
      problems.push(`${path || 'the project'} names the optional package ${name}, which the lock file lacks`);
  }
  if (entry.hasInstallScript && path !== '') problems.push(`${path} runs a script when it is installed`);
  if (entry.resolved && /^https?:/.test(entry.resolved) && !entry.resolved.startsWith('https://registry.npmjs.org/')) {
    problems.push(`${path} carries the address ${entry.resolved}`);
  }
}
if (problems.length > 0) {
  process.stderr.write(`package-lock.json is not complete:\n${problems.map((problem) => `- ${problem}\n`).join('')}`);
  process.exit(1);
}
