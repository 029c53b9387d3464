import { useId } from 'react'
import type { ConnectionType } from 'react-snaptrade-connect'

interface AccessChoiceProps {
  value: ConnectionType
  onChange: (value: ConnectionType) => void
}

const choices: readonly { value: ConnectionType; title: string; text: string }[] = [
  {
    value: 'read',
    title: 'Read only',
    text: "See balances, holdings and history. It can't buy or sell anything.",
  },
  {
    value: 'trade-if-available',
    title: 'Trade if available',
    text: 'Place orders where the brokerage supports it; read only where it does not.',
  },
  { value: 'trade', title: 'Trade', text: 'Place orders. Only brokerages that support it can be connected.' },
]

/** What a connection is to be for. SnapTrade asks that people choose it themselves. */
export const AccessChoice = ({ value, onChange }: AccessChoiceProps) => {
  const id = useId()
  return (
    <fieldset className="choices">
      <legend>What may Northlight do there?</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            name={id}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            aria-labelledby={`${id}-${choice.value}`}
            aria-describedby={`${id}-${choice.value}-text`}
          />
          <span>
            <strong id={`${id}-${choice.value}`}>{choice.title}</strong>
            <span id={`${id}-${choice.value}-text`} className="quiet">
              {choice.text}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
