import { clsx } from 'clsx';
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Brand } from './brand';
import { Menu } from './menu';
import type { MenuState } from './use-menu-state';
import { UserPanel } from './user-panel';

/** The menu beside the page, from 1,024 px on. */
export const Rail = ({ state }: { state: MenuState }) => {
  const { iconsOnly } = state;
  const Toggle = iconsOnly ? PanelLeftOpen : PanelLeftClose;
  return (
    <aside
      aria-label="Barra lateral"
      className={clsx(
        'sticky top-0 hidden h-dvh shrink-0 flex-col border-r border-border bg-surface lg:flex',
        iconsOnly ? 'w-16' : 'w-64',
      )}
    >
      <div className={clsx('flex items-center justify-between px-3 pt-4', iconsOnly && 'flex-col gap-2')}>
        <Brand iconOnly={iconsOnly} />
        <Button
          look="quiet"
          size="icon"
          aria-label={iconsOnly ? 'Expandir menu' : 'Recolher menu'}
          title={iconsOnly ? 'Expandir menu' : 'Recolher menu'}
          onClick={state.toggleIconsOnly}
        >
          <Toggle size={18} aria-hidden className="text-muted" />
        </Button>
      </div>
      <Menu state={state} iconsOnly={iconsOnly} />
      <UserPanel iconsOnly={iconsOnly} />
    </aside>
  );
};
