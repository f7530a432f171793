export const readAppointmentsSearch = (search: Record<string, unknown>) => search;
