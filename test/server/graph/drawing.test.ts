import { describe, expect, it } from 'vitest';
import { drawNetwork } from '../../../server/graph/drawing.ts';
import { separate } from '../../../server/graph/drawing-frame.ts';
import { type Drawing, type DrawingRequest, otherGroup, shapes } from '../../../server/graph/drawing-model.ts';
import { formatDay, formatNumber } from '../../../server/graph/drawing-numbers.ts';
import { areaScale, pairWeight, widthScale } from '../../../server/graph/drawing-scales.ts';
import { borderDistance, shapeCorners, shapeReach } from '../../../server/graph/drawing-shapes.ts';
import { tieColour } from '../../../server/graph/drawing-ties.ts';
import { type Box, boxAround, overlaps } from '../../../server/graph/label-boxes.ts';
import { boxOfLabel } from '../../../server/graph/labels.ts';
import { layoutNetwork } from '../../../server/graph/layout.ts';
import type { Network } from '../../../server/graph/network.ts';
import { drawingSchema } from '../../../server/http/contract.ts';
import { locales, sameText } from '../../../server/model/text.ts';
import { drawingRequest, plantedNetwork, smallNetwork } from './small-networks.ts';

function draw(network: Network, own: Partial<DrawingRequest> = {}): Drawing {
  return drawNetwork(network, layoutNetwork(network.graph, 1), drawingRequest(own));
}

const boom = smallNetwork(
  [
    { id: 'ocmw', label: 'OCMW Boom', sector: 'welfare' },
    { id: 'troetelboom', label: 'De Troetelboom', sector: 'childcare' },
    { id: 'boempetat', label: 'Boempetat', sector: 'partner' },
    { id: 'alleen', label: 'Dienst zonder banden', sector: 'partner' },
    { id: 'ook', label: 'Nog een', sector: 'partner' },
  ],
  [
    ['ocmw', 'troetelboom', { weight: 9 }],
    ['troetelboom', 'ocmw', { weight: 7, sourceClass: 'confirmed_both_and_log' }],
    ['troetelboom', 'boempetat', { weight: 1, sourceClass: 'unconfirmed_one_report' }],
    ['ocmw', 'boempetat', { weight: 4, sourceClass: 'log_only' }],
  ],
  { municipalities: ['Boom'] },
);
const partners = {
  label: { nl: 'Aantal partners', en: 'Number of partners', fr: 'Nombre de partenaires' },
  values: new Map<string, number | null>([
    ['ocmw', 2],
    ['troetelboom', 8],
    ['boempetat', 4],
    ['alleen', 0],
    ['ook', null],
  ]),
};

/** Contrast of a colour with white (WCAG 2.2, relative luminance). */
function contrast(colour: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 1.05 / (0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5) + 0.05);
}

function labelBoxes(drawing: Drawing): { id: string; box: Box }[] {
  return drawing.nodes.flatMap(({ id, labelAt, labelLines }) =>
    labelAt === null ? [] : [{ id, box: boxOfLabel({ lines: labelLines, ...labelAt }, drawing.labelSize) }],
  );
}

