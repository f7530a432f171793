/** Choices remembered in this browser; without storage they last as long as the page. */
export const readStored = (key: string) => {
  try {
    return localStorage.getItem(`consultare.${key}`);
  } catch {
    return null;
  }
};

export const writeStored = (key: string, value: string | null) => {
  try {
    if (value === null) {
      localStorage.removeItem(`consultare.${key}`);
    } else {
      localStorage.setItem(`consultare.${key}`, value);
    }
  } catch {
    // A browser that refuses storage only forgets the choice.
  }
};
