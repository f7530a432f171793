/** Lines are told apart by colour, dash and marker together. */
export const lineLooks = [
  { color: '--chart-1', dash: 'solid', dashArray: undefined, symbol: 'circle' },
  { color: '--chart-2', dash: [7, 4], dashArray: '7 4', symbol: 'rect' },
  { color: '--chart-3', dash: [2, 3], dashArray: '2 3', symbol: 'triangle' },
  { color: '--chart-4', dash: [10, 3, 2, 3], dashArray: '10 3 2 3', symbol: 'diamond' },
  { color: '--chart-5', dash: [4, 4], dashArray: '4 4', symbol: 'roundRect' },
] as const;

export const lookOf = (index: number) => lineLooks[index % lineLooks.length] ?? lineLooks[0];
