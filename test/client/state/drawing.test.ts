import { describe, expect, it } from 'vitest';
import { neighbourhood, partnerCounts, partners, tiesBetween } from '../../../client/state/neighbourhood.ts';
import { isArrow, walk } from '../../../client/state/walk.ts';
import type { DrawingView, TieView } from '../../../server/http/contract.ts';

const node = (id: string, x: number, y: number, radius = 10): DrawingView['nodes'][number] => ({
  id,
  x,
  y,
  radius,
  fill: '#0072b2',
  outline: '#000000',
  shape: 'circle',
  hollow: false,
  label: id,
  labelLines: [id],
  labelAt: null,
  group: null,
  value: null,
});
const line = (source: string, target: string): DrawingView['ties'][number] => ({
  id: `${source}-${target}`,
  source,
  target,
  heads: 'both',
  width: 1,
  colour: '#929292',
  dashed: false,
  sourceClass: 'log_only',
  weight: 1,
});
const arc = (source: string, target: string): TieView => ({
  source,
  target,
  weight: 1,
  types: [],
  sources: ['log'],
  sourceClass: 'log_only',
  sourceClassLabel: { nl: '', en: '', fr: '' },
  records: 1,
});

/** `middle` with a partner to the left and one above; `far` to the right has no ties. y runs downwards. */
const drawing = {
  nodes: [node('middle', 0, 0, 20), node('left', -50, 5), node('above', 4, -60), node('far', 300, 0)],
  ties: [line('middle', 'left'), line('above', 'middle')],
};

describe('walking with the arrow keys', () => {
  it('begins at the largest node', () => {
    expect(walk(drawing, null, 'ArrowUp')).toBe('middle');
    expect(walk(drawing, 'gone', 'ArrowUp')).toBe('middle');
    expect(walk({ nodes: [], ties: [] }, null, 'ArrowUp')).toBeNull();
  });

  it('goes to a partner in that direction', () => {
    expect(walk(drawing, 'middle', 'ArrowLeft')).toBe('left');
    expect(walk(drawing, 'middle', 'ArrowUp')).toBe('above');
    expect(walk(drawing, 'left', 'ArrowRight')).toBe('middle');
  });

  it('reaches isolates where no partner lies that way', () => {
    expect(walk(drawing, 'middle', 'ArrowRight')).toBe('far');
  });

  it('stays where nothing lies that way', () => {
    expect(walk(drawing, 'middle', 'ArrowDown')).toBe('middle');
  });

  it('knows its keys', () => {
    expect(isArrow('ArrowLeft')).toBe(true);
    expect(isArrow('Enter')).toBe(false);
  });
});

describe('what stands out', () => {
  it('is a node with its ties and partners', () => {
    const found = neighbourhood(drawing, { kind: 'node', id: 'middle' });
    expect([...(found?.nodes ?? [])].sort()).toEqual(['above', 'left', 'middle']);
    expect([...(found?.ties ?? [])].sort()).toEqual(['above-middle', 'middle-left']);
  });

  it('is a tie with its ends, whichever way it is named', () => {
    const found = neighbourhood(drawing, { kind: 'tie', from: 'left', to: 'middle' });
    expect([...(found?.nodes ?? [])].sort()).toEqual(['left', 'middle']);
    expect([...(found?.ties ?? [])]).toEqual(['middle-left']);
  });

  it('is nothing for what is not in the drawing', () => {
    expect(neighbourhood(drawing, null)).toBeNull();
    expect(neighbourhood(drawing, { kind: 'node', id: 'gone' })).toBeNull();
    expect(neighbourhood(drawing, { kind: 'tie', from: 'left', to: 'far' })).toBeNull();
  });

  it('counts partners, isolates included', () => {
    expect(Object.fromEntries(partnerCounts(drawing))).toEqual({ middle: 2, left: 1, above: 1, far: 0 });
  });
});

describe('partners of a node', () => {
  const arcs = [arc('a', 'b'), arc('b', 'a'), arc('c', 'a')];

  it('joins the two directions of a pair', () => {
    const found = partners(arcs, 'a', true);
    expect(found.map(({ id, out, in: back }) => [id, out !== null, back !== null])).toEqual([
      ['b', true, true],
      ['c', false, true],
    ]);
  });

  it('has one direction in an undirected network', () => {
    expect(partners([arc('c', 'a')], 'a', false).map(({ out, in: back }) => [out !== null, back !== null])).toEqual([
      [true, false],
    ]);
  });

  it('lists the arcs of a pair, the asked direction first', () => {
    expect(tiesBetween(arcs, 'b', 'a').map((tie) => tie.source)).toEqual(['b', 'a']);
    expect(tiesBetween(arcs, 'b', 'c')).toEqual([]);
  });
});
