import { scenarios } from './scenarios.js'

const item = (value: string, title: string) => ({ value, title })

/** The settings of the toolbar for all stories. */
export const globalTypes = {
  theme: {
    description: 'Light, dark, or the system setting',
    toolbar: {
      icon: 'mirror' as const,
      dynamicTitle: true,
      items: [item('auto', 'Auto'), item('light', 'Light'), item('dark', 'Dark')],
    },
  },
  language: {
    description: 'The language of the components',
    toolbar: {
      icon: 'globe' as const,
      dynamicTitle: true,
      items: [
        item('en', 'English'),
        item('pt-BR', 'Português'),
        item('fr', 'Français'),
        item('es', 'Español'),
        item('de', 'Deutsch'),
      ],
    },
  },
  direction: {
    description: 'The direction of writing',
    toolbar: {
      icon: 'transfer' as const,
      dynamicTitle: true,
      items: [item('ltr', 'Left to right'), item('rtl', 'Right to left')],
    },
  },
  scenario: {
    description: 'The state of the SnapTrade sandbox of the story',
    toolbar: {
      icon: 'database' as const,
      dynamicTitle: true,
      items: [
        item('story', 'Set by the story'),
        ...Object.entries(scenarios).map(([name, { title }]) => item(name, title)),
      ],
    },
  },
  latency: {
    description: 'The delay of each response',
    toolbar: {
      icon: 'timer' as const,
      dynamicTitle: true,
      items: [item('0', 'No delay'), item('300', '0.3 s'), item('2000', '2 s'), item('8000', '8 s')],
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
