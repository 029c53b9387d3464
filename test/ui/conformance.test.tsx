import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import axe from 'axe-core'
import { type ComponentType, createRef, type ReactElement, type ReactNode, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import * as kit from 'react-snaptrade-connect'
import { en } from 'react-snaptrade-connect/locales'
import { sandboxBrokerages } from 'react-snaptrade-connect/sandbox'
import { createTestBackend } from 'react-snaptrade-connect/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { everything } from '../setup/everything.js'

type Props = Record<string, unknown>

const createChain = () => {
  const { sandbox, fetch } = createTestBackend({ userId: 'ada', ...everything() })
  return { sandbox, config: kit.createConfig({ transport: kit.http('/api/snaptrade', { fetch }) }) }
}
type Chain = ReturnType<typeof createChain>

/** A component of the suite, with its required props and a state that shows most of it. */
interface Subject {
  component: ComponentType<Props>
  props?: Props
  prepare?: (chain: Chain) => void
  /** The state fields that its root has as `data-` attributes. */
  state: string[]
  /**
   * The event that the root handles itself, how a person causes it, and whether it was handled. Without it the root handles
   * no event, and the suite only checks that the user's handler is called.
   */
  handled?: {
    by: string
    act: (root: HTMLElement) => Promise<unknown>
    isDone: (root: HTMLElement) => boolean
  }
  /** Returns the controls that `disabled` disables. Without it the component does not have that prop. */
  disabled?: () => HTMLElement[]
  /** Waits for the state to test. */
  settled?: () => Promise<unknown>
}

const connect = ({ sandbox }: Chain, disabled = false) => {
  sandbox.addUser({ userId: 'ada' })
  sandbox.addConnection({ userId: 'ada', broker: 'ROBINHOOD', disabled })
}
const text = (wanted: RegExp) => () => screen.findAllByText(wanted)

const subjects = {
  ConnectBrokerButton: {
    component: kit.ConnectBrokerButton,
    state: ['status'],
    handled: {
      by: 'onClick',
      act: (root: HTMLElement) => userEvent.click(root),
      isDone: () => vi.mocked(window.open).mock.calls.length > 0,
    },
    disabled: () => [screen.getByTestId('root')],
  },
  PortalDialog: {
    component: kit.PortalDialog,
    props: { open: false, onOpenChange: () => {} },
    state: ['status'],
  },
  PortalFrame: {
    component: kit.PortalFrame,
    state: ['status'],
    settled: () => screen.findByTitle(/Secure sign-in/),
  },
  ConnectionTypeSelect: {
    component: kit.ConnectionTypeSelect,
    state: ['value'],
    handled: {
      by: 'onChange',
      act: () => userEvent.click(screen.getAllByRole('radio')[0] as HTMLElement),
      isDone: (root: HTMLElement) => root.dataset.value === 'read',
    },
    disabled: () => [screen.getByTestId('root'), ...screen.getAllByRole('radio')],
  },
  BrokeragePicker: {
    component: kit.BrokeragePicker,
    state: ['status'],
    settled: text(/Kraken/),
    handled: {
      by: 'onKeyDown',
      act: () => userEvent.type(screen.getByRole('combobox'), '{ArrowDown}'),
      isDone: () => screen.getByRole('combobox').hasAttribute('aria-activedescendant'),
    },
    disabled: () => [screen.getByRole('combobox')],
  },
  ConnectionList: {
    component: kit.ConnectionList,
    prepare: connect,
    state: ['status'],
    settled: text(/\$[\d,]+/),
  },
  BalanceSummary: {
    component: kit.BalanceSummary,
    prepare: connect,
    state: ['status'],
    settled: text(/\$[\d,]+/),
  },
  ReconnectBanner: {
    component: kit.ReconnectBanner,
    prepare: (chain: Chain) => connect(chain, true),
    state: ['count'],
    settled: text(/Robinhood/),
  },
  SnapTradeUserTable: {
    component: kit.SnapTradeUserTable,
    prepare: connect,
    state: ['status'],
    settled: text(/^ada$/),
  },
  ConnectionCallback: { component: kit.ConnectionCallback, state: ['status'] },
} as unknown as Record<string, Subject>

const provide = (chain: Chain, children: ReactNode, messages?: kit.MessageOverrides): ReactElement => (
  <kit.SnapTradeProvider config={chain.config} userId="ada" messages={messages}>
    {children}
  </kit.SnapTradeProvider>
)

const show = async (subject: Subject, own: Props = {}, messages?: kit.MessageOverrides) => {
  const chain = createChain()
  subject.prepare?.(chain)
  const { component: Component, props, settled } = subject
  const element = <Component {...props} data-testid="root" {...own} />
  const view = render(<StrictMode>{provide(chain, element, messages)}</StrictMode>)
  if (!messages) await settled?.()
  return { ...view, chain, root: await screen.findByTestId('root') }
}

afterEach(() => {
  vi.restoreAllMocks()
})

it('default: tests every component of the package', () => {
  const components = Object.keys(kit).filter(
    (name) => /^[A-Z][a-z]/.test(name) && !/Error|Provider/.test(name),
  )
  expect(components.sort()).toEqual(Object.keys(subjects).sort())
})

describe.each(Object.entries(subjects))('%s', (name, subject) => {
  it('default: passes the ref and all props to its root element', async () => {
    const ref = createRef<HTMLElement>()
    const { root } = await show(subject, { ref, id: 'mine', 'aria-description': 'why', title: 'what' })
    expect(ref.current).toBe(root)
    expect(root).toHaveAttribute('id', 'mine')
    expect(root).toHaveAttribute('aria-description', 'why')
    expect(root).toHaveAttribute('title', 'what')
  })

  it('parameters: className and style as values', async () => {
    const { root } = await show(subject, { className: 'mine', style: { opacity: 0.5 } })
    expect(root).toHaveClass('mine')
    expect(root.className).toMatch(/\bsnaptrade-/)
    expect(root).toHaveStyle({ opacity: '0.5' })
  })

  it('parameters: className and style by state, which is also set as data attributes', async () => {
    let seen: Props = {}
    const { root } = await show(subject, {
      className: (state: Props) => {
        seen = state
        return 'by-state'
      },
      style: () => ({ opacity: 0.25 }),
    })
    expect(root).toHaveClass('by-state')
    expect(root).toHaveStyle({ opacity: '0.25' })
    expect(Object.keys(seen)).toEqual(expect.arrayContaining(subject.state))
    for (const [key, value] of Object.entries(seen)) {
      if (value === false) expect(root).not.toHaveAttribute(`data-${key}`)
      else expect(root).toHaveAttribute(`data-${key}`, value === true ? '' : String(value))
    }
  })

  it('parameters: render replaces the root element, and receives all its props', async () => {
    const render = vi.fn((props: Props, _state: Props) => <article {...props} />)
    const { root } = await show(subject, { render })
    expect(root.tagName).toBe('ARTICLE')
    expect(Object.keys(render.mock.lastCall?.[1] ?? {})).toEqual(expect.arrayContaining(subject.state))
  })

  it('behavior: the user’s handler runs first, and may prevent ours', async () => {
    vi.spyOn(window, 'open').mockReturnValue(null)
    const { by, act, isDone } = subject.handled ?? {
      by: 'onClick',
      act: (root: HTMLElement) => userEvent.click(root),
      isDone: () => false,
    }
    const prevent = vi.fn((event: Event) => event.preventDefault())
    const prevented = await show(subject, { [by]: prevent })
    await act(prevented.root)
    expect(prevent).toHaveBeenCalled()
    expect(isDone(prevented.root)).toBe(false)
    prevented.unmount()

    const watch = vi.fn()
    const { root } = await show(subject, { [by]: watch })
    await act(root)
    expect(watch).toHaveBeenCalled()
    expect(isDone(root)).toBe(subject.handled !== undefined)
  })

  it('parameters: disabled, if the component has it', async () => {
    const { root } = await show(subject, { disabled: true })
    for (const control of subject.disabled?.() ?? []) expect(control).toBeDisabled()
    // Other components have no such state, so they must not look disabled.
    if (!subject.disabled) expect(root).not.toHaveAttribute('data-disabled')
  })

  it('behavior: has no violations of axe', async () => {
    const { root } = await show(subject)
    const { violations } = await axe.run(root.parentElement ?? root, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // The content of a frame is SnapTrade's.
      iframes: false,
      // jsdom has no layout. The tests of the stories check the contrast in both themes.
      rules: {
        'color-contrast': { enabled: false },
        region: { enabled: false },
        'heading-order': { enabled: false },
      },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })

  it('behavior: shows no English text in another language', async () => {
    const { container, chain } = await show(subject, {}, marked)
    await waitFor(() => expect(container.querySelector('[aria-busy="true"]')).toBeNull())
    const words = () => `${container.textContent}\n${namesIn(container)}`
    // The closed dialog has no text.
    if (name !== 'PortalDialog') await waitFor(() => expect(words()).toContain('«'))
    // Data of the backend is not translated.
    const brokerages = sandboxBrokerages.map(({ display_name }) => display_name)
    const sent = [
      ...brokerages,
      ...chain.sandbox.users.flatMap(({ connections }) => connections.map((one) => one.name)),
    ]
    const left = sent.reduce((rest, one) => rest.replaceAll(one, ''), words().replace(/«[^»]*»/g, ''))
    const english = wordsOf(en).filter((word) => left.includes(word))
    expect(english).toEqual([])
  })

  it('behavior: renders on a server, and hydrates without a warning', async () => {
    const chain = createChain()
    subject.prepare?.(chain)
    const { component: Component, props } = subject
    const element = <StrictMode>{provide(chain, <Component {...props} />)}</StrictMode>
    const error = vi.spyOn(console, 'error')
    const container = document.createElement('div')
    container.innerHTML = renderToString(element)
    document.body.append(container)
    const recovered = vi.fn()
    const root = hydrateRoot(container, element, { onRecoverableError: recovered })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(recovered).not.toHaveBeenCalled()
    // Ignores React 18's warning about layout effects ("non-hydrated UI"), which `onServer.test.ts` tests.
    const complaint = /(?<!non-)hydrat|did not match/i
    expect(error.mock.calls.filter(([message]) => complaint.test(String(message)))).toEqual([])
    root.unmount()
    container.remove()
  })

  it('behavior: adds no style element, which a strict Content Security Policy would block', async () => {
    const before = document.querySelectorAll('style, link[rel=stylesheet]').length
    const { container } = await show(subject)
    expect(document.querySelectorAll('style, link[rel=stylesheet]')).toHaveLength(before)
    expect(container.querySelector('[onclick], script'), name).toBeNull()
  })
})

/** Returns the accessible names and descriptions in attributes. */
const namesIn = (container: HTMLElement) =>
  [...container.querySelectorAll('*')]
    .flatMap((element) =>
      ['aria-label', 'placeholder', 'title', 'alt'].map((name) => element.getAttribute(name)),
    )
    .filter(Boolean)
    .join('\n')

/** Returns a catalogue in which every text is marked. */
const mark = (value: unknown): unknown =>
  typeof value === 'string'
    ? `«${value}»`
    : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, mark(inner)]))
const marked = { ...(mark(en) as kit.Messages), locale: 'en' }

/** Returns the English texts that are long enough to differ from data. */
const wordsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? value.length > 3 && !value.includes('{')
      ? [value]
      : []
    : Object.values(value as object).flatMap(wordsOf)
