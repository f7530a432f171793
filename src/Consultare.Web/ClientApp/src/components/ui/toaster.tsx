import { X } from 'lucide-react';
import { dismissToast, type Toast, useToasts } from '@/lib/toasts';
import { Notice } from './notice';

export const Toaster = () => {
  const toasts = useToasts();
  return (
    <section aria-label="Avisos" className="fixed right-4 bottom-4 z-60 w-[min(400px,calc(100vw-2rem))]">
      <div aria-live="polite">
        <ul className="flex flex-col gap-2">
          {toasts.map((toast) => (
            <ToastItem key={toast.id} toast={toast} />
          ))}
        </ul>
      </div>
    </section>
  );
};

const ToastItem = ({ toast }: { toast: Toast }) => (
  <li className="animate-appear shadow-raised">
    <Notice
      tone={toast.tone}
      action={
        <button
          type="button"
          aria-label="Dispensar aviso"
          onClick={() => dismissToast(toast.id)}
          className="-m-1 rounded p-1 hover:bg-hover"
        >
          <X size={16} aria-hidden />
        </button>
      }
    >
      {toast.text}
    </Notice>
  </li>
);
