import type { Locale } from '../model/text.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** One sentence as a page, for a browser that asked for a page and cannot have it. */
export function plainPage(sentence: string, locale: Locale): string {
  const safe = sentence.replace(/[&<>"']/g, (mark) => escapes[mark] ?? '');
  return `<!doctype html>\n<html lang="${locale}">\n<meta charset="utf-8">\n<title>Weefsel</title>\n<h1>Weefsel</h1>\n<p>${safe}</p>\n</html>\n`;
}
