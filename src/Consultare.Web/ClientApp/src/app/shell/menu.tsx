import { Link, useLocation } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { ChevronDown, Search } from 'lucide-react';
import { useState } from 'react';
import { Input } from '@/components/ui/input';
import { useSession } from '@/lib/session/session';
import { type MenuGroup, type MenuItem, visibleGroups } from './menu-items';
import type { MenuState } from './use-menu-state';

type Props = { state: MenuState; iconsOnly: boolean; onNavigate?: () => void };

export const Menu = ({ state, iconsOnly, onNavigate }: Props) => {
  const session = useSession();
  const [search, setSearch] = useState('');
  const groups = visibleGroups(session, iconsOnly ? '' : search);
  return (
    <nav aria-label="Menu principal" className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-3 py-3">
      {!iconsOnly && <MenuSearch value={search} onChange={setSearch} />}
      {groups.map((group) => (
        <Group
          key={group.name}
          group={group}
          state={state}
          iconsOnly={iconsOnly}
          searching={search !== ''}
          {...(onNavigate ? { onNavigate } : {})}
        />
      ))}
      {groups.length === 0 && search !== '' && <p className="px-2 text-muted">Nenhuma página com “{search}”.</p>}
    </nav>
  );
};

const MenuSearch = ({ value, onChange }: { value: string; onChange: (value: string) => void }) => (
  <div className="relative">
    <Search size={16} aria-hidden className="absolute top-2.5 left-2.5 text-muted" />
    <Input
      type="search"
      aria-label="Buscar no menu"
      placeholder="Buscar no menu"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value !== '') {
          event.stopPropagation();
          onChange('');
        }
      }}
      className="pl-8"
    />
  </div>
);

type GroupProps = Props & { group: MenuGroup; searching: boolean };

const Group = ({ group, state, iconsOnly, searching, onNavigate }: GroupProps) => {
  const { pathname } = useLocation();
  const active = group.items.some((item) => item.route === pathname);
  const open = active || searching || iconsOnly || !state.closed.has(group.name);
  return (
    <div>
      {!iconsOnly && (
        <button
          type="button"
          aria-expanded={open}
          aria-disabled={active || searching}
          onClick={() => !active && !searching && state.toggleGroup(group.name)}
          className="flex w-full items-center justify-between rounded px-2 py-1 text-xs font-semibold tracking-wide text-muted uppercase hover:bg-hover"
        >
          {group.name}
          <ChevronDown size={14} aria-hidden className={clsx('transition-transform', !open && '-rotate-90')} />
        </button>
      )}
      {open && (
        <ul aria-label={group.name} className="mt-0.5 flex flex-col gap-0.5">
          {group.items.map((item) => (
            <Item key={item.key} item={item} iconsOnly={iconsOnly} {...(onNavigate ? { onNavigate } : {})} />
          ))}
        </ul>
      )}
    </div>
  );
};

type ItemProps = { item: MenuItem; iconsOnly: boolean; onNavigate?: () => void };

const Item = ({ item, iconsOnly, onNavigate }: ItemProps) => (
  <li>
    <Link
      to={item.route}
      title={iconsOnly ? item.label : undefined}
      activeOptions={{ includeSearch: false }}
      activeProps={{ className: 'bg-selected font-semibold text-brand' }}
      inactiveProps={{ className: 'hover:bg-hover' }}
      className={clsx('flex items-center gap-2.5 rounded px-2 py-2', iconsOnly && 'justify-center')}
      onClick={() => onNavigate?.()}
    >
      <item.icon size={18} aria-hidden className="shrink-0" />
      <span className={iconsOnly ? 'sr-only' : undefined}>{item.label}</span>
    </Link>
  </li>
);
