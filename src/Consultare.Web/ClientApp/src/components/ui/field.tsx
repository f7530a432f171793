import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';

type Wiring = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean };

type Props = {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  className?: string;
  children: (wiring: Wiring) => ReactNode;
};

/** Label above, hint below, error beside the control and tied to it for screen readers. */
export const Field = ({ label, hint, error, className, children }: Props) => {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(' ') || undefined;
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block text-xs font-medium text-muted">
        {label}
      </label>
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error !== undefined })}
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {hint && (
        <p id={hintId} className="mt-1 text-xs text-muted">
          {hint}
        </p>
      )}
    </div>
  );
};

const FieldError = ({ id, children }: { id: string | undefined; children: ReactNode }) => (
  <p id={id} className="mt-1 flex items-start gap-1 text-xs text-bad">
    <CircleAlert size={14} aria-hidden className="mt-px shrink-0" />
    {children}
  </p>
);
