import { type Glimpse, type Opening, textOf } from '../source.ts';
import { SourceNetwork } from './source-network.ts';
import { walkXml, type XmlVisitor } from './xml.ts';

/** Reads a network written in XML. @param visit what its format makes of the elements */
export function openXmlNetwork(glimpse: Glimpse, visit: (network: SourceNetwork) => XmlVisitor): Opening {
  const network = new SourceNetwork();
  const decoded = textOf(glimpse);
  network.issues.take(decoded.issues);
  const fault = walkXml(decoded.pieces(), visit(network));
  return fault === null ? network.opening() : network.refuse(fault.code, fault.line, fault.values);
}

/** True where the first element of an XML text has this name, with or without prefix. */
export function hasRoot(start: string | null, name: string): boolean {
  if (start === null || !start.slice(0, 1000).trimStart().startsWith('<')) return false;
  // Declarations, comments and a document type may come before it.
  const root = /<(?:[A-Za-z][\w.-]{0,40}:)?([A-Za-z][\w.-]{0,40})(?=[\s/>])/.exec(withoutProlog(start));
  return root?.[1]?.toLowerCase() === name;
}

function withoutProlog(start: string): string {
  let at = 0;
  for (;;) {
    const open = start.indexOf('<', at);
    if (open < 0) return '';
    const end = start.startsWith('<!--', open)
      ? start.indexOf('-->', open) + 3
      : start.startsWith('<?', open)
        ? start.indexOf('?>', open) + 2
        : start.startsWith('<!', open)
          ? doctypeEnd(start, open)
          : -1;
    if (end < 0) return start.slice(open, open + 200);
    if (end <= open) return '';
    at = end;
  }
}

/** A document type may hold declarations between brackets. It is refused later; here it is only passed over. */
function doctypeEnd(start: string, open: number): number {
  const bracket = start.indexOf('[', open);
  const plain = start.indexOf('>', open) + 1;
  if (bracket < 0 || (plain > 0 && plain < bracket)) return plain;
  const close = /\]\s{0,100}>/.exec(start.slice(bracket));
  return close === null ? 0 : bracket + close.index + close[0].length;
}
