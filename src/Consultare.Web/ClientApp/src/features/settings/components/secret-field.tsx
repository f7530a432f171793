import { useId } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Field } from '@/components/ui/field';
import { inputClass } from '@/components/ui/input';
import { PasswordInput } from '@/components/ui/password-input';
import type { SecretValues } from '../secret';

type Props = {
  label: string;
  has: boolean;
  /** "Salvo em 12/11 por Ana" */
  saved: string;
  mode: SecretValues['mode'];
  register: (part: 'mode' | 'value') => UseFormRegisterReturn;
  error: string | undefined;
  /** Cookies are long: they are pasted into several lines. */
  long?: boolean;
};

/** A saved secret is never shown: one keeps it, replaces it or erases it, and says which. */
export const SecretField = ({ label, has, saved, mode, register, error, long = false }: Props) => {
  const id = useId();
  const choices: [SecretValues['mode'], string][] = has
    ? [
        ['keep', 'Manter o atual'],
        ['value', 'Trocar'],
        ['clear', 'Apagar'],
      ]
    : [
        ['keep', 'Deixar sem'],
        ['value', 'Definir'],
      ];
  return (
    <fieldset className="min-w-0" aria-describedby={id}>
      <legend className="text-xs font-medium text-muted">{label}</legend>
      <p id={id} className="mt-0.5">
        {saved}
      </p>
      <div className="mt-1.5 flex flex-wrap gap-x-5 gap-y-1">
        {choices.map(([value, text]) => (
          <label key={value} className="inline-flex items-center gap-2 py-0.5">
            <input type="radio" {...register('mode')} value={value} className="size-4 accent-brand" />
            {text}
          </label>
        ))}
      </div>
      {mode === 'value' && (
        <Field label={`${label}: novo valor`} error={error} className="mt-2">
          {(wiring) =>
            long ? (
              <textarea
                {...wiring}
                {...register('value')}
                rows={4}
                spellCheck={false}
                autoComplete="off"
                className={`${inputClass} h-auto py-2 break-all`}
              />
            ) : (
              <PasswordInput {...wiring} {...register('value')} autoComplete="new-password" spellCheck={false} />
            )
          }
        </Field>
      )}
      {mode === 'clear' && <p className="mt-1 text-xs text-warning">Ao salvar, o valor atual é apagado.</p>}
    </fieldset>
  );
};
