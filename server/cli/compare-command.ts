import { mostExact } from '../compare/qap.ts';
import { type RelationMatrix, tieRelation } from '../compare/relation-matrix.ts';
import { findStatistic, statisticIds } from '../compare/statistic.ts';
import { permutationCount } from '../indicators/kernels/permutations.ts';
import { StudyError } from '../model/errors.ts';
import { standardSeed } from '../model/random.ts';
import {
  type RecordTest,
  type TestAnswer,
  type TestOptions,
  testAmong,
  testAssociation,
  testBaseline,
  testBootstrap,
  testRecords,
  testRegression,
  testSizes,
} from '../pipeline/comparison-tests.ts';
import { productVersions } from '../pipeline/versions.ts';
import {
  attributeRelation,
  isAttributeRule,
  type NamedNetwork,
  type Place,
  readNetwork,
  type Wanted,
} from './compare-sources.ts';
import { tellAnswer } from './compare-words.ts';
import type { AddCommand } from './run-command-line.ts';
import { tellScenarioLeftOut } from './scenario-asked.ts';
import { parseSeed } from './seed-option.ts';
import { addSourceOptions, type SourceOptions } from './study-source.ts';
import { chooseLocale, type ExitCode, type Surroundings, teller, tellerDone } from './surroundings.ts';
import { tellDuration } from './tell-duration.ts';

/** The tests with their usual number of draws; null = nothing is drawn. */
const tests = {
  cug: 10_000,
  qap: 10_000,
  mrqap: 2_000,
  bootstrap: 5_000,
  subgraphs: 2_000,
  catchments: null,
  size: null,
  nonresponse: null,
  'leave-one-out': null,
  'tie-rules': null,
} as const;
type Test = keyof typeof tests;
/** Tests that are about a number of a network, which has to be named. */
const needsStatistic: readonly Test[] = [
  'cug',
  'bootstrap',
  'catchments',
  'subgraphs',
  'nonresponse',
  'leave-one-out',
  'tie-rules',
];

const mostRepetitions = 1_000_000;

type Options = SourceOptions & {
  a?: string;
  b?: string;
  x?: readonly string[];
  aIn?: string;
  aNodes?: string;
  aEdges?: string;
  aRelation?: string;
  bIn?: string;
  bNodes?: string;
  bEdges?: string;
  bRelation?: string;
  test: string;
  statistic?: string;
  given: string;
  centre?: string;
  paired?: true;
  exact?: true;
  reps?: string;
  seed: string;
  json?: true;
  lang?: string;
};

const examples = `
A network is named by a path or, within --in or --nodes --edges, by a municipality, a district, a relation, or centre:<organisation>.
A path is a folder (nodes.csv and edges.csv, or canonical tables), an edges file, or nodes.csv+edges.csv; #relation behind it takes one relation.
For qap and mrqap same:<attribute> and difference:<attribute> are relations too.

Tests: cug (random networks), qap, mrqap, bootstrap (difference with an interval), catchments and subgraphs (a beside parts of b),
size (ties given the size, five networks or more), nonresponse, leave-one-out, tie-rules.

  weefsel compare --in study --a Boom --b Antwerpen --test bootstrap --statistic mean_degree_union
  weefsel compare --in study --a Boom --b Antwerpen --test catchments --statistic transitivity_global_union
  weefsel compare --in study --a Boom --test cug --statistic centralization_indegree --given edges
  weefsel compare --nodes nodes.csv --edges edges.csv --a advice --b same:sector --test qap
  weefsel compare --a folder#advice --b folder#trust --x difference:size --test mrqap --json
Ends with 0, or 2 where there is no answer (the reason is told), or 3 where the command is not right.`;

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** `weefsel compare`: networks beside one another, or beside chance, with what can be said of it. */
export const addCompare: AddCommand = (program, surroundings, done) => {
  addSourceOptions(program.command('compare').description('Compare networks with one another or with chance'))
    .requiredOption('--test <name>', Object.keys(tests).join(', '))
    .option('--statistic <id>', 'what is compared: a result id of a network indicator (see weefsel indicators)')
    .option('--a <network>', 'the first network; without it the whole of --in or --edges')
    .option('--b <network>', 'the second network')
    .option('--x <network>', 'a further explanation (mrqap) or network (size); may be repeated', collect)
    .option('--a-in <folder>', 'canonical tables of the first network')
    .option('--a-nodes <file>', 'its node list')
    .option('--a-edges <file>', 'its edge list')
    .option('--a-relation <name>', 'only this relation of it')
    .option('--b-in <folder>', 'the same for the second network')
    .option('--b-nodes <file>', 'its node list')
    .option('--b-edges <file>', 'its edge list')
    .option('--b-relation <name>', 'only this relation of it')
    .option('--given <what>', 'cug: random networks share the size, the edges or the dyads', 'edges')
    .option(
      '--centre <kind>',
      'kind of organisation that catchments lie around (default: social-centre, else public-welfare-centre)',
    )
    .option('--paired', 'bootstrap: both are relations among the same organisations')
    .option('--exact', 'qap: look at every order of the organisations, ten of them at most')
    .option('--reps <number>', 'draws (default: 10000 for cug and qap, 5000 bootstrap, 2000 mrqap and subgraphs)')
    .option('--seed <number>', 'seed of everything that draws chance', String(standardSeed))
    .option('--json', 'print the answer as JSON')
    .option('--lang <language>', 'nl, en or fr')
    .addHelpText('after', examples)
    .action(async (options: Options) => {
      done(await runCompare(options, surroundings));
    });
};

