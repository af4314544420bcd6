/*
 * Node keeps what it makes of our sources: the next start, and every worker thread, which learn the place from the environment, take half
 * the time. Plain JavaScript, as what imports it first: for a source with types that it does not know yet, Node would load its compiler,
 * at every start.
 */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../node_modules/.cache/weefsel', import.meta.url));
enableCompileCache(process.env.NODE_COMPILE_CACHE);
