/** The page asked for before signing in; anything but a path of this site is dropped. */
export const safeReturnPath = (path: unknown) => {
  if (typeof path !== 'string' || !path.startsWith('/') || /^\/[/\\]/.test(path) || path.startsWith('/login')) {
    return undefined;
  }

  return path;
};
