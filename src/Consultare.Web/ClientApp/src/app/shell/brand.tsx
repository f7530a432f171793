import { BrandMark } from '@/components/ui/brand-mark';

export const Brand = ({ iconOnly = false }: { iconOnly?: boolean }) => (
  <span className="flex items-center gap-2.5">
    <BrandMark />
    <span className={iconOnly ? 'sr-only' : 'text-lg font-semibold tracking-tight'}>Consultare</span>
  </span>
);
