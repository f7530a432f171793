import type { ReactNode } from 'react';

type Props = { title: string; context: ReactNode; freshness?: ReactNode; children?: ReactNode };

/** Title, one line of context, freshness; the page's actions at the end. */
export const PageHead = ({ title, context, freshness, children }: Props) => (
  <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
    <div className="min-w-0">
      <h1 tabIndex={-1} className="text-title font-semibold">
        {title}
      </h1>
      <p className="mt-0.5 text-muted">{context}</p>
      {freshness && <p className="mt-1 text-table">{freshness}</p>}
    </div>
    {children && <div className="flex flex-wrap items-start gap-2">{children}</div>}
  </header>
);
