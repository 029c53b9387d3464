/** The outlines of a card. */
const SkeletonCard = () => (
  <div className="card skeleton" aria-hidden="true">
    <i />
    <i />
  </div>
)

/** While the list is being fetched for the first time. */
export const ListLoading = () => (
  <div className="stack" aria-busy="true">
    <p role="status" className="sr-only">
      Loading your brokerages…
    </p>
    <SkeletonCard />
    <SkeletonCard />
  </div>
)

/** Before the first connection. */
export const ListEmpty = () => (
  <div className="card empty">
    <svg viewBox="0 0 96 64" width="96" height="64" aria-hidden="true">
      <path className="empty-line" d="M6 50 26 36l14 8 18-24 14 10L90 10" />
      <circle cx="26" cy="36" r="4" />
      <circle cx="58" cy="20" r="4" />
      <path className="empty-star" d="m84 30 1.6 5.4L91 37l-5.4 1.6L84 44l-1.6-5.4L77 37l5.4-1.6z" />
    </svg>
    <h2>No brokerage connected yet</h2>
    <p className="quiet">Connect one to see its accounts and balances here. It takes about a minute.</p>
    <ol className="steps">
      <li>Choose what Northlight may do</li>
      <li>Sign in at your brokerage</li>
      <li>See your accounts here</li>
    </ol>
  </div>
)
