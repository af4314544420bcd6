import type { Network } from '../graph/network.ts';
import { compressRows } from '../indicators/kernels/compressed-rows.ts';

/** What holds between every two organisations. */
export type RelationMatrix = {
  readonly name: string;
  readonly ids: readonly string[];
  /** Row by row, order x order; the diagonal is never read. */
  readonly cells: Float64Array;
  readonly symmetric: boolean;
};

/** A relation by a rule. `rule` gets the positions of two different nodes. */
export function relationFrom(
  name: string,
  ids: readonly string[],
  rule: (row: number, column: number) => number,
): RelationMatrix {
  const order = ids.length;
  const cells = new Float64Array(order * order);
  for (let row = 0; row < order; row++) {
    for (let column = 0; column < order; column++) if (row !== column) cells[row * order + column] = rule(row, column);
  }
  let symmetric = true;
  for (let row = 0; row < order && symmetric; row++) {
    for (let column = 0; column < row; column++) {
      if (cells[row * order + column] !== cells[column * order + row]) symmetric = false;
    }
  }
  return { name, ids, cells, symmetric };
}

/** Whether a tie is there: 1 or 0. */
export function tieRelation(name: string, { graph }: Network): RelationMatrix {
  const { ids, order, offsets, targets } = compressRows(graph);
  const tied = new Uint8Array(order * order);
  for (let node = 0; node < order; node++) {
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
      tied[node * order + (targets[at] as number)] = 1;
    }
  }
  return relationFrom(name, ids, (row, column) => tied[row * order + column] as number);
}

/** 1 where two organisations share a value. Organisations whose value is not known (null) are left out. */
export function sameValueRelation(name: string, values: ReadonlyMap<string, string | null>): RelationMatrix {
  const known = [...values].flatMap(([id, value]) => (value === null ? [] : [{ id, value }]));
  const ids = known.map(({ id }) => id);
  return relationFrom(name, ids, (row, column) => (known[row]?.value === known[column]?.value ? 1 : 0));
}

/** How far the values of two organisations lie apart, |a - b|. Organisations whose value is not known (null) are left out. */
export function differenceRelation(name: string, values: ReadonlyMap<string, number | null>): RelationMatrix {
  const known = [...values].flatMap(([id, value]) => (value === null ? [] : [{ id, value }]));
  const numbers = Float64Array.from(known, ({ value }) => value);
  const ids = known.map(({ id }) => id);
  return relationFrom(name, ids, (row, column) => Math.abs((numbers[row] as number) - (numbers[column] as number)));
}

/** The relations restricted to the organisations they all have, in the order of the first. */
export function alignRelations(relations: readonly RelationMatrix[]): readonly RelationMatrix[] {
  const places = relations.map(({ ids }) => new Map(ids.map((id, index) => [id, index])));
  const shared = (relations[0]?.ids ?? []).filter((id) => places.every((known) => known.has(id)));
  return relations.map(({ name, ids, cells }, index) => {
    const from = shared.map((id) => places[index]?.get(id) as number);
    const order = ids.length;
    return relationFrom(name, shared, (row, column) => cells[(from[row] as number) * order + (from[column] as number)] as number);
  });
}
