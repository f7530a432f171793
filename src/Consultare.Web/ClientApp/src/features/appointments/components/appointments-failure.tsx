import { Failure } from '@/components/ui/failure';
import { ApiError, errorText } from '@/lib/api-error';
import { formatTime } from '@/lib/dates';
import type { useAppointments } from '../api/get-appointments';

/** What could not be read, since when, and what is still shown. */
export const AppointmentsFailure = ({ appointments }: { appointments: ReturnType<typeof useAppointments> }) => {
  const { error, errorUpdatedAt, data, dataUpdatedAt, isFetching, refetch } = appointments;
  const refusedField = error instanceof ApiError && error.status === 400 && error.field !== undefined;
  if (refusedField) {
    return (
      <Failure title="Os agendamentos não foram lidos com estes filtros.">
        Corrija o filtro indicado acima: {errorText(error)}
      </Failure>
    );
  }

  return (
    <Failure
      title={`Os agendamentos não puderam ser lidos às ${formatTime(errorUpdatedAt)}.`}
      traceId={error instanceof ApiError ? error.traceId : undefined}
      retrying={isFetching}
      onRetry={() => void refetch()}
    >
      {errorText(error)}
      {data !== undefined && ` Abaixo continuam os números lidos às ${formatTime(dataUpdatedAt)}.`}
    </Failure>
  );
};
