import type { NetworkGraph, NodeAttributes } from '../graph/network.ts';
import { type ErrorKind, StudyError } from '../model/errors.ts';
import { byCodePoint } from '../model/identity.ts';
import type { Partition } from './indicator.ts';

/** Attributes that every node has a place for, filled in or not. */
const ownAttributes = ['sector', 'kind', 'municipality', 'district'] as const;

function isOwn(name: string): name is (typeof ownAttributes)[number] {
  return (ownAttributes as readonly string[]).includes(name);
}

/** A node's value of an attribute: its own column of that name first, then the built-in one; empty counts as not known. */
export function partitionValue(node: NodeAttributes, name: string): string | null {
  const value = Object.hasOwn(node.attributes, name) ? node.attributes[name] : undefined;
  return value || (isOwn(name) ? node[name] : null) || null;
}

/** Whether a node has a value of an attribute. */
export function isPartitionKnown(graph: NetworkGraph, name: string): boolean {
  return graph.someNode((_id, node) => partitionValue(node, name) !== null);
}

/** Names that divide the nodes of a network: built-in attributes that are filled in somewhere, and the nodes' further columns. */
export function knownAttributes(graph: NetworkGraph): readonly string[] {
  const names = new Set<string>();
  graph.forEachNode((_id, node) => {
    for (const name of [...ownAttributes, ...Object.keys(node.attributes)])
      if (partitionValue(node, name) !== null) names.add(name);
  });
  return [...names].sort(byCodePoint);
}

/** What to say of an attribute that nobody has. @param known those that somebody has */
export function unknownAttribute(kind: ErrorKind, name: string, known: readonly string[]): StudyError {
  const code = known.length === 0 ? 'no-attributes' : 'unknown-attribute';
  return new StudyError(kind, code, { name, known }, { field: 'partition' });
}

/**
 * The values of an attribute by node position.
 * A built-in attribute that nobody has filled in gives nulls, and so does anything in a network without nodes.
 * @throws StudyError `unknown-attribute` when no node has an attribute of that name, `no-attributes` when none has any
 */
export function readPartition(graph: NetworkGraph, ids: readonly string[], attribute: string): Partition {
  const values = ids.map((id) => partitionValue(graph.getNodeAttributes(id), attribute));
  if (!isOwn(attribute) && values.length > 0 && values.every((value) => value === null)) {
    throw unknownAttribute('invalid', attribute, knownAttributes(graph));
  }
  return { attribute, values };
}
