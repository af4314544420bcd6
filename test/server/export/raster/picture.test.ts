import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { pictureAsPng } from '../../../../server/export/png.ts';
import { layersOf } from '../../../../server/export/raster/layers.ts';
import { figureElement } from '../../../../server/export/svg.ts';
import { element, type SvgElement, writeSvg } from '../../../../server/export/svg-element.ts';
import { drawNetwork } from '../../../../server/graph/drawing.ts';
import { layoutNetwork } from '../../../../server/graph/layout.ts';
import { deflate } from '../../../../server/pipeline/deflate.ts';
import { fontPath } from '../../graph/inter-widths.ts';
import { drawingRequest, plantedNetwork } from '../../graph/small-networks.ts';

const fonts = { regular: fontPath('400Regular'), semiBold: fontPath('600SemiBold') };
const options = { widthMm: 120, dpi: 300, fonts, metadata: {}, deflate };
const width = Math.round((120 / 25.4) * 300);

/** Red, green and blue of each dot of a picture of ours. */
async function ours(picture: SvgElement): Promise<{ colours: Uint8Array; height: number }> {
  const file = Buffer.from(await pictureAsPng(picture, 'T', options));
  const height = file.readUInt32BE(20);
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(data));
  const colours = new Uint8Array(3 * width * height);
  for (let row = 0; row < height; row++)
    colours.set(rows.subarray(row * (3 * width + 1) + 1, (row + 1) * (3 * width + 1)), 3 * width * row);
  return { colours, height };
}

/**
 * How far ours is from what resvg makes of the same picture as a whole, over all dots, of 255: the most and the mean. It looks at quarters of a
 * dot, and at lines thinner than one in a way of its own: where black meets white, a quarter is 64.
 */
async function distance(picture: SvgElement): Promise<{ most: number; mean: number }> {
  const { colours, height } = await ours(picture);
  const { viewBox, ...attributes } = picture.attributes;
  const scale = width / Number(String(viewBox).split(' ')[2]);
  const whole = element(
    'svg',
    { ...attributes, width, height },
    element('g', { transform: `scale(${scale})` }, ...picture.children),
  );
  const font = { fontFiles: [fonts.regular, fonts.semiBold], loadSystemFonts: false, defaultFontFamily: 'Inter' };
  const witness = new Resvg(writeSvg(whole), { background: '#FFFFFF', font: { ...font, sansSerifFamily: 'Inter' } }).render();
  expect([witness.width, witness.height]).toEqual([width, height]);
  const { pixels } = witness;
  let most = 0;
  let sum = 0;
  for (let dot = 0; dot < width * height; dot++) {
    const apart = [0, 1, 2].map((part) => Math.abs((colours[3 * dot + part] ?? 0) - (pixels[4 * dot + part] ?? 0)));
    most = Math.max(most, ...apart);
    sum += Math.max(...apart);
  }
  return { most, mean: sum / (width * height) };
}

const frame = (...children: readonly SvgElement[]): SvgElement =>
  element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 400 300', width: 400, height: 300, fill: '#1A1A1A' },
    ...children,
  );
const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

