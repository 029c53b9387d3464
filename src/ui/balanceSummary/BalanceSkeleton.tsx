'use client'

/** A total that has not arrived. */
export const BalanceSkeleton = () => (
  <div className="snaptrade-balance" aria-hidden="true">
    <span className="snaptrade-skeleton" />
    <span className="snaptrade-skeleton" />
    <span className="snaptrade-skeleton" />
  </div>
)
