import {
  Ban,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  Clock,
  LoaderCircle,
  TriangleAlert,
  Unplug,
} from 'lucide-react';
import type { PageOutcome, Run, ServiceState } from '@/api/contract';
import { Badge } from '@/components/ui/badge';
import { outcomeWords, pageOutcomeWords } from '@/lib/live/run-words';

const states = {
  UNKNOWN: { tone: 'quiet', icon: CircleHelp, word: 'Sem execuções' },
  PENDING: { tone: 'info', icon: Clock, word: 'Pedido' },
  QUEUED: { tone: 'info', icon: Clock, word: 'Na fila' },
  RUNNING: { tone: 'info', icon: LoaderCircle, word: 'Executando' },
  ONLINE: { tone: 'good', icon: CircleCheck, word: 'No ar' },
  COMPLETED: { tone: 'good', icon: CircleCheck, word: 'Em dia' },
  WARNING: { tone: 'warning', icon: TriangleAlert, word: 'Com avisos' },
  ERROR: { tone: 'bad', icon: CircleAlert, word: 'Falhou' },
} as const;

export const StateBadge = ({ state }: { state: ServiceState }) => {
  const { tone, icon, word } = states[state] ?? states.UNKNOWN;
  return (
    <Badge tone={tone} icon={icon} turning={state === 'RUNNING'}>
      {word}
    </Badge>
  );
};

const outcomes = {
  COMPLETED: { tone: 'good', icon: CircleCheck },
  ONLINE: { tone: 'good', icon: CircleCheck },
  WARNING: { tone: 'warning', icon: TriangleAlert },
  ERROR: { tone: 'bad', icon: CircleAlert },
  INTERRUPTED: { tone: 'bad', icon: Unplug },
  CANCELLED: { tone: 'quiet', icon: Ban },
} as const;

export const RunBadge = ({ run }: { run: Run }) => {
  if (run.outcome === null) {
    const state = states[run.startedAt === null ? 'QUEUED' : 'RUNNING'];
    return (
      <Badge tone={state.tone} icon={state.icon} turning={run.startedAt !== null}>
        {state.word}
      </Badge>
    );
  }

  const { tone, icon } = outcomes[run.outcome];
  return (
    <Badge tone={tone} icon={icon}>
      {outcomeWords[run.outcome]}
    </Badge>
  );
};

const pageOutcomes = {
  OK: { tone: 'good', icon: CircleCheck },
  EMPTY: { tone: 'quiet', icon: CircleDashed },
  FAILED: { tone: 'bad', icon: CircleAlert },
  CANCELLED: { tone: 'quiet', icon: Ban },
} as const;

export const PageBadge = ({ outcome }: { outcome: PageOutcome | null }) => {
  if (outcome === null) {
    return (
      <Badge tone="quiet" icon={CircleDashed}>
        Por fazer
      </Badge>
    );
  }

  const { tone, icon } = pageOutcomes[outcome];
  return (
    <Badge tone={tone} icon={icon}>
      {pageOutcomeWords[outcome]}
    </Badge>
  );
};
