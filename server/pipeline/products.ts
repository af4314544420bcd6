import type { FontFiles } from '../export/exporter.ts';
import { exporters, figureExporters, indicatorExporters } from '../export/index.ts';
import type { Drawing } from '../graph/drawing-model.ts';
import { StudyError } from '../model/errors.ts';
import type { Results } from '../model/result.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Locale } from '../model/text.ts';
import { deflate } from './deflate.ts';
import { slugOf } from './slug.ts';
import type { Appearance, BuiltNetwork, Product } from './workbench-model.ts';

const nothingTaken: ReadonlySet<string> = new Set();

function choose<E extends { readonly id: string }>(list: readonly E[], id: string): E {
  const found = list.find((exporter) => exporter.id === id);
  if (found === undefined)
    throw new StudyError('invalid', 'unknown-export', { id, known: list.map((each) => each.id) }, { field: 'format' });
  return found;
}

/**
 * Prints a drawing, with what is needed to make it again written into the file.
 * @param print.exporter id of a figure exporter: `svg`, `png`
 * @param scenario the one that is drawn; null = none
 * @throws StudyError `unknown-export`
 */
export async function printFigure(
  built: BuiltNetwork & { readonly drawing: Drawing },
  appearance: Appearance,
  print: { readonly exporter: string; readonly widthMm: number; readonly dpi: number },
  parts: { readonly fonts: FontFiles; readonly versions: Readonly<Record<string, string>> },
  scenario: Scenario | null = null,
): Promise<Product> {
  const exporter = choose(figureExporters, print.exporter);
  const metadata = {
    recipe: JSON.stringify(built.network.recipe),
    sizeBy: appearance.sizeBy ?? '',
    colourBy: appearance.colourBy,
    seed: String(appearance.seed),
    networkHash: built.hash,
    versions: JSON.stringify(parts.versions),
    source: built.study.card.source,
    nature: built.study.card.nature,
    ...(scenario !== null && { scenario: JSON.stringify(scenario) }),
  };
  const rendered = await exporter.render(built.drawing, {
    widthMm: print.widthMm,
    dpi: print.dpi,
    locale: appearance.locale,
    metadata,
    fonts: parts.fonts,
    deflate,
  });
  return {
    name: `${slugOf(built.drawing.title, nothingTaken)}.${exporter.extension}`,
    mediaType: exporter.mediaType,
    bytes: asBytes(rendered),
  };
}

/** The forms in which figures are written. */
export const figureFormats: readonly string[] = figureExporters.map(({ id }) => id);

/** Writes results down in one of the forms of the registry. @throws StudyError `unknown-export` */
export function printTable(built: BuiltNetwork & { readonly results: Results }, id: string, locale: Locale): Product {
  const exporter = choose(indicatorExporters, id);
  const place = built.network.recipe.municipalities.join('-');
  const name = slugOf([built.study.id, place, exporter.id].filter((part) => part !== '').join('-'), nothingTaken);
  return {
    name: `${name}.${exporter.extension}`,
    mediaType: exporter.mediaType,
    bytes: asBytes(exporter.render(built.results, built.network, locale)),
  };
}

/** What can be written, for the faces to list. */
export function listExports() {
  return exporters.map(({ id, accepts, extension, mediaType, label }) => ({ id, accepts, extension, mediaType, label }));
}

function asBytes(rendered: string | Uint8Array): Uint8Array {
  return typeof rendered === 'string' ? new TextEncoder().encode(rendered) : rendered;
}
