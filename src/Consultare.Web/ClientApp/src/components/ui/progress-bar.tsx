type Props = { done: number; total: number; label: string };

export const ProgressBar = ({ done, total, label }: Props) => (
  <div
    role="progressbar"
    aria-label="Progresso"
    aria-valuemin={0}
    aria-valuemax={Math.max(total, 1)}
    aria-valuenow={done}
    aria-valuetext={label}
    className="h-2 overflow-hidden rounded-full bg-selected"
  >
    <div
      className="h-full rounded-full bg-brand transition-[width] duration-150"
      style={{ width: `${total > 0 ? Math.min(100, (done / total) * 100) : 0}%` }}
    />
  </div>
);
