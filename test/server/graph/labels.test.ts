import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossing, overlaps, touchesDisc } from '../../../server/graph/label-boxes.ts';
import { balance, shorten, textWidth, wrapText } from '../../../server/graph/label-text.ts';
import { interWidths, rangeStarts } from '../../../server/graph/label-widths.ts';
import { boxOfLabel, type LabelledNode, placeLabels } from '../../../server/graph/labels.ts';
import { seededRandom } from '../../../server/model/random.ts';
import { fontPath, ranges, readWidths } from './inter-widths.ts';

describe('the table of letter widths', () => {
  it('is what the fonts say', () => {
    expect(rangeStarts).toEqual(ranges.map(([first]) => first));
    expect(interWidths.regular).toEqual(readWidths(fontPath('400Regular')));
    expect(interWidths.semiBold).toEqual(readWidths(fontPath('600SemiBold')));
  });

  it('measures text', () => {
    // Advances of O C M W in Inter Regular: 765 + 730 + 903 + 985 thousandths.
    expect(textWidth('OCMW', 10)).toBeCloseTo(33.83, 6);
    expect(textWidth('', 10)).toBe(0);
    expect(textWidth('OCMW', 10, 'semiBold')).toBeGreaterThan(textWidth('OCMW', 10));
  });

  it('counts a combining mark as nothing, and letters the font lacks as wide', () => {
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10));
    expect(textWidth('خ', 10)).toBeCloseTo(6.8, 6);
    expect(textWidth('托', 10)).toBeCloseTo(10, 6);
  });
});

