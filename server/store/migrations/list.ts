export { firstTables } from './0001-first-tables.ts';
