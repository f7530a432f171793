import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './button';

type Props = {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  side?: 'center' | 'right';
  wide?: boolean;
  children: ReactNode;
};

const overlay = 'fixed inset-0 z-40 bg-overlay animate-appear';

const places = {
  center: 'top-1/2 left-1/2 max-h-[calc(100dvh-2rem)] -translate-x-1/2 -translate-y-1/2 rounded border',
  right: 'inset-y-0 right-0 w-[min(1040px,100vw)] border-l',
};

const firstField = 'input:not([type="hidden"]), select, textarea, button[type="submit"]';

/** The first field is what a form was opened for: Enter there must not meet the button that closes. */
const focusField = (event: Event) => {
  const field = (event.currentTarget as HTMLElement | null)?.querySelector<HTMLElement>(firstField);
  if (field) {
    event.preventDefault();
    field.focus();
  }
};

/** A window over the page, in its middle or along its right side. Esc closes it; focus returns to where it was. */
export const Dialog = ({ open, onClose, title, description, side = 'center', wide = false, children }: Props) => (
  <Primitive.Root open={open} onOpenChange={(next) => !next && onClose()}>
    <Primitive.Portal>
      <Primitive.Overlay className={overlay} />
      <Primitive.Content
        className={clsx(
          'fixed z-50 flex flex-col border-border bg-raised shadow-raised animate-appear focus:outline-none',
          places[side],
          side === 'center' && (wide ? 'w-[min(720px,calc(100vw-2rem))]' : 'w-[min(480px,calc(100vw-2rem))]'),
        )}
        onOpenAutoFocus={focusField}
        {...(description ? {} : { 'aria-describedby': undefined })}
      >
        <header className="flex items-start gap-3 border-b border-border px-5 py-4">
          <div className="min-w-0 flex-1">
            <Primitive.Title className="text-lg font-semibold">{title}</Primitive.Title>
            {description && <Primitive.Description className="mt-0.5 text-muted">{description}</Primitive.Description>}
          </div>
          <Primitive.Close asChild>
            <Button look="quiet" size="icon" aria-label="Fechar" className="-mr-2 -mt-1.5">
              <X size={18} aria-hidden />
            </Button>
          </Primitive.Close>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
      </Primitive.Content>
    </Primitive.Portal>
  </Primitive.Root>
);
