import type { ReactNode } from 'react';

type Props = { label: string; value: string; note: ReactNode; origin?: ReactNode };

/** One figure; its change fades in, its origin stands under it. */
export const FigureCard = ({ label, value, note, origin }: Props) => (
  <section aria-label={label} className="flex flex-col rounded border border-border bg-surface px-5 py-4">
    <h2 className="text-table font-medium text-muted">{label}</h2>
    <p key={value} className="mt-1 text-figure font-semibold tabular animate-appear">
      {value}
    </p>
    <p className="mt-0.5 text-table text-muted">{note}</p>
    {origin && <p className="mt-2 border-t border-border pt-2 text-xs text-muted">{origin}</p>}
  </section>
);
