import { byCodePoint, foldId } from '../../../model/identity.ts';
import type { StoredRecord } from '../../../model/records.ts';
import { kappa } from '../../kernels/kappa.ts';
import { type CodeDistance, krippendorffAlpha, nominalDistance, ordinalDistance } from '../../kernels/krippendorff.ts';
import type { Measured } from '../measure.ts';
import type { StudyDocuments } from '../study-documents.ts';
import type { Topic } from '../topic-cells.ts';

/** The share of coded documents that two coders must have read before their agreement is told. Our own choice. */
const leastShare = 0.2;

/*
 * How far coders agree, over the documents of the whole study that two or more of them coded.
 *
 * `agreement`: `given` with `alpha`, `one-coder`, `too-few-documents` (less than a fifth read twice), or `no-difference` (all say the
 * same of every document, so that agreement cannot be told from chance).
 */

/**
 * That a document speaks of a topic: nominal alpha, and with exactly two coders Cohen's kappa. A coder who coded a document and has no
 * passage of the topic in it says that it does not speak of it.
 */
export function coderAgreement({ documents }: StudyDocuments, { codes }: Topic): Measured['detail'] {
  const read = documents.map(({ passages }) =>
    codesByCoder(
      passages.map(({ row }) => row),
      (rows) => (rows.some(({ code }) => codes.has(foldId(code))) ? 1 : 0),
    ),
  );
  const coded = documents.filter(({ passages }) => passages.length > 0).length;
  const { agreement, alpha, coders, twice } = agree(read, coded, nominalDistance);
  const pairs = twice.filter(({ size }) => size === 2).map((said) => [...said].sort(([a], [b]) => byCodePoint(a, b)));
  return {
    agreement,
    alpha,
    kappa: alphaIsTold(agreement) && coders === 2 ? kappa(pairs.map((pair) => pair.map(([, value]) => value))) : null,
    coders,
    documents_coded_twice: twice.length,
  };
}

/** How strongly a topic sounds in a document: ordinal alpha on the mean intensity that each coder gave it, on the scale from low to high. */
export function intensityAgreement(
  { documents }: StudyDocuments,
  { codes }: Topic,
  { low, high }: { readonly low: number; readonly high: number },
): Measured['detail'] {
  const isScored = ({ code, intensity }: StoredRecord<'coding'>): boolean =>
    intensity !== null && intensity >= low && intensity <= high && codes.has(foldId(code));
  const read = documents.map(({ passages }) => codesByCoder(passages.map(({ row }) => row).filter(isScored), meanIntensity));
  const scored = documents.filter(({ passages }) => passages.some(({ row }) => isScored(row))).length;
  const { agreement, alpha, coders, twice } = agree(read, scored, ordinalDistance);
  return { agreement, alpha, coders, documents_coded_twice: twice.length };
}

/** From low to high, so that the same passages in another order give the same number. */
function meanIntensity(rows: readonly StoredRecord<'coding'>[]): number {
  const heard = rows.map(({ intensity }) => intensity ?? 0).sort((a, b) => a - b);
  return heard.reduce((sum, intensity) => sum + intensity, 0) / heard.length;
}

type Agreement = 'given' | 'one-coder' | 'too-few-documents' | 'no-difference';
const alphaIsTold = (agreement: Agreement): boolean => agreement === 'given' || agreement === 'no-difference';

/** What each coder says of one document. */
function codesByCoder(
  rows: readonly StoredRecord<'coding'>[],
  judge: (rows: readonly StoredRecord<'coding'>[]) => number,
): ReadonlyMap<string, number> {
  const byCoder = Map.groupBy(
    rows.filter(({ coder_id }) => coder_id !== null),
    ({ coder_id }) => coder_id ?? '',
  );
  return new Map([...byCoder].map(([coder, own]) => [coder, judge(own)]));
}

/** Alpha over the documents that two or more coders speak of, of `coded` in all. */
function agree(read: readonly ReadonlyMap<string, number>[], coded: number, distance: CodeDistance) {
  const coders = new Set(read.flatMap((said) => [...said.keys()])).size;
  const twice = read.filter(({ size }) => size >= 2);
  const untold = (agreement: Agreement) => ({ agreement, alpha: null, coders, twice });
  if (coders < 2) return untold('one-coder');
  if (twice.length === 0 || twice.length < leastShare * coded) return untold('too-few-documents');
  const values = [...new Set(twice.flatMap((said) => [...said.values()]))].sort((a, b) => a - b);
  const alpha = krippendorffAlpha(
    twice.map((said) => [...said.values()].map((value) => values.indexOf(value))),
    values,
    distance,
  );
  const agreement: Agreement = alpha === null ? 'no-difference' : 'given';
  return { agreement, alpha, coders, twice };
}
