import { expect, it } from 'vitest';
import { formatCount, formatMoney, formatPercent, plural } from './numbers';

it('writes numbers as Brazil does', () => {
  expect(formatCount(1234567)).toBe('1.234.567');
  expect(formatMoney(1234.56)).toBe('R$ 1.234,56');
  expect(formatPercent(0.123)).toBe('12,3%');
  expect(formatPercent(0.65736, 2)).toBe('65,74%');
  expect(formatPercent(0, 2)).toBe('0,00%');
});

it('picks the form of the word by the count', () => {
  expect(plural(1, 'fatia', 'fatias')).toBe('1 fatia');
  expect(plural(1200, 'fatia', 'fatias')).toBe('1.200 fatias');
});
