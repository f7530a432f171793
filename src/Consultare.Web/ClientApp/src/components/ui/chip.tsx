import { X } from 'lucide-react';

type Props = { text: string; onRemove: () => void };

export const Chip = ({ text, onRemove }: Props) => (
  <button
    type="button"
    aria-label={`Remover filtro ${text}`}
    title="Remover filtro"
    onClick={onRemove}
    className="inline-flex max-w-full items-center gap-1.5 rounded-full border border-border bg-info-fill py-1 pr-2 pl-3 text-table text-info hover:bg-selected"
  >
    <span className="truncate">{text}</span>
    <X size={14} aria-hidden className="shrink-0" />
  </button>
);
