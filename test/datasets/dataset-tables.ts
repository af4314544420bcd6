import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import papa from 'papaparse';

export const datasets = fileURLToPath(new URL('../../datasets', import.meta.url));

export type CsvRow = Readonly<Record<string, string>>;

const read = new Map<string, readonly CsvRow[]>();

/** The rows of a CSV file of a data set as plain text, read with papaparse: none of our own reading is trusted here. */
export function csvRows(folder: string, file: string): readonly CsvRow[] {
  const path = join(datasets, folder, file);
  const known = read.get(path);
  if (known !== undefined) return known;
  const { data, errors } = papa.parse<CsvRow>(readFileSync(path, 'utf8'), { header: true, delimiter: ',', skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${folder}/${file}: ${JSON.stringify(errors[0])}`);
  read.set(path, data);
  return data;
}

export function csvFiles(folder: string): readonly string[] {
  return readdirSync(join(datasets, folder)).filter((name) => name.endsWith('.csv'));
}

/** Days between two ISO dates. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
