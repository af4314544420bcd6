export { firstTables } from './0001-first-tables.ts';
export { batches } from './0002-batches.ts';
export { recordBlocks } from './0003-record-blocks.ts';
export { scenarios } from './0004-scenarios.ts';
export { noRuns } from './0005-no-runs.ts';
