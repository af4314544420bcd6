/** Device names of Windows, which no file may have there. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A file name that every system takes: no path, no control or format characters, not hidden, at most 120 characters. */
export function safeFileName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[/\\:*?"<>|]/g, '-')
    .replace(/^[. -]+|[. ]+$/g, '');
  const dot = clean.lastIndexOf('.');
  const extension = dot > 0 && clean.length - dot <= 10 ? clean.slice(dot) : '';
  const stem = [...clean.slice(0, clean.length - extension.length)].slice(0, 120 - extension.length).join('');
  const short = `${stem || 'weefsel'}${extension}`;
  return reserved.test(short) ? `_${short}` : short;
}

/** The header of a download (RFC 6266): a plain name for old browsers, the true one in UTF-8 for all others. */
export function attachment(name: string): string {
  const safe = safeFileName(name);
  // A name of marks alone leaves nothing.
  const plain =
    safe
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^\w .()-]/g, '_') || 'weefsel';
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
