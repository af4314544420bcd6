import { byCodePoint, foldId } from '../../../model/identity.ts';
import type { RecordRef, StudyRecords } from '../../../model/records.ts';
import type { Text } from '../../../model/text.ts';
import { findTerm, foldWord, termLabel, vocabularies } from '../../../model/vocabulary.ts';
import { type StudyCode, studyCodes } from '../study-codes.ts';
import type { Passage } from '../study-documents.ts';
import type { Topic } from '../topic-cells.ts';

/** A dilemma as the study has it. */
export type StudyDilemma = Topic & {
  /** The code it goes by. */
  readonly id: string;
  readonly label: Text;
  /** `organisational`, `professional` or the study's own word; null = not said. */
  readonly level: string | null;
  /** The one of the eight dilemmas of the product that it is, by its code or label; null = the study's own. */
  readonly standard: string | null;
  /** Versions of the definitions of its codes, each once. */
  readonly versions: readonly string[];
  /** The side that a code stands for by itself, with the row of the codebook that says so; by folded code. */
  readonly poles: ReadonlyMap<string, { readonly pole: 'A' | 'B' | 'both'; readonly ref: RecordRef }>;
};

/** The ids of the eight dilemmas of the product, in their own order. */
export const standardDilemmas: readonly string[] = (vocabularies['dilemma'] ?? []).map(({ key }) => key);

/**
 * The dilemmas of a study, from its codebook. A code of the group `dilemma` is a dilemma of its own, unless its column `dilemma`, or its
 * `parent` that is itself one, says which it belongs to; so does a code of any group whose column `dilemma` is filled in. A code that the codebook does
 * not have, or has without a group, counts where its own name says that it is one of the eight. The eight come first, then the study's own by code.
 */
export function studyDilemmas(records: Pick<StudyRecords, 'codebook' | 'coding'>): readonly StudyDilemma[] {
  const codes = new Map(studyCodes(records).map((code) => [code.folded, code]));
  const used = new Map<string, string>();
  for (const { code } of records.coding) {
    const folded = foldId(code);
    const known = used.get(folded);
    if (known === undefined || code < known) used.set(folded, code);
  }
  const members = new Map<string, string[]>();
  for (const folded of new Set([...codes.keys(), ...used.keys()])) {
    const end = dilemmaOf(folded, codes);
    if (end === null) continue;
    const list = members.get(end);
    if (list === undefined) members.set(end, [folded]);
    else list.push(folded);
  }
  return [...members]
    .map(([end, list]) => drawUp(end, list, codes, used))
    .sort((a, b) => rank(a) - rank(b) || byCodePoint(a.id, b.id));
}

const rank = ({ standard }: StudyDilemma): number =>
  standard === null ? standardDilemmas.length : standardDilemmas.indexOf(standard);

/** The folded code of the dilemma that a code belongs to, or null. A circle of parents ends where it was entered. */
function dilemmaOf(folded: string, codes: ReadonlyMap<string, StudyCode>): string | null {
  const passed = new Set<string>();
  for (let at = folded; ; ) {
    const step = above(at, codes);
    if (step === null || step === at) return isDilemma(at, codes) || passed.size > 0 ? at : null;
    if (passed.has(step)) {
      const circle = [...passed, at];
      return circle.slice(circle.indexOf(step)).sort(byCodePoint)[0] ?? at;
    }
    passed.add(at);
    at = step;
  }
}

/** The dilemma that the codebook puts a code under, one step up. */
function above(folded: string, codes: ReadonlyMap<string, StudyCode>): string | null {
  const code = codes.get(folded);
  if (code === undefined) return null;
  const { dilemma, parent } = code.row;
  if (dilemma !== null) return foldId(dilemma);
  if (code.group !== 'dilemma' || parent === null) return null;
  return isDilemma(foldId(parent), codes) ? foldId(parent) : null;
}

function isDilemma(folded: string, codes: ReadonlyMap<string, StudyCode>): boolean {
  const group = codes.get(folded)?.group ?? null;
  if (group !== null) return group === 'dilemma';
  // Words such as “role” are codes of many studies; only one that calls itself a dilemma is taken for one.
  return findTerm('dilemma', folded) !== undefined && /dilem/.test(foldWord(folded));
}

function drawUp(
  end: string,
  members: readonly string[],
  codes: ReadonlyMap<string, StudyCode>,
  used: ReadonlyMap<string, string>,
): StudyDilemma {
  const code = codes.get(end);
  const id = code?.row.code ?? used.get(end) ?? end;
  const labels = code === undefined ? [] : [code.row.label_nl, code.row.label_en, code.row.label_fr];
  const standard =
    [id, ...labels].map((word) => (word === null ? undefined : findTerm('dilemma', word))).find(Boolean)?.key ?? null;
  const rows = members.flatMap((member) => codes.get(member) ?? []);
  return {
    id,
    key: [id],
    codes: new Set([...members, end]),
    label: code?.label ?? termLabel('dilemma', id),
    level: code?.level ?? null,
    standard,
    versions: [...new Set(rows.flatMap(({ row }) => row.version ?? []))].sort(byCodePoint),
    poles: new Map(
      rows.flatMap(({ folded, row }) =>
        row.pole === null ? [] : [[folded, { pole: row.pole, ref: { kind: 'codebook', id: row.id } }]],
      ),
    ),
  };
}

/** Where a passage stands in its dilemma: what the coder said of the passage, else what its code says; null = neither. */
export function poleOf({ row }: Passage, { poles }: StudyDilemma): 'A' | 'B' | 'both' | null {
  return row.pole ?? poles.get(foldId(row.code))?.pole ?? null;
}
