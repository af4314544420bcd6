import './keep-compiled.ts';

// The server, as `npm start` runs it: the same as `weefsel serve`.
const { startProgram } = await import('./cli/start-program.ts');
process.exit(await startProgram(['serve'], process.env));
