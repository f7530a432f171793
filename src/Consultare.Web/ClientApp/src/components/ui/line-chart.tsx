import { LineChart as Lines } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, useState } from 'react';
import { useShownTheme } from '@/lib/theme';
import { ChartLegend } from './chart-legend';
import type { ChartLine } from './chart-line';
import { chartOption } from './line-chart-option';

use([Lines, GridComponent, TooltipComponent, MarkLineComponent, LabelLayout, SVGRenderer]);

type Props = {
  label: string;
  /** Short names under the axis, and long ones for the hover, one for each x. */
  labels: readonly string[];
  titles: readonly string[];
  lines: readonly ChartLine[];
  emptyText: string;
  selected: number | null;
  onPick: (index: number) => void;
};

/** Narrower than this, names beside the lines would leave no room for the lines. */
const roomForLabels = 560;

export default function LineChart({ label, labels, titles, lines, emptyText, selected, onPick }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const pick = useRef(onPick);
  const [wide, setWide] = useState(true);
  const theme = useShownTheme();
  pick.current = onPick;

  useEffect(() => {
    if (box.current === null) {
      return;
    }

    const drawn = init(box.current, null, { renderer: 'svg' });
    chart.current = drawn;
    drawn.getZr().on('click', ({ offsetX, offsetY }) => {
      if (drawn.containPixel('grid', [offsetX, offsetY])) {
        const [index] = drawn.convertFromPixel({ gridIndex: 0 }, [offsetX, offsetY]) as [number, number];
        pick.current(Math.round(index));
      }
    });
    const observer = new ResizeObserver(([entry]) => {
      setWide((entry?.contentRect.width ?? roomForLabels) >= roomForLabels);
      drawn.resize();
    });
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      drawn.dispose();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the colour names stand for.
  useEffect(() => {
    chart.current?.setOption(chartOption({ labels, titles, lines, emptyText, selected, wide }), { notMerge: true });
  }, [labels, titles, lines, emptyText, selected, wide, theme]);

  return (
    <figure>
      {!wide && <ChartLegend names={lines.map(({ name }) => name)} />}
      <div ref={box} role="img" aria-label={label} className="h-80 w-full animate-appear" data-testid="line-chart" />
    </figure>
  );
}
