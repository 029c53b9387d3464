'use client'

/** More rows than are visible. */
const rows = Array.from({ length: 12 }, (_, index) => index)

/** Shows placeholder rows while loading. They are hidden from screen readers; a live region announces the loading. */
export const PickerSkeleton = () => (
  <div className="snaptrade-picker-list" aria-hidden="true">
    {rows.map((row) => (
      <div key={row} className="snaptrade-picker-option">
        <span className="snaptrade-logo snaptrade-skeleton" />
        <span className="snaptrade-picker-line snaptrade-skeleton" />
      </div>
    ))}
  </div>
)
