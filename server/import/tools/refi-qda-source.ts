import type { Row } from '../format.ts';
import { IssueList } from '../issue-list.ts';
import { type Opening, type Part, type SourceReader, textOf } from '../source.ts';
import { unzip } from '../sources/zip.ts';
import { decode } from '../text/decode.ts';
import { pathJoint } from './code-path.ts';
import { refiQda, refiQdaCodes } from './refi-qda.ts';
import { type RefiCoding, type RefiProject, readRefiProject } from './refi-qda-project.ts';
import { type CountedText, countedText, ownText, type Place, selectionText, settleCounting } from './refi-qda-text.ts';

const projectEntry = /^(?:[^/]{1,100}\/)?project\.qde$/i;
const textEntry = /\.txt$/i;

/** A REFI-QDA codebook: XML with nothing but codes. */
export const refiCodebook: SourceReader = {
  id: 'refi-qda-codebook',
  label: { nl: 'REFI-QDA-codeboek (.qdc)', en: 'REFI-QDA codebook (.qdc)', fr: 'Livre de codes REFI-QDA (.qdc)' },
  extension: 'qdc',
  recognise: ({ start }) => start !== null && /urn:QDA-XML:(?:codebook|project):/i.test(start.slice(0, 4096)),
  open: (glimpse) => {
    const decoded = textOf(glimpse);
    const issues = new IssueList();
    issues.take(decoded.issues);
    return opening(decoded.pieces(), new Map(), issues);
  },
};

/** A REFI-QDA project: a zip with `project.qde` and the sources beside it, in `sources/` or, from NVivo, `Sources/`. */
export const refiProject: SourceReader = {
  id: 'refi-qda',
  label: { nl: 'REFI-QDA-project (.qdpx)', en: 'REFI-QDA project (.qdpx)', fr: 'Projet REFI-QDA (.qdpx)' },
  extension: 'qdpx',
  recognise: ({ bytes }) => {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
    const latin1 = new TextDecoder('latin1');
    return /project\.qde/i.test(latin1.decode(bytes.subarray(0, 4096)) + latin1.decode(bytes.subarray(-65_536)));
  },
  open: ({ bytes }) => {
    const issues = new IssueList();
    const unzipped = unzip(bytes, (name) => projectEntry.test(name) || textEntry.test(name), true);
    if ('fault' in unzipped) {
      issues.add('error', {}, unzipped.fault.code, unzipped.fault.values);
      return { parts: [], issues: issues.issues };
    }
    const [project] = [...unzipped.entries].filter(([name]) => projectEntry.test(name));
    if (project === undefined) {
      issues.add('error', {}, 'project-without-content');
      return { parts: [], issues: issues.issues };
    }
    // Only the last part of a name counts: whatever folder a program puts the sources in, their names are guids.
    const texts = new Map([...unzipped.entries].map(([name, data]) => [lastPart(name), data]));
    return opening(decode(project[1]).pieces(), texts, issues);
  },
};

const lastPart = (path: string): string => (path.split(/[/\\]/).at(-1) ?? path).toLowerCase();

function opening(pieces: Iterable<string>, texts: ReadonlyMap<string, Uint8Array>, issues: IssueList): Opening {
  const project = readRefiProject(pieces);
  if ('code' in project) {
    issues.add('error', { line: project.line }, project.code, project.values);
    return { parts: [], issues: issues.issues };
  }
  const parts: Part[] = [];
  const codes = codeRows(project);
  if (codes.length > 0) parts.push(part('codes', refiQdaCodes.id, ['code path', 'code description', 'code guid'], codes));
  const passages = passageRows(project, texts, issues);
  if (passages.length > 0) parts.push(part('codings', refiQda.id, passageHeader, passages));
  if (parts.length === 0) issues.add('error', {}, 'project-without-content');
  return { parts, issues: issues.issues };
}

function part(name: string, format: string, cells: readonly string[], rows: readonly Row[]): Part {
  return { name, format, sheet: { header: { line: 1, row: 1, cells, fault: null }, rows, issues: [] } };
}

