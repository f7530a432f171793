import { clsx } from 'clsx';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';

type Props = { text: string; sorted: false | 'asc' | 'desc'; right: boolean; onSort: () => void };

const icons = { asc: ArrowUp, desc: ArrowDown };

/** A head that sorts by its column. */
export const SortHead = ({ text, sorted, right, onSort }: Props) => {
  const Icon = sorted === false ? ChevronsUpDown : icons[sorted];
  const order = sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending';
  return (
    <th
      scope="col"
      aria-sort={order}
      className={clsx('p-0 font-semibold first:pl-2 last:pr-2', right ? 'text-right' : 'text-left')}
    >
      <button
        type="button"
        onClick={onSort}
        className={clsx(
          'inline-flex items-center gap-1 rounded-sm px-3 py-2.5 -outline-offset-2 hover:bg-hover',
          right && 'flex-row-reverse',
        )}
      >
        {text}
        <Icon size={14} aria-hidden className={sorted === false ? 'text-muted' : 'text-brand'} />
      </button>
    </th>
  );
};
