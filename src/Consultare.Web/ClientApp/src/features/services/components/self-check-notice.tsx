import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useSelfCheck } from '../api/self-check';
import { selfCheckTrouble } from '../self-check-text';

const show = () => {
  const heading = document.getElementById('conferencia');
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
};

/** What the nightly comparison found wrong, above everything else; the panel itself stands at the end of the page. */
export const SelfCheckNotice = () => {
  const { data } = useSelfCheck();
  const trouble = data && selfCheckTrouble(data);
  return trouble ? (
    <Notice
      tone="bad"
      role="status"
      action={
        <Button size="small" onClick={show}>
          Ver
        </Button>
      }
    >
      {trouble}
    </Notice>
  ) : null;
};
