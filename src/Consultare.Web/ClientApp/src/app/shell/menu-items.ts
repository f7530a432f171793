import { CalendarDays, type LucideIcon, ServerCog, Settings } from 'lucide-react';
import type { Session } from '@/api/contract';
import { plainText } from '@/lib/plain-text';
import { type BuiltPage, pageByKey } from '@/lib/session/pages';

export type MenuItem = BuiltPage & { icon: LucideIcon };
export type MenuGroup = { name: string; items: readonly MenuItem[] };

/** The menu in its order; a page joins it when it is built. */
const groups: readonly MenuGroup[] = [
  { name: 'Operações', items: [{ ...pageByKey('agendamentos'), icon: CalendarDays }] },
  {
    name: 'Sistema',
    items: [
      { ...pageByKey('servicos'), icon: ServerCog },
      { ...pageByKey('settings'), icon: Settings },
    ],
  },
];

/** What a person may open and looks for, by label, route or group, whatever the accents. */
export const visibleGroups = (session: Session | null, search: string): MenuGroup[] => {
  const words = plainText(search).split(/\s+/).filter(Boolean);
  return groups
    .map(({ name, items }) => ({
      name,
      items: items.filter((item) => {
        const text = plainText(`${item.label} ${item.route} ${name}`);
        return item.allows(session) && words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ items }) => items.length > 0);
};
