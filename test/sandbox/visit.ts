import { JSDOM } from 'jsdom'
import { createSandbox, type Sandbox, type SandboxOptions } from 'react-snaptrade-connect/sandbox'
import type { LoginOptions } from '../../src/core/operations.js'
import { call, type Fields } from './support.js'

/** The data of a page's script. */
export interface PageData {
  toOpener: unknown[]
  toParent: unknown[]
  leave: string | null
  dismiss: string | null
  poll: { url: string; turn: number } | null
  beacon: string | null
  isOver: boolean
}

/** Parses pages without their styles, which takes a fraction of the time of a new window. */
const { DOMParser } = new JSDOM().window

/** A browser without scripts: it follows redirects, fills in fields and clicks buttons by their names. */
export class Visit {
  document!: Document
  data!: PageData
  html = ''
  status = 0
  headers = new Headers()
  url = ''

  constructor(
    readonly sandbox: Sandbox,
    /** Whether the pages are in an iframe, as their script would report. */
    readonly isFramed = false,
  ) {}

  async open(url: string, init?: RequestInit): Promise<this> {
    this.url = new URL(url, this.sandbox.portal).href
    const response = await this.sandbox.fetch(new Request(this.url, init))
    const location = response.headers.get('location')
    if (response.status === 303 && location) return this.open(location)
    this.status = response.status
    this.headers = response.headers
    this.html = await response.text()
    this.document = new DOMParser().parseFromString(this.html, 'text/html')
    const data = this.document.getElementById('portal-data')?.textContent
    this.data = data ? JSON.parse(data) : undefined
    return this
  }

  /** The names of the buttons that can be clicked. A badge that is only a description is not part of a name. */
  get buttons(): string[] {
    return this.allButtons.filter(({ disabled }) => !disabled).map(nameOf)
  }

  get allButtons() {
    return [...this.document.querySelectorAll('button')]
  }

  get heading() {
    return this.document.querySelector('h1')?.textContent
  }

  get alert() {
    return this.document.querySelector('[role=alert]')?.textContent
  }

  /** Clicks a button, with fields by their labels. */
  async press(name: string, fields: Record<string, string> = {}): Promise<this> {
    const button = this.allButtons.find((candidate) => nameOf(candidate) === name)
    const form = button?.form
    if (!button || !form) throw new Error(`There is no button "${name}" but ${this.buttons.join(', ')}.`)
    for (const [label, value] of Object.entries(fields)) {
      const input = [...form.querySelectorAll('label')].find(
        (one) => one.textContent?.trim() === label,
      )?.control
      if (!input) throw new Error(`There is no field "${label}".`)
      if ((input as HTMLInputElement).type === 'radio') (input as HTMLInputElement).checked = true
      else (input as HTMLInputElement).value = value
    }
    const sent = new URLSearchParams()
    for (const input of form.querySelectorAll('input')) {
      if (input.name === 'framed') sent.append('framed', this.isFramed ? '1' : '')
      else if (input.type !== 'radio' || input.checked) sent.append(input.name, input.value)
    }
    if (button.name) sent.append(button.name, button.value)
    const url = new URL(form.getAttribute('action') ?? this.url, this.url)
    if (form.method === 'get') return this.open(`${url.origin}${url.pathname}?${sent}`)
    return this.open(url.href, { method: 'POST', body: sent })
  }
}

const nameOf = (button: Element) => {
  const copy = button.cloneNode(true) as Element
  for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove()
  return copy.textContent?.trim() ?? ''
}

export const userId = 'u1'

/** Creates a sandbox with one user. */
export const withUser = (options: SandboxOptions = {}) => {
  const sandbox = createSandbox(options)
  const user = sandbox.addUser({ userId }) as Fields as Record<string, string>
  return { sandbox, user }
}

/** Returns the link of a login for the user. */
export const linkFor = async (sandbox: Sandbox, options: LoginOptions = {}): Promise<string> => {
  const user = sandbox.users.find((candidate) => candidate.userId === userId)
  if (!user) throw new Error('no user')
  const query = { userId, userSecret: user.userSecret }
  const { body } = await call(sandbox, 'POST', '/api/v1/snapTrade/login', { query, body: options })
  return (body as { redirectURI: string }).redirectURI
}

/** Opens the portal for the user. */
export const visit = async (sandbox: Sandbox, options: LoginOptions = {}, isFramed = false) =>
  new Visit(sandbox, isFramed).open(await linkFor(sandbox, options))

/** Returns the user's connections. */
export const connectionsOf = (sandbox: Sandbox) => sandbox.users[0]?.connections ?? []
