import { clsx } from 'clsx';
import { initials, roleLabel } from '@/lib/session/roles';
import { useSession } from '@/lib/session/session';
import { SignOutButton } from './sign-out-button';
import { ThemeSwitch } from './theme-switch';

export const UserPanel = ({ iconsOnly }: { iconsOnly: boolean }) => {
  const user = useSession()?.user;
  if (user === undefined) {
    return null;
  }

  return (
    <div className={clsx('flex flex-col gap-3 border-t border-border p-3', iconsOnly && 'items-center')}>
      <ThemeSwitch vertical={iconsOnly} />
      <div className={clsx('flex items-center gap-2.5', iconsOnly && 'flex-col')}>
        <span
          aria-hidden
          title={user.name}
          className="flex size-9 shrink-0 items-center justify-center rounded-full bg-primary text-table font-semibold text-on-primary"
        >
          {initials(user.name)}
        </span>
        <div className={iconsOnly ? 'sr-only' : 'min-w-0 flex-1'}>
          <p className="truncate font-medium">{user.name}</p>
          <p className="truncate text-xs text-muted">{roleLabel(user.role)}</p>
        </div>
        <SignOutButton iconOnly />
      </div>
    </div>
  );
};
