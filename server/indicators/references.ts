import type { Reference } from './indicator.ts';

/** The literature that definitions come from; each once. */
export const references = {
  freeman1977: {
    citation: 'Freeman, L. C. (1977). A set of measures of centrality based on betweenness. Sociometry, 40(1), 35–41.',
    doi: '10.2307/3033543',
  },
  freeman1979: {
    citation: 'Freeman, L. C. (1979). Centrality in social networks: Conceptual clarification. Social Networks, 1(3), 215–239.',
    doi: '10.1016/0378-8733(78)90021-7',
  },
  brandes2001: {
    citation:
      'Brandes, U. (2001). A faster algorithm for betweenness centrality. Journal of Mathematical Sociology, 25(2), 163–177.',
    doi: '10.1080/0022250X.2001.9990249',
  },
  marchiori2000: {
    citation: 'Marchiori, M., & Latora, V. (2000). Harmony in the small-world. Physica A, 285(3–4), 539–546.',
    doi: '10.1016/S0378-4371(00)00311-3',
  },
  rochat2009: {
    citation:
      'Rochat, Y. (2009). Closeness centrality extended to unconnected graphs: The harmonic centrality index. Applications of Social Network Analysis (ASNA), Zürich.',
  },
  boldi2014: {
    citation: 'Boldi, P., & Vigna, S. (2014). Axioms for centrality. Internet Mathematics, 10(3–4), 222–262.',
    doi: '10.1080/15427951.2013.865686',
  },
  seidman1983: {
    citation: 'Seidman, S. B. (1983). Network structure and minimum degree. Social Networks, 5(3), 269–287.',
    doi: '10.1016/0378-8733(83)90028-X',
  },
  batagelj2003: {
    citation: 'Batagelj, V., & Zaveršnik, M. (2003). An O(m) algorithm for cores decomposition of networks. arXiv cs/0310049.',
  },
  barrat2004: {
    citation:
      'Barrat, A., Barthélemy, M., Pastor-Satorras, R., & Vespignani, A. (2004). The architecture of complex weighted networks. PNAS, 101(11), 3747–3752.',
    doi: '10.1073/pnas.0400087101',
  },
  krackhardt1988: {
    citation:
      'Krackhardt, D., & Stern, R. N. (1988). Informal networks and organizational crises: An experimental simulation. Social Psychology Quarterly, 51(2), 123–140.',
    doi: '10.2307/2786835',
  },
  provan1995: {
    citation:
      'Provan, K. G., & Milward, H. B. (1995). A preliminary theory of interorganizational network effectiveness. Administrative Science Quarterly, 40(1), 1–33.',
    doi: '10.2307/2393698',
  },
  tarjan1972: {
    citation: 'Tarjan, R. (1972). Depth-first search and linear graph algorithms. SIAM Journal on Computing, 1(2), 146–160.',
    doi: '10.1137/0201010',
  },
  wasserman1994: {
    citation: 'Wasserman, S., & Faust, K. (1994). Social network analysis: Methods and applications. Cambridge University Press.',
    doi: '10.1017/CBO9780511815478',
  },
} as const satisfies Record<string, Reference>;
