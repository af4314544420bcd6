/** How much more room is made at most than is needed by now, for what is only expected. */
const most = 16;

/**
 * Room for a list that is full: for as many as are expected, so that it is hardly ever moved, or for twice as many where that is no help.
 * @param held how many it holds
 * @param expected how many it may hold in the end; 0 = nobody can tell
 */
export const listRoom = (held: number, expected: number): number =>
  Math.max(2 * held, Math.min(Math.ceil(expected), most * held));
