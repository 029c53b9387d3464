'use client'

/** The meaning of an icon. */
export type StatusIconName = 'ok' | 'warning' | 'error' | 'trade' | 'read'

const paths: Record<StatusIconName, string> = {
  ok: 'm3.5 8.5 3 3 6-7',
  warning: 'M8 2 14.5 13.5h-13Z M8 6.5v3 M8 11.6v.1',
  error: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z M8 4.8v3.7 M8 11.1v.1',
  trade: 'M5 13V3 M2.5 5.5 5 3l2.5 2.5 M11 3v10 M8.5 10.5 11 13l2.5-2.5',
  read: 'M1.5 8s2.5-4.5 6.5-4.5S14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Z M8 6.3a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4Z',
}

/**
 * Shows an icon next to a status text, so that the status does not depend on color alone (WCAG 1.4.1). It is hidden from
 * screen readers, because the text has the same meaning.
 */
export const StatusIcon = ({ name }: { name: StatusIconName }) => (
  <svg className="snaptrade-icon" viewBox="0 0 16 16" aria-hidden="true" data-icon={name}>
    <path d={paths[name]} />
  </svg>
)