describe('a small network', () => {
  const drawing = draw(boom, { size: partners });
  const node = (id: string) => drawing.nodes.find((each) => each.id === id);
  const tie = (source: string, target: string) => drawing.ties.find((each) => each.source === source && each.target === target);

  it('draws one line per pair, with two heads for two arcs', () => {
    expect(drawing.ties).toHaveLength(3);
    expect(tie('ocmw', 'troetelboom')).toMatchObject({
      heads: 'both',
      weight: 16,
      dashed: false,
      sourceClass: 'confirmed_both_and_log',
    });
    expect(tie('troetelboom', 'boempetat')).toMatchObject({ heads: 'target', weight: 1, dashed: true });
    expect(tie('ocmw', 'boempetat')).toMatchObject({ heads: 'target', dashed: false });
  });

  it('makes widths grow with the square root of the weight', () => {
    // 4 of 16: half the width.
    expect((tie('ocmw', 'boempetat')?.width ?? 0) / (tie('ocmw', 'troetelboom')?.width ?? 1)).toBeCloseTo(0.5, 6);
  });

  it('makes areas proportional to values', () => {
    // 2 of 8: a quarter of the area, half the radius.
    expect((node('ocmw')?.radius ?? 0) / (node('troetelboom')?.radius ?? 1)).toBeCloseTo(0.5, 6);
    expect((node('boempetat')?.radius ?? 0) ** 2 / (node('troetelboom')?.radius ?? 1) ** 2).toBeCloseTo(0.5, 6);
  });

  it('draws a value that is not defined hollow, in the least size, and says so', () => {
    expect(node('ook')).toMatchObject({ hollow: true, value: null });
    expect(node('ook')?.radius).toBe(node('alleen')?.radius);
    expect(drawing.legend.sizes?.undefined?.label).toBe('niet bepaald');
    expect(drawing.caption.join(' ')).toContain('Wit van binnen: niet bepaald (1).');
  });

  it('gives the three sectors their own colour and shape', () => {
    expect(drawing.legend.groups.map(({ id, colour, shape, count }) => [id, colour, shape, count])).toEqual([
      ['welfare', '#0072B2', 'circle', 1],
      ['childcare', '#D55E00', 'square', 1],
      ['partner', '#009E73', 'diamond', 3],
    ]);
    expect(node('troetelboom')).toMatchObject({ fill: '#D55E00', shape: 'square', group: 'childcare' });
  });

  it('sets nodes without ties in a row below, each with its name', () => {
    expect(drawing.isolates).toMatchObject({ heading: 'Zonder banden', count: 2 });
    expect(node('alleen')?.y).toBe(node('ook')?.y);
    const lowest = Math.max(...['ocmw', 'troetelboom', 'boempetat'].map((id) => node(id)?.y ?? 0));
    expect(drawing.isolates?.y).toBeGreaterThan(lowest);
    expect(node('alleen')?.labelLines).toEqual(['Dienst zonder banden']);
  });

  it('explains itself', () => {
    expect(drawing.title).toBe('Boom: samenwerking tussen organisaties');
    expect(drawing.caption[0]).toBe('5 organisaties, 4 gerichte banden tussen 3 paren, 2 zonder band.');
    expect(drawing.caption.at(-1)).toBe('Weefsel 0.1.0; schikking met beginwaarde 1; netwerk 01234567.');
    expect(drawing.legend.ties.map(({ label }) => label)).toEqual([
      '2',
      '5',
      '16',
      'in één richting',
      'in beide richtingen',
      'slechts één melding, of betwist',
    ]);
    expect(drawing.mark).toBeNull();
  });

  it('is what the contract of the server says, nothing more and nothing less', () => {
    expect(drawingSchema.parse(drawing)).toEqual(drawing);
  });
});

describe('captions', () => {
  const told = smallNetwork(
    [{ id: 'a' }, { id: 'b' }],
    [['a', 'b', { sources: ['log', 'relations'] }]],
    {
      municipalities: ['Boom', 'Antwerpen'],
      tieRule: 'confirmed',
      sources: ['log', 'relations'],
      threshold: 2.5,
      period: { from: '2024-01-01', to: '2025-12-31' },
    },
    {
      report: {
        read: 9,
        used: 4,
        leftOut: [{ code: 'outside-period', reason: sameText('x'), count: 1234, examples: [] }],
        logged: null,
        response: { answered: 1, asked: 2 },
        unlisted: [],
        isolatesSetAside: ['c'],
      },
    },
  );
  const card = { title: sameText('Proef'), nature: 'synthetic', source: 'Generator.', licence: 'CC0' } as const;

  it('tells everything a reader needs, in Dutch', () => {
    const drawing = draw(told, { card });
    expect(drawing.title).toBe('Boom en Antwerpen: samenwerking tussen organisaties');
    expect(drawing.mark).toBe('SYNTHETISCHE DATA — geen bevinding');
    expect(drawing.caption).toEqual([
      'Door een generator gemaakte gegevens: geen bevinding over echte organisaties.',
      '2 organisaties, 1 gerichte band.',
      '1 zonder band is niet getekend.',
      'Respons: 1 van de 2 bevraagde organisaties.',
      'Een band is getekend als hij minstens twee keer bevestigd is: door elke kant, door een derde of door het logboek; bronnen: contactlogboek, gemelde relaties.',
      'Banden met een gewicht onder 2,5 zijn weggelaten.',
      'Lijndikte: aantal contacten, beide richtingen samen.',
      'Periode: 1 januari 2024 tot en met 31 december 2025.',
      'Niet gebruikte gegevens: 1.234 buiten de periode.',
      'Gegevens: Generator; licentie CC0.',
      'Weefsel 0.1.0; schikking met beginwaarde 1; netwerk 01234567.',
    ]);
  });

  it('has no placeholder left and says the same number of things in each language', () => {
    const captions = locales.map((locale) => draw(told, { card, locale }).caption);
    for (const caption of captions) {
      expect(caption).toHaveLength(11);
      expect(caption.join(' ')).not.toMatch(/[{}]/);
    }
  });

  it('takes the study’s title where no municipality is chosen', () => {
    expect(draw(smallNetwork([{ id: 'a' }], []), { locale: 'fr' }).title).toBe(
      'Proef\u00a0: collaboration entre organisations'.replace('\u00a0', ''),
    );
  });

  it('writes numbers and days as each language does', () => {
    expect(locales.map((locale) => formatNumber(1234567.891, locale))).toEqual([
      '1.234.567,89',
      '1,234,567.89',
      '1\u00a0234\u00a0567,89',
    ]);
    expect([formatNumber(-0.5, 'nl'), formatNumber(0.00417, 'nl'), formatNumber(-0, 'en'), formatNumber(1e21, 'en')]).toEqual([
      '−0,5',
      '0,0042',
      '0',
      '1e+21',
    ]);
    expect(locales.map((locale) => formatDay('2024-03-01', locale))).toEqual(['1 maart 2024', '1 March 2024', '1er mars 2024']);
    expect(formatDay('voorjaar', 'nl')).toBe('voorjaar');
  });
});

