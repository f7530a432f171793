/** The service that reads appointments (hub-domain 4.1: its key is not the page's). */
export const feedService = 'financeiro';
