import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { svg } from '../../../server/export/svg.ts';
import { coordinate, element, escapeXml, writeSvg } from '../../../server/export/svg-element.ts';
import { drawNetwork } from '../../../server/graph/drawing.ts';
import type { DrawingRequest } from '../../../server/graph/drawing-model.ts';
import { layoutNetwork } from '../../../server/graph/layout.ts';
import type { Network } from '../../../server/graph/network.ts';
import { sameText } from '../../../server/model/text.ts';
import { deflate } from '../../../server/pipeline/deflate.ts';
import { fontPath } from '../graph/inter-widths.ts';
import { drawingRequest, plantedNetwork, smallNetwork } from '../graph/small-networks.ts';
import { hostileNames, hostileNetwork } from './hostile-network.ts';

const fonts = { regular: fontPath('400Regular'), semiBold: fontPath('600SemiBold') };

function render(
  network: Network,
  own: Partial<DrawingRequest> = {},
  metadata: Record<string, string> = {},
  widthMm = 174,
): string {
  const request = drawingRequest({ ...own, widthMm });
  const drawing = drawNetwork(network, layoutNetwork(network.graph, 1), request);
  // Cast: the exporter's contract allows bytes; this one gives text.
  return svg.render(drawing, { widthMm, dpi: 300, locale: request.locale, metadata, fonts, deflate }) as string;
}