describe('groups', () => {
  const many = smallNetwork(
    Array.from({ length: 30 }, (_, index) => ({
      id: `n${String(index).padStart(2, '0')}`,
      district: index === 0 ? null : `D${index % 10}`,
    })),
    [],
  );

  it('keeps seven styles, all different: the most frequent, then other, then not known', () => {
    const { groups } = draw(many, { colourBy: 'district' }).legend;
    expect(groups).toHaveLength(7);
    expect(groups.map(({ id }) => id).slice(-2)).toEqual([otherGroup, null]);
    expect(new Set(groups.map(({ shape }) => shape)).size).toBe(7);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(30);
  });

  it('reads an attribute the user kept, and is not misled by names of Object', () => {
    const network = smallNetwork([{ id: 'a', attributes: { toString: 'x' } }, { id: 'b' }], []);
    expect(draw(network, { colourBy: 'toString' }).legend.groups.map(({ id }) => id)).toEqual(['x', null]);
    expect(draw(network, { colourBy: 'constructor' }).legend.groups.map(({ id }) => id)).toEqual([null]);
  });

  it('outlines every style by 3 : 1 or more on white, and ties too', () => {
    const seven = smallNetwork(
      Array.from({ length: 7 }, (_, index) => ({ id: `n${index}`, district: `D${index}` })),
      [],
    );
    const styles = [
      ...draw(seven, { colourBy: 'district' }).legend.groups,
      ...draw(many, { colourBy: 'district' }).legend.groups,
    ];
    for (const { outline } of styles) expect(contrast(outline)).toBeGreaterThan(4.5);
    expect(contrast(tieColour)).toBeGreaterThan(3);
  });
});

describe('shapes', () => {
  it('all have the area of their circle', () => {
    for (const shape of shapes) {
      const corners = shapeCorners(shape, 10);
      if (corners === null) continue;
      const doubled = corners.reduce((sum, { x, y }, index) => {
        const next = corners[(index + 1) % corners.length] ?? { x, y };
        return sum + x * next.y - next.x * y;
      }, 0);
      expect(Math.abs(doubled) / 2).toBeCloseTo(Math.PI * 100, 1);
    }
  });

  it('have their border between the middle and their reach', () => {
    expect(borderDistance('square', 10, { x: 1, y: 0 })).toBeCloseTo(8.86227, 4);
    expect(borderDistance('diamond', 10, { x: 0, y: -1 })).toBeCloseTo(12.53314, 4);
    expect(borderDistance('triangle', 10, { x: 0, y: 1 })).toBeCloseTo(7.7756, 4);
    for (const shape of shapes) {
      for (const [x, y] of [
        [1, 0],
        [0, 1],
        [0.6, 0.8],
        [-0.8, 0.6],
        [-0.28, -0.96],
      ] as const) {
        const distance = borderDistance(shape, 10, { x, y });
        expect(distance).toBeGreaterThan(4);
        expect(distance).toBeLessThanOrEqual(shapeReach(shape, 10) + 1e-9);
      }
    }
  });
});

