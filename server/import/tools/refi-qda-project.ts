import { walkXml, type XmlElement, type XmlFault } from '../sources/xml.ts';
import { foldHeader } from '../tables/header.ts';
import * as alias from '../tables/header-aliases.ts';
import { pathJoint } from './code-path.ts';

/** A code of the project; `path` holds the names from the outermost code to itself. */
export type RefiCode = { readonly guid: string; readonly path: readonly string[]; readonly line: number; description: string };

export type RefiSource = {
  readonly name: string;
  /** Name of the entry that holds its plain text; null where the project has none. */
  textEntry: string | null;
  /** Plain text that stands in the project itself. */
  content: string | null;
};

/** A coded stretch of a source. `codes` are guids; `text` what the project says it reads, empty where it says nothing. */
export type RefiCoding = {
  readonly source: string;
  readonly start: string;
  readonly end: string;
  readonly name: string;
  description: string;
  readonly line: number;
  readonly codings: { guid: string; coder: string; at: string; line: number }[];
};

/** Values of variables by what they mean here: `org_id`, `municipality`, `respondent_role`. */
export type RefiValues = Map<string, string>;

export type RefiProject = {
  readonly origin: string;
  readonly users: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, RefiCode>;
  readonly sources: ReadonlyMap<string, RefiSource>;
  readonly codings: readonly RefiCoding[];
  /** Values of a source, its own before those of the cases it belongs to, by guid. */
  readonly values: ReadonlyMap<string, RefiValues>;
};

const sourceElements = new Set(['TextSource', 'PDFSource', 'PictureSource', 'AudioSource', 'VideoSource']);
const selectionElement = /Selection$/;

/** What a variable of the project is to us, by its name. */
const meanings = new Map<string, string>(
  (
    [
      ['org_id', ['org_id', ...alias.organisationId]],
      ['municipality', ['municipality', ...alias.municipality]],
      ['respondent_role', ['respondent_role', ...alias.respondentRole]],
    ] as const
  ).flatMap(([column, names]) => names.map((name) => [foldHeader(name), column] as const)),
);

/** Guids are compared without case and without braces: programs write them as they like. */
const guidOf = (value: string | undefined): string =>
  (value ?? '')
    .trim()
    .toLowerCase()
    .replace(/^\{|\}$/g, '');

/**
 * Reads a REFI-QDA project or codebook (urn:QDA-XML:project:1.0, urn:QDA-XML:codebook:1.0): codes with their parents, users, sources, selections and codings,
 * and the variables that say who speaks. Sets, graphs, notes and links are left aside.
 * @param pieces the decoded XML
 */
