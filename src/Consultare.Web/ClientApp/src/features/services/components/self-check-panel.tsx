import { CircleAlert, CircleCheck, CircleHelp, ListChecks } from 'lucide-react';
import type { SelfCheck } from '@/api/ops-contract';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Failure } from '@/components/ui/failure';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { Spinner } from '@/components/ui/spinner';
import { ApiError, errorText } from '@/lib/api-error';
import { formatInstantFull } from '@/lib/dates';
import { formatAge } from '@/lib/durations';
import { plural } from '@/lib/numbers';
import { may, useSession } from '@/lib/session/session';
import { useDelayed } from '@/lib/use-delayed';
import { useNow } from '@/lib/use-now';
import { useRunSelfCheck, useSelfCheck } from '../api/self-check';
import { SelfCheckTable } from './self-check-table';

/** "Conferência noturna": whether what is stored agrees with itself, and since when that is known. */
export const SelfCheckPanel = () => {
  const session = useSession();
  const run = useRunSelfCheck();
  const { data, error, isFetching, refetch } = useSelfCheck();
  const late = useDelayed(data === undefined && error === null, 150);
  const running = run.isPending || data?.isRunning === true;
  if (error && data === undefined) {
    return (
      <Failure
        title="A conferência noturna não pôde ser lida."
        traceId={error instanceof ApiError ? error.traceId : undefined}
        retrying={isFetching}
        onRetry={() => void refetch()}
      >
        {errorText(error)}
      </Failure>
    );
  }

  if (data === undefined) {
    return late ? <Skeleton className="h-24" /> : null;
  }

  return (
    <section
      aria-labelledby="conferencia"
      data-testid="self-check"
      className="rounded border border-border bg-surface px-5 py-4"
    >
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 id="conferencia" tabIndex={-1} className="text-lg font-semibold">
            Conferência noturna
          </h2>
          <Result check={data} />
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <ResultBadge check={data} />
          {may(session, 'settings', 'edit') && (
            <Button size="small" disabled={running} onClick={() => run.mutate()}>
              {running ? <Spinner /> : <ListChecks size={16} aria-hidden />}
              {running ? 'Conferindo' : 'Conferir agora'}
            </Button>
          )}
        </div>
      </div>
      <FailureLine check={data} />
      {run.error && (
        <p role="alert" className="mt-2 text-bad">
          {errorText(run.error)}
        </p>
      )}
      {data.checks.length > 0 && <SelfCheckTable checks={data.checks} openAtOnce={!data.ok} />}
    </section>
  );
};

/** The latest one could not be done: what stands above is older. */
const FailureLine = ({ check: { failedAt, failure } }: { check: SelfCheck }) => {
  const now = useNow(30);
  return failedAt === null ? null : (
    <Notice tone="bad" className="mt-3">
      <time dateTime={failedAt} title={formatInstantFull(failedAt)}>
        A conferência de {formatAge(failedAt, now)} não pôde ser feita.
      </time>{' '}
      {failure}
    </Notice>
  );
};

const Result = ({ check }: { check: SelfCheck }) => {
  const now = useNow(30);
  const wrong = check.checks.filter(({ ok }) => !ok).length;
  if (check.ranAt === null) {
    return <p className="text-muted">Ainda não rodou. Ela roda sozinha de madrugada.</p>;
  }

  return (
    <p role="status" className="text-muted">
      <time dateTime={check.ranAt} title={formatInstantFull(check.ranAt)}>
        Rodou {formatAge(check.ranAt, now)}
      </time>
      {wrong === 0
        ? ` · ${plural(check.checks.length, 'comparação confere', 'comparações conferem')}`
        : ` · ${plural(wrong, 'diferença', 'diferenças')} em ${plural(check.checks.length, 'comparação', 'comparações')}`}
    </p>
  );
};

const ResultBadge = ({ check }: { check: SelfCheck }) => {
  if (check.failedAt !== null) {
    return (
      <Badge tone="bad" icon={CircleAlert}>
        Não pôde ser feita
      </Badge>
    );
  }

  if (check.ranAt === null) {
    return (
      <Badge tone="quiet" icon={CircleHelp}>
        Sem resultado
      </Badge>
    );
  }

  return check.ok ? (
    <Badge tone="good" icon={CircleCheck}>
      Tudo confere
    </Badge>
  ) : (
    <Badge tone="bad" icon={CircleAlert}>
      Há diferenças
    </Badge>
  );
};
