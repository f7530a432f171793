import { formatCount } from '@/lib/numbers';
import type { ChartLine } from './chart-line';
import { lookOf } from './chart-looks';

/** All lines at one x. Built of nodes, never of text as HTML: names come from data. */
export const chartTooltip = (
  titles: readonly string[],
  lines: readonly ChartLine[],
  emptyText: string,
  points: unknown,
) => {
  const first: unknown = Array.isArray(points) ? points[0] : points;
  const index = (first as { dataIndex?: number } | undefined)?.dataIndex ?? 0;
  const box = element('div', 'rounded border border-border bg-raised px-3 py-2 text-table text-text shadow-raised');
  box.append(element('div', 'mb-1 font-semibold', titles[index] ?? ''));
  if (lines.every(({ values }) => values[index] == null)) {
    box.append(element('div', 'text-muted', emptyText));
    return box;
  }

  for (const [place, { name, values }] of lines.entries()) {
    const value = values[index];
    const row = element('div', 'flex items-center gap-2');
    const dot = element('span', 'size-2 rounded-full');
    dot.style.background = `var(${lookOf(place).color})`;
    row.append(dot, element('span', 'flex-1', name));
    row.append(element('span', 'pl-4 font-semibold tabular', value == null ? '–' : formatCount(value)));
    box.append(row);
  }

  return box;
};

const element = (tag: string, className: string, text = '') => {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text;
  return node;
};
