import { coordinate, element, type SvgElement } from './svg-element.ts';

/**
 * The same picture with neighbours of one look drawn at once: lines one after the other of one colour, width and dashes as one path, and
 * so with corners of one colour and no outline. A renderer needs half as long for thousands of them; a vector figure keeps its shapes
 * apart, for who goes on with it in another program.
 */
export function joinShapes(whole: SvgElement): SvgElement {
  const children: (SvgElement | string)[] = [];
  let run: { readonly look: string; readonly first: SvgElement; readonly ways: string[] } | null = null;
  const end = (): void => {
    if (run !== null) children.push(run.ways.length === 1 ? run.first : asPath(run.first, run.ways));
    run = null;
  };
  for (const child of whole.children) {
    const way = typeof child === 'string' ? null : wayOf(child);
    if (typeof child === 'string' || way === null) {
      end();
      children.push(typeof child === 'string' ? child : joinShapes(child));
      continue;
    }
    const look = lookOf(child);
    if (run === null || run.look !== look) {
      end();
      run = { look, first: child, ways: [] };
    }
    run.ways.push(way);
  }
  end();
  return { ...whole, children };
}

/** How a path goes along a shape that can be joined to others; null for any other. */
function wayOf({ name, attributes, children }: SvgElement): string | null {
  if (children.length > 0) return null;
  const { x1, y1, x2, y2, points, fill } = attributes;
  if (name === 'line') return `M${at(x1)} ${at(y1)}L${at(x2)} ${at(y2)}`;
  // With an outline, or one seen through another, corners that overlap would look different together.
  const plain = name === 'polygon' && fill !== undefined && Object.keys(attributes).length === 2;
  return plain ? `M${String(points).replaceAll(' ', 'L')}Z` : null;
}

const at = (value: string | number | undefined): string => (typeof value === 'number' ? coordinate(value) : (value ?? '0'));

/** What a shape looks like, wherever it is. */
function lookOf({ name, attributes }: SvgElement): string {
  return [name, ...Object.entries(withoutPlace(attributes)).map(([key, value]) => `${key}=${at(value)}`)].join(' ');
}

function withoutPlace({ x1: _x1, y1: _y1, x2: _x2, y2: _y2, points: _points, ...look }: SvgElement['attributes']) {
  return look;
}

function asPath({ name, attributes }: SvgElement, ways: readonly string[]): SvgElement {
  return element('path', { d: ways.join(''), ...withoutPlace(attributes), ...(name === 'line' && { fill: 'none' }) });
}
