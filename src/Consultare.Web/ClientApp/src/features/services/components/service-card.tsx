import { Link } from '@tanstack/react-router';
import { CirclePause } from 'lucide-react';
import type { Service } from '@/api/contract';
import { Freshness } from '@/components/service/freshness';
import { RunProgress } from '@/components/service/run-progress';
import { StateBadge } from '@/components/service/state-badge';
import { Badge } from '@/components/ui/badge';
import { isRefresh } from '@/lib/live/run-words';
import { ledgerKey } from '../ledger-key';
import { BackfillProgress } from './backfill-progress';
import { FireStrip } from './fire-strip';
import { OperationLines } from './operation-lines';
import { RunFacts } from './run-facts';
import { ServiceActions } from './service-actions';

type Props = { service: Service; grouped: boolean; onOpenRun: (runId: string) => void };

/** One service at a glance; a click anywhere but on its buttons opens its history. */
export const ServiceCard = ({ service, grouped, onOpenRun }: Props) => {
  const { current, queued, backfill, last } = service;
  const failed = last?.outcome === 'ERROR' || last?.outcome === 'INTERRUPTED';
  const running = current && isRefresh(current.kind) ? current : null;
  return (
    <article
      aria-label={service.name}
      data-testid={`service-${service.service}`}
      className="relative flex flex-col gap-3 rounded border border-border bg-surface px-5 py-4 hover:border-control"
    >
      <header className="flex items-start justify-between gap-3">
        <h3 className="text-lg font-semibold">
          <Link
            to="/servicos"
            search={{ servico: service.service }}
            aria-label={`${service.name}: abrir histórico`}
            className="after:absolute after:inset-0 after:rounded hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-brand"
          >
            {service.name}
          </Link>
        </h3>
        <span className="flex flex-wrap justify-end gap-1.5">
          {service.pause && (
            <Badge tone="warning" icon={CirclePause}>
              Pausado
            </Badge>
          )}
          <StateBadge state={service.state} />
        </span>
      </header>
      <Freshness
        className="text-table"
        dataAt={service.dataAt}
        freshForSeconds={service.freshForSeconds}
        failed={failed}
      />
      <OperationLines service={service} grouped={grouped} />
      {service.details && (
        <p className="break-words animate-appear" key={service.details}>
          {ledgerKey(service.details)}
        </p>
      )}
      {running && <RunProgress run={running} expectedSeconds={service.expectedSeconds} />}
      {backfill && <BackfillProgress run={backfill} />}
      <RunFacts
        last={last}
        current={running}
        queued={queued}
        nextRunAt={service.nextRunAt}
        paused={service.pause != null}
        window={service.window}
      />
      <FireStrip service={service} onOpenRun={onOpenRun} />
      <ServiceActions service={service} />
    </article>
  );
};
