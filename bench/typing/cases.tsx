import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { type Brokerage, BrokeragePicker, SnapTradeUserTable, usePartnerInfo } from 'react-snaptrade-connect'
import { enBrokeragePicker } from '../../src/messages/enBrokeragePicker.js'
import { BrokerageOption } from '../../src/ui/brokeragePicker/BrokerageOption.js'
import { type Match, search, toSearchable } from '../../src/ui/brokeragePicker/search.js'

/** The field to type into and the text. The text is also deleted letter by letter, which is the slower part. */
export interface TypingCase {
  element: ReactNode
  field: string
  words: string[]
  /** The case to compare with. */
  against?: string
}

// Without the memo of the picker.
const PlainOption = BrokerageOption.type

const row = (match: Match, index: number, { length }: Match[]) => (
  <PlainOption
    key={match.brokerage.id}
    id={match.brokerage.id}
    match={match}
    position={index + 1}
    count={length}
    isSelected={false}
    isActive={false}
    obstacle={undefined}
    isDisabled={false}
    texts={enBrokeragePicker}
  />
)

const NaiveList = ({ matches }: { matches: Match[] }) => (
  <div className="snaptrade-picker-list">{matches.map(row)}</div>
)

const VirtualList = ({ matches }: { matches: Match[] }) => {
  const list = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: matches.length,
    getScrollElement: () => list.current,
    estimateSize: () => 56,
  })
  return (
    <div ref={list} className="snaptrade-picker-list">
      <div style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const match = matches[index]
          return (
            match && (
              <div
                key={match.brokerage.id}
                ref={virtualizer.measureElement}
                data-index={index}
                style={{ position: 'absolute', insetInline: 0, top: start }}
              >
                {row(match, index, matches)}
              </div>
            )
          )
        })}
      </div>
    </div>
  )
}

const none: Brokerage[] = []

/** The same search and the same rows, in another list. */
const Other = ({ List }: { List: typeof NaiveList }) => {
  const { data } = usePartnerInfo()
  const brokerages = data?.allowed_brokerages ?? none
  const searchables = useMemo(() => toSearchable(brokerages, 'en'), [brokerages])
  const [query, setQuery] = useState('')
  return (
    <div className="snaptrade-box snaptrade-picker">
      <input
        className="snaptrade-field"
        aria-label="Brokerage"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <div className="snaptrade-picker-pane">
        <List matches={search(searchables, query)} />
      </div>
    </div>
  )
}

const naive = 'the same, all rows at once'
const words = ['bro', 'ca', 'trade', 'x']

/** The cases by name, as the benchmark prints them. */
export const cases: Record<string, TypingCase> = {
  'BrokeragePicker, 500 brokerages': {
    element: <BrokeragePicker />,
    field: '[role=combobox]',
    words,
    against: naive,
  },
  'the same, virtualised': { element: <Other List={VirtualList} />, field: 'input', words, against: naive },
  [naive]: { element: <Other List={NaiveList} />, field: 'input', words },
  'SnapTradeUserTable, 100,000 users': {
    element: <SnapTradeUserTable />,
    field: 'input[type=search]',
    words: ['user-12', '999', 'x'],
  },
}
