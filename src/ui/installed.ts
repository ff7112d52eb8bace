// Whether the page runs as an app from the home screen.

export const isInstalled = (): boolean => globalThis.matchMedia?.('(display-mode: standalone)').matches ?? false