function codeRows({ codes }: RefiProject): readonly Row[] {
  return [...codes.values()].map(({ path, description, guid, line }, index) => ({
    line,
    row: index + 2,
    cells: [path.join(pathJoint), description, guid],
    fault: null,
  }));
}

/** What a source and its cases say of who speaks; `case` is the name of the case. */
const speakerValues = ['org_id', 'municipality', 'respondent_role', 'case'] as const;

const passageHeader = [
  ...['source name', 'source number', 'CodeRef', 'selection', 'startPosition', 'endPosition', 'creatingUser', 'creationDateTime'],
  ...speakerValues,
] as const;

function passageRows(project: RefiProject, texts: ReadonlyMap<string, Uint8Array>, issues: IssueList): readonly Row[] {
  const documents = new Map<string, CountedText | null>();
  const numbers = new Map([...project.sources.keys()].map((guid, index) => [guid, String(index + 1)]));
  const rows: Row[] = [];
  let disagreeing = 0;
  let withoutText = 0;
  let unresolved = 0;
  for (const coding of project.codings) {
    if (coding.codings.length === 0) continue;
    const source = project.sources.get(coding.source);
    if (!documents.has(coding.source)) documents.set(coding.source, documentText(project, coding.source, texts));
    const said = passageText(coding, documents.get(coding.source) ?? null, source?.name ?? '');
    if (said.disagrees) disagreeing++;
    if (said.text === '' && coding.start !== '') withoutText++;
    const values = project.values.get(coding.guid) ?? project.values.get(coding.source);
    for (const { guid, coder, at, line } of coding.codings) {
      const code = project.codes.get(guid);
      if (code === undefined) unresolved++;
      rows.push({
        line,
        row: rows.length + 2,
        cells: [
          ...[
            source?.name ?? '',
            numbers.get(coding.source) ?? '',
            code?.path.join(pathJoint) ?? '',
            said.text,
            coding.start,
            coding.end,
          ],
          ...[project.users.get(coder) ?? coder, at],
          ...speakerValues.map((column) => values?.get(column) ?? ''),
        ],
        fault: null,
      });
    }
  }
  if (disagreeing > 0) issues.add('warning', {}, 'passages-disagree', { count: disagreeing });
  if (withoutText > 0) issues.add('warning', {}, 'passages-without-text', { count: withoutText });
  if (unresolved > 0) issues.add('warning', {}, 'unresolved-code', { count: unresolved });
  return rows;
}

function documentText(
  { sources, codings, origin }: RefiProject,
  guid: string,
  texts: ReadonlyMap<string, Uint8Array>,
): CountedText | null {
  const source = sources.get(guid);
  if (source === undefined) return null;
  const settled = (text: string): CountedText => {
    const document = countedText(text, origin);
    const places = codings.flatMap((coding) => (coding.source === guid ? [placeOf(coding, source.name, document)] : []));
    return settleCounting(document, places);
  };
  if (source.content !== null) return settled(source.content);
  // A path outside the project (relative://, absolute://) is never followed; a text of that name inside it may be the one.
  const data = source.textEntry === null ? undefined : texts.get(lastPart(source.textEntry));
  return data === undefined ? null : settled([...decode(data).pieces()].join(''));
}

function passageText(coding: RefiCoding, document: CountedText | null, sourceName: string) {
  const { name, isTitle } = nameOf(coding, sourceName, document);
  const start = position(coding.start);
  const end = position(coding.end);
  return selectionText(document, start, end, name, isTitle);
}

const position = (written: string): number => (written.trim() === '' ? Number.NaN : Number(written));

function placeOf(coding: RefiCoding, sourceName: string, document: CountedText): Place {
  const { name, isTitle } = nameOf(coding, sourceName, document);
  return { start: position(coding.start), end: position(coding.end), own: ownText(name, isTitle) };
}

/** What a selection calls itself; some programs write the name of the document there. A description is a note, unless it is in the document. */
function nameOf(
  { name, description }: RefiCoding,
  sourceName: string,
  document: CountedText | null,
): { readonly name: string; readonly isTitle: boolean } {
  const isNote = document?.plain.includes(ownText(description, false)) !== true;
  const own = name.trim() !== '' || isNote ? name : description;
  return { name: own, isTitle: own.trim() === sourceName.trim() };
}
