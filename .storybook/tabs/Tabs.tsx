import { Children, isValidElement, type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { useChoice } from './choice.js'
import './tabs.css'

interface TabProps {
  name: string
  children: ReactNode
}

/** One tab of `Tabs`. */
export const Tab = ({ children }: TabProps) => <>{children}</>

/** For each key, returns the index of the next tab. */
const steps: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
}

/** Shows one of its tabs. Follows https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ with automatic activation. */
export const Tabs = ({ label = 'Framework', children }: { label?: string; children: ReactNode }) => {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const tabs = Children.toArray(children).filter((child) => isValidElement<TabProps>(child))
  const names = tabs.map(({ props }) => props.name)
  const [chosen, choose] = useChoice(label, names)
  const handleKey = (event: KeyboardEvent) => {
    const to = steps[event.key]?.(names.indexOf(chosen ?? ''), names.length - 1)
    const name = names[to ?? -1]
    if (to === undefined || name === undefined) return
    event.preventDefault()
    choose(name)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus()
  }
  return (
    <div className="guide-tabs">
      <div ref={list} role="tablist" aria-label={label} onKeyDown={handleKey}>
        {names.map((name, index) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-tab-${index}`}
            aria-controls={`${id}-panel-${index}`}
            aria-selected={name === chosen}
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => choose(name)}
          >
            {name}
          </button>
        ))}
      </div>
      {tabs.map((tab, index) => (
        <div
          key={tab.props.name}
          role="tabpanel"
          id={`${id}-panel-${index}`}
          aria-labelledby={`${id}-tab-${index}`}
          hidden={tab.props.name !== chosen}
        >
          {tab}
        </div>
      ))}
    </div>
  )
}
