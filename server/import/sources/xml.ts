import { SaxesParser } from 'saxes';
import type { ImportIssueCode } from '../../model/messages.ts';
import { maxAttributes, maxCellLength, maxDepth } from '../limits.ts';

/** An element that opens. Names are without their prefix: the elements of the files we read are told apart by their own names. */
export type XmlElement = {
  readonly name: string;
  /** By name without prefix; namespace declarations left out. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Physical line of its start, from 1. */
  readonly line: number;
};

export type XmlVisitor = {
  /** @param path the names of the elements it stands in, outermost first, without its own */
  readonly open?: (element: XmlElement, path: readonly string[]) => void;
  /** @param text the text directly within the element, of its children none */
  readonly close?: (name: string, text: string, path: readonly string[]) => void;
};

export type XmlFault = {
  readonly code: ImportIssueCode;
  readonly line: number;
  readonly values: Readonly<Record<string, number>>;
};

class Stop extends Error {
  readonly code: ImportIssueCode;
  readonly values: Readonly<Record<string, number>>;

  constructor(code: ImportIssueCode, values: Readonly<Record<string, number>> = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

/**
 * Walks through an XML document. A document type is refused whatever it says, so there are no entities but the five of XML itself
 * and nothing outside the file is ever read. Depth, attributes and text are bounded.
 * @param pieces the decoded text
 * @param longest characters an element or an attribute may hold
 * @returns null, or what stopped the walk; what was visited before it must then not be used
 */
export function walkXml(pieces: Iterable<string>, visitor: XmlVisitor, longest = 16 * maxCellLength): XmlFault | null {
  const parser = new SaxesParser({ xmlns: false });
  const path: string[] = [];
  const texts: string[][] = [];
  const lengths: number[] = [];
  let line = 1;
  let attributes = new Map<string, string>();
  let count = 0;

  const addText = (text: string): void => {
    const depth = texts.length - 1;
    const length = (lengths[depth] ?? 0) + text.length;
    if (length > longest) throw new Stop('xml-too-long', { limit: longest });
    lengths[depth] = length;
    texts[depth]?.push(text);
  };
  parser.on('doctype', () => {
    throw new Stop('xml-doctype');
  });
  parser.on('opentagstart', () => {
    line = parser.line;
    attributes = new Map();
    count = 0;
    if (path.length >= maxDepth) throw new Stop('xml-too-deep', { limit: maxDepth });
  });
  parser.on('attribute', ({ name, value }) => {
    if (++count > maxAttributes || value.length > longest) throw new Stop('xml-too-long', { limit: longest });
    if (name === 'xmlns' || name.startsWith('xmlns:')) return;
    const own = withoutPrefix(name);
    if (own === name || !attributes.has(own)) attributes.set(own, value);
  });
  parser.on('opentag', (tag) => {
    const name = withoutPrefix(tag.name);
    visitor.open?.({ name, attributes, line }, path);
    path.push(name);
    texts.push([]);
    lengths.push(0);
  });
  parser.on('text', (text) => {
    if (texts.length > 0) addText(text);
  });
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const name = path.pop() ?? '';
    const text = (texts.pop() ?? []).join('');
    lengths.pop();
    visitor.close?.(name, text, path);
  });
  try {
    for (const piece of pieces) parser.write(piece);
    parser.close();
    return null;
  } catch (fault) {
    if (fault instanceof Stop) return { code: fault.code, line: parser.line, values: fault.values };
    // saxes throws plain errors for what is no well-formed XML; a visitor's own defect must not pass for one.
    if (fault instanceof Error && /^\d+:\d+: /.test(fault.message)) return { code: 'xml-broken', line: parser.line, values: {} };
    throw fault;
  }
}

/** The text of an XML file in pieces that keep the work between two checks small. */
export function* inPieces(text: string): Generator<string> {
  const size = 64 * 1024;
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);
