import type { VNode } from 'preact'

interface HatchProps {
  readonly id: string
  /** Pixels from line to line. */
  readonly step: number
  /** Degrees. */
  readonly turn: number
}

const Hatch = ({ id, step, turn }: HatchProps): VNode => (
  <pattern
    id={id}
    width={step}
    height={step}
    patternUnits="userSpaceOnUse"
    patternTransform={`rotate(${turn})`}
  >
    <rect class="ground" width={step} height={step} />
    <line class="hatch" x1="1.5" x2="1.5" y1="0" y2={step} />
  </pattern>
)

/** Fillings that differ without colour; the style sheet refers to them by name. */
export const Patterns = (): VNode => (
  <svg class="patterns" width="0" height="0" aria-hidden="true">
    <defs>
      <Hatch id="pola-arsir" step={6} turn={45} />
      <Hatch id="pola-belum" step={5} turn={45} />
      <Hatch id="pola-turun" step={6} turn={-45} />
      <Hatch id="pola-terbuka" step={4} turn={0} />
      <pattern id="pola-titik" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect class="ground" width="6" height="6" />
        <circle class="dot" cx="3" cy="3" r="1.4" />
      </pattern>
    </defs>
  </svg>
)
