import type { ImportIssueCode } from '../../model/messages.ts';
import { walkXml } from '../sources/xml.ts';
import { unzip } from '../sources/zip.ts';
import { decode } from '../text/decode.ts';
import type { ReportLine } from './nvivo-references.ts';

type Fault = { readonly code: ImportIssueCode; readonly line: number | null; readonly values: Readonly<Record<string, number>> };

const body = 'word/document.xml';

/**
 * The text of a Word document, one line for each paragraph and each break in it; nothing else of the document is read.
 * `line` is the number of the paragraph, since a Word document has no lines of its own. Source: ECMA-376 part 1, WordprocessingML.
 */
export function docxLines(bytes: Uint8Array): { readonly lines: readonly ReportLine[] } | { readonly fault: Fault } {
  const unzipped = unzip(bytes, (name) => name === body);
  if ('fault' in unzipped) return { fault: { ...unzipped.fault, line: null } };
  const document = unzipped.entries.get(body);
  if (document === undefined) return { fault: { code: 'zip-broken', line: null, values: {} } };
  const lines: ReportLine[] = [];
  let paragraph = 0;
  let text = '';
  const fault = walkXml(decode(document).pieces(), {
    close: (name, content, path) => {
      // A deleted text is not part of the document; alternatives for older programs would say everything twice.
      if (path.includes('Fallback') || path.includes('del')) return;
      if (name === 't') text += content;
      else if (name === 'tab') text += '\t';
      else if (name === 'br' || name === 'cr') text += '\n';
      else if (name === 'p') {
        paragraph++;
        for (const line of text.split('\n')) lines.push({ line: paragraph, text: line });
        text = '';
      }
    },
  });
  return fault === null ? { lines } : { fault };
}
