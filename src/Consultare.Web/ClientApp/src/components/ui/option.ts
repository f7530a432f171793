/** One choice of a list. */
export type Option = { value: string; label: string };
