import { expect, it } from 'vitest';
import { appointmentsCsv, csvName } from './csv';

it('opens in a Brazilian spreadsheet: mark, semicolons, decimal commas', () => {
  const rows = [
    { period: '2016-04', total: 2441, confirmados: 1853, nao_compareceu: 588 },
    { period: '2016-05', total: 0, confirmados: 0, nao_compareceu: 0 },
  ];
  expect(appointmentsCsv(rows, 'mes')).toBe(
    '\ufeffPeríodo;Total;Confirmados;Taxa de confirmação (%);Não compareceram;Não compareceram (%)\r\n' +
      'abr/2016;2441;1853;75,91;588;24,09\r\n' +
      'mai/2016;0;0;;0;\r\n',
  );
});

it('is named after its period', () => {
  expect(csvName({ start: '2026-11-01', end: '2026-11-21' })).toBe('agendamentos_2026-11-01_2026-11-21.csv');
});
