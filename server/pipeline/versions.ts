import { readFileSync } from 'node:fs';

type Package = { readonly version: string; readonly dependencies: Readonly<Record<string, string>> };

/** The project's package.json names exact versions, so it says what is installed. */
const own = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Package;

/** The version of the product. */
export function productVersion(): string {
  return own.version;
}

/** What computed a result: the product, the runtime, and the library that holds the graph. */
export function productVersions(): Readonly<Record<string, string>> {
  return { weefsel: own.version, node: process.versions.node, graphology: own.dependencies['graphology'] ?? '' };
}
