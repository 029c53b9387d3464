/** Background and shape of each logo, drawn in a square of 64. They are made up and resemble no real ones. */
const marks: Partial<Record<string, readonly [color: string, path: string]>> = {
  SANDBOX: ['#a8711a', 'M14 48h36V36h-8v-8h-6v-8h-8v8h-6v8h-8Z'],
  AJBELL: [
    '#8a3ffc',
    'M32 14a12 12 0 0 1 12 12v10l5 8H15l5-8V26a12 12 0 0 1 12-12ZM27 47h10a5 5 0 0 1-10 0Z',
  ],
  ALPACA: ['#b58900', 'M20 50V24l6-12 4 12h4l4-12 6 12v26h-8V36h-8v14Z'],
  BINANCE: ['#5b4b8a', 'M32 11 50 21v22L32 53 14 43V21Zm0 12-8 4v10l8 4 8-4V27Z'],
  BUX: ['#0f7b8a', 'M18 14h16a9 9 0 0 1 0 18H18ZM18 34h18a9 9 0 0 1 0 18H18Z'],
  CHASE: ['#14467c', 'M12 18h12l12 14-12 14H12l12-14ZM32 18h8l12 14-12 14h-8l12-14Z'],
  COINBASE: [
    '#7a5c00',
    'M32 13c10 0 18 3 18 7s-8 7-18 7-18-3-18-7 8-7 18-7ZM14 27c3 5 33 5 36 0v7c-3 6-33 6-36 0ZM14 41c3 5 33 5 36 0v6c-3 6-33 6-36 0Z',
  ],
  COMMSEC: ['#1f6f43', 'M34 12 52 30H34ZM30 14v38L12 33Z'],
  DEGIRO: ['#0a6ebd', 'M14 38h9v12h-9ZM28 27h9v23h-9ZM42 14h9v36h-9Z'],
  EMPOWER: ['#c2410c', 'M36 10 16 36h14l-4 18 22-28H34Z'],
  ETORO: ['#2f7d32', 'M12 16c4 14 12 14 20 14s16 0 20-14c4 20-4 32-20 34C16 48 8 36 12 16Z'],
  ETRADE: ['#0f766e', 'M28 12h8v16h16v8H36v16h-8V36H12v-8h16Z'],
  FIDELITY: ['#166534', 'M32 11 54 50H10Zm0 15L22 44h20Z'],
  'INTERACTIVE-BROKERS-FLEX': [
    '#b91c1c',
    'M32 11a7 7 0 1 1-2 13l-8 13a7 7 0 1 1-4-2l8-13a7 7 0 0 1 6-11ZM40 38h4v-8h5v8h4v5H40Z',
  ],
  KRAKEN: ['#4338ca', 'M32 12c12 0 18 9 18 18v20h-6V38h-5v14h-5V38h-4v14h-5V38h-5v12h-6V30c0-9 6-18 18-18Z'],
  MOOMOO: [
    '#c2185b',
    'M22 20a12 12 0 1 1 0 24 12 12 0 0 1 0-24Zm0 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10ZM44 24a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z',
  ],
  PUBLIC: ['#1d4ed8', 'M13 16h38v25H32L20 52V41h-7Z'],
  QUESTRADE: [
    '#0e7490',
    'M28 12a16 16 0 0 1 13 25l11 11-5 5-11-11a16 16 0 1 1-8-30Zm0 8a8 8 0 1 0 0 16 8 8 0 0 0 0-16Z',
  ],
  ROBINHOOD: ['#3f6212', 'M14 50 50 14v16L30 50ZM14 44V32l18-18h12Z'],
  SCHWAB: [
    '#075985',
    'M14 14h16v16H14ZM34 14h16v16H34ZM14 34h16v16H14ZM42 34a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z',
  ],
  STAKEAUS: ['#be123c', 'M16 10h6v44h-6ZM25 12h26l-8 10 8 10H25Z'],
  TASTYTRADE: [
    '#9f1239',
    'M22 33a10 10 0 1 1 0 20 10 10 0 0 1 0-20ZM43 30a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM23 31c2-11 10-18 22-20v4c-8 2-14 7-18 17Z',
  ],
  TD: ['#15803d', 'M32 10 52 17v15c0 12-9 18-20 22-11-4-20-10-20-22V17Z'],
  TRADESTATION: ['#334155', 'M12 46h40v6H12ZM18 14h28v28H18Zm6 6v10h16V20Z'],
  TRADIER: ['#7c2d12', 'M10 50 24 16l14 34ZM38 40l6-14 10 24H42Z'],
  TRADING212: ['#0369a1', 'M12 32a12 12 0 0 1 20-9 12 12 0 1 1 0 18 12 12 0 0 1-20-9Z'],
  UPSTOX: ['#6d28d9', 'M32 10 50 30H39v22H25V30H14Z'],
  VANGUARD: ['#1e3a5f', 'M24 10h16v5H24ZM27 18h10l6 34H21Z'],
  WEALTHSIMPLETRADE: ['#44403c', 'M38 11a21 21 0 1 0 14 32 18 18 0 0 1-14-32Z'],
  WEBULL: ['#1e40af', 'M10 18h9l5 16 8-16 8 16 5-16h9L43 48h-6l-5-13-5 13h-6Z'],
  ZERODHA: ['#a16207', 'M14 14h36v9L28 42h22v8H14v-9l22-19H14Z'],
}

/** Returns the logo of one of the sandbox's brokerages as a data URL. Empty for another one: components show its initials. */
export const logoOf = (slug: string): string => {
  const mark = marks[slug]
  if (!mark) return ''
  const [color, path] = mark
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="${color}"/><path fill="#fff" fill-rule="evenodd" d="${path}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
