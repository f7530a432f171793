import { clsx } from 'clsx';
import { Monitor, Moon, Sun } from 'lucide-react';
import { ToggleGroup } from 'radix-ui';
import { chooseTheme, type Theme, useTheme } from '@/lib/theme';

const choices = [
  { value: 'system', label: 'Tema do sistema', icon: Monitor },
  { value: 'light', label: 'Tema claro', icon: Sun },
  { value: 'dark', label: 'Tema escuro', icon: Moon },
] as const;

export const ThemeSwitch = ({ vertical = false }: { vertical?: boolean }) => {
  const theme = useTheme();
  return (
    <ToggleGroup.Root
      type="single"
      aria-label="Tema"
      value={theme}
      onValueChange={(value) => value !== '' && chooseTheme(value as Theme)}
      orientation={vertical ? 'vertical' : 'horizontal'}
      className={clsx('flex rounded border border-border p-0.5', vertical && 'flex-col')}
    >
      {choices.map(({ value, label, icon: Icon }) => (
        <ToggleGroup.Item
          key={value}
          value={value}
          aria-label={label}
          title={label}
          className={clsx(
            'flex h-7 items-center justify-center rounded-sm px-2 text-muted hover:bg-hover data-[state=on]:bg-selected data-[state=on]:text-brand',
            !vertical && 'flex-1',
          )}
        >
          <Icon size={16} aria-hidden />
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
};
