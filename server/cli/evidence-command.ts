import { indexEvidence } from '../graph/evidence-index.ts';
import { type Grouping, groupings } from '../indicators/study/measure.ts';
import { measureCells } from '../indicators/study/measured-study.ts';
import { StudyError, say } from '../model/errors.ts';
import { standardSeed } from '../model/random.ts';
import type { Locale, Text } from '../model/text.ts';
import { analyse, buildHashed, defaultPartitions } from '../pipeline/analyse.ts';
import { gatherEvidence, gatherMeasureEvidence, measureNamed, withoutWords } from '../pipeline/evidence.ts';
import { productVersions } from '../pipeline/versions.ts';
import type { Evidence, EvidenceRecord } from '../pipeline/workbench-model.ts';
import { parseSeed } from './analyse-command.ts';
import type { AddCommand } from './run-command-line.ts';
import { addSourceOptions, readSourceOptions, type SourceOptions } from './study-source.ts';
import { chooseLocale, type ExitCode, type Surroundings, teller, tellerDone } from './surroundings.ts';

type Options = SourceOptions & {
  tie?: readonly string[];
  node?: string;
  indicator?: string;
  measure?: string;
  by: string;
  unit?: string;
  key?: readonly string[];
  limit: string;
  seed: string;
  text?: true;
  json?: true;
  lang?: string;
};

/** `weefsel evidence`: from a tie, an organisation, an indicator or a value of a measure to the rows and passages behind it. */
export const addEvidence: AddCommand = (program, surroundings, done) => {
  addSourceOptions(program.command('evidence').description('List the rows and coded passages behind a tie or a number'))
    .option('--tie <organisations...>', 'the two organisations of a tie')
    .option('--node <organisation>', 'an organisation; with --indicator: its value')
    .option('--indicator <id>', 'an indicator of node-indicators.csv or network-indicators.csv')
    .option('--measure <id>', 'a measure of dilemmas.csv, factors.csv, collaboration.csv …')
    .option('--by <kind>', `the kind of part the value is about: ${groupings.join(', ')}`, 'study')
    .option('--unit <name>', 'the part the value is about, as in the column unit')
    .option('--key <words...>', 'the key of the value, as in the column key')
    .option('--seed <number>', 'the seed that the value was computed with', String(standardSeed))
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
  const tell = teller(surroundings);
  tell('…');
  const { records, recipe } = await readSourceOptions(options, surroundings, locale);
  const built = buildHashed(records, recipe);
  const index = indexEvidence(built.network, records);
  const page = { kind: null, offset: 0, limit };
  const gather = (): Evidence => {
    const { tie, node, indicator, measure, unit, key = [] } = options;
    if (measure !== undefined) {
      const part = { by: groupingOf(options.by), value: unit ?? null };
      const cells = measureCells(measureNamed(measure), records, built.network, { seed: parseSeed(options.seed) });
      return gatherMeasureEvidence(index, records, cells, { kind: 'measure', measure, unit: part, key }, page);
    }
    if (indicator !== undefined) {
      const partitions = defaultPartitions(built.network);
      const results = analyse(built, records, { partitions, seed: parseSeed(options.seed) }, productVersions());
      return gatherEvidence(index, records, results, { kind: 'indicator', indicator, node: node ?? null }, page);
    }
    if (node !== undefined) return gatherEvidence(index, records, null, { kind: 'node', node }, page);
    const [from, to] = tie ?? [];
    if (from === undefined || to === undefined) {
      const problem = '--tie A B | --node A | --indicator ID [--node A] | --measure ID [--by … --unit … --key …]';
      throw new StudyError('usage', 'bad-setting', { name: '--tie', value: (tie ?? []).join(' '), problem });
    }
    return gatherEvidence(index, records, null, { kind: 'tie', from, to }, page);
  };
  const evidence = options.text ? gather() : withoutText(gather());
  tellerDone(surroundings);
  surroundings.out(options.json ? `${JSON.stringify(evidence, null, 1)}\n` : describe(evidence, locale, options.text === true));
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

/** @throws StudyError `bad-setting` */
function groupingOf(word: string): Grouping {
  const found = groupings.find((each) => each === word);
  if (found === undefined)
    throw new StudyError('usage', 'bad-setting', { name: '--by', value: word, problem: groupings.join(' | ') });
  return found;
}

/** What somebody said or wrote, in quotes; or why it is not shown. */
function wordsOf(record: EvidenceRecord['record'], withheld: string | undefined): readonly string[] {
  const words = [Reflect.get(record, 'segment'), Reflect.get(record, 'note')];
  return [
    ...words.flatMap((word) => (typeof word === 'string' ? [`“${word}”`] : [])),
    ...(withheld === undefined ? [] : [`(${withheld})`]),
  ];
}

/** Of how many rows the numerator is made, and what stands above the others. */
const countedOf: Readonly<Record<Locale, (count: number) => string>> = {
  nl: (count) => (count === 1 ? '1 telt mee' : `${count} tellen mee`),
  en: (count) => (count === 1 ? '1 counts' : `${count} count`),
  fr: (count) => (count === 1 ? '1 compte' : `${count} comptent`),
};
const notCounted: Text = { nl: 'telt niet mee', en: 'does not count', fr: 'ne compte pas' };

/** The value, then a line for each row: its file and Excel row, and what it says; with `text` also in whose words. Those that count come first. */
function describe({ indicator, groups }: Evidence, locale: Locale, text: boolean): string {
  const { value = null, reason = null } = indicator?.value ?? {};
  const head = indicator === null ? [] : [`${indicator.label[locale]}: ${value ?? reason?.[locale] ?? '–'}`];
  const describeRow = ({ record, file, from, to, type, withheld }: EvidenceRecord): readonly string[] => {
    const ends = [from?.label, to?.label].filter((each) => each !== undefined).join(' → ');
    const said = [ends, type?.[locale]].filter((each) => each !== undefined && each !== '').join(', ');
    const words = text ? wordsOf(record, withheld?.[locale]) : [];
    return [`  ${file} ${record.origin.row}${said === '' ? '' : `: ${said}`}`, ...words.map((word) => `    ${word}`)];
  };
  const lines = groups.flatMap(({ kind, total, counting, rows }) => {
    const beside = rows.filter(({ counts }) => !counts);
    return [
      `${kind}: ${total}${counting === total ? '' : ` (${countedOf[locale](counting)})`}`,
      ...rows.filter(({ counts }) => counts).flatMap(describeRow),
      ...(beside.length === 0 ? [] : [`  ${notCounted[locale]}:`]),
      ...beside.flatMap(describeRow),
    ];
  });
  return `${[...head, ...lines].join('\n')}\n`;
}
