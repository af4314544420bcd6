import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, matchPath, NavLink, Outlet, ScrollRestoration, useLocation, useSearchParams } from 'react-router';
import { sessionQuery } from '../api/queries.ts';
import { RequestError } from '../api/request.ts';
import { href, keepForOtherPage, keepLanguage } from '../state/address.ts';
import { BookIcon, GearIcon, MoonIcon, SunIcon } from './icons.tsx';
import { LanguageMenu } from './language-choice.tsx';
import classes from './shell.module.css';
import { SignIn } from './sign-in.tsx';
import { StudySwitcher } from './study-switcher.tsx';
import { followAddress } from './translations.ts';
import { useLanguage } from './use-language.ts';
import { isStudyView, pathFor, studyPath, type View } from './view.ts';

/** The frame around every page: name, study, navigation, language, theme. */
export function Shell({ views }: { readonly views: readonly View[] }) {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const session = useQuery(sessionQuery);
  const main = useRef<HTMLElement>(null);
  const study = matchPath({ path: studyPath, end: false }, pathname)?.params.study;
  const here = views.find((view) => matchPath(view.path, pathname));

  useEffect(() => followAddress(params), [params]);
  useEffect(() => {
    document.title = here ? `${t(here.title)} · Weefsel` : 'Weefsel';
  }, [here, t]);
  // A new page takes the keyboard along; the first one leaves it where the browser puts it.
  const seen = useRef(pathname);
  useEffect(() => {
    if (seen.current === pathname) return;
    seen.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);

  if (session.error instanceof RequestError && session.error.status === 401) return <SignIn />;
  return (
    <>
      <a className={classes.skip} href="#main">
        {t('shell.skip')}
      </a>
      <header className={classes.header}>
        <Link className={classes.mark} to={href('/', keepLanguage(params))} aria-label={t('shell.home')}>
          <Weave />
          <span className={classes.word}>Weefsel</span>
        </Link>
        <StudySwitcher study={study} />
        <Navigation views={views} study={study} />
        <div className={classes.spring} />
        <LanguageMenu />
        <ThemeButton />
        <ActionIcon
          variant="subtle"
          color="gray"
          c="inherit"
          component={Link}
          to={href('/methods', keepLanguage(params))}
          aria-label={t('nav.methods')}
          title={t('nav.methods')}
        >
          <BookIcon />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="inherit"
          component={Link}
          to={href('/settings', keepLanguage(params))}
          aria-label={t('nav.settings')}
          title={t('nav.settings')}
        >
          <GearIcon />
        </ActionIcon>
      </header>
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </>
  );
}

function Navigation({ views, study }: { readonly views: readonly View[]; readonly study: string | undefined }) {
  const { t } = useLanguage();
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  // Where the pages do not all fit beside one another, the one that is open is in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the link that is open changes with the path
  useEffect(() => {
    const box = nav.current;
    const open = box?.querySelector('[aria-current="page"]');
    if (!box || !open) return;
    const [outer, inner] = [box.getBoundingClientRect(), open.getBoundingClientRect()];
    box.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
  }, [pathname]);
  const shown = views.filter((view) => (isStudyView(view) ? study !== undefined : view.path === '/'));
  const target = (view: View) =>
    study !== undefined && isStudyView(view)
      ? href(pathFor(view.path, study), keepForOtherPage(params))
      : href(view.path, keepLanguage(params));
  return (
    <nav ref={nav} className={classes.nav} aria-label={t('shell.navigation')}>
      {shown.map((view) => (
        <NavLink key={view.path} to={target(view)} end className={classes.link ?? ''}>
          {t(view.title)}
        </NavLink>
      ))}
    </nav>
  );
}

function ThemeButton() {
  const { t } = useLanguage();
  // Holding transitions back would need a style element, which the page's policy refuses.
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const isDark = useComputedColorScheme('light') === 'dark';
  const label = isDark ? t('shell.light') : t('shell.dark');
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      c="inherit"
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
    >
      {isDark ? <SunIcon /> : <MoonIcon />}
    </ActionIcon>
  );
}

/** The word mark's sign: warp and weft. */
function Weave() {
  return (
    <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#26706f" />
      <g stroke="#fff" strokeWidth="2.4" strokeLinecap="round">
        <path d="M7 10h18M7 16h18M7 22h18" />
        <path d="M10 7v18M16 7v18M22 7v18" strokeOpacity=".55" />
      </g>
    </svg>
  );
}
