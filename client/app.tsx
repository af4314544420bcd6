import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { sessionQuery } from './api/queries.ts';
import { RequestError } from './api/request.ts';
import { theme } from './theme.ts';
import { Crash, Missing, WholeCrash } from './ui/crash.tsx';
import { Shell } from './ui/shell.tsx';
import { views } from './views.ts';

const isSignedOut = (error: unknown): boolean => error instanceof RequestError && error.status === 401;

const client = new QueryClient({
  queryCache: new QueryCache({
    // A session that ended shows in whatever is asked next; asking for it again brings the sign-in page.
    onError: (error, query) => {
      if (isSignedOut(error) && query.queryKey[0] !== 'session') void client.invalidateQueries(sessionQuery);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // A refusal stays a refusal; only what did not come through is tried again.
      retry: (count, error) => count < 2 && error instanceof RequestError && (error.status === 0 || error.status >= 502),
    },
  },
});

const router = createBrowserRouter([
  {
    element: <Shell views={views} />,
    errorElement: <WholeCrash />,
    children: [
      {
        errorElement: <Crash />,
        children: [...views.map(({ path, Component }) => ({ path, Component })), { path: '*', Component: Missing }],
      },
    ],
  },
]);

/** Style elements made in the browser are refused by the page's policy, so variables and classes come from style sheets. */
export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={client}>
        <Notifications position="bottom-right" />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
