import { Link } from '@tanstack/react-router';
import { ChevronDown, KeyRound } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { BlockedBy } from '@/api/ops-contract';
import { formatInstantFull } from '@/lib/dates';
import { formatAge } from '@/lib/durations';
import { plural } from '@/lib/numbers';
import { may, useSession } from '@/lib/session/session';
import { useNow } from '@/lib/use-now';

type Props = { cause: BlockedBy; count: number; children: ReactNode };

/** One broken credential and, folding under it, the services that wait for it. */
export const BlockedGroup = ({ cause, count, children }: Props) => {
  const now = useNow();
  const session = useSession();
  const [open, setOpen] = useState(true);
  const id = useId();
  return (
    <section aria-label={cause.label} className="rounded border border-bad bg-bad-fill p-3" data-testid="blocked-group">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="min-w-0 basis-full sm:flex-1 sm:basis-auto">
          <button
            type="button"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
            className="flex items-start gap-2 rounded-sm text-left font-semibold"
          >
            <KeyRound size={18} aria-hidden className="mt-px shrink-0 text-bad" />
            <span>
              {cause.label} não está valendo
              <span className="ml-2 font-normal" title={formatInstantFull(cause.since)}>
                {formatAge(cause.since, now)} · {plural(count, 'serviço espera', 'serviços esperam')}
              </span>
            </span>
            <ChevronDown
              size={18}
              aria-hidden
              className={`mt-px shrink-0 transition-transform ${open ? '' : '-rotate-90'}`}
            />
          </button>
        </h2>
        {may(session, 'settings', 'view') && (
          <Link
            to="/settings"
            search={cause.key.startsWith('clinia') ? { aba: 'clinia' } : {}}
            className="font-medium text-brand underline underline-offset-2"
          >
            Ver credencial
          </Link>
        )}
      </div>
      <div id={id} hidden={!open} className="mt-3">
        {children}
      </div>
    </section>
  );
};
