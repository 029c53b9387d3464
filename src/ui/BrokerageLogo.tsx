'use client'

import { useState } from 'react'
import type { Brokerage } from '../core/models.js'
import { textOf } from './format/text.js'

interface BrokerageLogoProps {
  brokerage: Brokerage
  /** The name next to the logo. */
  name: string
}

/**
 * Shows the logo of a brokerage, preferably the square one. Shows the initials until the logo is loaded, and if there is no
 * logo. It is hidden from screen readers, because the name is next to it.
 */
export const BrokerageLogo = ({ brokerage, name }: BrokerageLogoProps) => {
  const url = textOf(brokerage?.aws_s3_square_logo_url) ?? textOf(brokerage?.aws_s3_logo_url)
  const [state, setState] = useState<{ url: string; isLoaded: boolean }>()
  const known = state?.url === url ? state : undefined
  return (
    <span className="snaptrade-logo" aria-hidden="true" data-loaded={known?.isLoaded ? '' : undefined}>
      {!known?.isLoaded && <span>{initialsOf(name)}</span>}
      {url && known?.isLoaded !== false && (
        <img
          src={url}
          alt=""
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
          onLoad={() => setState({ url, isLoaded: true })}
          onError={() => setState({ url, isLoaded: false })}
        />
      )}
    </span>
  )
}

const initialsOf = (name: string) =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .slice(0, 2)
    .map((word) => [...word][0])
    .join('')
    .toUpperCase()
