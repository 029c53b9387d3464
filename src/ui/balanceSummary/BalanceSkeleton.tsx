'use client'

/** Shows a placeholder for a total while it is loading. */
export const BalanceSkeleton = () => (
  <div className="snaptrade-balance" aria-hidden="true">
    <span className="snaptrade-skeleton" />
    <span className="snaptrade-skeleton" />
    <span className="snaptrade-skeleton" />
  </div>
)
