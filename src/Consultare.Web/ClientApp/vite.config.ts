import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const hub = process.env.HUB_URL ?? 'http://127.0.0.1:5080';

export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    outDir: '../wwwroot',
    emptyOutDir: true,
    // The hub's content policy allows no inline script or data: font, so every asset is a file of its own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': hub,
      '/health': hub,
      '/hubs': { target: hub, ws: true },
    },
  },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
});
