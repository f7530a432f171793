import { config } from 'zod/v4/core';

// The hub's content policy forbids eval, which zod would otherwise try in order to be faster.
config({ jitless: true });