describe('a picture in layers', () => {
  it('is what the renderer makes of the whole, for large figures', async () => {
    for (const [order, size] of [
      [150, 700],
      [400, 2400],
    ] as const) {
      const network = plantedNetwork(order, size, 4, 3);
      const drawing = drawNetwork(network, layoutNetwork(network.graph, 1), drawingRequest({ colourBy: 'sector', widthMm: 120 }));
      const picture = figureElement(drawing, { ...options, locale: 'nl' });
      expect(layersOf(picture, 10, 10, 1).some((layer) => 'fills' in layer)).toBe(true);
      const { most, mean } = await distance(picture);
      expect(most).toBeLessThanOrEqual(60);
      expect(mean).toBeLessThanOrEqual(0.6);
    }
  });

  it('knows every plain shape as the renderer draws it', async () => {
    const look = { stroke: '#7A5400', 'stroke-width': 3 };
    const shapes = times(60, (at) => {
      const [x, y] = [20 + (at % 10) * 36.3, 20 + Math.floor(at / 10) * 45.7];
      // Corners that point inwards too.
      const cross = [0, 0, 5, 0, 5, 5, 10, 5, 10, 10, 0, 10].map((at, axis) => (axis % 2 === 0 ? x + 20 : y) + at);
      return [
        element('line', { x1: x, y1: y, x2: x + 30 - at, y2: y + at / 2, ...look }),
        element('line', { x1: x, y1: y + 9, x2: x + 30, y2: y + 5, ...look, 'stroke-dasharray': '4.5 2.5' }),
        element('line', {
          x1: x,
          y1: y + 14,
          x2: x + 30,
          y2: y + 18,
          ...look,
          'stroke-dasharray': '1.2 6',
          'stroke-linecap': 'round',
        }),
        element('circle', { cx: x + 4, cy: y + 25, r: 2 + at / 9, fill: '#0072B2', ...look, 'stroke-opacity': '0.5' }),
        element('polygon', {
          points: `${x},${y} ${x + 9},${y + 2} ${x + 3},${y + 12}`,
          fill: '#D55E00',
          'fill-opacity': '0.82',
          ...look,
        }),
        element('polygon', { points: cross.join(' '), fill: 'none', ...look, 'stroke-linejoin': 'round', 'stroke-width': 1 }),
        element('rect', { x: x + 12, y: y + 20, width: 15, height: 9, rx: 3, fill: '#FFFFFF', 'fill-opacity': '0.7' }),
        element('rect', { x: x + 14, y: y + 24, width: 15, height: 9, ...look }),
      ];
    }).flat();
    const moved = element('g', { transform: 'translate(3 7.5) scale(0.93)', 'stroke-linejoin': 'round' }, ...shapes);
    const picture = frame(
      element('text', { x: 20, y: 40, 'font-size': 60 }, 'under'),
      moved,
      element('text', { x: 90, y: 90 }, 'over'),
    );
    const layers = layersOf(picture, 10, 10, 1);
    expect(layers.map((layer) => 'fills' in layer)).toEqual([false, true, false]);
    const { most, mean } = await distance(picture);
    expect(most).toBeLessThanOrEqual(60);
    expect(mean).toBeLessThanOrEqual(0.6);
  });

  it('leaves to the renderer what it does not know, in its place', async () => {
    const lines = (colour: string) =>
      times(200, (at) => element('line', { x1: at, y1: 0, x2: 400 - at, y2: 300, stroke: colour, 'stroke-width': 1.5 }));
    const odd = [
      element('path', { d: 'M0 0L200 150L0 300Z', fill: '#009E73' }),
      element('g', { opacity: '0.5' }, element('rect', { x: 150, y: 100, width: 100, height: 100, fill: '#D55E00' })),
      element('g', { transform: 'rotate(20)' }, element('rect', { x: 250, y: 50, width: 60, height: 60 })),
      element('circle', { cx: 60, cy: 60, r: 30, fill: 'teal' }),
    ];
    const picture = frame(...lines('#929292'), ...odd, ...lines('#0072B2'));
    expect(layersOf(picture, 10, 10, 1).map((layer) => 'fills' in layer)).toEqual([true, false, true]);
    expect((await distance(picture)).mean).toBeLessThanOrEqual(1.5);
    const { colours } = await ours(frame(...odd));
    const at = (x: number, y: number): number[] => {
      const dot = Math.round((y * width) / 400) * width + Math.round((x * width) / 400);
      return [...colours.subarray(3 * dot, 3 * dot + 3)];
    };
    expect(at(20, 150)).toEqual([0, 158, 115]);
    expect(at(395, 295)).toEqual([255, 255, 255]);
  });

  it('has few layers, however its shapes are mixed', () => {
    const mixed = times(3000, (at) =>
      at % 250 === 0 ? element('path', { d: 'M0 0L1 1' }) : element('line', { x1: 0, y1: 0, x2: at, y2: 1, stroke: '#000000' }),
    );
    expect(layersOf(frame(...mixed), 10, 10, 1).length).toBeLessThanOrEqual(9);
    expect(layersOf(frame(...mixed.slice(0, 200)), 10, 10, 1)).toHaveLength(1);
    // An A3 page at 600 dots to the inch, all layers of which would take two gigabytes.
    expect(layersOf(frame(...mixed), 9921, 7016, 1)).toHaveLength(1);
  });

  it('is the same file each time', async () => {
    const picture = frame(...times(300, (at) => element('circle', { cx: at, cy: at / 2, r: 9, fill: '#009E73' })));
    expect(await pictureAsPng(picture, 'T', options)).toEqual(await pictureAsPng(picture, 'T', options));
  });
});
