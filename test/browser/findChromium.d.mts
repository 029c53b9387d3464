/** Returns the path of a Chromium on this machine, or undefined. */
export declare const findChromium: () => string | undefined
/** Returns the path of Chromium's headless shell, or of the whole browser if there is none. */
export declare const findHeadlessShell: () => string | undefined
