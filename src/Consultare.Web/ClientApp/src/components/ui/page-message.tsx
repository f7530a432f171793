import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type Props = { icon: LucideIcon; title: string; children: ReactNode; action?: ReactNode };

/** A page that has only something to say. */
export const PageMessage = ({ icon: Icon, title, children, action }: Props) => (
  <section className="mx-auto flex max-w-lg flex-col items-start gap-3 py-16">
    <Icon size={32} aria-hidden className="text-muted" />
    <h1 tabIndex={-1} className="text-title font-semibold">
      {title}
    </h1>
    <div className="text-muted">{children}</div>
    {action}
  </section>
);
