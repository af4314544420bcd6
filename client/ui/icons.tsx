import type { ReactNode } from 'react';

/* Small line icons, drawn in the colour of the text beside them; always next to words or on a labelled button. */

function Icon({ children, size = 18 }: { readonly children: ReactNode; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

const drawn = (...paths: readonly string[]) =>
  function DrawnIcon({ size }: { readonly size?: number }) {
    return (
      <Icon {...(size && { size })}>
        {paths.map((path) => (
          <path key={path} d={path} />
        ))}
      </Icon>
    );
  };

export const SearchIcon = drawn('M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z', 'M15.5 15.5 20 20');
export const CloseIcon = drawn('M6 6l12 12', 'M18 6 6 18');
export const DownIcon = drawn('M6 9l6 6 6-6');
export const UpIcon = drawn('M6 15l6-6 6 6');
export const PlusIcon = drawn('M12 5v14', 'M5 12h14');
export const MinusIcon = drawn('M5 12h14');
export const FitIcon = drawn('M4 9V4h5', 'M15 4h5v5', 'M20 15v5h-5', 'M9 20H4v-5');
export const SunIcon = drawn(
  'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
  'M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6 19 19M5 19l1.4-1.4M17.6 6.4 19 5',
);
export const MoonIcon = drawn('M20 14.5A8 8 0 1 1 9.5 4 6.5 6.5 0 0 0 20 14.5z');
export const GearIcon = drawn(
  'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  'M19 12a7 7 0 0 0-.1-1.2l2-1.6-2-3.4-2.4 1a7 7 0 0 0-2-1.2L14 3h-4l-.5 2.6a7 7 0 0 0-2 1.2l-2.4-1-2 3.4 2 1.6a7 7 0 0 0 0 2.4l-2 1.6 2 3.4 2.4-1a7 7 0 0 0 2 1.2L10 21h4l.5-2.6a7 7 0 0 0 2-1.2l2.4 1 2-3.4-2-1.6c.1-.4.1-.8.1-1.2z',
);
export const BookIcon = drawn('M5 4.5h9a4 4 0 0 1 4 4V20H8.5A3.5 3.5 0 0 1 5 16.5z', 'M5 16.5A3.5 3.5 0 0 1 8.5 13H18', 'M9 8h5');
export const DownloadIcon = drawn('M12 4v11', 'M7 11l5 5 5-5', 'M5 20h14');
export const UploadIcon = drawn('M12 16V5', 'M7 9l5-5 5 5', 'M5 20h14');
export const UndoIcon = drawn('M9 14 4 9l5-5', 'M4 9h10a6 6 0 0 1 0 12h-3');
export const TrashIcon = drawn('M4 7h16', 'M9 7V4h6v3', 'M6 7l1 13h10l1-13');
export const WarningIcon = drawn('M12 4 2.5 20h19L12 4z', 'M12 10v4', 'M12 17v.2');
export const ErrorIcon = drawn('M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z', 'M12 8v5', 'M12 16v.2');
export const CheckIcon = drawn('M5 12.5l4.5 4.5L19 7');
export const ArrowIcon = drawn('M5 12h14', 'M13 6l6 6-6 6');
