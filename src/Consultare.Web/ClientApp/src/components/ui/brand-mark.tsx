/** The mark of the house; its green is a stroke, never text. */
export const BrandMark = ({ size = 28 }: { size?: number }) => (
  <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" className="shrink-0">
    <path d="M22.5 8.5a10 10 0 1 0 0 15" fill="none" stroke="var(--logo)" strokeWidth="4" strokeLinecap="round" />
    <path
      d="M13 16h4l2-4 3 8 2-4h5"
      fill="none"
      stroke="var(--logo-mark)"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
