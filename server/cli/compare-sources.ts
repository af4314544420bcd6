import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { catchmentOf } from '../compare/network-parts.ts';
import { differenceRelation, type RelationMatrix, sameValueRelation } from '../compare/relation-matrix.ts';
import type { Network, NodeAttributes } from '../graph/network.ts';
import { studyFacts } from '../graph/study-facts.ts';
import { knownAttributes, partitionValue, unknownAttribute } from '../indicators/read-partition.ts';
import { StudyError } from '../model/errors.ts';
import { foldId } from '../model/identity.ts';
import type { PartialRecipe } from '../model/network-recipe.ts';
import type { Locale } from '../model/text.ts';
import { buildHashed, completeRecipe } from '../pipeline/analyse.ts';
import type { Built } from '../pipeline/comparison-tests.ts';
import { readSourceOptions, type Source, type SourceOptions } from './study-source.ts';
import type { Surroundings } from './surroundings.ts';

/** A network of a comparison, as it is called on the command line. */
export type NamedNetwork = Built & {
  readonly name: string;
  readonly hash: string;
  readonly isCatchment: boolean;
  /** Whether rows of its files were left out. */
  readonly isPartial: boolean;
};

/** One of the two networks as the command line has it: by name, or by files of its own. */
export type Wanted = {
  readonly name?: string | undefined;
  readonly in?: string | undefined;
  readonly nodes?: string | undefined;
  readonly edges?: string | undefined;
  readonly relation?: string | undefined;
};

/** Where networks are looked for; what was read once is kept. */
export type Place = {
  readonly common: SourceOptions;
  readonly surroundings: Surroundings;
  readonly locale: Locale;
  readonly read: Map<string, Promise<Source>>;
};

const isThere = (path: string): Promise<'file' | 'folder' | null> =>
  stat(path).then(
    (found) => (found.isDirectory() ? 'folder' : 'file'),
    () => null,
  );

/**
 * The network that a name or its own files mean: a path (`folder`, `edges.csv`, `nodes.csv+edges.csv`; `#relation` behind it), or within
 * `--in` / `--nodes --edges` a municipality, a district, a relation, or `centre:<organisation>` for one with its partners; nothing = the whole.
 * @throws StudyError `unknown-network` with the names there are, and what reading refuses
 */
export async function readNetwork(wanted: Wanted, place: Place): Promise<NamedNetwork> {
  const { name, ...own } = wanted;
  if (own.edges !== undefined || own.in !== undefined) {
    return finish(name ?? basename(own.in ?? own.edges ?? ''), await read(given(own), place));
  }
  if (name === undefined) return finish('', await read(withRelation(place.common, own.relation), place));
  const files = await filesOf(name);
  if (files !== null) {
    const relation = own.relation ?? files.relation;
    return finish(relation ?? basename(name), await read(withRelation(files, relation), place));
  }
  return within(name, own.relation, place);
}

const given = ({ in: folder, nodes, edges, relation }: Wanted): SourceOptions => ({
  ...(folder !== undefined && { in: folder }),
  ...(nodes !== undefined && { nodes }),
  ...(edges !== undefined && { edges }),
  ...(relation !== undefined && { relation }),
});

const withRelation = (options: SourceOptions, relation: string | undefined): SourceOptions => ({
  ...options,
  ...(relation !== undefined && { relation }),
});

/** The files that a path means; null when it is no path. */
async function filesOf(name: string): Promise<SourceOptions | null> {
  const [path = '', relation] = splitLast(name, '#');
  const behind = relation === undefined ? {} : { relation };
  const pair = path.split('+');
  if (pair.length === 2 && (await isThere(pair[0] ?? '')) === 'file' && (await isThere(pair[1] ?? '')) === 'file') {
    return { nodes: pair[0] as string, edges: pair[1] as string, ...behind };
  }
  const kind = await isThere(path);
  if (kind === null) return null;
  const folder = kind === 'folder' ? path : join(path, '..');
  const edges = kind === 'file' ? path : join(path, 'edges.csv');
  if (kind === 'folder' && (await isThere(edges)) === null) return { in: path, ...behind };
  const nodes = join(folder, 'nodes.csv');
  const hasNodes = edges.endsWith('edges.csv') && (await isThere(nodes)) === 'file';
  return { edges, ...(hasNodes && { nodes }), ...behind };
}

function splitLast(name: string, mark: string): readonly [string, string?] {
  const at = name.lastIndexOf(mark);
  return at <= 0 ? [name] : [name.slice(0, at), name.slice(at + 1)];
}

