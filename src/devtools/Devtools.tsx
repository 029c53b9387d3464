'use client'

import { useState } from 'react'
import { createPortal } from 'react-dom'
import { Panel } from './Panel.js'
import type { SnapTradeDevtoolsProps } from './SnapTradeDevtools.js'
import { useFocusOnMount } from './useFocusOnMount.js'
import { useShadowRoot } from './useShadowRoot.js'

interface OpenButtonProps {
  isFocused: boolean
  onOpen: () => void
}

const OpenButton = ({ isFocused, onOpen }: OpenButtonProps) => (
  <button
    type="button"
    className="open"
    ref={useFocusOnMount<HTMLButtonElement>(isFocused)}
    aria-expanded={false}
    aria-label="SnapTrade devtools"
    onClick={onOpen}
  >
    SnapTrade
  </button>
)

/** The button in the corner of the page, or the panel. */
export const Devtools = ({ initialIsOpen = false, position = 'bottom-right' }: SnapTradeDevtoolsProps) => {
  const root = useShadowRoot()
  const [isOpen, setIsOpen] = useState(initialIsOpen)
  // Before that, the focus stays where it is in the page.
  const [hasToggled, setHasToggled] = useState(false)
  if (!root) return null
  const toggle = () => {
    setHasToggled(true)
    setIsOpen(!isOpen)
  }
  return createPortal(
    <div className="devtools" data-position={position}>
      {isOpen ? (
        <Panel isFocused={hasToggled} onClose={toggle} />
      ) : (
        <OpenButton isFocused={hasToggled} onOpen={toggle} />
      )}
    </div>,
    root,
  )
}
