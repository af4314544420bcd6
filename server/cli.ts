#!/usr/bin/env node
import { startProgram } from './cli/start-program.ts';

process.exitCode = await startProgram(process.argv.slice(2), process.env);
