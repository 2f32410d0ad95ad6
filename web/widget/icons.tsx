// The few drawings of the chat; all of them beside words or under a label of their own.
import type { ComponentChildren } from 'preact'

const Icon = ({ children }: { readonly children: ComponentChildren }) => (
  <svg class="icon" viewBox="0 0 24 24" width="1em" height="1em" fill="none" stroke="currentColor" aria-hidden="true">
    {children}
  </svg>
)

export const Lock = () => (
  <Icon>
    <rect x="5" y="10.5" width="14" height="9.5" rx="2" stroke-width="2" />
    <path d="M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5" stroke-width="2" />
  </Icon>
)
export const Cross = () => (
  <Icon>
    <path d="m6 6 12 12M18 6 6 18" stroke-width="2" stroke-linecap="round" />
  </Icon>
)
export const Down = () => (
  <Icon>
    <path d="m5 9 7 7 7-7" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
  </Icon>
)
export const Phone = () => (
  <Icon>
    <path
      d="M7.5 4 10 8.5 8.2 10.4a12 12 0 0 0 5.4 5.4L15.5 14l4.5 2.5c0 2-1.6 3.5-3.5 3.5C9.6 20 4 14.4 4 7.5 4 5.6 5.5 4 7.5 4Z"
      stroke-width="1.8"
      stroke-linejoin="round"
    />
  </Icon>
)
