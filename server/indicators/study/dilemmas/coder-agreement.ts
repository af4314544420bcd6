import { byCodePoint, foldId } from '../../../model/identity.ts';
import { kappa } from '../../kernels/kappa.ts';
import { krippendorffAlpha, nominalDistance } from '../../kernels/krippendorff.ts';
import type { Measured } from '../measure.ts';
import type { StudyDocuments } from '../study-documents.ts';
import type { Topic } from '../topic-cells.ts';

/** The share of coded documents that two coders must have read before their agreement is told. Our own choice. */
const leastShare = 0.2;

/**
 * How far coders agree that a document speaks of a topic, over the documents of the whole study that two or more of them coded. A coder
 * who coded a document and has no passage of the topic in it says that it does not speak of it.
 *
 * `agreement`: `given` with `alpha` (and, with exactly two coders, `kappa`), `one-coder`, `too-few-documents` (less than a fifth read
 * twice), or `no-difference` (all say the same of every document, so that agreement cannot be told from chance).
 */
export function coderAgreement({ documents }: StudyDocuments, { codes }: Topic): Measured['detail'] {
  const coders = new Set<string>();
  const units: number[][] = [];
  const pairs: number[][] = [];
  let coded = 0;
  for (const { passages } of documents) {
    const said = new Map<string, number>();
    for (const { row } of passages) {
      if (row.coder_id === null) continue;
      const speaks = codes.has(foldId(row.code)) ? 1 : 0;
      said.set(row.coder_id, Math.max(said.get(row.coder_id) ?? 0, speaks));
      coders.add(row.coder_id);
    }
    if (passages.length > 0) coded++;
    if (said.size < 2) continue;
    units.push([...said.values()]);
    if (said.size === 2) pairs.push([...said].sort(([a], [b]) => byCodePoint(a, b)).map(([, value]) => value));
  }
  const parts = { coders: coders.size, documents_coded_twice: units.length };
  if (coders.size < 2) return { agreement: 'one-coder', alpha: null, kappa: null, ...parts };
  if (units.length < leastShare * coded || units.length === 0) {
    return { agreement: 'too-few-documents', alpha: null, kappa: null, ...parts };
  }
  const alpha = krippendorffAlpha(units, [0, 1], nominalDistance);
  return {
    agreement: alpha === null ? 'no-difference' : 'given',
    alpha,
    kappa: coders.size === 2 ? kappa(pairs) : null,
    ...parts,
  };
}
