import { Menu as MenuIcon, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Brand } from './brand';
import { Menu } from './menu';
import type { MenuState } from './use-menu-state';
import { UserPanel } from './user-panel';

/** Below 1,024 px the menu is a drawer. */
export const TopBar = ({ state }: { state: MenuState }) => {
  const [open, setOpen] = useState(false);
  return (
    <header className="sticky top-0 z-30 flex h-14 items-center gap-2 border-b border-border bg-surface px-3 lg:hidden">
      <Dialog.Root open={open} onOpenChange={setOpen}>
        <Dialog.Trigger asChild>
          <Button look="quiet" size="icon" aria-label="Abrir menu">
            <MenuIcon size={20} aria-hidden />
          </Button>
        </Dialog.Trigger>
        <Dialog.Portal>
          <Dialog.Overlay className="fixed inset-0 z-40 bg-overlay animate-appear" />
          <Dialog.Content
            aria-describedby={undefined}
            className="fixed inset-y-0 left-0 z-50 flex w-[min(288px,88vw)] flex-col border-r border-border bg-surface shadow-raised animate-appear"
          >
            <div className="flex items-center justify-between px-3 pt-3">
              <Brand />
              <Dialog.Title className="sr-only">Menu</Dialog.Title>
              <Dialog.Close asChild>
                <Button look="quiet" size="icon" aria-label="Fechar menu">
                  <X size={18} aria-hidden />
                </Button>
              </Dialog.Close>
            </div>
            <Menu state={state} iconsOnly={false} onNavigate={() => setOpen(false)} />
            <UserPanel iconsOnly={false} />
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
      <Brand />
    </header>
  );
};
