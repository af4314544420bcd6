import { StudyError } from '../model/errors.ts';
import { byCodePoint } from '../model/identity.ts';
import type { NetworkRecipe } from '../model/network-recipe.ts';
import type { StudyRecords } from '../model/records.ts';
import type { Actors } from './build/actors.ts';
import { collectContacts } from './build/collect-contacts.ts';
import { collectOrganisations } from './build/collect-organisations.ts';
import { collectWithoutPersons } from './build/collect-without-persons.ts';
import { Collection } from './build/collection.ts';
import { contactLog } from './build/contact-log.ts';
import { loggedWindow } from './build/logged-window.ts';
import { newGraph } from './build/new-graph.ts';
import { personActors } from './build/person-actors.ts';
import { weighing } from './build/tie-weight.ts';
import { type NewTie, readTies } from './build/ties.ts';
import type { BuildReport, Network, NetworkGraph, NodeAttributes } from './network.ts';

/**
 * Builds a network: who is in it, which of them have a tie, and what each tie stands on.
 *
 * 1. **Boundary** (build/boundary.ts): the organisations of the chosen municipalities and districts. Organisations that records
 *    name but the table does not are nodes too (`listed` = false) when neither is chosen.
 * 2. **Roll-up** (build/roll-up.ts): sites are folded into the organisation they are part of.
 * 3. **Records** (build/collect-*.ts): logged contacts, reported relations, and coded passages that name two organisations.
 *    Each record is used, or left out for one reason that the report counts.
 * 4. **Tie rule** (build/tie-rule.ts), **source class** (build/source-class.ts) and **weight** (build/tie-weight.ts) per pair.
 * 5. **Partners** from outside with a tie to somebody inside, if the recipe asks for them; ties among two outsiders never.
 *
 * Level `person`: nodes are the persons of the log and of the affiliations (build/person-actors.ts), and only the log ties them.
 *
 * The same recipe and records give the same network in whatever order the records come; one pass over the records, so the time
 * grows with their number.
 *
 * @param studied the study that the records are a change of, where they are one: its log says on which days contacts could be logged,
 * and the words of the recipe mean what they mean in it, also where the change takes away the last record that has them
 * @throws StudyError `unknown-municipality`, `unknown-district`, `unknown-relation-type`, `rate-needs-log`, `persons-need-log`
 */
export function buildNetwork(records: StudyRecords, recipe: NetworkRecipe, studied: StudyRecords = records): Network {
  const collection =
    recipe.level === 'person' ? collectPersons(records, recipe, studied) : collectOrganisations(records, recipe, studied);
  const { actors } = collection;
  const window = recipe.sources.includes('log') ? loggedWindow(studied, recipe.period) : null;
  const weigh = weighing(collection, window);
  const { ties, used } = readTies(collection, weigh);
  const { nodes, isolates } = chooseNodes(actors, ties, recipe.keepIsolates);
  const attributes = nodes.map((node) => actors.attributes(node));
  const report: BuildReport = {
    read: collection.read,
    used,
    leftOut: collection.leftOut.list(),
    logged: window,
    response: responseOf(attributes),
    unlisted: nodes.filter((_node, position) => attributes[position]?.listed === false).map((node) => actors.id(node)),
    isolatesSetAside: isolates.map((node) => actors.id(node)),
  };
  return { graph: drawUp(actors, nodes, attributes, ties, recipe.direction), recipe, weightUnit: weigh.unit, report };
}

function collectPersons(records: StudyRecords, recipe: NetworkRecipe, studied: StudyRecords): Collection {
  const log = contactLog(studied);
  const [from, to] = [log.column('from_person').numbers, log.column('to_person').numbers];
  const named = from.some((number, at) => number > 0 && to[at] !== 0);
  if (!named || !recipe.sources.includes('log')) throw new StudyError('invalid', 'persons-need-log', {}, { field: 'level' });
  const collection = new Collection(personActors(records, recipe, studied), recipe, records, studied);
  collectContacts(collection);
  collectWithoutPersons(collection);
  return collection;
}

/** The nodes in order of their ids: everybody inside, and whoever has a tie; without isolates where these are not kept. */
function chooseNodes(
  actors: Actors,
  ties: readonly NewTie[],
  keepIsolates: boolean,
): { readonly nodes: readonly number[]; readonly isolates: readonly number[] } {
  const tied = new Set<number>();
  for (const { source, target } of ties) tied.add(source).add(target);
  const byId = (a: number, b: number): number => byCodePoint(actors.id(a), actors.id(b));
  const alone = actors.inside().filter((actor) => !tied.has(actor));
  return keepIsolates
    ? { nodes: [...tied, ...alone].sort(byId), isolates: [] }
    : { nodes: [...tied].sort(byId), isolates: alone.sort(byId) };
}

function responseOf(nodes: readonly NodeAttributes[]): BuildReport['response'] {
  const asked = nodes.filter(({ inside, responded }) => inside && responded !== null);
  return asked.length === 0 ? null : { answered: asked.filter(({ responded }) => responded).length, asked: asked.length };
}

/** The graph: nodes as given, ties by the positions of source and target. The key of a tie is its position. */
function drawUp(
  actors: Actors,
  nodes: readonly number[],
  attributes: readonly NodeAttributes[],
  ties: readonly NewTie[],
  direction: NetworkRecipe['direction'],
): NetworkGraph {
  const graph = newGraph(direction);
  const positions = new Map<number, number>();
  for (const [position, node] of nodes.entries()) {
    positions.set(node, position);
    graph.addNode(actors.id(node), attributes[position]);
  }
  const placed = ties.map(({ source, target, attributes }) => {
    // Every end of a tie is a node: chooseNodes takes whoever is tied.
    const [from, to] = [positions.get(source) as number, positions.get(target) as number];
    return direction === 'undirected' && from > to ? { from: to, to: from, attributes } : { from, to, attributes };
  });
  placed.sort((a, b) => a.from - b.from || a.to - b.to);
  const idAt = (position: number): string => actors.id(nodes[position] as number);
  for (const [position, { from, to, attributes }] of placed.entries()) {
    graph.addEdgeWithKey(String(position), idAt(from), idAt(to), attributes);
  }
  return graph;
}
