#!/usr/bin/env node
import './keep-compiled.ts';

const { startProgram } = await import('./cli/start-program.ts');
process.exitCode = await startProgram(process.argv.slice(2), process.env);