describe('wrapping', () => {
  it('keeps words whole and lines within the width', () => {
    const lines = wrapText('Kinderdagverblijf De Zonnebloem Antwerpen Linkeroever', 100, 10);
    expect(lines.join(' ')).toBe('Kinderdagverblijf De Zonnebloem Antwerpen Linkeroever');
    for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(100);
  });

  it('breaks a word that is too wide, and keeps every sign', () => {
    const lines = wrapText('x'.repeat(200), 60, 10);
    expect(lines.join('')).toBe('x'.repeat(200));
    for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(60);
  });

  it('never splits a pair of surrogates', () => {
    for (const line of wrapText('😀'.repeat(30), 25, 10)) expect(line.isWellFormed()).toBe(true);
  });

  it('cuts after the last line it may use', () => {
    const lines = wrapText('een twee drie vier vijf zes zeven acht', 30, 10, 'regular', 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(textWidth(lines[1] ?? '', 10)).toBeLessThanOrEqual(30);
  });

  it('holds the law for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.integer({ min: 12, max: 200 }), (text, width) => {
        const lines = wrapText(text, width, 10);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines)
          expect(textWidth(line, 10) <= width || [...line].length === 1 || /\p{M}/u.test(line)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('balances two lines', () => {
    expect(balance('Kinderdagverblijf De Zonnebloem', 2, 10)).toEqual(['Kinderdagverblijf', 'De Zonnebloem']);
    expect(balance('OCMW', 2, 10)).toEqual(['OCMW']);
    expect(balance('', 2, 10)).toEqual(['']);
  });

  it('shortens on one line', () => {
    expect(shorten('OCMW Boom', 200, 10)).toBe('OCMW Boom');
    expect(shorten('OCMW Antwerpen social centre', 90, 10)).toMatch(/^OCMW Antw.*…$/);
  });
});

describe('geometry', () => {
  const box = { left: 0, right: 10, top: 0, bottom: 4 };

  it('measures how much of a line lies in a box', () => {
    expect(crossing({ x1: -5, y1: 2, x2: 15, y2: 2, width: 0 }, box)).toBeCloseTo(10, 9);
    expect(crossing({ x1: -5, y1: 9, x2: 15, y2: 9, width: 0 }, box)).toBe(0);
    // From (0, 0) to (4, 4): the square root of 32.
    expect(crossing({ x1: -1, y1: -1, x2: 6, y2: 6, width: 0 }, box)).toBeCloseTo(5.656854, 6);
    expect(crossing({ x1: 3, y1: 1, x2: 3, y2: 3, width: 0 }, box)).toBe(2);
  });

  it('tells whether a box touches a disc', () => {
    expect(touchesDisc(box, { x: 13, y: 2, radius: 2 }, 0)).toBe(false);
    expect(touchesDisc(box, { x: 13, y: 2, radius: 2 }, 1.5)).toBe(true);
    expect(touchesDisc(box, { x: 5, y: 2, radius: 1 }, 0)).toBe(true);
  });
});

function labelled(x: number, y: number, radius: number, label: string): LabelledNode {
  return { x, y, radius, corner: radius * 0.7, across: radius, up: radius, down: radius, label };
}

describe('placing', () => {
  const frame = { left: 0, right: 400, top: 0, bottom: 300 };

  it('puts a single label to the right', () => {
    const [label] = placeLabels([labelled(100, 100, 8, 'OCMW')], [0], [], frame, 10);
    expect(label).toMatchObject({ lines: ['OCMW'], anchor: 'start' });
    expect(label?.x).toBeGreaterThan(108);
  });

  it('goes to another side where the right is taken by the edge of the frame', () => {
    const [label] = placeLabels([labelled(392, 100, 8, 'OCMW Boom')], [0], [], frame, 10);
    expect(label?.anchor).toBe('end');
  });

  it('avoids a tie on the right', () => {
    const tie = { x1: 100, y1: 100, x2: 300, y2: 100, width: 1, weight: 1 };
    const [label] = placeLabels([labelled(100, 100, 8, 'OCMW Boom')], [0], [tie], frame, 10);
    expect(label).not.toBeNull();
    if (label) expect(crossing(tie, boxOfLabel(label, 10))).toBe(0);
  });

  it('serves the important node first and leaves out what does not fit', () => {
    const crowd = Array.from({ length: 40 }, (_, index) =>
      labelled(60 + (index % 8) * 14, 60 + Math.floor(index / 8) * 14, 6, `Naam ${index}`),
    );
    const order = crowd.map((_, index) => crowd.length - 1 - index);
    const labels = placeLabels(crowd, order, [], { left: 0, right: 220, top: 20, bottom: 160 }, 10);
    expect(labels.at(-1)).not.toBeNull();
    expect(labels).toContain(null);
  });

  it('shortens only where the beginning is a name of its own', () => {
    const twins = ['Sociaal Centrum Linkeroever van Antwerpen', 'Sociaal Centrum Borgerhout van Antwerpen'];
    const narrow = { left: 0, right: 130, top: 0, bottom: 80 };
    const labels = placeLabels(
      twins.map((name, index) => labelled(20, 20 + 40 * index, 5, name)),
      [0, 1],
      [],
      narrow,
      10,
    );
    for (const label of labels) expect(label?.lines.join(' ') ?? '').not.toContain('…');
  });

  it('keeps labels inside the frame, off the nodes and off one another, whatever the nodes', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = seededRandom(seed);
      const nodes = Array.from({ length: 30 }, (_, index) =>
        labelled(random() * 400, random() * 300, 3 + random() * 6, 'Huis van het Kind '.slice(0, 4 + (index % 14))),
      );
      const labels = placeLabels(
        nodes,
        nodes.map((_, index) => index),
        [],
        frame,
        9,
      );
      const boxes = labels.flatMap((label, index) => (label === null ? [] : [{ index, box: boxOfLabel(label, 9) }]));
      expect(boxes.length).toBeGreaterThan(15);
      boxes.forEach(({ index, box }, first) => {
        expect(box.left >= 0 && box.right <= 400 && box.top >= 0 && box.bottom <= 300).toBe(true);
        for (const other of boxes.slice(first + 1)) expect(overlaps(box, other.box)).toBe(false);
        nodes.forEach((node, at) => {
          if (at !== index) expect(touchesDisc(box, node, 0)).toBe(false);
        });
      });
    }
  });
});