export function readRefiProject(pieces: Iterable<string>): RefiProject | XmlFault {
  let origin = '';
  const users = new Map<string, string>();
  const codes = new Map<string, RefiCode>();
  const sources = new Map<string, RefiSource>();
  const codings: RefiCoding[] = [];
  const variables = new Map<string, string>();
  const ownValues = new Map<string, RefiValues>();
  const caseValues: { readonly sources: Set<string>; readonly values: RefiValues }[] = [];

  const openCodes: RefiCode[] = [];
  let source: string | null = null;
  // Selections may lie in one another: the place on a page of a PDF holds the place in its text.
  const selections: RefiCoding[] = [];
  let coding: RefiCoding['codings'][number] | null = null;
  let variable: string | null = null;
  let holder: RefiValues | null = null;

  const open = (element: XmlElement, path: readonly string[]): void => {
    const { name, attributes, line } = element;
    const inside = path.at(-1) ?? '';
    const guid = guidOf(attributes.get('guid'));
    const target = guidOf(attributes.get('targetGUID'));
    if (name === 'Project' || name === 'CodeBook') origin ||= attributes.get('origin') ?? '';
    else if (name === 'User') users.set(guid, attributes.get('name') ?? attributes.get('id') ?? '');
    else if (name === 'Code' && (inside === 'Code' || inside === 'Codes')) {
      const code = { guid, line, description: '', path: [...(openCodes.at(-1)?.path ?? []), partName(attributes.get('name'))] };
      openCodes.push(code);
      codes.set(guid, code);
    } else if (name === 'Variable') variables.set(guid, meanings.get(foldHeader(attributes.get('name') ?? '')) ?? '');
    else if (name === 'Case') {
      holder = new Map();
      caseValues.push({ sources: new Set(), values: holder });
    } else if (sourceElements.has(name)) {
      source = guid;
      const textPath = attributes.get('plainTextPath');
      sources.set(guid, {
        name: attributes.get('name') ?? '',
        textEntry: textPath === undefined ? null : textPath,
        content: null,
      });
      holder = new Map();
      ownValues.set(guid, holder);
    } else if ((name === 'Representation' || name === 'Transcript') && source !== null) {
      const held = sources.get(source);
      if (held !== undefined) held.textEntry ??= attributes.get('plainTextPath') ?? null;
    } else if (selectionElement.test(name) && source !== null) {
      const said = (key: string): string => attributes.get(key) ?? '';
      const selection = {
        source,
        start: said('startPosition'),
        end: said('endPosition'),
        name: said('name'),
        description: '',
        line,
        codings: [],
      };
      selections.push(selection);
      codings.push(selection);
    } else if (name === 'Coding' && source !== null) {
      coding = { guid: '', coder: guidOf(attributes.get('creatingUser')), at: attributes.get('creationDateTime') ?? '', line };
      // A source may be coded as a whole.
      const whole = { source, start: '', end: '', name: '', description: '', line, codings: [] };
      const selection = selections.at(-1);
      if (selection === undefined) codings.push(whole);
      (selection ?? whole).codings.push(coding);
    } else if (name === 'CodeRef' && inside === 'Coding' && coding !== null) coding.guid = target;
    else if (name === 'SourceRef' && inside === 'Case') caseValues.at(-1)?.sources.add(target);
    else if (name === 'VariableRef' && inside === 'VariableValue') variable = variables.get(target) ?? '';
  };
  const close = (name: string, text: string, path: readonly string[]): void => {
    const inside = path.at(-1) ?? '';
    if (name === 'Code' && (inside === 'Code' || inside === 'Codes')) openCodes.pop();
    else if (name === 'Description') {
      const code = openCodes.at(-1);
      const selection = selections.at(-1);
      if (inside === 'Code' && code !== undefined) code.description = text;
      else if (selectionElement.test(inside) && selection !== undefined) selection.description = text;
    } else if (name === 'PlainTextContent' && source !== null) {
      const held = sources.get(source);
      if (held !== undefined) held.content = text;
    } else if (name === 'Coding') coding = null;
    else if (selectionElement.test(name)) selections.pop();
    else if (sourceElements.has(name)) {
      source = null;
      selections.length = 0;
      holder = null;
    } else if (name === 'Case') holder = null;
    else if (name === 'VariableValue') variable = null;
    else if (inside === 'VariableValue' && name.endsWith('Value') && variable !== null && variable !== '' && text.trim() !== '') {
      holder?.set(variable, text.trim());
    }
  };
  const fault = walkXml(pieces, { open, close });
  if (fault !== null) return fault;
  return { origin, users, codes, sources, codings, values: valuesBySource(ownValues, caseValues) };
}

function valuesBySource(
  own: ReadonlyMap<string, RefiValues>,
  cases: readonly { readonly sources: ReadonlySet<string>; readonly values: RefiValues }[],
): ReadonlyMap<string, RefiValues> {
  const all = new Map([...own].map(([guid, values]) => [guid, new Map(values)]));
  const told = new Map<string, Set<string>>();
  for (const { sources, values } of cases) {
    for (const guid of sources) {
      const held = all.get(guid);
      if (held === undefined) continue;
      for (const [column, value] of values) {
        const key = `${guid} ${column}`;
        told.set(key, (told.get(key) ?? new Set()).add(value));
        // Two cases that say different things of one source say nothing: who speaks where is then not known.
        if (own.get(guid)?.has(column)) continue;
        if ((told.get(key)?.size ?? 0) > 1) held.delete(column);
        else held.set(column, value);
      }
    }
  }
  return all;
}

/** A name that holds what joins the parts of a path must not be cut there. */
const partName = (name: string | undefined): string => (name ?? '').trim().replaceAll(pathJoint, ' › ');
