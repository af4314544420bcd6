import { createHash } from 'node:crypto';

/** SHA-256 as 64 hexadecimal digits, of bytes or of text in UTF-8. */
export function hashBytes(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
