import { CircleCheck, RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Service } from '@/api/contract';
import { useRequestRefresh } from '@/api/request-refresh';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import { errorText } from '@/lib/api-error';
import { runningText } from '@/lib/live/progress-text';
import { type RefreshPhase, refreshPhase } from '@/lib/live/refresh-phase';
import { useNow } from '@/lib/use-now';
import { RefreshNote } from './refresh-note';

type Props = {
  serviceKey: string;
  service: Service | undefined;
  allowed: boolean;
  size?: 'normal' | 'small';
  /** Whether who asked is said here, or already stands elsewhere. */
  saysWho?: boolean;
};

/**
 * "Atualizar", and what became of it: every viewer sees the same words, those who may not ask see them without a
 * button. A second click joins the run under way.
 */
export const RefreshControl = ({ serviceKey, service, allowed, size = 'normal', saysWho = true }: Props) => {
  const now = useNow();
  const refresh = useRequestRefresh(serviceKey);
  const phase = refreshPhase(service, now);
  const words = refresh.isPending && phase.kind !== 'running' ? 'Pedido' : phaseWords(phase, service, now);
  const icon = phaseIcon(refresh.isPending ? 'asked' : phase.kind);
  const busy = phase.kind === 'running' || phase.kind === 'asked';
  return (
    <>
      {allowed ? (
        <Button
          look={phase.kind === 'idle' ? 'primary' : 'plain'}
          size={size}
          aria-busy={busy}
          title={busy ? 'Entrar nesta atualização' : undefined}
          disabled={refresh.isPending}
          onClick={() => refresh.mutate()}
          data-testid="refresh"
          className="tabular"
        >
          {icon}
          {words}
        </Button>
      ) : (
        phase.kind !== 'idle' && (
          <span data-testid="refresh" className="inline-flex h-9 items-center gap-2 font-medium tabular">
            {icon}
            {words}
          </span>
        )
      )}
      <RefreshNote
        phase={phase}
        saysWho={saysWho}
        queued={service?.queued ?? null}
        answer={refresh.data}
        error={refresh.error ? errorText(refresh.error) : undefined}
      />
    </>
  );
};

const phaseWords = (phase: RefreshPhase, service: Service | undefined, now: number) => {
  switch (phase.kind) {
    case 'asked':
      return 'Pedido';
    case 'running':
      return runningText(phase.run, service?.expectedSeconds ?? null, now);
    case 'done':
      return 'Atualizado agora';
    default:
      return 'Atualizar';
  }
};

const phaseIcon = (kind: RefreshPhase['kind']): ReactNode => {
  if (kind === 'asked' || kind === 'running') {
    return <Spinner />;
  }

  return kind === 'done' ? (
    <CircleCheck size={16} aria-hidden className="text-good" />
  ) : (
    <RefreshCw size={16} aria-hidden />
  );
};
