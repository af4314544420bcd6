import { useComputedColorScheme } from '@mantine/core';
import type { DrawingView } from '../../../server/http/contract.ts';

type Shape = DrawingView['nodes'][number]['shape'];

/** Corners of a regular polygon of radius 6 around (8, 8); the first corner at an angle in degrees, clockwise from the top. */
function corners(count: number, first: number): string {
  return Array.from({ length: count }, (_, place) => {
    const angle = ((first + (360 / count) * place) * Math.PI) / 180;
    return `${(8 + 6.5 * Math.sin(angle)).toFixed(2)},${(8 - 6.5 * Math.cos(angle)).toFixed(2)}`;
  }).join(' ');
}

const polygons: Readonly<Partial<Record<Shape, string>>> = {
  square: corners(4, 45),
  diamond: corners(4, 0),
  triangle: corners(3, 0),
  hexagon: corners(6, 90),
  pentagon: corners(5, 0),
  cross: '6,1.5 10,1.5 10,6 14.5,6 14.5,10 10,10 10,14.5 6,14.5 6,10 1.5,10 1.5,6 6,6',
};

type Props = { readonly shape: Shape; readonly colour: string; readonly outline: string };

/** A node shape as a small sign, with the outline it has on the map. */
export function ShapeMark({ shape, colour, outline }: Props) {
  const isDark = useComputedColorScheme('light') === 'dark';
  const look = { fill: colour, stroke: isDark ? '#f1f3f4' : outline, strokeWidth: 1.1 };
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {polygons[shape] ? <polygon points={polygons[shape]} {...look} /> : <circle cx="8" cy="8" r="6" {...look} />}
    </svg>
  );
}
