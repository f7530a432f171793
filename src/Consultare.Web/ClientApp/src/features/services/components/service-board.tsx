import { Failure } from '@/components/ui/failure';
import { Skeleton } from '@/components/ui/skeleton';
import { ApiError, errorText } from '@/lib/api-error';
import { useServices } from '@/lib/live/services';
import { useDelayed } from '@/lib/use-delayed';
import { type BoardSection, boardSections } from '../board-order';
import { BlockedGroup } from './blocked-group';
import { ServiceCard } from './service-card';

type OpenRun = (service: string, runId: string) => void;

export const ServiceBoard = ({ onOpenRun }: { onOpenRun: OpenRun }) => {
  const { data, error, isFetching, refetch } = useServices();
  const late = useDelayed(data === undefined && error === null, 150);
  if (data === undefined && error !== null) {
    return (
      <Failure
        title="Os serviços não puderam ser lidos."
        traceId={error instanceof ApiError ? error.traceId : undefined}
        retrying={isFetching}
        onRetry={() => void refetch()}
      >
        {errorText(error)}
      </Failure>
    );
  }

  if (data === undefined) {
    return late ? <BoardSkeleton /> : null;
  }

  if (data.services.length === 0) {
    return <p className="rounded border border-border bg-surface px-5 py-10 text-center">Nenhum serviço instalado.</p>;
  }

  return (
    <div className="flex flex-col gap-6">
      {boardSections(data.services).map((section) =>
        section.cause ? (
          <BlockedGroup key={section.key} cause={section.cause} count={section.services.length}>
            <Cards section={section} onOpenRun={onOpenRun} />
          </BlockedGroup>
        ) : (
          <section key={section.key} aria-label={section.title}>
            <h2 className="mb-2 text-table font-semibold text-muted">{section.title}</h2>
            <Cards section={section} onOpenRun={onOpenRun} />
          </section>
        ),
      )}
    </div>
  );
};

const Cards = ({ section, onOpenRun }: { section: BoardSection; onOpenRun: OpenRun }) => (
  <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,350px),1fr))] items-start gap-4">
    {section.services.map((service) => (
      <li key={service.service}>
        <ServiceCard
          service={service}
          grouped={section.cause !== null}
          onOpenRun={(runId) => onOpenRun(service.service, runId)}
        />
      </li>
    ))}
  </ul>
);

const BoardSkeleton = () => (
  <div
    role="status"
    aria-label="Carregando serviços"
    className="max-w-lg rounded border border-border bg-surface px-5 py-4 animate-appear"
  >
    <Skeleton className="h-6 w-40" />
    <Skeleton className="mt-3 h-4 w-64" />
    <Skeleton className="mt-2 h-4 w-56" />
    <Skeleton className="mt-5 h-9 w-48" />
  </div>
);
