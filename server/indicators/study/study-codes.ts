import { inOrder } from '../../graph/build/in-order.ts';
import { byCodePoint, foldId } from '../../model/identity.ts';
import type { StoredRecord, StudyRecords } from '../../model/records.ts';
import type { Text } from '../../model/text.ts';
import { findTerm, foldWord, termLabel } from '../../model/vocabulary.ts';

/** A code of the codebook. */
export type StudyCode = {
  readonly row: StoredRecord<'codebook'>;
  /** The code in the form in which codes are compared. */
  readonly folded: string;
  readonly label: Text;
  /** The vocabulary's word where it has one; null = not said. */
  readonly group: string | null;
  readonly level: string | null;
  readonly kind: string | null;
};

/** The codebook, each code once, by code point. */
export function studyCodes({ codebook }: Pick<StudyRecords, 'codebook'>): readonly StudyCode[] {
  const codes = new Map<string, StudyCode>();
  for (const row of inOrder(codebook)) {
    const folded = foldId(row.code);
    if (codes.has(folded)) continue;
    codes.set(folded, {
      row,
      folded,
      label: codeLabel(row),
      group: wordOf('codeGroup', row.group),
      level: wordOf('codeLevel', row.level),
      kind: wordOf('codeKind', row.kind),
    });
  }
  return [...codes.values()].sort((a, b) => byCodePoint(a.row.code, b.row.code));
}

function wordOf(vocabulary: string, word: string | null): string | null {
  return word === null ? null : (findTerm(vocabulary, word)?.key ?? foldWord(word));
}

/** The label of a code in each language: its own, else one of another language, else the code. */
function codeLabel({ code, label_nl, label_en, label_fr }: StoredRecord<'codebook'>): Text {
  const any = label_nl ?? label_en ?? label_fr;
  const standard = any === null ? termLabel('dilemma', code) : null;
  return {
    nl: label_nl ?? any ?? standard?.nl ?? code,
    en: label_en ?? any ?? standard?.en ?? code,
    fr: label_fr ?? any ?? standard?.fr ?? code,
  };
}
