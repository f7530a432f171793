import { useMutation } from '@tanstack/react-query';
import type { Service } from '@/api/contract';
import type { PauseRequest } from '@/api/ops-contract';
import { api } from '@/lib/api-client';

const path = (service: string) => `/api/admin/services/${encodeURIComponent(service)}/pause`;

/** The schedule rests; the live feed tells everybody. */
export const usePauseService = (service: string) =>
  useMutation({ mutationFn: (body: PauseRequest) => api<Service>(path(service), { method: 'POST', body }) });

export const useResumeService = (service: string) =>
  useMutation({ mutationFn: () => api<Service>(path(service), { method: 'DELETE' }) });
