'use client'

/** Shows two placeholder rows, each with the height of a row with two accounts. */
export const ListSkeleton = ({ hasAccounts }: { hasAccounts: boolean }) => (
  <div className="snaptrade-connections-list" aria-hidden="true">
    {[1, 2].map((row) => (
      <div key={row} className="snaptrade-card snaptrade-connection">
        <div className="snaptrade-connection-head">
          <span className="snaptrade-logo snaptrade-skeleton" />
          <div className="snaptrade-connection-name">
            <span className="snaptrade-skeleton" />
            <span className="snaptrade-skeleton" />
          </div>
        </div>
        {hasAccounts && <span className="snaptrade-accounts snaptrade-skeleton" />}
        <div className="snaptrade-connection-actions">
          <span className="snaptrade-skeleton" />
        </div>
      </div>
    ))}
  </div>
)
