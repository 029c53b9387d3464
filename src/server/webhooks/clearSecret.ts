import type { Deadline } from '../deadline.js'
import { isRegistered } from '../users/storedUser.js'
import type { UserSecrets } from '../users/userSecrets.js'
import { createUserStore } from '../users/userStore.js'
import type { WebhookEvent } from '../webhookEvents.js'
import { timeOf } from './timestamp.js'

/**
 * Deletes the secret of a user that SnapTrade deleted. Keeps the secret of a user who was registered again after the
 * event, or who has another SnapTrade user.
 */
export const clearSecret = async (
  secrets: UserSecrets,
  userId: string,
  event: WebhookEvent,
  deadline: Deadline,
): Promise<void> => {
  const store = createUserStore(secrets, deadline)
  const reading = await store.read(userId)
  const { user } = reading
  if (!isRegistered(user) || user.snapTradeUserId !== event.userId) return
  if ((user.registeredAt ?? 0) > timeOf(event.eventTimestamp)) return
  await store.replace(userId, reading, undefined)
}
