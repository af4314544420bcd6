import { describe, expect, it } from 'vitest';
import { exporters, figureExporters, indicatorExporters } from '../../../server/export/index.ts';
import { drawNetwork } from '../../../server/graph/drawing.ts';
import { layoutNetwork } from '../../../server/graph/layout.ts';
import { locales } from '../../../server/model/text.ts';
import { deflate } from '../../../server/pipeline/deflate.ts';
import { fontPath } from '../graph/inter-widths.ts';
import { drawingRequest } from '../graph/small-networks.ts';
import { hostileNetwork, hostileResults } from './hostile-network.ts';

describe('every exporter', () => {
  it('is described, with an id of its own', () => {
    expect(exporters.map(({ id }) => id).sort()).toEqual([
      'network-indicators',
      'node-indicators',
      'png',
      'results',
      'run',
      'svg',
      'tie-indicators',
      'undefined-values',
    ]);
    for (const { id, extension, mediaType, label } of exporters) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(extension).toMatch(/^[a-z]{3,4}$/);
      expect(mediaType).toMatch(/^[a-z]+\/[a-z+]+(; charset=utf-8)?$/);
      for (const locale of locales) expect(label[locale]).not.toBe('');
    }
    expect([...figureExporters, ...indicatorExporters]).toHaveLength(exporters.length);
  });

  for (const exporter of indicatorExporters) {
    it(`${exporter.id}: takes hostile names, changes nothing, and says the same twice`, () => {
      const results = hostileResults();
      const network = hostileNetwork();
      const before = JSON.stringify([results, network.graph.export()]);
      const text = exporter.render(results, network, 'nl');
      expect(exporter.render(results, network, 'nl')).toBe(text);
      expect(JSON.stringify([results, network.graph.export()])).toBe(before);
      expect(text).not.toContain('NaN');
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    });
  }

  for (const exporter of figureExporters) {
    it(`${exporter.id}: takes hostile names, changes nothing, and gives the same bytes twice`, async () => {
      const network = hostileNetwork();
      const drawing = drawNetwork(network, layoutNetwork(network.graph, 1), drawingRequest({ colourBy: 'sector' }));
      const options = {
        widthMm: 174,
        dpi: 96,
        locale: 'nl' as const,
        metadata: { note: '<script> ]]> "' },
        fonts: { regular: fontPath('400Regular'), semiBold: fontPath('600SemiBold') },
        deflate,
      };
      const before = JSON.stringify(drawing);
      const first = await exporter.render(drawing, options);
      expect(await exporter.render(drawing, options)).toEqual(first);
      expect(JSON.stringify(drawing)).toBe(before);
    });
  }
});
