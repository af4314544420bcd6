import { expect, it } from 'vitest';
import { element } from '../../../server/export/svg-element.ts';
import { joinShapes } from '../../../server/export/svg-joined.ts';

const line = (x: number, width: number, look = {}) =>
  element('line', { x1: x, y1: 0, x2: x + 1, y2: 10, stroke: '#929292', 'stroke-width': width, ...look });
const corners = (x: number, fill: string) => element('polygon', { points: `${x},0 ${x + 4},0 ${x},4`, fill });

it('joins neighbours of one look, in their order, and leaves the rest as it is', () => {
  const node = element(
    'g',
    {},
    element('title', {}, 'A'),
    element('polygon', { points: '0,0 1,0 0,1', fill: '#fff', stroke: '#000' }),
  );
  const dashed = { 'stroke-dasharray': '3 2' };
  const ties = element(
    'g',
    {},
    line(1, 0.5),
    line(2, 0.501),
    line(3, 0.5, dashed),
    line(4, 2),
    corners(1, 'red'),
    corners(7, 'red'),
  );
  const joined = joinShapes(element('svg', { fill: '#000' }, ties, node));
  expect(joined).toEqual(
    element(
      'svg',
      { fill: '#000' },
      element(
        'g',
        {},
        // Widths are written to two decimals, so these two look the same.
        element('path', { d: 'M1 0L2 10M2 0L3 10', stroke: '#929292', 'stroke-width': 0.5, fill: 'none' }),
        line(3, 0.5, dashed),
        line(4, 2),
        element('path', { d: 'M1,0L5,0L1,4ZM7,0L11,0L7,4Z', fill: 'red' }),
      ),
      node,
    ),
  );
});
