import type { Service } from '@/api/contract';
import { StateBadge } from '@/components/service/state-badge';
import { Dialog } from '@/components/ui/dialog';
import { ledgerKey } from '../ledger-key';
import { RunHistory } from './run-history';

type Props = {
  serviceKey: string;
  service: Service | undefined;
  runId: string | undefined;
  onOpenRun: (runId: string | undefined) => void;
  onClose: () => void;
};

/** The run history of one service, beside the board; its place is in the address. */
export const HistoryPanel = ({ serviceKey, service, runId, onOpenRun, onClose }: Props) => (
  <Dialog
    open
    side="right"
    title={`Histórico · ${service?.name ?? serviceKey}`}
    description="Cada execução, com suas partes e o que foi rejeitado. Clique em uma linha para abrir."
    onClose={onClose}
  >
    {service && (
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <StateBadge state={service.state} />
        <p className="min-w-0 flex-1 break-words">{ledgerKey(service.details)}</p>
      </div>
    )}
    <RunHistory serviceKey={serviceKey} service={service} runId={runId} onOpenRun={onOpenRun} />
  </Dialog>
);
