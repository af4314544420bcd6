import { rowsOfIndicator } from '../export/network-indicators.ts';
import { indexEvidence } from '../graph/evidence-index.ts';
import { findMeasure } from '../indicators/study/index.ts';
import { type Grouping, groupings, type MeasuredCell } from '../indicators/study/measure.ts';
import { findCell, measureCells, type ValueName } from '../indicators/study/measured-study.ts';
import { StudyError, say } from '../model/errors.ts';
import { foldId } from '../model/identity.ts';
import { standardSeed } from '../model/random.ts';
import type { StudyRecords } from '../model/records.ts';
import type { Results } from '../model/result.ts';
import type { Locale } from '../model/text.ts';
import { analyse, buildHashed, partitionsFor } from '../pipeline/analyse.ts';
import { gatherEvidence, gatherMeasureEvidence, measureNamed, withoutWords } from '../pipeline/evidence.ts';
import { productVersions } from '../pipeline/versions.ts';
import type { Evidence, EvidenceSubject } from '../pipeline/workbench-model.ts';
import { withTwoMode } from './analyse-network.ts';
import { describeEvidence } from './evidence-words.ts';
import { noSuchIndicator, scopeOfResult } from './read-choice.ts';
import type { AddCommand } from './run-command-line.ts';
import { tellScenarioLeftOut } from './scenario-asked.ts';
import { readSeed } from './seed-option.ts';
import { addSourceOptions, type EarlierRun, readSourceOptions, type SourceOptions } from './study-source.ts';
import { chooseLocale, type ExitCode, type Surroundings, teller, tellerDone } from './surroundings.ts';

type Options = SourceOptions & {
  tie?: readonly string[];
  node?: string;
  indicator?: string;
  measure?: string;
  by?: string;
  unit?: string;
  key?: readonly string[];
  limit: string;
  seed?: string;
  text?: true;
  json?: true;
  lang?: string;
};

/** `weefsel evidence`: from a tie, an organisation, an indicator or a value of a measure to the rows and passages behind it. */
export const addEvidence: AddCommand = (program, surroundings, done) => {
  addSourceOptions(program.command('evidence').description('List the rows and coded passages behind a tie or a number'))
    .option('--tie <organisations...>', 'the two organisations of a tie; with --indicator: its value')
    .option('--node <organisation>', 'an organisation; with --indicator: its value')
    .option('--indicator <id>', 'an indicator of node-, tie- or network-indicators.csv')
    .option('--measure <id>', 'a measure of dilemmas.csv, factors.csv, collaboration.csv …')
    .option('--by <kind>', `the kind of part a value of a measure is about: ${groupings.join(', ')} (default: study)`)
    .option('--unit <name>', 'the part a value of a measure is about, as in the column unit')
    .option('--key <words...>', 'the key of a value of a measure, as in the column key, or its parts as in results.json')
    .option(
      '--seed <number>',
      `the seed that the value was computed with (default: that of the run.json of --recipe, else ${standardSeed})`,
    )
    .option('--limit <number>', 'the most rows of each table', '1000')
    .option('--text', 'with the words of passages and notes, where the interview may be quoted')
    .option('--json', 'print them as JSON')
    .option('--lang <language>', 'nl, en or fr')
    .action(async (options: Options) => {
      done(await runEvidence(options, surroundings));
    });
};

async function runEvidence(options: Options, surroundings: Surroundings): Promise<ExitCode> {
  const locale = chooseLocale(options.lang, surroundings.environment);
  const limit = Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1_000_000) {
    throw new StudyError('usage', 'bad-setting', { name: '--limit', value: options.limit, problem: '1 … 1000000' });
  }
  const askedSeed = readSeed(options.seed);
  checkSubject(options);
  const tell = teller(surroundings);
  tell('…');
  const { records, recipe, before } = await readSourceOptions(options, surroundings, locale);
  tellChanged(before, records, surroundings, locale);
  tellScenarioLeftOut(before, surroundings, locale);
  const seed = askedSeed ?? before.seed ?? standardSeed;
  const built = buildHashed(records, recipe);
  const index = indexEvidence(built.network, records);
  const page = { kind: null, offset: 0, limit };
  const gather = (): Evidence => {
    const { tie: [from, to] = [], node, indicator, measure, unit, key = [] } = options;
    if (measure !== undefined) {
      const asked = { unit: { by: groupingOf(options.by), value: unit ?? null }, key };
      const cells = measureCells(measureNamed(measure), records, built.network, { seed });
      return gatherMeasureEvidence(index, records, cells, { kind: 'measure', measure, ...nameAsWritten(cells, asked) }, page);
    }
    const isTie = from !== undefined && to !== undefined;
    if (indicator !== undefined) {
      const results = resultsNamed(indicator, built, records, seed);
      const { id, part } = resultOf(indicator, results, locale);
      const subject: EvidenceSubject = isTie
        ? { kind: 'tie', from, to, indicator: id }
        : { kind: 'indicator', indicator: id, node: node ?? null };
      const evidence = gatherEvidence(index, records, results, subject, page);
      return part === null || evidence.indicator === null
        ? evidence
        : { ...evidence, indicator: { ...evidence.indicator, ...part } };
    }
    if (isTie) return gatherEvidence(index, records, null, { kind: 'tie', from, to }, page);
    return gatherEvidence(index, records, null, { kind: 'node', node: node ?? '' }, page);
  };
  const evidence = options.text ? gather() : withoutText(gather());
  tellerDone(surroundings);
  surroundings.out(
    options.json ? `${JSON.stringify(evidence, null, 1)}\n` : describeEvidence(evidence, locale, options.text === true),
  );
  return 0;
}