async function runCompare(options: Options, surroundings: Surroundings): Promise<ExitCode> {
  const locale = chooseLocale(options.lang, surroundings.environment);
  const test = oneOf('--test', options.test, Object.keys(tests) as Test[]);
  const tested = readTestOptions(test, options);
  teller(surroundings)('…');
  const place: Place = { common: options, surroundings, locale, read: new Map() };
  const { networks, answer } = await prepareTest(test, options, place);
  // There is one recipe, whatever is compared.
  const [source] = await Promise.all(place.read.values());
  if (source !== undefined) tellScenarioLeftOut(source.before, surroundings, locale);
  if (tests[test] !== null) {
    // A few orders tell how long all of them take.
    const few = { ...tested, exact: false };
    const count = tested.exact ? mostOrders(networks) : tested.repetitions;
    tellDuration(count, (repetitions) => answer({ ...few, repetitions }), surroundings, locale);
  }
  const answers = answer(tested);
  tellerDone(surroundings);
  const [first, second] = answers;
  if (options.json) {
    const told = (answer: TestAnswer) => ({ test, ...answer, reps: answer.reps ?? 0, seed: tested.seed });
    const run = {
      given: test === 'cug' ? tested.given : null,
      networks: networks.map(aboutNetwork),
      versions: productVersions(),
    };
    const json = { ...told(first), ...(second !== undefined && { second: told(second) }), run };
    surroundings.out(`${JSON.stringify(json, null, 1)}\n`);
  } else {
    const names = networks.map(({ name }) => name).filter((name) => name !== '');
    surroundings.out(tellAnswer(first, second === undefined ? names.join(' – ') : (names[0] ?? ''), locale));
    if (second !== undefined) surroundings.out(tellAnswer(second, names[1] ?? '', locale));
  }
  if (first.value === null) return 2;
  return networks.some(({ isPartial }) => isPartial) ? 1 : 0;
}

type Answers = readonly [TestAnswer, TestAnswer?];
/** What was read, and what makes the answers of it. */
type Prepared = { readonly networks: readonly NamedNetwork[]; readonly answer: (tested: TestOptions) => Answers };

async function prepareTest(test: Test, options: Options, place: Place): Promise<Prepared> {
  const first: Wanted = {
    name: options.a,
    in: options.aIn,
    nodes: options.aNodes,
    edges: options.aEdges,
    relation: options.aRelation,
  };
  const second: Wanted = {
    name: options.b,
    in: options.bIn,
    nodes: options.bNodes,
    edges: options.bEdges,
    relation: options.bRelation,
  };
  const hasSecond = Object.values(second).some((each) => each !== undefined);
  const more = (options.x ?? []).map((name): Wanted => ({ name }));
  if (test === 'qap' || test === 'mrqap') return prepareRelations(test, [first, ...(hasSecond ? [second] : []), ...more], place);
  const a = await readNetwork(first, place);
  const b = hasSecond ? await readNetwork(second, place) : null;
  const networks = b === null ? [a] : [a, b];
  const each = (work: (one: NamedNetwork, tested: TestOptions) => TestAnswer): Prepared => ({
    networks,
    // One or two networks give as many answers.
    answer: (tested) => networks.map((one) => work(one, forNetwork(tested, one))) as [TestAnswer, TestAnswer?],
  });
  switch (test) {
    case 'cug':
      return each(({ network }, tested) => testBaseline(network, tested));
    case 'bootstrap':
      return { networks, answer: (tested) => [testBootstrap(a.network, b?.network ?? null, forNetwork(tested, a))] };
    case 'catchments':
    case 'subgraphs':
      if (b === null) throw missing('--b');
      return { networks, answer: (tested) => [testAmong(test, a.network, b.network, forNetwork(tested, a))] };
    case 'size': {
      const all = [...networks, ...(await Promise.all(more.map((wanted) => readNetwork(wanted, place))))];
      const sized = all.map(({ network }) => network);
      return { networks: all, answer: (tested) => [testSizes(sized, tested)] };
    }
    default:
      return each((one, tested) => testRecords(test satisfies RecordTest, one, tested));
  }
}

