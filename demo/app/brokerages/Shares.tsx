interface SharesProps {
  parts: readonly { id: string; name: string; amount: number }[]
}

const percent = new Intl.NumberFormat(undefined, { style: 'percent' })

/** How a total is made up: a bar, and the same in words. Debts have no share, so with one it shows nothing. */
export const Shares = ({ parts }: SharesProps) => {
  const total = parts.reduce((sum, { amount }) => sum + amount, 0)
  if (total <= 0 || parts.some(({ amount }) => amount < 0)) return null
  return (
    <div className="shares">
      <div className="shares-bar" aria-hidden="true">
        {parts.map(({ id, amount }) => (
          <span key={id} style={{ flexGrow: amount / total }} />
        ))}
      </div>
      <ul className="shares-names" aria-label="Shares of the total">
        {parts.map(({ id, name, amount }) => (
          <li key={id}>
            {name} <span className="quiet amount">{percent.format(amount / total)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
