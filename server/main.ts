import { startProgram } from './cli/start-program.ts';

// The server, as `npm start` runs it: the same as `weefsel serve`.
process.exit(await startProgram(['serve'], process.env));