/** What leaves the program holds nobody's words unless they are asked for. */
function withoutText(evidence: Evidence): Evidence {
  const groups = evidence.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => {
      const record = withoutWords(row.record);
      return record === row.record ? row : { ...row, record, withheld: say('not-quoted-by-default') };
    }),
  }));
  return { ...evidence, groups };
}

/** What is asked about is one thing, and one that there is; told before a large log is read. @throws StudyError `setting-missing`, `bad-setting`, `only-for-measure`, `no-such-indicator` */
function checkSubject({ tie, node, indicator, measure, by, unit, key }: Options): void {
  const ofNetwork = [tie, node, indicator].filter((each) => each !== undefined).length;
  const isMeasure = measure !== undefined && ofNetwork === 0;
  const isOfNetwork = measure === undefined && ofNetwork > 0 && (tie === undefined || (tie.length === 2 && node === undefined));
  if (!isMeasure && !isOfNetwork) {
    const problem =
      '--tie A B [--indicator ID] | --node A [--indicator ID] | --indicator ID | --measure ID [--by … --unit … --key …]';
    throw new StudyError('usage', 'setting-missing', { problem });
  }
  groupingOf(by);
  if (measure !== undefined) {
    if (findMeasure(measure) === undefined) throw noSuchIndicator(measure);
  } else {
    // An indicator is of the whole network, an organisation or a tie, never of a part of the study; the whole study may be named.
    const parts = { '--by': by === 'study' ? undefined : by, '--unit': unit, '--key': key?.join(' ') };
    for (const [name, value] of Object.entries(parts)) {
      if (value !== undefined) throw new StudyError('usage', 'only-for-measure', { name, value });
    }
  }
  if (indicator === undefined) return;
  const scope = scopeOfResult(indicator);
  if (scope === 'node' && node === undefined) throw new StudyError('usage', 'value-of-organisation', { id: indicator });
  if (scope === 'tie' && tie === undefined) throw new StudyError('usage', 'value-of-tie', { id: indicator });
  if (scope === 'network' && (node ?? tie) !== undefined) throw new StudyError('usage', 'value-of-network', { id: indicator });
}

/** All results of the network, with those for the partition that an id names and, where it is one, of a two-mode network. */
function resultsNamed(id: string, built: ReturnType<typeof buildHashed>, records: StudyRecords, seed: number): Results {
  const request = { partitions: partitionsFor(built.network, id), seed };
  return withTwoMode(analyse(built, records, request, productVersions()), built.network, records, null);
}

type Part = Pick<NonNullable<Evidence['indicator']>, 'id' | 'value'>;

/**
 * The result that an id of network-indicators.csv belongs to: itself, or that of which it is a part (`ei_index_sector.external`), with
 * the value of the part.
 */
function resultOf(
  id: string,
  { node, tie, network }: Results,
  locale: Locale,
): { readonly id: string; readonly part: Part | null } {
  if ([...node, ...tie, ...network].some((result) => result.id === id)) return { id, part: null };
  for (const result of network.filter((each) => id.startsWith(`${each.id}.`))) {
    const row = rowsOfIndicator(result, locale).find(([name]) => name === id);
    if (row === undefined) continue;
    const value = typeof row[1] === 'number' || typeof row[1] === 'string' ? row[1] : null;
    const told = typeof value === 'string' ? { value, reason: null } : { value, reason: result.reason };
    return { id: result.id, part: { id, value: told } };
  }
  return { id, part: null };
}

/** A value as it is called where only capitals differ, or where its key stands in one word as in the column `key`. */
function nameAsWritten(cells: readonly MeasuredCell[], asked: ValueName): ValueName {
  if (findCell(cells, asked) !== undefined) return asked;
  const nameOf = ({ unit, key }: ValueName): string =>
    [unit.by, foldId(unit.value ?? ''), ...key.map((part) => foldId(part))].join(' · ');
  return cells.find((cell) => nameOf(cell) === nameOf(asked)) ?? asked;
}

/** Says which files are others than those of the run whose recipe is taken: their values may be others too. */
function tellChanged({ inputs }: EarlierRun, records: StudyRecords, { note }: Surroundings, locale: Locale): void {
  if (inputs === undefined) return;
  const now = new Map(records.imports.map(({ file, hash }) => [file, hash]));
  const before = new Map(inputs.map(({ file, hash }) => [file, hash]));
  const names = [...new Set([...before.keys(), ...now.keys()])].filter((file) => before.get(file) !== now.get(file));
  if (names.length > 0) note(`${say('inputs-changed', { names })[locale]}\n`);
}

/** The kind of part that `--by` names. @throws StudyError `bad-setting` */
function groupingOf(word = 'study'): Grouping {
  const found = groupings.find((each) => each === word);
  if (found === undefined)
    throw new StudyError('usage', 'bad-setting', { name: '--by', value: word, problem: groupings.join(' | ') });
  return found;
}
