import { type FormEvent, useId, useState } from 'react'
import { useRegisterUser } from 'react-snaptrade-connect'
import { useNotify } from '../parts/Notices.js'
import { Problem } from '../parts/Problem.js'

/** Registers a user by hand. Seldom needed: people are registered when they first connect. */
export const RegisterForm = () => {
  const [userId, setUserId] = useState('')
  const id = useId()
  const notify = useNotify()
  const register = useRegisterUser({
    mutation: {
      onSuccess: (user) => {
        notify(`${user.userId} registered`)
        setUserId('')
      },
    },
  })

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    register.mutate({ userId: userId.trim() })
  }
  return (
    <section aria-labelledby={id} className="card panel">
      <h2 id={id}>Register a user</h2>
      <form className="stack" onSubmit={onSubmit}>
        <label className="field">
          <span>User ID</span>
          <input
            required
            // SnapTrade asks for ids that stay; an address may be given up.
            pattern="[^@\s]+"
            title="No spaces, and no email address"
            autoComplete="off"
            spellCheck={false}
            value={userId}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setUserId(event.target.value)}
          />
        </label>
        <p id={`${id}-hint`} className="fine">
          Unique and lasting: it cannot be changed. Not an email address. The secret goes into this server’s
          store, not to the browser.
        </p>
        {register.error && <Problem title="The user could not be registered" error={register.error} />}
        <button type="submit" className="button" aria-busy={register.isPending} disabled={register.isPending}>
          Register user
        </button>
      </form>
    </section>
  )
}
