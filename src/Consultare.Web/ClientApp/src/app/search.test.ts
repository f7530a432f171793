import { expect, it } from 'vitest';
import { parseSearch, stringifySearch } from './search';

it('keeps every value as text, numbers and accents included', () => {
  const search = { status: '6', profissional: 'Dr. Érico & Filhos' };
  expect(parseSearch(stringifySearch(search))).toEqual(search);
});

it('writes nothing for what is not set', () => {
  expect(stringifySearch({ status: undefined, responsavel: '' })).toBe('');
});
