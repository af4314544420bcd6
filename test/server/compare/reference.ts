import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Network } from '../../../server/graph/network.ts';
import type { Undefined } from '../../../server/indicators/indicator.ts';
import { sketchNetwork, type Tie } from '../indicators/network.ts';

type Row = Readonly<Record<string, string>>;

/** A table of a reference folder; see its SOURCE.txt. */
export function referenceTable(folder: string, name: string): readonly Row[] {
  const text = readFileSync(`test/reference/${folder}/${name}`, 'utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

/** What other tools computed for a reference folder. */
export function referenceValues(folder: string) {
  return JSON.parse(readFileSync(`test/reference/${folder}/reference.json`, 'utf8'));
}

/** One relation of a reference folder. */
export function referenceNetwork(folder: string, relation: string): Network {
  const rows = referenceTable(folder, 'edges.csv').filter((row) => row['relation'] === relation);
  return sketchNetwork({
    nodes: referenceTable(folder, 'nodes.csv').map((row) => row['id'] ?? ''),
    ties: rows.map((row): Tie => [row['source'] ?? '', row['target'] ?? '']),
    directed: rows[0]?.['directed'] === 'true',
  });
}

/** The value of an outcome that must be there. */
export function found<Outcome extends object>(outcome: Outcome): Exclude<Outcome, Undefined> {
  if ('undefined' in outcome) throw new Error(`undefined: ${JSON.stringify(outcome.undefined)}`);
  // What is not undefined with a reason is the finding; the check above has just seen to it.
  return outcome as Exclude<Outcome, Undefined>;
}

/** The reason of an outcome that must not be there, in English. */
export function reason(outcome: object): string {
  const { undefined: text } = outcome as { readonly undefined?: { readonly en: string } };
  if (text === undefined) throw new Error('a value was given');
  return text.en;
}

/**
 * What the reference folders allow between p and a p counted in `repetitions` draws. @param p the better known of the two: a p that came
 * out as 0 in few draws would allow nothing at all
 */
export function tolerance(p: number, repetitions: number): number {
  return 3 * Math.sqrt((p * (1 - p)) / repetitions) + 1 / repetitions;
}
