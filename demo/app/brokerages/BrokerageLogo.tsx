import { useState } from 'react'
import type { Brokerage } from 'react-snaptrade-connect'
import { initialsOf } from '../parts/Avatar.js'

/** A brokerage's logo, or its initials where there is none or it does not load. The name stands beside it. */
export const BrokerageLogo = ({ brokerage }: { brokerage: Brokerage }) => {
  const address = brokerage.aws_s3_square_logo_url ?? brokerage.aws_s3_logo_url
  const [broken, setBroken] = useState<string>()
  if (!address || broken === address) {
    return (
      <span className="logo" aria-hidden="true">
        {initialsOf(brokerage.display_name)}
      </span>
    )
  }
  return (
    <img
      className="logo"
      src={address}
      alt=""
      width={44}
      height={44}
      referrerPolicy="no-referrer"
      onError={() => setBroken(address)}
    />
  )
}