describe('scales', () => {
  it('keep a floor, and say what a legend shows', () => {
    const scale = areaScale([0, 1, 100, null], 5, 20);
    expect([0, 1, 25, 100, null].map((value) => scale.of(value))).toEqual([5, 5, 10, 20, 5]);
    expect(scale.steps).toEqual([10, 30, 100]);
  });

  it('spread negative values evenly over the area', () => {
    const scale = areaScale([-1, 1], 0, 10);
    expect([scale.of(-1), scale.of(0), scale.of(1)].map((radius) => radius * radius).map(Math.round)).toEqual([0, 50, 100]);
    expect(scale.steps).toEqual([-1, 0, 1]);
  });

  it('hold for one value, no value, zeros and small fractions', () => {
    expect(areaScale([3], 5, 20).steps).toEqual([3]);
    expect(areaScale([null], 5, 20).steps).toEqual([]);
    expect(areaScale([0, 0], 5, 20).of(0)).toBe(5);
    expect(areaScale([0.001, 0.02], 5, 20).steps).toEqual([0.002, 0.005, 0.02]);
    expect(widthScale([null], 1, 5).of(null)).toBe(1);
    expect(widthScale([2, 2], 1, 5).of(2)).toBeLessThan(5);
  });

  it('add up the two arcs of a pair, but take the greater strength', () => {
    expect(pairWeight([3, 4], 'contacts')).toBe(7);
    expect(pairWeight([3, 2], 'strength')).toBe(3);
    expect(pairWeight([null, 2], 'reports')).toBe(2);
    expect(pairWeight([null, null], 'reports')).toBeNull();
  });
});

describe('laws of every drawing', () => {
  const networks: readonly (readonly [string, Network])[] = [
    ['empty', smallNetwork([], [])],
    ['one isolate', smallNetwork([{ id: 'a' }], [])],
    [
      'only isolates',
      smallNetwork(
        Array.from({ length: 40 }, (_, index) => ({ id: `n${index}`, label: `Organisatie nummer ${index}` })),
        [],
      ),
    ],
    ['a pair', smallNetwork([{ id: 'a' }, { id: 'b' }], [['a', 'b']])],
    [
      'undirected',
      smallNetwork(
        [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
        [
          ['a', 'b'],
          ['b', 'c'],
        ],
        { direction: 'undirected' },
      ),
    ],
    [
      'long names',
      smallNetwork(
        Array.from({ length: 9 }, (_, index) => ({ id: `n${index}`, label: `${index} ${'naam '.repeat(40)}` })),
        Array.from({ length: 8 }, (_, index) => [`n${index}`, `n${index + 1}`] as const),
      ),
    ],
    ['Boom', boom],
    ['60 nodes', plantedNetwork(60, 400, 6, 1)],
    ['110 nodes', plantedNetwork(110, 500, 23, 2)],
    ['300 sparse nodes', plantedNetwork(300, 200, 10, 3)],
  ];

  for (const [name, network] of networks) {
    it(`${name}: in the frame, nothing overlapping, labels legible`, () => {
      for (const widthMm of [85, 174, 400]) {
        const values = new Map(network.graph.nodes().map((id) => [id, network.graph.degree(id)] as const));
        const drawing = draw(network, { widthMm, size: { label: partners.label, values } });
        expect(drawing.nodes).toHaveLength(network.graph.order);
        const bodies = drawing.nodes.map((node) => ({ ...node, reach: shapeReach(node.shape, node.radius) }));
        bodies.forEach((a, index) => {
          const body = boxAround(a, a.reach);
          expect(
            body.left >= -1e-6 && body.right <= drawing.width + 1e-6 && body.top >= -1e-6 && body.bottom <= drawing.height + 1e-6,
          ).toBe(true);
          for (const b of bodies.slice(index + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(0.98 * (a.reach + b.reach));
        });
        const boxes = labelBoxes(drawing);
        boxes.forEach(({ box }, index) => {
          expect(box.left >= -1e-6 && box.right <= drawing.width + 1e-6 && box.bottom <= drawing.height + 1e-6).toBe(true);
          for (const other of boxes.slice(index + 1)) expect(overlaps(box, other.box)).toBe(false);
        });
        const printed = (drawing.labelSize / drawing.width) * widthMm * (72 / 25.4);
        expect(printed).toBeGreaterThanOrEqual(6);
        if (network.graph.order <= 12 && widthMm >= 174) expect(boxes).toHaveLength(network.graph.order);
      }
    });
  }

  it('is the same for the same network and request', () => {
    const network = plantedNetwork(60, 400, 6, 1);
    expect(JSON.stringify(draw(network))).toBe(JSON.stringify(draw(network)));
  });

  it('parts discs that lie on one spot', () => {
    const points = separate(
      [
        { x: 0, y: 0 },
        { x: 0, y: 0 },
        { x: 0, y: 0 },
      ],
      [5, 5, 5],
      1,
    );
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      expect(
        Math.hypot((points[a]?.x ?? 0) - (points[b]?.x ?? 0), (points[a]?.y ?? 0) - (points[b]?.y ?? 0)),
      ).toBeGreaterThanOrEqual(11);
    }
  });
});
