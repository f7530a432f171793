// Sets the remembered theme before the first paint; a file of its own because the content policy allows no inline script.
(() => {
  try {
    const theme = localStorage.getItem('consultare.tema');
    if (theme === 'light' || theme === 'dark') {
      document.documentElement.dataset.theme = theme;
    }
  } catch {
    // Without storage the panel follows the system.
  }
})();
