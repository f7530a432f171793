import type { Heartbeat } from '@/api/contract';
import { RunLink } from '@/components/service/run-link';
import { formatMoment } from '@/lib/dates';
import { useService } from '@/lib/live/services';
import { useNow } from '@/lib/use-now';
import { feedService } from '../feed';

/** Where the figures come from: the run that last brought data. */
export const Origin = ({ heartbeat }: { heartbeat: Heartbeat }) => {
  const service = useService(feedService);
  const now = useNow(60);
  const last = service?.last;
  const brought = last?.outcome === 'COMPLETED' || last?.outcome === 'ONLINE' || last?.outcome === 'WARNING';
  if (last && brought) {
    return (
      <>
        Feegow, <RunLink run={last} />
      </>
    );
  }

  const at = service ? service.dataAt : heartbeat.last_run;
  return at === null ? 'Feegow, ainda sem execução' : `Feegow, dados de ${formatMoment(at, now)}`;
};
