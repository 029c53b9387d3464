import type { Messages } from './messages.js'

/**
 * German.
 *
 * @example
 * import { SnapTradeProvider } from 'react-snaptrade-connect'
 * import { de } from 'react-snaptrade-connect/locales'
 *
 * <SnapTradeProvider config={config} userId={userId} messages={de} />
 */
export const de: Messages = {
  locale: 'de',
  button: {
    connect: 'Depot verbinden',
    reconnect: 'Neu verbinden',
    preparing: 'Sichere Anmeldung wird geöffnet …',
    open: 'Schließen Sie die Verbindung im neu geöffneten Fenster ab.',
    openTab: 'Schließen Sie die Verbindung im neu geöffneten Tab ab.',
    verifying: 'Ihre Verbindung wird geprüft …',
    connected: 'Verbunden.',
    problem: 'Etwas ist schiefgegangen. Versuchen Sie es noch einmal.',
    popupBlocked: 'Ihr Browser hat das Fenster blockiert.',
    blockedLink: 'Sichere Anmeldung öffnen',
    reopen: 'Erneut öffnen',
    cancel: 'Abbrechen',
    connectNew: 'Als neue Verbindung hinzufügen',
  },
  window: {
    waiting: 'Sie werden zur sicheren Anmeldung zu SnapTrade weitergeleitet …',
    stillWaiting: 'Das dauert länger als sonst. Lassen Sie dieses Fenster geöffnet.',
    preparing: 'Sichere Anmeldung wird geöffnet …',
    portal: 'Sichere Anmeldung',
    close: 'Schließen',
    portalMissing: 'Wird nichts geladen?',
    openInWindow: 'In neuem Fenster öffnen',
  },
  connectionCallback: {
    connected: 'Verbunden.',
    notConnected: 'Nicht verbunden.',
    youCanClose: 'Sie können dieses Fenster schließen.',
  },
  errors: {
    default:
      'Bei uns ist etwas schiefgegangen. Versuchen Sie es später noch einmal oder wenden Sie sich an den Support.',
    popup_blocked:
      'Ihr Browser hat das Fenster blockiert. Erlauben Sie Pop-ups für diese Website und versuchen Sie es noch einmal.',
    portal_unreachable: 'Die sichere Anmeldung antwortet nicht. Versuchen Sie es gleich noch einmal.',
    verification_failed:
      'Wir konnten nicht prüfen, ob Ihr Broker verbunden wurde. Laden Sie die Seite neu, um es zu sehen.',
    outcome_unknown:
      'Es ließ sich nicht feststellen, ob Ihr Broker verbunden wurde. Laden Sie die Seite neu, um es zu sehen.',
    link_expired: 'Der Link war zu alt. Versuchen Sie es noch einmal.',
    portal_1006: 'Die Sitzung endete, bevor Sie fertig waren. Versuchen Sie es noch einmal.',
    portal_1023:
      'Das ist ein anderes Konto als beim letzten Mal. Melden Sie sich beim ursprünglichen an oder fügen Sie dieses als neue Verbindung hinzu.',
    portal_1066:
      'Der Broker hat diese Zugangsdaten nicht angenommen. Prüfen Sie sie und versuchen Sie es noch einmal.',
    portal_1086: 'Der Code war nicht richtig. Versuchen Sie es noch einmal.',
    portal_1140: 'Ihr Konto beim Broker lässt das nicht zu. Wenden Sie sich an den Support.',
    portal_3000: 'Der Broker ist gerade nicht erreichbar. Versuchen Sie es später noch einmal.',
    portal_error: 'Der Broker konnte nicht verbunden werden. Versuchen Sie es noch einmal.',
    key_missing:
      'Sie haben die Verschlüsselung auf einem anderen Gerät eingerichtet. Nutzen Sie dieses Gerät oder wenden Sie sich an den Support.',
    decryption_failed:
      'Dieses Gerät konnte nicht lesen, was für Ihr Konto gesendet wurde. Nehmen Sie das Gerät, mit dem Sie sich registriert haben, oder wenden Sie sich an den Support.',
    network:
      'Der Dienst ist nicht erreichbar. Prüfen Sie, ob Sie online sind, und versuchen Sie es noch einmal.',
    backend_not_found: 'Der Dienst ist nicht erreichbar. Versuchen Sie es noch einmal.',
    timeout: 'Das hat zu lange gedauert. Versuchen Sie es noch einmal.',
    unauthorized: 'Sie sind abgemeldet. Melden Sie sich an und versuchen Sie es noch einmal.',
    forbidden: 'Das dürfen Sie nicht. Fragen Sie den Betreiber dieser App.',
    not_found: 'Das wurde nicht gefunden. Vielleicht wurde es entfernt. Laden Sie die Seite neu.',
    gone: 'Das gibt es nicht mehr. Wenden Sie sich an den Support.',
    conflict: 'Etwas anderes hat dies gleichzeitig geändert. Versuchen Sie es noch einmal.',
    connection_disabled: 'Diese Verbindung ist unterbrochen. Verbinden Sie sie zuerst neu.',
    rate_limited: 'Zu viele Anfragen. Versuchen Sie es in {seconds} Sekunden noch einmal.',
    brokerage_unavailable: 'Der Broker ist gerade nicht erreichbar. Versuchen Sie es später noch einmal.',
  },
  parts: {
    retry: 'Noch einmal versuchen',
    requestId: 'Anfrage {id}',
    stale: 'Das ist vielleicht nicht mehr aktuell. Zuletzt gelesen: {time}.',
    offline: 'Sie sind offline. Sobald Sie wieder online sind, wird dies aktualisiert.',
    cancel: 'Abbrechen',
  },
  connectionTypeSelect: {
    label: 'Was darf diese App?',
    read: 'Nur lesen',
    readAllows: 'Ihre Konten, Salden, Bestände und den Verlauf sehen.',
    readLimits: 'Nichts kann gekauft oder verkauft werden.',
    trade: 'Handeln',
    tradeAllows: 'Ihre Konten sehen und Aufträge erteilen, die Sie wünschen.',
    tradeLimits: 'Nur Broker, die Handel unterstützen, können verbunden werden.',
    tradeIfAvailable: 'Handeln, wo es geht',
    tradeIfAvailableAllows: 'Ihre Konten sehen und Aufträge erteilen, wo Ihr Broker das unterstützt.',
    tradeIfAvailableLimits: 'Sonst nur lesen.',
    noTrading: '{name} unterstützt keinen Handel.',
  },
  brokeragePicker: {
    label: 'Broker',
    placeholder: 'Nach Namen suchen',
    clear: 'Suche leeren',
    loading: 'Broker werden geladen …',
    count: { one: '{count} Broker', other: '{count} Broker' },
    matches: { one: '{count} Treffer', other: '{count} Treffer' },
    chosen: 'Gewählt: {name}',
    trading: 'Handel',
    maintenance: 'Wartung',
    maintenanceNote: 'Kann gerade nicht verbunden werden. Versuchen Sie es später noch einmal.',
    degraded: 'Eingeschränkt',
    degradedNote: 'Hat gerade Probleme. Das Verbinden kann scheitern, Daten können verspätet kommen.',
    noTrading: 'Kein Handel',
    noTradingNote: 'Kann nicht gewählt werden, weil dort kein Handel möglich ist.',
    noMatch: 'Kein Broker passt zu „{query}“.',
    noMatchHint: 'Prüfen Sie die Schreibweise oder tippen Sie nur die ersten Buchstaben.',
    showAll: 'Alle Broker zeigen',
    none: 'Es gibt noch keine Broker zur Auswahl.',
    noneAllowed:
      'Für Entwickler: SnapTrade erlaubt für diese Client-ID keinen Broker (allowed_brokerages ist leer).',
    noneLeft: 'Für Entwickler: Der Filter dieser Komponente schließt alle Broker aus.',
  },
  connectionList: {
    label: 'Verbundene Broker',
    loading: 'Ihre Broker werden geladen …',
    emptyTitle: 'Noch kein Broker verbunden',
    emptyText: 'Verbinden Sie einen, um seine Konten hier zu sehen. Das dauert etwa eine Minute.',
    read: 'Nur lesen',
    trade: 'Handel',
    healthy: 'Verbunden',
    broken: 'Braucht Sie',
    brokenText:
      'Diese Verbindung funktioniert nicht mehr. Verbinden Sie sie neu, um sie zu aktualisieren. Bis dahin sehen Sie die letzten bekannten Daten.',
    brokenSince:
      'Diese Verbindung funktioniert seit dem {date} nicht mehr. Verbinden Sie sie neu, um sie zu aktualisieren. Bis dahin sehen Sie die letzten bekannten Daten.',
    since: 'Seit {date}',
    accounts: 'Konten bei {brokerage}',
    accountCount: { one: '{count} Konto', other: '{count} Konten' },
    syncing: 'Konten werden gelesen … Das kann eine Minute dauern.',
    noAccounts: 'Bei diesem Broker wurden keine Konten gefunden.',
    unnamed: 'Konto',
    noBalance: 'Saldo unbekannt',
    paper: 'Musterdepot',
    reconnect: 'Neu verbinden',
    upgrade: 'Handel erlauben',
    refresh: 'Aktualisieren',
    remove: 'Entfernen',
    refreshTitle: '{brokerage} jetzt aktualisieren?',
    refreshText:
      'Wir aktualisieren die Daten täglich. Eine Aktualisierung jetzt kostet diese App eine kleine Gebühr und kann einige Minuten dauern.',
    refreshConfirm: 'Jetzt aktualisieren',
    refreshed: '{brokerage} wird aktualisiert …',
    refreshWait: {
      one: 'In {count} Sekunde können Sie wieder aktualisieren.',
      other: 'In {count} Sekunden können Sie wieder aktualisieren.',
    },
    removeTitle: '{brokerage} entfernen?',
    removeText:
      'Diese App verliert Salden, Bestände und Verlauf dieser Verbindung. Das lässt sich nicht rückgängig machen: Um sie wieder zu sehen, verbinden Sie von Neuem.',
    removeAccounts: { one: '{count} Konto wird entfernt:', other: '{count} Konten werden entfernt:' },
    removeTrading:
      'Aus dieser App können dort keine Aufträge mehr erteilt werden. Offene Aufträge bleiben beim Broker.',
    removeKeeps: 'Ihr Geld und Ihre Konten bei {brokerage} bleiben, wie sie sind.',
    removeConfirm: 'Verbindung entfernen',
    removed: '{brokerage} wurde entfernt.',
  },
  reconnectBanner: {
    label: 'Verbindungen, die Sie brauchen',
    text: {
      one: '{brokerages} ist nicht mehr verbunden.',
      other: '{brokerages} sind nicht mehr verbunden.',
    },
    hint: 'Sie sehen die letzten bekannten Daten. Melden Sie sich erneut an, um sie zu aktualisieren.',
    reconnect: '{brokerage} neu verbinden',
    more: { one: '{count} weitere zeigen', other: '{count} weitere zeigen' },
    dismiss: 'Ausblenden',
  },
  snapTradeUserTable: {
    label: 'SnapTrade-Nutzer',
    loading: 'Nutzer werden geladen …',
    search: 'Nach Nutzer-ID suchen',
    count: { one: '{count} Nutzer', other: '{count} Nutzer' },
    found: { one: '{count} Treffer', other: '{count} Treffer' },
    sort: 'Reihenfolge',
    sortListed: 'Wie gelistet',
    sortAscending: 'A bis Z',
    sortDescending: 'Z bis A',
    user: 'Nutzer-ID',
    actions: 'Aktionen',
    emptyTitle: 'Noch niemand registriert',
    emptyText: 'Registriert wird, wer zum ersten Mal einen Broker verbindet.',
    noMatch: 'Keine Nutzer-ID enthält „{query}“.',
    showAll: 'Alle Nutzer zeigen',
    forbiddenHint:
      'Für Entwickler: Das Backend listet keine Nutzer, bis `staffOperations` den Vorgang nennt und `isStaff` diese Person bestätigt.',
    register: 'Nutzer registrieren',
    userId: 'Nutzer-ID',
    userIdHint: 'Eindeutig und später nicht zu ändern. Keine E-Mail-Adresse.',
    userIdEmail: 'Das ist eine E-Mail-Adresse. Nehmen Sie eine ID, die bleibt, wenn sich die Adresse ändert.',
    userIdSpaces: 'Eine Nutzer-ID hat keine Leerzeichen.',
    rsaPublicKey: 'Öffentlicher RSA-Schlüssel (freiwillig)',
    rsaPublicKeyHint:
      'Im OpenSSH-Format, „ssh-rsa …“. Antworten für diesen Nutzer werden dann verschlüsselt.',
    registerConfirm: 'Registrieren',
    registered: '{user} wurde registriert.',
    remove: 'Löschen',
    removeTitle: 'Diesen Nutzer löschen?',
    removeText:
      'Alle Verbindungen, Konten und der Verlauf von {user} werden bei SnapTrade gelöscht. Das kommt dort in eine Warteschlange, dauert einen Moment und lässt sich nicht rückgängig machen.',
    removeType: 'Geben Sie zur Bestätigung die Nutzer-ID ein',
    removeConfirm: 'Nutzer löschen',
    removed: '{user} wird gelöscht.',
  },
}
