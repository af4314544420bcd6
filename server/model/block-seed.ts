/**
 * The seed of one block of draws, made from all that names it (FNV-1a, 32 bits). Blocks may then be drawn anywhere, in any order, by any number
 * of workers, and adding a network to a comparison changes no other network's draws.
 */
export function blockSeed(...names: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const letter of names.join('\u0000')) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
