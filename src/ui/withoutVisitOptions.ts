import type { UseConnectBrokerParameters } from '../react/useConnectBroker.js'

/** Returns a component's props without what belongs to its visit: the rest are those of its root element. */
export const withoutVisitOptions = <Props extends UseConnectBrokerParameters>({
  broker,
  immediateRedirect,
  customRedirect,
  reconnect,
  connectionType,
  showCloseButton,
  darkMode,
  locale,
  connectionPortalVersion,
  config,
  userId,
  prefetch,
  display,
  container,
  windowTexts,
  onSuccess,
  onExit,
  onError,
  onEvent,
  ...rest
}: Props): Omit<Props, keyof UseConnectBrokerParameters> => rest
