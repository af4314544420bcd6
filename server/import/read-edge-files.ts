import type { FileReading, SourceFile } from './format.ts';
import { emptyContext } from './import-context.ts';
import { type ReadFilesOptions, readFiles } from './read-files.ts';
import { lookAtSource } from './source-readers.ts';
import { edgeList } from './tables/edge-list.ts';
import { nodeList } from './tables/node-list.ts';

/**
 * Reads a network as any tool writes it: an edge list, and a node list where there is one. A node that only the edges name is a warning, and no node is lost. A weight
 * that cannot be used is not known, with a warning, and its tie stays.
 * @param today ISO day
 * @returns the nodes first where there are any, then the ties
 */
export function readEdgeFiles(
  nodes: SourceFile | null,
  edges: SourceFile,
  today: string,
  options: ReadFilesOptions = {},
): readonly FileReading[] {
  // A network file that stands alone brings its nodes along; beside a node list only its ties are asked.
  const isWhole = nodes === null && lookAtSource(edges).reader !== null;
  const files = nodes === null ? [] : [{ ...nodes, format: nodeList.id }];
  return readFiles([...files, isWhole ? edges : { ...edges, format: edgeList.id }], emptyContext(today), {
    ...options,
    anyNumber: true,
  });
}
