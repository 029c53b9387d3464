/** Draws the portal. The portal itself would request a login link, which the first page does not need. */
export const PortalSketch = ({ isDialog = false }: { isDialog?: boolean }) => (
  <div className="gallery-page">
    <div className="gallery-portal" data-dialog={isDialog ? '' : undefined}>
      <b>{isDialog ? 'Secure sign-in' : 'Choose your brokerage'}</b>
      {['Kraken', 'Alpaca', 'Robinhood'].map((name) => (
        <span key={name}>{name}</span>
      ))}
    </div>
  </div>
)
