/** Whether a path of an address can be a page of the client: plain words without a dot, not a file. */
export function isPagePath(path: string): boolean {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return false;
  }
  if (decoded.length > 300) return false;
  if (decoded === '/' || decoded === '/index.html') return true;
  const segments = decoded.replace(/\/$/, '').split('/').slice(1);
  return decoded.startsWith('/') && segments.every((segment) => /^[\p{L}\p{N}_~ -]+$/u.test(segment));
}
