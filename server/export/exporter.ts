import type { Drawing } from '../graph/drawing-model.ts';
import type { Network } from '../graph/network.ts';
import type { Results } from '../model/result.ts';
import type { Locale, Text } from '../model/text.ts';

/**
 * Absolute paths of the two font files a raster figure is set in: Inter, static weights, TrueType.
 * Paths, not bytes: the renderer (resvg for Node) reads fonts from files only. No other font is looked at, so a figure
 * has the same bytes on every machine.
 */
export type FontFiles = { readonly regular: string; readonly semiBold: string };

/** Compresses bytes as zlib does (RFC 1950), while the caller may do something else. */
export type Deflate = (bytes: Uint8Array) => Promise<Uint8Array>;

export type FigureOptions = {
  /** Printed width in millimetres. */
  readonly widthMm: number;
  /** Dots per inch of a raster figure. */
  readonly dpi: number;
  readonly locale: Locale;
  /** Written into the file, so that the figure can be made again: recipe, seed, hashes, version. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly fonts: FontFiles;
  readonly deflate: Deflate;
};

type Described = {
  /** The name of a results file is `<id>.<extension>`. */
  readonly id: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly label: Text;
};

export type FigureExporter = Described & {
  readonly accepts: 'figure';
  /** Most of the work on dots is done while the caller may do something else. */
  readonly render: (drawing: Drawing, options: FigureOptions) => string | Promise<Uint8Array>;
};
export type ResultsExporter = Described & {
  readonly accepts: 'results';
  readonly render: (results: Results, network: Network, locale: Locale) => string;
};
export type Exporter = FigureExporter | ResultsExporter;
