import { scenarios } from './scenarios.js'

/** Returns items whose labels start with the noun of the setting: the toolbar shows only the selected label. */
const items = (noun: string, entries: [value: string, label: string][]) =>
  entries.map(([value, label]) => ({ value, title: `${noun}: ${label}` }))

/** The settings of the toolbar for all stories. */
export const globalTypes = {
  theme: {
    description: 'Light, dark, or the system setting',
    toolbar: {
      icon: 'mirror' as const,
      dynamicTitle: true,
      items: items('Theme', [
        ['auto', 'system'],
        ['light', 'light'],
        ['dark', 'dark'],
      ]),
    },
  },
  language: {
    description: 'The language of the components',
    toolbar: {
      icon: 'globe' as const,
      dynamicTitle: true,
      items: items('Language', [
        ['en', 'English'],
        ['pt-BR', 'Português'],
        ['fr', 'Français'],
        ['es', 'Español'],
        ['de', 'Deutsch'],
      ]),
    },
  },
  direction: {
    description: 'The direction of writing',
    toolbar: {
      icon: 'transfer' as const,
      dynamicTitle: true,
      items: items('Direction', [
        ['ltr', 'left to right'],
        ['rtl', 'right to left'],
      ]),
    },
  },
  scenario: {
    description: 'The state of the SnapTrade sandbox of the story',
    toolbar: {
      icon: 'database' as const,
      dynamicTitle: true,
      items: items('Scenario', [
        ['story', 'set by the story'],
        ...Object.entries(scenarios).map(([name, { title }]): [string, string] => [name, title]),
      ]),
    },
  },
  latency: {
    description: 'The delay of each response',
    toolbar: {
      icon: 'timer' as const,
      dynamicTitle: true,
      items: items('Delay', [
        ['0', 'none'],
        ['300', '0.3 s'],
        ['2000', '2 s'],
        ['8000', '8 s'],
      ]),
    },
  },
}

export const initialGlobals = {
  theme: 'auto',
  language: 'en',
  direction: 'ltr',
  scenario: 'story',
  latency: '0',
}

/** Screen widths that the components support. */
export const viewports = Object.fromEntries(
  [
    [320, 'Small phone'],
    [768, 'Tablet'],
    [1280, 'Desk'],
  ].map(([width, name]) => [
    `w${width}`,
    { name: `${name} (${width} px)`, styles: { width: `${width}px`, height: '800px' } },
  ]),
)
