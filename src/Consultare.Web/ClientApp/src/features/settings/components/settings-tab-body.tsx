import type { Settings } from '@/api/ops-contract';
import type { SettingsTab } from '../search';
import { AlertsCard } from './alerts-card';
import { AuditList } from './audit-list';
import { CredentialCard } from './credential-card';
import { HostList } from './host-list';
import { CliniaHelp, FeegowHelp, GoogleHelp } from './instructions';
import { NotTold } from './not-told';
import { UnitSessions } from './unit-sessions';

type Props = { tab: SettingsTab; settings: Settings; readOnly: boolean };

export const SettingsTabBody = ({ tab, settings, readOnly }: Props) => {
  const own = (service: string) => settings.credentials.find((one) => one.service === service && one.unitId === '');
  switch (tab) {
    case 'clinia': {
      const clinia = own('clinia');
      return (
        <Beside help={<CliniaHelp />}>
          {clinia ? (
            <CredentialCard credential={clinia} readOnly={readOnly} />
          ) : (
            <NotTold what="A credencial da Clinia" />
          )}
        </Beside>
      );
    }
    case 'google': {
      const google = own('google');
      return (
        <Beside help={<GoogleHelp />}>
          {google ? (
            <CredentialCard credential={google} readOnly={readOnly} />
          ) : (
            <NotTold what="A credencial do Google" />
          )}
        </Beside>
      );
    }
    case 'alertas':
      return <AlertsCard alerts={settings.alerts} readOnly={readOnly} />;
    case 'registro':
      return (
        <div className="flex flex-col gap-6">
          <AuditList />
          <HostList hosts={settings.hosts} />
        </div>
      );
    default: {
      const feegow = own('feegow');
      const units = settings.credentials.filter((one) => one.service === 'feegow' && one.unitId !== '');
      return (
        <div className="flex flex-col gap-6">
          <Beside help={<FeegowHelp />}>
            {feegow ? (
              <CredentialCard credential={feegow} readOnly={readOnly} />
            ) : (
              <NotTold what="A credencial do Feegow" />
            )}
          </Beside>
          <UnitSessions units={units} readOnly={readOnly} />
        </div>
      );
    }
  }
};

const Beside = ({ help, children }: { help: React.ReactNode; children: React.ReactNode }) => (
  <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
    {children}
    {help}
  </div>
);
