import { type ComponentProps, useEffect, useState } from 'react';
import { isDay } from '@/lib/dates';
import { Input } from './input';

type Props = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type'> & {
  value: string;
  onChange: (day: string) => void;
};

/** Reports whole days only: a year half typed (0202) is not one yet. */
export const DateInput = ({ value, onChange, ...props }: Props) => {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  return (
    <Input
      {...props}
      type="date"
      value={draft}
      max="9999-12-31"
      onChange={(event) => {
        const day = event.target.value;
        setDraft(day);
        if (isDay(day) && day >= '1900-01-01' && day !== value) {
          onChange(day);
        }
      }}
      onBlur={() => draft === '' && setDraft(value)}
    />
  );
};
