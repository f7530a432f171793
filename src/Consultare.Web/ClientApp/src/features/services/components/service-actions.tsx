import { GitCompareArrows, History } from 'lucide-react';
import { useState } from 'react';
import type { Service } from '@/api/contract';
import { RefreshControl } from '@/components/service/refresh-control';
import { Button } from '@/components/ui/button';
import { may, mayRefreshAny, useSession } from '@/lib/session/session';
import { BackfillDialog } from './backfill-dialog';
import { CancelButton } from './cancel-button';
import { PauseButton } from './pause-button';
import { PreviewDialog, previewTitle } from './preview-dialog';

/** The buttons of a card, for those who may; they lie above the card's own click. */
export const ServiceActions = ({ service }: { service: Service }) => {
  const session = useSession();
  const [asking, setAsking] = useState<'backfill' | 'preview' | null>(null);
  const mayAct = may(session, 'settings', 'edit');
  const mayRefresh = mayRefreshAny(session, service.refreshPages);
  const runs = [service.current, service.queued, service.backfill].filter((run) => run !== null);
  const open = [...new Map(runs.map((run) => [run.runId, run])).values()];
  if (!mayAct && !mayRefresh) {
    return null;
  }

  return (
    <div className="relative z-10 flex flex-wrap items-start gap-2 self-start">
      <RefreshControl
        serviceKey={service.service}
        service={service}
        allowed={mayRefresh}
        size="small"
        saysWho={false}
      />
      {mayAct && open.map((run) => <CancelButton key={run.runId} run={run} />)}
      {mayAct && <PauseButton service={service} />}
      {mayAct && service.canBackfill && service.backfill === null && (
        <Button size="small" onClick={() => setAsking('backfill')}>
          <History size={16} aria-hidden />
          Carga histórica
        </Button>
      )}
      {mayAct && service.preview !== 'none' && (
        <Button size="small" onClick={() => setAsking('preview')}>
          <GitCompareArrows size={16} aria-hidden />
          {previewTitle(service)}
        </Button>
      )}
      {asking === 'backfill' && <BackfillDialog service={service} onClose={() => setAsking(null)} />}
      {asking === 'preview' && <PreviewDialog service={service} onClose={() => setAsking(null)} />}
    </div>
  );
};
