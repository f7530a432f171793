export const settingsTabs = ['feegow', 'clinia', 'google', 'alertas', 'registro'] as const;

export type SettingsTab = (typeof settingsTabs)[number];
export type SettingsSearch = { aba?: SettingsTab };

/** Which tab is open; anything unknown opens the first. */
export const readSettingsSearch = (search: Record<string, unknown>): SettingsSearch => {
  const aba = settingsTabs.find((tab) => tab === search.aba);
  return aba === undefined ? {} : { aba };
};
