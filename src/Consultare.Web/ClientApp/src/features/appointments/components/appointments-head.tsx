import { Download } from 'lucide-react';
import type { Heartbeat } from '@/api/contract';
import { Freshness } from '@/components/service/freshness';
import { RefreshControl } from '@/components/service/refresh-control';
import { Button } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { useService } from '@/lib/live/services';
import { mayRefreshAny, useSession } from '@/lib/session/session';
import { contextLine } from '../context-line';
import { feedService } from '../feed';
import type { Filters } from '../search';

type Props = { filters: Filters; heartbeat: Heartbeat | undefined; onExport: (() => void) | undefined };

export const AppointmentsHead = ({ filters, heartbeat, onExport }: Props) => {
  const session = useSession();
  const service = useService(feedService);
  const outcome = service?.last?.outcome;
  const failed = service ? outcome === 'ERROR' || outcome === 'INTERRUPTED' : heartbeat?.status === 'ERROR';
  return (
    <PageHead
      title="Dashboard de Agendamentos"
      context={contextLine(filters)}
      freshness={
        (service || heartbeat) && (
          <Freshness
            dataAt={service ? service.dataAt : (heartbeat?.last_run ?? null)}
            freshForSeconds={service?.freshForSeconds ?? null}
            failed={failed}
            reason={service?.last?.details ?? heartbeat?.details ?? undefined}
          />
        )
      }
    >
      <RefreshControl
        serviceKey={feedService}
        service={service}
        allowed={mayRefreshAny(session, service?.refreshPages ?? ['agendamentos', 'produtividade'])}
      />
      <Button onClick={onExport} disabled={onExport === undefined}>
        <Download size={16} aria-hidden />
        Exportar CSV
      </Button>
    </PageHead>
  );
};
