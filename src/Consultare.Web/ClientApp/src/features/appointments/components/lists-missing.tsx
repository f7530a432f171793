import { Failure } from '@/components/ui/failure';
import { ApiError } from '@/lib/api-error';
import type { useFilterLists } from '../api/get-filter-lists';

/** The figures came, the lists to choose from did not. */
export const ListsMissing = ({ lists }: { lists: ReturnType<typeof useFilterLists> }) => (
  <Failure
    tone="warning"
    title="As opções de responsável, especialidade e profissional não puderam ser carregadas."
    traceId={lists.error instanceof ApiError ? lists.error.traceId : undefined}
    retrying={lists.isFetching}
    onRetry={() => void lists.refetch()}
  >
    Os números abaixo estão completos.
  </Failure>
);
