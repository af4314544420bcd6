import { Resvg, renderAsync } from '@resvg/resvg-js';
import { StudyError } from '../model/errors.ts';
import type { FigureExporter, FigureOptions, FontFiles } from './exporter.ts';
import { insertChunks, physicalSize, text } from './png-chunks.ts';
import { figureElement, metadataText } from './svg.ts';
import { writeSvg } from './svg-element.ts';
import { joinShapes } from './svg-joined.ts';

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
  render: (drawing, options) => pictureAsPng(writeSvg(joinShapes(figureElement(drawing, options))), drawing.title, options),
};

/**
 * A vector picture as dots, in Inter only, on white. They are drawn on another thread: those of a large figure take a second.
 * @throws StudyError `figure-too-large`
 */
export async function pictureAsPng(picture: string, title: string, options: Omit<FigureOptions, 'locale'>): Promise<Uint8Array> {
  const { widthMm, dpi, fonts, metadata } = options;
  const width = Math.round((widthMm / millimetresPerInch) * dpi);
  const read = new Resvg(picture, settings(fonts));
  const dots = (width * width * read.height) / read.width;
  if (dots > mostDots) throw new StudyError('too-large', 'figure-too-large', { width: widthMm, dpi });
  checkFonts(fonts);
  const look = { ...settings(fonts), background: '#FFFFFF', fitTo: { mode: 'width', value: width } as const };
  const rendered = await renderAsync(picture, look);
  return insertChunks(rendered.asPng(), [physicalSize(dpi), text('Title', title), text('Comment', metadataText(metadata))]);
}

function settings(fonts: FontFiles) {
  return {
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
      settings({ regular: path, semiBold: path }),
    );
    if (probe.getBBox() === undefined) throw new Error(`no letters in the font ${path}`);
  }
}
