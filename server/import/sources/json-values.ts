import type { Text } from '../../model/text.ts';
import { type Glimpse, textOf } from '../source.ts';
import type { Extras, SourceNetwork } from './source-network.ts';
import { plainNumber } from './source-number.ts';

/*
 * What the readers of networks in JSON share: values of objects that nobody vouches for, and the lines they stand on.
 */

const nested: Text = {
  nl: 'Een kenmerk dat zelf uit kenmerken bestaat',
  en: 'An attribute that is made of attributes',
  fr: 'Un attribut composé d’attributs',
};

/** The text of a file and what it says; null where it is no JSON. What decoding met is told to the network. */
export function readJson(glimpse: Glimpse, network: SourceNetwork): { readonly text: string; readonly root: unknown } | null {
  const decoded = textOf(glimpse);
  network.issues.take(decoded.issues);
  const text = [...decoded.pieces()].join('');
  try {
    const root: unknown = JSON.parse(text);
    return { text, root };
  } catch {
    return null;
  }
}

/** A property of the object itself, never an inherited one. */
export function field(value: unknown, name: string): unknown {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, name)) return undefined;
  // An object that has the property of its own.
  return (value as Record<string, unknown>)[name];
}

export const listOf = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? value : null);

/** Text, number or yes and no as text; empty for anything else. */
export function scalar(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return plainNumber(String(value));
  return typeof value === 'boolean' ? String(value) : '';
}

/** The attributes of a node or tie, without those that are read otherwise. */
export function extrasOf(attributes: unknown, without: readonly string[], network: SourceNetwork, line: number): Extras {
  const extras = new Map<string, string>();
  if (attributes === null || typeof attributes !== 'object') return extras;
  for (const [name, value] of Object.entries(attributes)) {
    if (without.includes(name) || value === null) continue;
    if (typeof value === 'object') network.leaveOut(nested, line);
    else extras.set(name, scalar(value));
  }
  return extras;
}

/**
 * The physical line on which each element of the lists of an object begins, by the name of the list.
 * @param text JSON that was parsed
 * @param level how deep the object lies: 1 = the root
 */
export function elementLines(text: string, level = 1): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, number[]>();
  let line = 1;
  let depth = 0;
  let key = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') {
      const end = endOfString(text, at);
      if (depth === level) key = text.slice(at + 1, end);
      at = end;
    } else if (sign === '{' || sign === '[') {
      if (depth === level + 1) {
        const list = lines.get(key) ?? [];
        if (list.push(line) === 1) lines.set(key, list);
      }
      depth++;
    } else if (sign === '}' || sign === ']') depth--;
    else if (sign === '\n' || (sign === '\r' && text[at + 1] !== '\n')) line++;
  }
  return lines;
}

/** Index of the quote that closes a string. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '"') return at;
    if (text[at] === '\\') at++;
  }
  return text.length;
}
