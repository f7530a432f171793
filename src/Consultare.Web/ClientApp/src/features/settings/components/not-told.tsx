import { Notice } from '@/components/ui/notice';

/** A part that the hub did not send; the rest of the page stands. */
export const NotTold = ({ what }: { what: string }) => (
  <Notice tone="warning" role="alert">
    {what} não veio do hub. O restante da página continua valendo; recarregue em um minuto.
  </Notice>
);
