import { Resvg, renderAsync } from '@resvg/resvg-js';
import { StudyError } from '../model/errors.ts';
import type { FigureExporter, FigureOptions, FontFiles } from './exporter.ts';
import { physicalSize, pngFile, text } from './png-chunks.ts';
import type { Dots } from './raster/coverage.ts';
import { layersOf } from './raster/layers.ts';
import { layOver, painter } from './raster/paint.ts';
import { figureElement, metadataText } from './svg.ts';
import { type SvgElement, writeSvg } from './svg-element.ts';

const millimetresPerInch = 25.4;
/** An A3 page at 600 dots per inch has 70 million dots; a figure of more would take gigabytes to draw. */
const mostDots = 120_000_000;

/** The figure as dots: the vector figure drawn in Inter only, on white, with its print size and settings in the file. */
export const png: FigureExporter = {
  id: 'png',
  extension: 'png',
  mediaType: 'image/png',
  label: { nl: 'Figuur, beeldpunten (PNG)', en: 'Figure, raster (PNG)', fr: 'Figure matricielle (PNG)' },
  accepts: 'figure',
  render: (drawing, options) => pictureAsPng(figureElement(drawing, options), drawing.title, options),
};

/**
 * A vector picture as dots, in Inter only, on white. Words and odd shapes are drawn on other threads, and the dots compressed there; thousands
 * of plain shapes are laid between them here.
 * @throws StudyError `figure-too-large`
 */
export async function pictureAsPng(
  picture: SvgElement,
  title: string,
  { widthMm, dpi, fonts, metadata, deflate }: Omit<FigureOptions, 'locale'>,
): Promise<Uint8Array> {
  const { width, height, scale } = sizeOf(picture, Math.round((widthMm / millimetresPerInch) * dpi));
  if (width * height > mostDots) throw new StudyError('too-large', 'figure-too-large', { width: widthMm, dpi });
  checkFonts(fonts);
  const layers = layersOf(picture, width, height, scale).map((layer, place) =>
    'fills' in layer
      ? { paint: painter(width, height, layer.fills) }
      : { drawn: renderAsync(writeSvg(layer.picture), settings(fonts, place === 0)) },
  );
  const drawn = await Promise.all(layers.map((layer) => ('drawn' in layer ? layer.drawn : null)));
  const dots: Dots = { width, height, bytes: drawn[0]?.pixels ?? new Uint8Array(4 * width * height).fill(255) };
  for (const [place, layer] of layers.entries()) {
    if ('paint' in layer) layer.paint(dots);
    else if (place > 0) layOver(dots, drawn[place]?.pixels ?? new Uint8Array());
  }
  const about = [physicalSize(dpi), text('Title', title), text('Comment', metadataText(metadata))];
  return pngFile(dots, about, deflate);
}

/** The dots of a picture as wide as asked, and how many make one unit of its own. */
function sizeOf({ attributes }: SvgElement, width: number) {
  const [, , ownWidth = 1, ownHeight = 1] = String(attributes['viewBox']).split(' ').map(Number);
  const scale = width / ownWidth;
  return { width, height: Math.max(1, Math.round(scale * ownHeight)), scale };
}

/** @param onPaper white where nothing is drawn, not transparent */
function settings(fonts: FontFiles, onPaper: boolean) {
  return {
    ...(onPaper && { background: '#FFFFFF' }),
    font: {
      fontFiles: [fonts.regular, fonts.semiBold],
      loadSystemFonts: false,
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
    logLevel: 'off' as const,
  };
}

/** The renderer leaves text out in silence when it cannot read a font; a figure without words must not go out. */
function checkFonts({ regular, semiBold }: FontFiles): void {
  for (const path of [regular, semiBold]) {
    const probe = new Resvg(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="8">n</text></svg>',
      settings({ regular: path, semiBold: path }, true),
    );
    if (probe.getBBox() === undefined) throw new Error(`no letters in the font ${path}`);
  }
}
