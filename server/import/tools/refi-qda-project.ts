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

/** A coded stretch of a source; `name` is what the project says it reads, empty where it says nothing. */
export type RefiCoding = {
  /** Of the selection; empty where a source is coded as a whole. */
  readonly guid: string;
  readonly source: string;
  readonly start: string;
  readonly end: string;
  readonly name: string;
  description: string;
  readonly line: number;
  readonly codings: { guid: string; coder: string; at: string; line: number }[];
};

/** Values of variables by what they mean here: `org_id`, `municipality`, `respondent_role`; `case` is the name of a case. */
export type RefiValues = Map<string, string>;

export type RefiProject = {
  readonly origin: string;
  readonly users: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, RefiCode>;
  readonly sources: ReadonlyMap<string, RefiSource>;
  readonly codings: readonly RefiCoding[];
  /** Values of a source, its own before those of the cases it belongs to, by guid; and of a selection that a case names by itself. */
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
  const caseValues: CaseValues[] = [];

  const openCodes: RefiCode[] = [];
  let source: string | null = null;
  // Selections may lie in one another: the place on a page of a PDF holds the place in its text.
  const selections: RefiCoding[] = [];
  let coding: RefiCoding['codings'][number] | null = null;
  /** Where that coding stands among others. */
  let coded: RefiCoding['codings'] = [];
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
      const called = attributes.get('name')?.trim() ?? '';
      holder = new Map(called === '' ? [] : [['case', called]]);
      caseValues.push({ sources: new Set(), selections: new Set(), values: holder });
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
        guid,
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
      const whole = { guid: '', source, start: '', end: '', name: '', description: '', line, codings: [] };
      const selection = selections.at(-1);
      if (selection === undefined) codings.push(whole);
      coded = (selection ?? whole).codings;
      coded.push(coding);
    } else if (name === 'CodeRef' && inside === 'Coding' && coding !== null) {
      // The standard has one code in a coding; a second one is a coding of its own.
      if (coding.guid === '') coding.guid = target;
      else coded.push({ ...coding, guid: target });
    } else if (name === 'SourceRef' && inside === 'Case') caseValues.at(-1)?.sources.add(target);
    else if (name === 'SelectionRef' && inside === 'Case') caseValues.at(-1)?.selections.add(target);
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
  return { origin, users, codes, sources, codings, values: valuesByGuid(ownValues, caseValues, codings) };
}

type CaseValues = { readonly sources: Set<string>; readonly selections: Set<string>; readonly values: RefiValues };

function valuesByGuid(
  own: ReadonlyMap<string, RefiValues>,
  cases: readonly CaseValues[],
  codings: readonly RefiCoding[],
): ReadonlyMap<string, RefiValues> {
  const all = new Map(own);
  for (const guid of own.keys()) {
    const said = cases.flatMap(({ sources, values }) => (sources.has(guid) ? [values] : []));
    all.set(guid, new Map([...agreed(said), ...(own.get(guid) ?? [])]));
  }
  for (const { guid, source } of codings) {
    const said = guid === '' ? [] : cases.flatMap(({ selections, values }) => (selections.has(guid) ? [values] : []));
    if (said.length > 0) all.set(guid, new Map([...(all.get(source) ?? []), ...agreed(said)]));
  }
  return all;
}

/** What cases say as long as no other says something else: who speaks where is then not known. */
function agreed(cases: readonly RefiValues[]): RefiValues {
  const values: RefiValues = new Map();
  for (const column of new Set(cases.flatMap((each) => [...each.keys()]))) {
    const said = new Set(cases.flatMap((each) => each.get(column) ?? []));
    const [only] = said;
    if (said.size === 1 && only !== undefined) values.set(column, only);
  }
  return values;
}

/** A name that holds what joins the parts of a path must not be cut there. */
const partName = (name: string | undefined): string => (name ?? '').trim().replaceAll(pathJoint, ' › ');
