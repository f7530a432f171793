import { clsx } from 'clsx';
import { CircleAlert, CircleCheck, Clock, TriangleAlert } from 'lucide-react';
import { formatInstantFull } from '@/lib/dates';
import { formatAge } from '@/lib/durations';
import { useNow } from '@/lib/use-now';

type Props = {
  dataAt: string | null;
  freshForSeconds: number | null;
  failed: boolean;
  reason?: string | undefined;
  className?: string;
};

/** How old the data is: amber when older than promised, red when its last run failed. */
export const Freshness = ({ dataAt, freshForSeconds, failed, reason, className }: Props) => {
  const now = useNow();
  const age = dataAt === null ? null : (now - Date.parse(dataAt)) / 1000;
  const old = age !== null && freshForSeconds !== null && age > freshForSeconds;
  const { icon: Icon, tone } = look(failed, old, age);
  return (
    <span data-testid="freshness" className={clsx('inline-flex items-center gap-1.5', tone, className)}>
      <Icon size={16} aria-hidden className="shrink-0" />
      <span>
        {dataAt === null ? (
          'Ainda sem dados'
        ) : (
          <time dateTime={dataAt} title={formatInstantFull(dataAt)}>
            Dados de {formatAge(dataAt, now)}
          </time>
        )}
        {failed && ` · a última atualização falhou${reason ? `: ${reason}` : ''}`}
        {!failed && old && ' · mais antigos que o normal'}
      </span>
    </span>
  );
};

const look = (failed: boolean, old: boolean, age: number | null) => {
  if (failed) {
    return { icon: CircleAlert, tone: 'text-bad' };
  }

  if (old) {
    return { icon: TriangleAlert, tone: 'text-warning' };
  }

  return { icon: age === null ? Clock : CircleCheck, tone: 'text-muted' };
};
