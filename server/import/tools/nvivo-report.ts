import type { Row } from '../format.ts';
import { IssueList } from '../issue-list.ts';
import { type Glimpse, type Opening, type SourceReader, textOf } from '../source.ts';
import { sniffBytes } from '../text/sniff.ts';
import { docxLines } from './docx-lines.ts';
import { nvivo } from './nvivo.ts';
import { isNvivoReport, nvivoHeader, nvivoReferences, type ReportLine } from './nvivo-references.ts';

const label = { nl: 'NVivo: verwijzingen per code', en: 'NVivo code references', fr: 'NVivo : références par code' };
/** Lines at the beginning of a text among which the first document of a report is looked for. */
const lookedAt = 200;

/** NVivo's report of the references of a code, saved as text. */
export const nvivoText: SourceReader = {
  id: 'nvivo-text',
  label,
  extension: 'txt',
  recognise: ({ start }) => start !== null && isNvivoReport(textLines(start.slice(0, 200_000), lookedAt)),
  open: (glimpse) => {
    const decoded = textOf(glimpse);
    const issues = new IssueList();
    issues.take(decoded.issues);
    return opening(textLines([...decoded.pieces()].join('')), glimpse.name, issues);
  },
};

/** The same report, saved as a Word document. A Word document that is none is refused as what it is. */
export const nvivoWord: SourceReader = {
  id: 'nvivo-word',
  label,
  extension: 'docx',
  recognise: ({ bytes }) => isWord(bytes),
  open: ({ bytes, name }: Glimpse): Opening => {
    const issues = new IssueList();
    const lines = docxLines(bytes);
    if ('fault' in lines) {
      const { code, line, values } = lines.fault;
      issues.add('error', line === null ? {} : { line }, code, values);
      return { parts: [], issues: issues.issues };
    }
    const disguise = sniffBytes(bytes);
    if (disguise !== null && !isNvivoReport(lines.lines)) {
      issues.add('error', {}, 'not-a-table', disguise);
      return { parts: [], issues: issues.issues };
    }
    return opening(lines.lines, name, issues);
  },
};

function opening(lines: Iterable<ReportLine>, name: string, issues: IssueList): Opening {
  const rows = nvivoReferences(lines, name, issues);
  const header: Row = { line: 1, row: 1, cells: nvivoHeader, fault: null };
  return { parts: [{ name: 'codings', sheet: { header, rows, issues: [] }, format: nvivo.id }], issues: issues.issues };
}

function* textLines(text: string, limit = Number.POSITIVE_INFINITY): Generator<ReportLine> {
  const ends = /\r\n|\r|\n/g;
  let at = 0;
  for (let line = 1; at <= text.length && line <= limit; line++) {
    const end = ends.exec(text);
    yield { line, text: text.slice(at, end?.index ?? text.length) };
    if (end === null) return;
    at = ends.lastIndex;
  }
}

/** Entry names stand in plain bytes at the start and at the end of a zip. */
function isWord(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const latin1 = new TextDecoder('latin1');
  return (latin1.decode(bytes.subarray(0, 4096)) + latin1.decode(bytes.subarray(-65_536))).includes('word/document.xml');
}
