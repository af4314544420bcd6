import { evidenceOf } from './evidence-of.ts';
import type { GatherEvidence } from './measure.ts';

/** Gathers records once for several values of a part that stand on the same ones, each once and in order; not before anybody asks. */
export function gatheredOnce(gather: GatherEvidence): GatherEvidence {
  let known: ReturnType<GatherEvidence> | null = null;
  return () => {
    known ??= evidenceOf(gather());
    return known;
  };
}
