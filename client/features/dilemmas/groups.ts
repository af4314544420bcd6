/** By what the dilemmas can be told apart. */
export const groups = ['municipality', 'sector', 'role'] as const;
export type Group = (typeof groups)[number];
