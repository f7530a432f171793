import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/react-table';
import type { AppointmentsPoint } from '@/api/contract';

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
});

const helper = createColumnHelper<typeof features, AppointmentsPoint>();

const share = (part: number, total: number) => (total === 0 ? 0 : part / total);

export const columns = helper.columns([
  helper.accessor('period', { header: 'Período', sortFn: 'basic' }),
  helper.accessor('total', { header: 'Total', sortFn: 'basic' }),
  helper.accessor('confirmados', { header: 'Confirmados', sortFn: 'basic' }),
  helper.accessor((row) => share(row.confirmados, row.total), {
    id: 'confirmedShare',
    header: 'Taxa de confirmação',
    sortFn: 'basic',
  }),
  helper.accessor('nao_compareceu', { header: 'Não compareceram', sortFn: 'basic' }),
  helper.accessor((row) => share(row.nao_compareceu, row.total), {
    id: 'missedShare',
    header: 'Não compareceram (%)',
    sortFn: 'basic',
  }),
]);
