const own = new Map<string, string>();
const limit = 50;

/** Remembers on which page this person asked for a run. */
export const rememberOwnRun = (runId: string, pathname: string) => {
  if (own.size >= limit) {
    own.clear();
  }

  own.set(runId, pathname);
};

/** The page a run was asked for on, once; undefined for other people's runs. */
export const takeOwnRun = (runId: string) => {
  const pathname = own.get(runId);
  own.delete(runId);
  return pathname;
};
