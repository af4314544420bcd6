import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Taken } from '../alternate.ts';

/** One measurement of another tool by its own clocks, and the sum of its values, so that answers can be held against ours. */
export type PeerTime = Taken & { readonly sum: number };

/** Another program that computes what we compute, kept open so that its start and its reading are not measured. */
export type Peer = {
  /** With its version. */
  readonly name: string;
  readonly load: (order: number, directed: boolean, path: string) => Promise<void>;
  readonly time: (measure: string) => Promise<PeerTime>;
  readonly close: () => void;
};

type PresentTool = { readonly command: string; readonly script: string };
type Tool = { readonly script: string; readonly runs: readonly (readonly string[])[]; readonly check: readonly string[] };
const pythons = [['python3'], ['/usr/bin/python3']];
const tools: readonly Tool[] = [
  { script: 'igraph-peer.py', runs: pythons, check: ['-c', 'import igraph'] },
  { script: 'igraph-peer.R', runs: [['Rscript']], check: ['-e', 'library(igraph)'] },
  { script: 'networkx-peer.py', runs: pythons, check: ['-c', 'import networkx'] },
];

/** Every tool that is present on this machine. */
export async function openPeers(): Promise<readonly Peer[]> {
  return Promise.all(tools.flatMap((tool) => presentTool(tool) ?? []).map(openPeer));
}

/** How to run a tool; null where this machine has it not. */
export function presentTool({ script, runs, check }: Tool): PresentTool | null {
  const command = runs.find(([program = '']) => spawnSync(program, check, { stdio: 'ignore' }).status === 0)?.[0];
  return command === undefined ? null : { command, script };
}

export async function openPeer({ command, script }: PresentTool): Promise<Peer> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child: ChildProcessWithoutNullStreams = spawn(command, [path]);
  child.stderr.pipe(process.stderr);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${script} ended`);
    return value;
  };
  const ask = async (line: string): Promise<PeerTime> => {
    child.stdin.write(`${line}\n`);
    const [ms = Number.NaN, cpuMs = Number.NaN, sum = Number.NaN] = (await read()).split(' ').map(Number);
    return { ms, cpuMs, sum };
  };
  return {
    name: await read(),
    load: async (order, directed, file) => void (await ask(`load ${order} ${directed ? 1 : 0} ${file}`)),
    time: ask,
    close: () => child.stdin.end(),
  };
}
