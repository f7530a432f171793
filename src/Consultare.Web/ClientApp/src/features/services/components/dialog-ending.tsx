import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Spinner } from '@/components/ui/spinner';
import { errorText } from '@/lib/api-error';

type Props = {
  /** What went wrong and belongs beside no field. */
  error: unknown;
  pending: boolean;
  submitText: string;
  onCancel: () => void;
};

/** How every form in a dialog ends: the trouble, the way out, the deed. */
export const DialogEnding = ({ error, pending, submitText, onCancel }: Props) => (
  <>
    {error != null && (
      <Notice tone="bad" role="alert">
        {errorText(error)}
      </Notice>
    )}
    <div className="mt-1 flex flex-wrap justify-end gap-2">
      <Button onClick={onCancel}>Fechar</Button>
      <Button type="submit" look="primary" disabled={pending}>
        {pending && <Spinner />}
        {submitText}
      </Button>
    </div>
  </>
);
