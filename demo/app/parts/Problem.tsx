import type { SnapTradeError } from 'react-snaptrade-connect'
import { en } from 'react-snaptrade-connect/locales'

interface ProblemProps {
  /** What did not work. */
  title: string
  error: SnapTradeError
  onRetry?: (() => void) | undefined
  isRetrying?: boolean
}

/** Codes that the kit's catalogue leaves to the app, because they depend on what the app offers. */
const texts = {
  ...en.errors,
  forbidden: 'Your account may not do this.',
  user_exists: 'There is a user with this ID already. Choose another.',
  invalid_input: 'SnapTrade does not accept this. Check what you typed.',
}

/** The text for people, by code. */
const textOf = ({ code, retryAfter }: SnapTradeError) =>
  ((texts as Partial<Record<string, string>>)[code] ?? texts.default).replace(
    '{seconds}',
    String(retryAfter ?? 60),
  )

/** An error: what did not work, what to do, and what support will ask for. */
export const Problem = ({ title, error, onRetry, isRetrying = false }: ProblemProps) => (
  <div className="problem" role="alert">
    <strong>{title}</strong>
    <p>{textOf(error)}</p>
    {onRetry && (
      <button
        type="button"
        className="button secondary small"
        aria-busy={isRetrying}
        disabled={isRetrying}
        onClick={onRetry}
      >
        {isRetrying ? 'Trying again…' : 'Try again'}
      </button>
    )}
    <p className="fine">
      Code <code>{error.code}</code>
      {error.requestId && (
        <>
          {' · Request '}
          <code>{error.requestId}</code>
        </>
      )}
    </p>
  </div>
)
