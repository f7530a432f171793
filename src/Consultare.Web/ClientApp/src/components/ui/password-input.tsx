import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { Input } from './input';

export const PasswordInput = (props: Omit<ComponentProps<'input'>, 'type'>) => {
  const [revealed, setRevealed] = useState(false);
  const Icon = revealed ? EyeOff : Eye;
  const label = revealed ? 'Ocultar senha' : 'Mostrar senha';
  return (
    <div className="relative">
      <Input {...props} type={revealed ? 'text' : 'password'} className="pr-10" />
      <button
        type="button"
        aria-label={label}
        title={label}
        onClick={() => setRevealed(!revealed)}
        className="absolute top-0.5 right-0.5 flex size-8 items-center justify-center rounded text-muted hover:bg-hover"
      >
        <Icon size={18} aria-hidden />
      </button>
    </div>
  );
};