/** Relations among the same organisations: those by an attribute take their organisations from the first that is a network. */
async function prepareRelations(test: 'qap' | 'mrqap', wanted: readonly Wanted[], place: Place): Promise<Prepared> {
  if (wanted.length < 2) throw missing('--b');
  const isRule = wanted.every(({ name }) => isAttributeRule(name));
  const read = await Promise.all(wanted.map((each) => (isAttributeRule(each.name) ? null : readNetwork(each, place))));
  const networks = [...read, ...(isRule ? [await readNetwork({}, place)] : [])].filter((each) => each !== null);
  // Where every relation is by an attribute, the whole source has just been added.
  const [nodes] = networks as [NamedNetwork];
  const matrices = read.map((each, index) =>
    each === null ? attributeRelation(wanted[index]?.name ?? '', nodes.network) : tieRelation(each.name, each.network),
  );
  // At least two were wanted.
  const [outcome, ...explanations] = matrices as [RelationMatrix, RelationMatrix, ...RelationMatrix[]];
  if (test === 'mrqap') return { networks, answer: (tested) => [testRegression(outcome, explanations, tested)] };
  return { networks, answer: (tested) => [testAssociation([outcome, explanations[0] as RelationMatrix], tested)] };
}

/** The options as they are for one network. */
function forNetwork(tested: TestOptions, network: NamedNetwork): TestOptions {
  return { ...tested, statistic: statisticFor(tested.statistic, network), isCatchment: network.isCatchment };
}

/** In a directed network centralisation of degree is that of incoming ties, as sna's cug.test has it. */
function statisticFor(statistic: string, { network }: NamedNetwork): string {
  return statistic === 'centralization_degree' && network.graph.type === 'directed' ? 'centralization_indegree' : statistic;
}

/** How many orders `--exact` looks at; more than ten organisations are refused before it begins. */
function mostOrders(networks: readonly NamedNetwork[]): number {
  const order = Math.min(...networks.map(({ network }) => network.graph.order));
  return order > mostExact ? 1 : permutationCount(order, 1, mostExact);
}

function readTestOptions(test: Test, options: Options): TestOptions {
  const { statistic = '' } = options;
  if (needsStatistic.includes(test)) {
    if (statistic === '') throw missing('--statistic');
    if (findStatistic(statistic) === null) {
      throw new StudyError('usage', 'unknown-statistic', { name: statistic, choices: statisticIds() });
    }
  }
  const given = options.given === 'dyad.census' || options.given === 'dyad-census' ? 'dyads' : options.given;
  return {
    statistic,
    given: oneOf('--given', given, ['size', 'edges', 'dyads'] as const),
    centreKind: options.centre ?? null,
    paired: options.paired === true,
    exact: options.exact === true,
    isCatchment: false,
    seed: parseSeed(options.seed),
    repetitions: options.reps === undefined ? (tests[test] ?? 1) : readRepetitions(options.reps),
  };
}

function readRepetitions(word: string): number {
  const count = Number(word);
  if (/^\d{1,7}$/.test(word) && count >= 1 && count <= mostRepetitions) return count;
  throw new StudyError('usage', 'bad-setting', { name: '--reps', value: word, problem: `1 … ${mostRepetitions}` });
}

function oneOf<Word extends string>(name: string, word: string, known: readonly Word[]): Word {
  const found = known.find((each) => each === word);
  if (found !== undefined) return found;
  throw new StudyError('usage', 'bad-setting', { name, value: word, problem: known.join(' | ') });
}

function missing(name: string): StudyError {
  return new StudyError('usage', 'setting-missing', { problem: `${name} …` });
}

function aboutNetwork({ name, network, recipe, records, hash, isCatchment }: NamedNetwork) {
  const { graph, report } = network;
  return {
    name,
    order: graph.order,
    size: graph.size,
    directed: graph.type === 'directed',
    catchment: isCatchment,
    response: report.response,
    recipe,
    networkHash: hash,
    inputs: records.imports.map(({ file, hash: fileHash }) => ({ file, hash: fileHash })),
  };
}
