import type { Row } from '../format.ts';
import type { IssueList } from '../issue-list.ts';
import { shown } from '../tables/shown.ts';

/** A line of a report with its physical number. */
export type ReportLine = { readonly line: number; readonly text: string };

/** `Files\\folder\\document - § 2 references coded [ 6.78% Coverage]`, in whatever language; newer versions put the path between < and >. */
const documentLine =
  /^<?(.{1,1000}?)>?\s{0,3}[-–] § (\d{1,6}|\d{1,3}[.,\s]\d{3}) [^[\]]{3,80} \[\s{0,3}<?\s?\d{1,3}(?:[.,]\d{1,4})?\s?% [^[\]]{2,40}\]$/u;
/** `Reference 1 - 5.80% Coverage`; a share that rounds to nothing is `<0.01%`. */
const referenceLine = /^\p{L}{2,20} (\d{1,6}) [-–] <?\s?\d{1,3}(?:[.,]\d{1,4})?\s?% \p{L}[\p{L} ’']{1,40}$/u;
const nameLine = /^(?:Name|Naam|Nom|Node|Nodes|Knoten|Nœud|Nœuds|Code|Codes)\s?:\s{0,3}(.{1,1000})$/iu;

export const nvivoHeader = ['node', 'source', 'folder', 'reference text'] as const;

/** True for the beginning of a report of code references. */
export function isNvivoReport(lines: Iterable<ReportLine>): boolean {
  for (const { text } of lines) if (documentLine.test(text.trim())) return true;
  return false;
}

/**
 * Reads a report of code references: below each document its references, each with its text, which may run over several lines.
 * A report may hold several codes where each is announced by a line `Name: …`.
 * @param fileName stands in for the code's name where no line gives it; this is said
 */
export function nvivoReferences(lines: Iterable<ReportLine>, fileName: string, issues: IssueList): readonly Row[] {
  const rows: Row[] = [];
  let node: string | null = null;
  let document: { readonly name: string; readonly folder: string; readonly announced: number; readonly line: number } | null =
    null;
  let open: { readonly line: number; readonly text: string[] } | null = null;
  let found = 0;
  const closeReference = (): void => {
    if (open === null || document === null) return;
    const text = open.text.join('\n').replace(/^\n+|\s+$/g, '');
    rows.push({ line: open.line, row: rows.length + 2, cells: [node ?? '', document.name, document.folder, text], fault: null });
    open = null;
    found++;
  };
  const closeDocument = (): void => {
    closeReference();
    if (document !== null && found !== document.announced) {
      const values = { document: shown(document.name), announced: document.announced, found };
      issues.add('warning', { line: document.line }, 'reference-count', values);
    }
    document = null;
    found = 0;
  };
  for (const { line, text } of lines) {
    const trimmed = text.trim();
    const file = documentLine.exec(trimmed);
    if (file !== null) {
      closeDocument();
      const path = (file[1] ?? '').split(/\\+/).filter((part) => part.trim() !== '');
      document = {
        name: path.at(-1)?.trim() ?? '',
        folder: path.slice(1, -1).join(' / '),
        announced: Number((file[2] ?? '').replace(/\D/g, '')),
        line,
      };
      continue;
    }
    const name = nameLine.exec(trimmed);
    // A line of the text may look the same: a code is announced before its documents, so after a reference it needs a path.
    if (name !== null && (open === null || /\\/.test(trimmed))) {
      closeDocument();
      node = nodePath(name[1] ?? '');
      continue;
    }
    if (document !== null && referenceLine.test(trimmed)) {
      closeReference();
      open = { line, text: [] };
      // Assigned in a closure above, which the type of a variable does not follow.
    } else (open as { readonly text: string[] } | null)?.text.push(text);
  }
  closeDocument();
  if (rows.every(({ cells }) => cells[0] !== '') || rows.length === 0) return rows;
  const code = codeOfFile(fileName);
  issues.add('warning', {}, 'code-from-file-name', { code: shown(code) });
  return rows.map((row) => ({ ...row, cells: row.cells.map((cell, at) => (at === 0 && cell === '' ? code : cell)) }));
}

/** The path of a code without the folder that all codes stand in: `Nodes\\Samenwerking\\Vertrouwen`. */
function nodePath(path: string): string {
  const parts = path.split(/\\+/).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  const own =
    parts.length > 1 && /^(?:nodes?|codes?|knoten|nœuds?|theme nodes|free nodes|tree nodes)$/i.test(parts[0] ?? '')
      ? parts.slice(1)
      : parts;
  return own.join('\\\\');
}

/** The name of a file without folders, ending and what NVivo puts before it. */
function codeOfFile(name: string): string {
  const stem = (name.split(/[/\\]/).at(-1) ?? name).replace(/\.[a-z]{1,8}$/i, '').trim();
  const own = stem.replace(/^(?:nodes?|codes?|references?)\s?[-–_]\s?/i, '');
  return own === '' ? stem : own;
}