/** Throws unless the text is well-formed XML: resvg reads it with roxmltree, which forgives nothing. */
function parse(text: string): Resvg {
  return new Resvg(text, { font: { loadSystemFonts: false } });
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
    code === undefined ? (named[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
  );
}

/** The tags of a document with their attributes' names, after a check that nothing stands between them that looks like one. */
function tagsOf(text: string): { name: string; attributes: string[] }[] {
  const body = text.replace(/^<\?xml[^?]*\?>\n/, '');
  const tags = [...body.matchAll(/<(\/?)([a-zA-Z]+)((?: [a-zA-Z0-9:-]+="[^"<]*")*)\/?>/g)];
  const rest = body.replace(/<(\/?)([a-zA-Z]+)((?: [a-zA-Z0-9:-]+="[^"<]*")*)\/?>/g, '');
  expect(rest).not.toMatch(/[<>]/);
  return tags.map(([, , name = '', attributes = '']) => ({
    name,
    attributes: [...attributes.matchAll(/ ([a-zA-Z0-9:-]+)="/g)].map((match) => match[1] ?? ''),
  }));
}

describe('the writer of elements', () => {
  it('escapes whatever text it is given, and keeps it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const written = writeSvg(
          element('svg', { xmlns: 'http://www.w3.org/2000/svg', width: 9, height: 9, lang: text }, element('desc', {}, text)),
        );
        parse(written);
        const clean = text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
        expect(unescapeXml(/<desc>([\s\S]*)<\/desc>/.exec(written)?.[1] ?? '')).toBe(clean);
        expect(unescapeXml(/lang="([^"]*)"/.exec(written)?.[1] ?? '')).toBe(clean);
      }),
      { numRuns: 500 },
    );
  });

  it('writes lengths shortly', () => {
    expect([1 / 3, -0.001, 12, 1e-9, 123456.789].map(coordinate)).toEqual(['0.33', '0', '12', '0', '123456.79']);
    expect([-0.07, 5.1, -12.346, 999_999.99, 1_000_000.25, 1e9].map(coordinate)).toEqual([
      '-0.07',
      '5.1',
      '-12.35',
      '999999.99',
      '1000000.25',
      '1000000000',
    ]);
    for (let hundredths = -20_000; hundredths <= 20_000; hundredths++) {
      expect(coordinate(hundredths / 100)).toBe(String(hundredths / 100));
    }
  });

  it('replaces what XML cannot hold', () => {
    expect(escapeXml('a\u0000b\ud800c\uffff')).toBe('a\uFFFDb\uFFFDc\uFFFD');
  });
});

describe('laws of every figure', () => {
  const networks: readonly (readonly [string, Network])[] = [
    ['empty', smallNetwork([], [])],
    ['one isolate', smallNetwork([{ id: 'a' }], [])],
    ['hostile names', hostileNetwork()],
    ['60 nodes', plantedNetwork(60, 300, 6, 1)],
  ];
  const allowed = new Set([
    'svg',
    'title',
    'desc',
    'metadata',
    'g',
    'rect',
    'circle',
    'line',
    'polygon',
    'path',
    'text',
    'tspan',
  ]);

  for (const [name, network] of networks) {
    it(`${name}: well-formed, only drawing elements, no handlers, links or styles`, () => {
      const text = render(network, {
        card: { title: sameText('<b>&'), nature: 'synthetic', source: hostileNames.join(' '), licence: '"' },
      });
      parse(text);
      for (const tag of tagsOf(text)) {
        expect(allowed).toContain(tag.name);
        for (const attribute of tag.attributes) expect(attribute).not.toMatch(/^(on|href|xlink|style|src)/i);
      }
      expect(text).not.toMatch(/NaN|Infinity|undefined|\[object/);
      expect(text).not.toMatch(/<script|<img|<!|javascript:/i);
    });
  }

  it('names itself for a screen reader and carries its settings', () => {
    const metadata = { seed: '1', recipe: '{"municipalities":["Boom"]}', networkHash: 'ab<>"' };
    const text = render(smallNetwork([{ id: 'a' }, { id: 'b' }], [['a', 'b']]), { locale: 'fr' }, metadata);
    expect(text).toMatch(/<svg [^>]*role="img" aria-labelledby="figure-title figure-desc" lang="fr"/);
    expect(text).toMatch(/<title id="figure-title">Proef/);
    expect(text).toMatch(/<desc id="figure-desc">2 organisations, 1 lien orienté\./);
    expect(JSON.parse(unescapeXml(/<metadata>([\s\S]*)<\/metadata>/.exec(text)?.[1] ?? ''))).toEqual(metadata);
  });

  it('shows the mark of synthetic data in the figure itself, in each language', () => {
    const card = { title: sameText('Proef'), nature: 'synthetic', source: '', licence: '' } as const;
    const network = smallNetwork([{ id: 'a' }], []);
    expect(render(network, { card })).toMatch(/<text [^>]*>SYNTHETISCHE DATA — geen bevinding<\/text>/);
    expect(render(network, { card, locale: 'en' })).toMatch(/<text [^>]*>SYNTHETIC DATA — not a finding<\/text>/);
    expect(render(network, { card, locale: 'fr' })).toMatch(/<text [^>]*>DONNÉES SYNTHÉTIQUES — pas un résultat<\/text>/);
    expect(render(network)).not.toContain('SYNTHE');
  });

  it('has the width of the paper and letters of 6 points or more', () => {
    for (const widthMm of [85, 114, 174, 420]) {
      const text = render(plantedNetwork(60, 300, 6, 1), {}, {}, widthMm);
      expect(text).toContain(`<svg xmlns="http://www.w3.org/2000/svg" width="${widthMm}mm"`);
      const pageWidth = Number(/viewBox="0 0 ([\d.]+)/.exec(text)?.[1]);
      const pointsPerUnit = ((widthMm / 25.4) * 72) / pageWidth;
      const scale = Number(/translate\(0 [\d.]+\) scale\(([\d.]+)\)/.exec(text)?.[1]);
      const label = Number(/<g fill="#1A1A1A" font-size="([\d.]+)"/.exec(text)?.[1]);
      expect(label * scale * pointsPerUnit).toBeGreaterThanOrEqual(6);
      const others = [...text.matchAll(/<text [^>]*font-size="([\d.]+)"/g)].map((match) => Number(match[1]) * pointsPerUnit);
      expect(Math.min(...others)).toBeGreaterThanOrEqual(6);
    }
  });

  it('ends the heads of ties at the border of their nodes', () => {
    const text = render(
      smallNetwork(
        [
          { id: 'a', sector: 'childcare' },
          { id: 'b', sector: 'childcare' },
        ],
        [['a', 'b']],
      ),
    );
    // Two squares side by side: the tip of the head lies on the right or left side of one, half an outline off.
    const squares = [...text.matchAll(/<polygon points="([\d.]+),([\d.]+) ([\d.]+),[^"]*" fill="#D55E00"/g)].map(
      (match) => [Number(match[1]), Number(match[3])] as const,
    );
    const tip = Number(/<polygon points="([\d.]+),/.exec(text)?.[1]);
    const nearest = Math.min(...squares.flat().map((side) => Math.abs(side - tip)));
    expect(nearest).toBeCloseTo(0.55, 1);
  });
});

describe('golden figure', () => {
  it('is drawn as it was', () => {
    const network = smallNetwork(
      [
        { id: 'ocmw', label: 'OCMW Boom', sector: 'welfare' },
        { id: 'troetelboom', label: 'De Troetelboom', sector: 'childcare' },
        { id: 'boempetat', label: 'Boempetat', sector: 'partner' },
        { id: 'creches', label: 'Crèches in Boom met andere waarden', sector: 'childcare' },
        { id: 'alleen', label: 'Dienst zonder banden', sector: null },
      ],
      [
        ['ocmw', 'troetelboom', { weight: 9 }],
        ['troetelboom', 'ocmw', { weight: 7 }],
        ['troetelboom', 'boempetat', { weight: 1, sourceClass: 'unconfirmed_one_report' }],
        ['ocmw', 'boempetat', { weight: 4 }],
        ['creches', 'troetelboom', { weight: null, sourceClass: 'third_party_report' }],
      ],
      { municipalities: ['Boom'] },
    );
    const values = new Map<string, number | null>([
      ['ocmw', 2],
      ['troetelboom', 3],
      ['boempetat', 2],
      ['creches', 1],
      ['alleen', null],
    ]);
    const text = render(
      network,
      { size: { label: { nl: 'Aantal partners', en: 'Number of partners', fr: 'Nombre de partenaires' }, values } },
      { seed: '1' },
    );
    const path = fileURLToPath(new URL('golden/small-network.svg', import.meta.url));
    const changed = path.replace('.svg', '-changed.svg');
    rmSync(changed, { force: true });
    // The figure is looked at when it changes; then the changed file replaces the golden one.
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(changed, text);
    expect(existsSync(changed)).toBe(false);
  });
});
