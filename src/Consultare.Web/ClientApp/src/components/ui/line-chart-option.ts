import { formatCount } from '@/lib/numbers';
import { readColor } from './chart-colors';
import type { ChartLine, ChartOption } from './chart-line';
import { lookOf } from './chart-looks';
import { chartTooltip } from './chart-tooltip';

type Input = {
  labels: readonly string[];
  titles: readonly string[];
  lines: readonly ChartLine[];
  emptyText: string;
  selected: number | null;
  /** Whether there is room for names beside the lines. */
  wide: boolean;
};

const fontFamily = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';
/** With more points than this, markers would hide the lines. */
const markerLimit = 70;

export const chartOption = ({ labels, titles, lines, emptyText, selected, wide }: Input): ChartOption => {
  const text = readColor('--text');
  const muted = readColor('--muted');
  const border = readColor('--border');
  return {
    animation: false,
    textStyle: { fontFamily },
    grid: { left: 4, right: wide ? 118 : 12, top: 20, bottom: 4, outerBoundsMode: 'same' },
    tooltip: {
      trigger: 'axis',
      confine: true,
      padding: 0,
      borderWidth: 0,
      backgroundColor: 'transparent',
      extraCssText: 'box-shadow: none',
      axisPointer: { type: 'line', lineStyle: { color: muted, type: 'solid', width: 1 } },
      formatter: (points) => chartTooltip(titles, lines, emptyText, points),
    },
    xAxis: {
      type: 'category',
      data: [...labels],
      boundaryGap: labels.length === 1,
      axisLine: { lineStyle: { color: border } },
      axisTick: { show: false },
      axisLabel: { color: muted, fontSize: 12, hideOverlap: true, margin: 10 },
    },
    yAxis: {
      type: 'value',
      min: 0,
      minInterval: 1,
      splitLine: { lineStyle: { color: border } },
      axisLabel: { color: muted, fontSize: 12, formatter: (value: number) => formatCount(value) },
    },
    series: lines.map((line, index) => {
      const look = lookOf(index);
      const color = readColor(look.color);
      return {
        type: 'line',
        name: line.name,
        data: [...line.values],
        connectNulls: false,
        symbol: look.symbol,
        symbolSize: 7,
        showSymbol: labels.length <= markerLimit,
        showAllSymbol: true,
        lineStyle: { color, width: 2, type: look.dash as 'solid' },
        itemStyle: { color },
        emphasis: { disabled: true },
        endLabel: { show: wide, formatter: '{a}', color: text, fontSize: 12, distance: 10, fontWeight: 500 },
        labelLayout: { moveOverlap: 'shiftY' },
        ...(index === 0 && selected !== null ? { markLine: selectedLine(selected, readColor('--brand')) } : {}),
      };
    }),
  };
};

const selectedLine = (index: number, color: string) => ({
  silent: true,
  symbol: 'none',
  animation: false,
  lineStyle: { color, width: 2, type: 'solid' as const },
  label: { show: false },
  data: [{ xAxis: index }],
});
