// The page for bugs: it says which data are safe, which step comes next, and which details the administrator needs.
import { Component, type ReactNode } from 'react'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'

interface BoundaryState {
  readonly bug: unknown
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { bug: null }

  static getDerivedStateFromError(bug: unknown): BoundaryState {
    return { bug: bug ?? 'unknown' }
  }

  override render() {
    return this.state.bug === null ? this.props.children : <ErrorPage bug={this.state.bug} />
  }
}

function ErrorPage({ bug }: { readonly bug: unknown }) {
  const { t } = useLanguage()
  return (
    <main className="outside">
      <title>Inloop</title>
      <div className="error-page">
        <h1>{t.frame.errorTitle}</h1>
        <p>{t.frame.errorText}</p>
        <Button kind="primary" size="large" onPress={() => globalThis.location.reload()}>
          {t.frame.reload}
        </Button>
        <p>{t.frame.errorDetail}</p>
        <p>
          <code className="notice__detail">{bug instanceof Error ? `${bug.name}: ${bug.message}` : String(bug)}</code>
        </p>
      </div>
    </main>
  )
}
