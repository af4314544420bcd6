import type { Text } from '../../../model/text.ts';
import { termLabel } from '../../../model/vocabulary.ts';
import type { CellValue, Unit } from '../measure.ts';
import { compareUnits, distinctUnits, unitKey, wholeStudy } from '../study-units.ts';
import { type Condition, spokenRule, visibleRules } from './dilemma-thresholds.ts';
import { standardDilemmas } from './study-dilemmas.ts';

/** Where a dilemma stands in the table of talk by structure; the two in the middle are the discordances. */
export const dilemmaPlaces = ['both', 'spoken-not-visible', 'visible-not-spoken', 'neither', 'not-known'] as const;
export type DilemmaPlace = (typeof dilemmaPlaces)[number];

/** A structural value beside its bound; `holds` is null where it has no value. */
export type StructuralSign = {
  readonly condition: Condition;
  readonly cell: CellValue | null;
  readonly holds: boolean | null;
};

export type DilemmaRow = {
  /** The code of the study, or the id of the product's dilemma where the codebook does not have it. */
  readonly dilemma: string;
  readonly label: Text;
  readonly standard: string | null;
  readonly unit: Unit;
  /** Null = not known. */
  readonly spoken: boolean | null;
  readonly visible: boolean | null;
  readonly place: DilemmaPlace;
  /** The prevalence that says so; null where the codebook does not have the dilemma, or nobody of the unit was to be asked. */
  readonly talk: CellValue | null;
  readonly signs: readonly StructuralSign[];
};

type Cells = ReadonlyMap<string, readonly CellValue[]>;

/**
 * Talk beside structure: a row for each dilemma and unit, with no sum. Dilemmas of the codebook come first in the order of their cells,
 * then those of the product that it lacks but whose structure is known. Units are the whole study and those of either side.
 * @param cells by measure id: `dilemma_prevalence` and the structural measures that the rules name
 */
export function dilemmaTable(cells: Cells): readonly DilemmaRow[] {
  const talk = cells.get('dilemma_prevalence') ?? [];
  const dilemmas = new Map<string, Omit<Dilemma, 'id'>>();
  for (const { key, detail } of talk) {
    const [id] = key;
    if (id !== undefined && !dilemmas.has(id))
      dilemmas.set(id, { standard: wordOf(detail['standard']), label: labelOf(id, detail) });
  }
  const known = new Set([...dilemmas.values()].map(({ standard }) => standard));
  for (const id of standardDilemmas) if (!known.has(id)) dilemmas.set(id, { standard: id, label: termLabel('dilemma', id) });
  const byPlace = new Map([...cells].map(([measure, own]) => [measure, new Map(own.map((cell) => [placeOf(cell), cell]))]));
  const cellAt: CellAt = (measure, unit, key) => byPlace.get(measure)?.get(placeOf({ unit, key })) ?? null;
  return [...dilemmas].flatMap(([id, { standard, label }]) => {
    const rule = standard === null ? undefined : visibleRules.get(standard);
    const conditions = [...(rule?.any ?? []), ...(rule?.also ?? [])];
    const units = distinctUnits([
      wholeStudy,
      ...talk.filter(({ key }) => key[0] === id).map(({ unit }) => unit),
      ...conditions.flatMap(({ measure }) => (cells.get(measure) ?? []).map(({ unit }) => unit)),
    ]);
    return units.toSorted(compareUnits).map((unit) => rowOf({ id, standard, label }, unit, cellAt));
  });
}

type Dilemma = { readonly id: string; readonly standard: string | null; readonly label: Text };
type CellAt = (measure: string, unit: Unit, key: readonly string[]) => CellValue | null;

const placeOf = ({ unit, key }: Pick<CellValue, 'unit' | 'key'>): string => JSON.stringify([unitKey(unit), ...key]);

function rowOf({ id, standard, label }: Dilemma, unit: Unit, cellAt: CellAt): DilemmaRow {
  const talk = cellAt('dilemma_prevalence', unit, [id]);
  const rule = standard === null ? undefined : visibleRules.get(standard);
  const signsOf = (conditions: readonly Condition[]) => conditions.map((condition) => signOf(condition, unit, cellAt));
  const [any, also] = [signsOf(rule?.any ?? []), signsOf(rule?.also ?? [])];
  const spoken = isSpoken(talk);
  const visible = any.every(({ holds }) => holds === null)
    ? null
    : any.some(({ holds }) => holds === true) && also.every(({ holds }) => holds !== false);
  return {
    dilemma: id,
    label,
    standard,
    unit,
    spoken,
    visible,
    place: placeFor(spoken, visible),
    talk,
    signs: [...any, ...also],
  };
}

function isSpoken(cell: CellValue | null): boolean | null {
  if (cell === null || cell.value === null || (cell.denominator ?? 0) < spokenRule.asked) return null;
  return cell.value >= spokenRule.share && (cell.numerator ?? 0) >= spokenRule.documents;
}

function signOf(condition: Condition, unit: Unit, cellAt: CellAt): StructuralSign {
  const cell = cellAt(condition.measure, unit, []);
  const found =
    cell === null || cell.value === null ? null : condition.detail === undefined ? cell.value : cell.detail[condition.detail];
  if (typeof found !== 'number') return { condition, cell, holds: null };
  return { condition, cell, holds: condition.is === 'at-least' ? found >= condition.bound : found <= condition.bound };
}

function placeFor(spoken: boolean | null, visible: boolean | null): DilemmaPlace {
  if (spoken === null || visible === null) return 'not-known';
  if (spoken) return visible ? 'both' : 'spoken-not-visible';
  return visible ? 'visible-not-spoken' : 'neither';
}

const wordOf = (part: CellValue['detail'][string] | undefined): string | null => (typeof part === 'string' ? part : null);

function labelOf(id: string, detail: CellValue['detail']): Text {
  return {
    nl: wordOf(detail['label_nl']) ?? id,
    en: wordOf(detail['label_en']) ?? id,
    fr: wordOf(detail['label_fr']) ?? id,
  };
}

/** The name of a place in the table. */
export function placeLabel(place: DilemmaPlace): Text {
  return placeLabels[place];
}

const placeLabels: Readonly<Record<DilemmaPlace, Text>> = {
  both: { nl: 'besproken en zichtbaar', en: 'spoken of and visible', fr: 'évoqué et visible' },
  'spoken-not-visible': { nl: 'besproken, niet zichtbaar', en: 'spoken of, not visible', fr: 'évoqué, pas visible' },
  'visible-not-spoken': { nl: 'zichtbaar, niet besproken', en: 'visible, not spoken of', fr: 'visible, pas évoqué' },
  neither: { nl: 'noch besproken, noch zichtbaar', en: 'neither spoken of nor visible', fr: 'ni évoqué ni visible' },
  'not-known': { nl: 'niet te zeggen', en: 'cannot be told', fr: 'indéterminé' },
};
