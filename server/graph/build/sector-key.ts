import { foldId } from '../../model/identity.ts';
import { findTerm } from '../../model/vocabulary.ts';

/** A sector in the form in which sectors are compared: the vocabulary's word, or the study's own word, folded. */
export function sectorKey(sector: string | null): string | null {
  return sector === null ? null : (findTerm('sector', sector)?.key ?? foldId(sector));
}
