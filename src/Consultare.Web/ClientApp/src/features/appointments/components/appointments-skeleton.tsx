import { Skeleton } from '@/components/ui/skeleton';

const cards = ['total', 'rate', 'missed'];

export const AppointmentsSkeleton = () => (
  <div role="status" aria-label="Carregando agendamentos" className="flex flex-col gap-4 animate-appear">
    <div className="grid gap-4 md:grid-cols-3">
      {cards.map((card) => (
        <div key={card} className="rounded border border-border bg-surface px-5 py-4">
          <Skeleton className="h-4 w-32" />
          <Skeleton className="mt-2 h-8 w-24" />
          <Skeleton className="mt-2 h-4 w-40" />
        </div>
      ))}
    </div>
    <div className="rounded border border-border bg-surface px-5 py-4">
      <Skeleton className="h-5 w-44" />
      <Skeleton className="mt-4 h-80" />
    </div>
    <div className="rounded border border-border bg-surface px-5 py-4">
      <Skeleton className="h-5 w-24" />
      <Skeleton className="mt-4 h-40" />
    </div>
  </div>
);
