import { buildTwoMode } from '../graph/two-mode/build-two-mode.ts';
import type { BuiltTwoMode, SecondSide, TwoModeNetwork } from '../graph/two-mode/two-mode-network.ts';
import { computeTwoMode, type TwoModeResults } from '../indicators/two-mode/compute-two-mode.ts';
import { StudyError } from '../model/errors.ts';
import { foldId } from '../model/identity.ts';
import type { PartialRecipe } from '../model/network-recipe.ts';
import type { StudyRecords } from '../model/records.ts';
import { sameText, type Text } from '../model/text.ts';
import { termLabel } from '../model/vocabulary.ts';
import { completeRecipe } from './analyse.ts';

/** A two-mode network with its indicators, and what its nodes are called, in their order. */
export type AnalysedTwoMode = {
  readonly network: BuiltTwoMode;
  readonly results: TwoModeResults;
  readonly labels: readonly Text[];
};

/** Steps over shortest paths, and over pairs that share something, that take some seconds at most. */
const most = { walks: 4e8, pairs: 2e7 };

/**
 * Organisations and what they have in common, with all two-mode indicators.
 * @throws StudyError `two-mode-too-large` before anything long begins, `recipe-invalid`, `unknown-municipality`, `unknown-district`
 */
export function analyseTwoMode(records: StudyRecords, recipe: PartialRecipe, side: SecondSide): AnalysedTwoMode {
  const network = buildTwoMode(records, completeRecipe(recipe), side);
  if (isTooLarge(network)) {
    const values = { organisations: network.first.length, others: network.second.length, ties: network.rows.targets.length };
    throw new StudyError('invalid', 'two-mode-too-large', values);
  }
  return { network, results: computeTwoMode(network), labels: labelsOf(network, records) };
}

function isTooLarge({ first, second, rows, reverse }: TwoModeNetwork): boolean {
  const order = first.length + second.length;
  return order * (order + 2 * rows.targets.length) > most.walks || pairsOf(rows.offsets) + pairsOf(reverse.offsets) > most.pairs;
}

/** Pairs among the partners of each node, added up: what a projection goes through. */
function pairsOf(offsets: Int32Array): number {
  let sum = 0;
  for (let node = 1; node < offsets.length; node++) {
    const degree = (offsets[node] as number) - (offsets[node - 1] as number);
    sum += (degree * (degree - 1)) / 2;
  }
  return sum;
}

function labelsOf({ first, second, side }: BuiltTwoMode, records: StudyRecords): readonly Text[] {
  const organisations = new Map(records.organisations.map(({ org_id, name }) => [foldId(org_id), sameText(name)]));
  const others = side === 'family' ? new Map<string, Text>() : side === 'code' ? codeLabels(records) : eventLabels(records);
  return [
    ...first.map((id) => organisations.get(foldId(id)) ?? sameText(id)),
    ...second.map((id) => others.get(foldId(id)) ?? sameText(id)),
  ];
}

function codeLabels({ codebook }: StudyRecords): ReadonlyMap<string, Text> {
  return new Map(
    codebook.map(({ code, label_nl, label_en, label_fr }) => {
      const any = label_nl ?? label_en ?? label_fr ?? code;
      return [foldId(code), { nl: label_nl ?? any, en: label_en ?? any, fr: label_fr ?? any }];
    }),
  );
}

/** An event is called by its kind and day, as far as they are known, and its own id. */
function eventLabels({ events }: StudyRecords): ReadonlyMap<string, Text> {
  return new Map(
    events.map(({ event_id, kind, date }) => {
      const what = kind === null ? null : termLabel('eventKind', kind);
      const label = (locale: keyof Text): string => [what?.[locale], date, event_id].filter((part) => part != null).join(' · ');
      return [foldId(event_id), { nl: label('nl'), en: label('en'), fr: label('fr') }];
    }),
  );
}
