import { lookOf } from './chart-looks';

/** The names of the lines, where there is no room beside them. */
export const ChartLegend = ({ names }: { names: readonly string[] }) => (
  <ul className="flex flex-wrap gap-x-4 gap-y-1 pt-3 text-table">
    {names.map((name, index) => (
      <li key={name} className="flex items-center gap-1.5">
        <LineSample index={index} />
        {name}
      </li>
    ))}
  </ul>
);

export const LineSample = ({ index }: { index: number }) => {
  const { color, dashArray, symbol } = lookOf(index);
  const paint = `var(${color})`;
  return (
    <svg width="26" height="10" aria-hidden="true" className="shrink-0">
      <line x1="0" y1="5" x2="26" y2="5" stroke={paint} strokeWidth="2" strokeDasharray={dashArray} />
      {symbol === 'circle' && <circle cx="13" cy="5" r="3.5" fill={paint} />}
      {symbol === 'triangle' && <path d="M13 1 L17 8.5 L9 8.5 Z" fill={paint} />}
      {symbol !== 'circle' && symbol !== 'triangle' && <rect x="9.5" y="1.5" width="7" height="7" fill={paint} />}
    </svg>
  );
};
