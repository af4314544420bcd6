import fc from 'fast-check';

/*
 * Property tests draw the same cases in every run, so that a change is judged by itself and not by luck.
 * `FAST_CHECK_SEED=random` looks elsewhere; a number looks there again.
 */
const wanted = process.env.FAST_CHECK_SEED ?? '20170';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
