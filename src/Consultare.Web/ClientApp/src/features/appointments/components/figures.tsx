import type { ReactNode } from 'react';
import type { AppointmentsAnswer } from '@/api/contract';
import { FigureCard } from '@/components/ui/figure-card';
import { formatCount, formatPercent } from '@/lib/numbers';

type Props = { answer: AppointmentsAnswer; origin: ReactNode };

const unknown = '–';

export const Figures = ({ answer: { series, stats }, origin }: Props) => {
  const total = stats.totalPeriod;
  const confirmed = series.reduce((sum, point) => sum + point.confirmados, 0);
  const missed = series.reduce((sum, point) => sum + point.nao_compareceu, 0);
  const none = 'Sem agendamentos de que tirar a taxa.';
  return (
    <div className="grid gap-4 md:grid-cols-3">
      <FigureCard
        label="Total de Agendamentos"
        value={formatCount(total)}
        note="Marcados no período, com os cancelados"
        origin={origin}
      />
      <FigureCard
        label="Taxa de Confirmação"
        value={total === 0 ? unknown : formatPercent(stats.confirmedRate, 2)}
        note={total === 0 ? none : `${formatCount(confirmed)} confirmados ou atendidos`}
        origin={origin}
      />
      <FigureCard
        label="Não compareceram"
        value={formatCount(missed)}
        note={total === 0 ? none : `${formatPercent(missed / total, 2)} do total`}
        origin={origin}
      />
    </div>
  );
};