function read(options: SourceOptions, { common, surroundings, locale, read: known }: Place): Promise<Source> {
  const { in: folder, nodes, edges, relation, municipality, recipe = common.recipe } = options;
  const whole: SourceOptions = {
    ...given({ in: folder, nodes, edges, relation }),
    ...(municipality !== undefined && { municipality }),
    ...(recipe !== undefined && { recipe }),
    ...(common.skipRows !== undefined && { skipRows: common.skipRows }),
  };
  const key = JSON.stringify(whole);
  const source = known.get(key) ?? readSourceOptions(whole, surroundings, locale);
  known.set(key, source);
  return source;
}

/** A part of the common source by its name. */
async function within(name: string, relation: string | undefined, place: Place): Promise<NamedNetwork> {
  const { common } = place;
  if (common.in === undefined && common.edges === undefined) {
    throw new StudyError('usage', 'unknown-network', { name, known: ['--in', '--nodes --edges'] });
  }
  const source = await read(withRelation(common, relation), place);
  if (name.startsWith('centre:')) return cut(name, name.slice('centre:'.length), source);
  const facts = studyFacts(source.records);
  const called = (known: string): boolean => foldId(known) === foldId(name);
  const municipality = facts.municipalities.find((each) => called(each.name));
  if (municipality !== undefined) return finish(municipality.name, source, { municipalities: [municipality.name] });
  const type = facts.relationTypes.find((each) => called(each.value));
  // Read again: whether an edge list is directed is a matter of the relation.
  if (type !== undefined) return finish(type.value, await read(withRelation(common, type.value), place));
  const districts = facts.municipalities.flatMap((each) => each.districts);
  const district = districts.find((each) => called(each.name));
  if (district !== undefined) return finish(district.name, source, { districts: [district.name] });
  const known = [...facts.municipalities, ...districts].map((each) => each.name);
  throw new StudyError('usage', 'unknown-network', {
    name,
    known: [...known, ...facts.relationTypes.map(({ value }) => value)],
  });
}

function cut(name: string, centre: string, source: Source): NamedNetwork {
  const whole = finish(name, source);
  const found = whole.network.graph.findNode(
    (id, { label }) => foldId(id) === foldId(centre) || foldId(label) === foldId(centre),
  );
  if (found === undefined) {
    throw new StudyError('usage', 'unknown-network', { name: centre, known: whole.network.graph.nodes().slice(0, 20) });
  }
  return { ...whole, network: catchmentOf(whole.network, found), isCatchment: true };
}

function finish(name: string, { records, recipe, readings }: Source, more: PartialRecipe = {}): NamedNetwork {
  const whole = completeRecipe({ ...recipe, ...more });
  const isPartial = readings.some(({ outcome }) => outcome === 'partial');
  return { name, records, recipe: whole, isCatchment: false, isPartial, ...buildHashed(records, whole) };
}

const attributeRule = /^(?:(same|difference)[:_](.+)|abs_(.+)_diff)$/;

/** Whether a name is that of a relation by an attribute. */
export function isAttributeRule(name: string | undefined): name is string {
  return name !== undefined && attributeRule.test(name);
}

/**
 * The relation of an attribute: `same:<attribute>` (1 where two organisations share it), or `difference:<attribute>` (how far two numbers lie
 * apart); `same_<attribute>` and `abs_<attribute>_diff` mean the same.
 * @throws StudyError `unknown-attribute`, `no-attributes`, `attribute-not-numbers`
 */
export function attributeRelation(name: string, nodes: Network): RelationMatrix {
  const [, word, attribute = '', other = ''] = attributeRule.exec(name) ?? [];
  const values = attributeValues(nodes, attribute || other);
  if (word === 'same') return sameValueRelation(name, values);
  const numbers = new Map([...values].map(([id, value]) => [id, value === null ? null : numberOf(value)]));
  if (![...numbers.values()].some((number) => number !== null)) {
    throw new StudyError('usage', 'attribute-not-numbers', { name: attribute || other });
  }
  return differenceRelation(name, numbers);
}

function numberOf(word: string): number | null {
  const number = Number(word.replace(',', '.'));
  return Number.isFinite(number) ? number : null;
}

function attributeValues({ graph }: Network, attribute: string): ReadonlyMap<string, string | null> {
  const read = (node: NodeAttributes): string | null =>
    attribute === 'building' ? node.building : partitionValue(node, attribute);
  const values = new Map(graph.mapNodes((id, node) => [id, read(node)]));
  if (![...values.values()].some((value) => value !== null)) {
    const hasBuildings = graph.someNode((_id, { building }) => building !== null);
    throw unknownAttribute('usage', attribute, [...knownAttributes(graph), ...(hasBuildings ? ['building'] : [])]);
  }
  return values;
}
