import { byCodePoint } from '../model/identity.ts';
import { type Locale, sameText, type Text } from '../model/text.ts';
import { termLabel } from '../model/vocabulary.ts';
import { otherGroup, type Shape } from './drawing-model.ts';
import { words } from './drawing-words.ts';
import type { NetworkGraph, NodeAttributes } from './network.ts';

export type Style = { readonly colour: string; readonly outline: string; readonly shape: Shape };
export type Group = Style & { readonly id: string | null; readonly label: string; readonly count: number };
export type Grouping = { readonly title: string; readonly groups: readonly Group[]; readonly groupOf: (id: string) => Group };

/*
 * Okabe and Ito's colours, told apart by people with any usual colour vision, and a shape each: colour is never alone.
 * Outlines are the same hues darkened until they stand out from white by more than 4.5 : 1.
 */
const styles: readonly Style[] = [
  { colour: '#0072B2', outline: '#00456B', shape: 'circle' },
  { colour: '#D55E00', outline: '#803800', shape: 'square' },
  { colour: '#009E73', outline: '#005F45', shape: 'diamond' },
  { colour: '#CC79A7', outline: '#7F3F63', shape: 'triangle' },
  { colour: '#E69F00', outline: '#7A5400', shape: 'cross' },
  { colour: '#56B4E9', outline: '#1F6490', shape: 'hexagon' },
  { colour: '#F0E442', outline: '#6B6400', shape: 'pentagon' },
];
const otherColours = { colour: '#A6A6A6', outline: '#595959' };
const unknownColours = { colour: '#E2E2E2', outline: '#595959' };

/** The groups of the sector keep their style in every figure, whichever of them occur. */
const sectorStyles: ReadonlyMap<string, number> = new Map([
  ['welfare', 0],
  ['childcare', 1],
  ['partner', 2],
]);
const vocabularyOf: ReadonlyMap<string, string> = new Map([
  ['sector', 'sector'],
  ['kind', 'organisationType'],
  ['type', 'organisationType'],
  ['governance_role', 'governance'],
]);

/**
 * Groups nodes by a column. Up to seven categories have a colour and shape of their own, the most frequent first (sectors: in
 * their fixed order); rarer ones together are "other", nodes without a value "not known"; both count among the seven.
 */
export function groupNodes(graph: NetworkGraph, column: string, locale: Locale): Grouping {
  const values = new Map(graph.mapNodes((id, node) => [id, columnValue(node, column)] as const));
  const counts = new Map<string | null, number>();
  for (const value of values.values()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const named = [...counts.keys()]
    .filter((value) => value !== null)
    .sort((a, b) => rank(column, a) - rank(column, b) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || byCodePoint(a, b));
  const pool = [...styles];
  const unknown = counts.has(null) ? pool.pop() : undefined;
  const other = fits(named, column, pool) ? undefined : pool.pop();
  const free = pool.filter((_, index) => column !== 'sector' || index >= sectorStyles.size);
  const byValue = new Map<string | null, Group>();
  const groups: Group[] = [];
  for (const value of named) {
    const fixed = column === 'sector' ? sectorStyles.get(value) : undefined;
    const style = fixed === undefined ? free.shift() : styles[fixed];
    if (style === undefined) break;
    const label = capital(labelOf(column, value)[locale]);
    groups.push({ ...style, id: value, label, count: counts.get(value) ?? 0 });
    byValue.set(value, groups[groups.length - 1] as Group);
  }
  const rare = named.slice(groups.length);
  if (other !== undefined) {
    const count = rare.reduce((sum, value) => sum + (counts.get(value) ?? 0), 0);
    const group = { ...otherColours, shape: other.shape, id: otherGroup, label: words.otherGroups[locale], count };
    groups.push(group);
    for (const value of rare) byValue.set(value, group);
  }
  if (unknown !== undefined) {
    const group = {
      ...unknownColours,
      shape: unknown.shape,
      id: null,
      label: words.unknownGroup[locale],
      count: counts.get(null) ?? 0,
    };
    groups.push(group);
    byValue.set(null, group);
  }
  return {
    title: (words.columns.get(column) ?? sameText(column))[locale],
    groups,
    // Every value that occurs was given a group above.
    groupOf: (id) => byValue.get(values.get(id) ?? null) as Group,
  };
}

function fits(named: readonly string[], column: string, pool: readonly Style[]): boolean {
  const own = column === 'sector' ? named.filter((value) => !sectorStyles.has(value)).length + sectorStyles.size : named.length;
  return own <= pool.length;
}

function rank(column: string, value: string): number {
  return column === 'sector' ? (sectorStyles.get(value) ?? sectorStyles.size) : 0;
}

function columnValue(node: NodeAttributes, column: string): string | null {
  const own: Readonly<Record<string, string | null>> = {
    sector: node.sector,
    kind: node.kind,
    type: node.kind,
    municipality: node.municipality,
    district: node.district,
  };
  const value = Object.hasOwn(own, column)
    ? own[column]
    : Object.hasOwn(node.attributes, column)
      ? node.attributes[column]
      : null;
  return value === undefined || value === '' ? null : value;
}

function labelOf(column: string, value: string): Text {
  const vocabulary = vocabularyOf.get(column);
  return vocabulary === undefined ? sameText(value) : termLabel(vocabulary, value);
}

function capital(label: string): string {
  return label.slice(0, 1).toUpperCase() + label.slice(1);
}
