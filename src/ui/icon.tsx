// The few drawings that stand beside words, never instead of them.

const paths = {
  door: 'M5 21V5.5L14 3v18M14 5h5v16M3 21h18M10.5 12v1.5',
  calendar: 'M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5v4M15.5 3.5v4M8.5 15h3',
  bars: 'M4 20h16M6.5 20v-6M12 20V5M17.5 20v-9',
  outbox: 'M4 13v6.5h16V13M4 13l3-8h10l3 8M4 13h5l1 2.5h4l1-2.5h5',
  more: 'M4 7h16M4 12h16M4 17h10',
  hide: 'M4 4l16 16M10 5.5a9 9 0 0 1 2-.2c5 0 8.3 4 9.3 6.7a12 12 0 0 1-2.7 4.1M6.4 7.3A12.4 12.4 0 0 0 2.7 12c1 2.7 4.3 6.7 9.3 6.7 1.6 0 3-.4 4.3-1M9.9 9.9a3 3 0 0 0 4.2 4.2',
  lock: 'M6 11h12v9.5H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  check: 'M4.5 12.5l5 5 10-11',
  warning: 'M12 4l9 16H3zM12 10v4.5M12 17v.5',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7.5v.5',
  cross: 'M6 6l12 12M18 6L6 18',
  pen: 'M5 19l1-4L16.5 4.5l3 3L9 18z',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2',
  left: 'M14.5 5.5L8 12l6.5 6.5',
  right: 'M9.5 5.5L16 12l-6.5 6.5',
  up: 'M5.5 14.5L12 8l6.5 6.5',
  down: 'M5.5 9.5L12 16l6.5-6.5',
} as const

export type IconName = keyof typeof paths

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
