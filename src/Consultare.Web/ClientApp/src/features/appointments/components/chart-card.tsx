import { clsx } from 'clsx';
import { ChartLine, Table2 } from 'lucide-react';
import { ToggleGroup } from 'radix-ui';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Skeleton } from '@/components/ui/skeleton';
import { axisLabel, longPeriod, type Slot } from '../periods';
import type { Grouping } from '../search';
import { ChartData } from './chart-data';

const LineChart = lazy(() => import('@/components/ui/line-chart'));

type Props = {
  slots: readonly Slot[];
  grouping: Grouping;
  selected: string | undefined;
  onSelect: (period: string | undefined) => void;
};

const views = [
  { value: 'chart', label: 'Gráfico', icon: ChartLine },
  { value: 'table', label: 'Tabela', icon: Table2 },
] as const;

export const ChartCard = ({ slots, grouping, selected, onSelect }: Props) => {
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const data = useMemo(
    () => ({
      labels: slots.map(({ period }) => axisLabel(period, grouping)),
      titles: slots.map(({ period }) => longPeriod(period, grouping)),
      lines: [
        { name: 'Total', values: slots.map(({ point }) => point?.total ?? null) },
        { name: 'Confirmados', values: slots.map(({ point }) => point?.confirmados ?? null) },
        { name: 'Não compareceu', values: slots.map(({ point }) => point?.nao_compareceu ?? null) },
      ],
    }),
    [slots, grouping],
  );
  const selectedIndex = slots.findIndex(({ period }) => period === selected);
  return (
    <section aria-label="Evolução no período" className="rounded border border-border bg-surface">
      <header className="flex flex-wrap items-center justify-between gap-2 px-5 pt-4">
        <h2 className="text-lg font-semibold">Evolução no período</h2>
        <ToggleGroup.Root
          type="single"
          aria-label="Ver como"
          value={view}
          onValueChange={(next) => (next === 'chart' || next === 'table') && setView(next)}
          className="flex rounded border border-border p-0.5"
        >
          {views.map(({ value, label, icon: Icon }) => (
            <ToggleGroup.Item
              key={value}
              value={value}
              className="flex h-7 items-center gap-1.5 rounded-sm px-2.5 text-table text-muted hover:bg-hover data-[state=on]:bg-selected data-[state=on]:text-brand"
            >
              <Icon size={14} aria-hidden />
              {label}
            </ToggleGroup.Item>
          ))}
        </ToggleGroup.Root>
      </header>
      <div className={clsx('px-5 pb-4', view === 'table' && 'pt-3')}>
        {view === 'table' ? (
          <ChartData slots={slots} grouping={grouping} />
        ) : (
          <Suspense fallback={<Skeleton className="mt-3 h-80" />}>
            <LineChart
              {...data}
              label="Gráfico de linhas com total, confirmados e não compareceu por período. Os mesmos números estão em “Tabela”."
              emptyText="sem agendamentos"
              selected={selectedIndex < 0 ? null : selectedIndex}
              onPick={(index) => {
                const slot = slots[index];
                if (slot?.point) {
                  onSelect(slot.period === selected ? undefined : slot.period);
                }
              }}
            />
          </Suspense>
        )}
      </div>
    </section>
  );
};
