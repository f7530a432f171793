import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  AlertSettingsRequest,
  AlertTest,
  AuditEntry,
  ConnectionTest,
  CredentialRequest,
  Settings,
} from '@/api/ops-contract';
import { api } from '@/lib/api-client';

const path = '/api/admin/settings';
// A test may have to sign in at the other system, in a browser.
const testMs = 180_000;

const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => api<Settings>(path, { signal }),
  // Sessions are renewed by the hub itself while the page is open.
  refetchInterval: 60_000,
});

const auditQuery = queryOptions({
  queryKey: ['settings', 'audit'],
  queryFn: ({ signal }) => api<AuditEntry[]>(`${path}/audit`, { signal }),
});

export const useSettings = () => useQuery(settingsQuery);

export const useAudit = () => useQuery(auditQuery);

const useReadAgain = () => {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: settingsQuery.queryKey });
};

export const useSaveCredential = () =>
  useMutation({
    mutationFn: (body: CredentialRequest) => api<{ success: true }>(path, { method: 'POST', body }),
    onSuccess: useReadAgain(),
  });

export const useSaveAlerts = () =>
  useMutation({
    mutationFn: (body: AlertSettingsRequest) => api<unknown>(`${path}/alerts`, { method: 'POST', body }),
    onSuccess: useReadAgain(),
  });

/** One real, cheap call with what is saved. */
export const useTestConnection = (service: string, unitId: string) =>
  useMutation({
    mutationFn: () =>
      api<ConnectionTest>(`${path}/test`, { method: 'POST', body: { service, unitId }, limitMs: testMs }),
    onSettled: useReadAgain(),
  });

export const useTestAlerts = () =>
  useMutation({
    mutationFn: () => api<AlertTest>(`${path}/alerts/test`, { method: 'POST', body: {}, limitMs: testMs }),
  });
