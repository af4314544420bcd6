import type { ChangeMark, DrawnNode, DrawnTie } from '../graph/drawing-model.ts';
import { element, type SvgElement } from './svg-element.ts';

/*
 * The marks of a what-if scenario: a small disc with a sign, so that they tell apart in grey too. Lengths in units of what they stand in.
 */

const ink = '#1A1A1A';
const paper = '#FFFFFF';
/** Dots and a paler grey: a line that is not there any more. */
export const goneColour = '#A8A8A8';
export const goneDashes = '1.2 4.2';

/** The sign of a change on a disc at a point. */
export function changeMark(mark: ChangeMark, x: number, y: number, radius: number): SvgElement {
  const filled = mark === 'added' || mark === 'strengthened';
  const stroke = filled ? paper : ink;
  const arm = 0.5 * radius;
  const line = (x1: number, y1: number, x2: number, y2: number): SvgElement =>
    element('line', { x1: x + x1 * arm, y1: y + y1 * arm, x2: x + x2 * arm, y2: y + y2 * arm });
  const signs: Readonly<Record<ChangeMark, readonly SvgElement[]>> = {
    added: [line(-1, 0, 1, 0), line(0, -1, 0, 1)],
    removed: [line(-1, -1, 1, 1), line(-1, 1, 1, -1)],
    weakened: [line(-1, -0.5, 0, 0.6), line(0, 0.6, 1, -0.5)],
    strengthened: [line(-1, 0.5, 0, -0.6), line(0, -0.6, 1, 0.5)],
  };
  return element(
    'g',
    { stroke, 'stroke-width': 0.28 * radius, 'stroke-linecap': 'round' },
    element('circle', { cx: x, cy: y, r: radius, fill: filled ? ink : paper, stroke: ink, 'stroke-width': 0.16 * radius }),
    ...signs[mark],
  );
}

/** The marks of the ties in the middle of their lines, and of the nodes at their upper right. */
export function changeMarks(
  ties: readonly DrawnTie[],
  nodes: ReadonlyMap<string, DrawnNode>,
  size: number,
): readonly SvgElement[] {
  const ofTies = ties.flatMap(({ change, source, target }) => {
    const [from, to] = [nodes.get(source), nodes.get(target)];
    if (change === undefined || from === undefined || to === undefined) return [];
    return [changeMark(change, (from.x + to.x) / 2, (from.y + to.y) / 2, size)];
  });
  const ofNodes = [...nodes.values()].flatMap(({ change, x, y, radius }) =>
    change === undefined ? [] : [changeMark(change, x + 0.72 * radius, y - 0.72 * radius, 1.15 * size)],
  );
  return [...ofTies, ...ofNodes];
}
