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
  holland1970: {
    citation:
      'Holland, P. W., & Leinhardt, S. (1970). A method for detecting structure in sociometric data. American Journal of Sociology, 76(3), 492–513.',
    doi: '10.1086/224954',
  },
  watts1998: {
    citation: 'Watts, D. J., & Strogatz, S. H. (1998). Collective dynamics of ‘small-world’ networks. Nature, 393, 440–442.',
    doi: '10.1038/30918',
  },
  latora2001: {
    citation:
      'Latora, V., & Marchiori, M. (2001). Efficient behavior of small-world networks. Physical Review Letters, 87(19), 198701.',
    doi: '10.1103/PhysRevLett.87.198701',
  },
  batagelj2001: {
    citation:
      'Batagelj, V., & Mrvar, A. (2001). A subquadratic triad census algorithm for large sparse networks with small maximum degree. Social Networks, 23(3), 237–243.',
    doi: '10.1016/S0378-8733(01)00035-1',
  },
  krackhardt1994: {
    citation:
      'Krackhardt, D. (1994). Graph theoretical dimensions of informal organizations. In K. M. Carley & M. J. Prietula (Eds.), Computational organization theory (pp. 89–111). Lawrence Erlbaum.',
  },
  luo2011: {
    citation:
      'Luo, J., & Magee, C. L. (2011). Detecting evolving patterns of self-organizing networks by flow hierarchy measurement. Complexity, 16(6), 53–61.',
    doi: '10.1002/cplx.20368',
  },
  hopcroft1973: {
    citation:
      'Hopcroft, J., & Tarjan, R. (1973). Algorithm 447: Efficient algorithms for graph manipulation. Communications of the ACM, 16(6), 372–378.',
    doi: '10.1145/362248.362272',
  },
  even1975: {
    citation:
      'Even, S. (1975). An algorithm for determining whether the connectivity of a graph is at least k. SIAM Journal on Computing, 4(3), 393–396.',
  },
  newman2003: {
    citation: 'Newman, M. E. J. (2003). Mixing patterns in networks. Physical Review E, 67(2), 026126.',
    doi: '10.1103/PhysRevE.67.026126',
  },
  newman2004: {
    citation:
      'Newman, M. E. J., & Girvan, M. (2004). Finding and evaluating community structure in networks. Physical Review E, 69(2), 026113.',
    doi: '10.1103/PhysRevE.69.026113',
  },
  leicht2008: {
    citation:
      'Leicht, E. A., & Newman, M. E. J. (2008). Community structure in directed networks. Physical Review Letters, 100(11), 118703.',
    doi: '10.1103/PhysRevLett.100.118703',
  },
  sabidussi1966: {
    citation: 'Sabidussi, G. (1966). The centrality index of a graph. Psychometrika, 31(4), 581–603.',
    doi: '10.1007/BF02289527',
  },
  bonacich1972: {
    citation:
      'Bonacich, P. (1972). Factoring and weighting approaches to status scores and clique identification. Journal of Mathematical Sociology, 2(1), 113–120.',
    doi: '10.1080/0022250X.1972.9989806',
  },
  brin1998: {
    citation:
      'Brin, S., & Page, L. (1998). The anatomy of a large-scale hypertextual web search engine. Computer Networks and ISDN Systems, 30(1–7), 107–117.',
    doi: '10.1016/S0169-7552(98)00110-X',
  },
  kleinberg1999: {
    citation: 'Kleinberg, J. M. (1999). Authoritative sources in a hyperlinked environment. Journal of the ACM, 46(5), 604–632.',
    doi: '10.1145/324133.324140',
  },
  burt1992: {
    citation: 'Burt, R. S. (1992). Structural holes: The social structure of competition. Harvard University Press.',
  },
  borgatti1997: {
    citation: 'Borgatti, S. P. (1997). Structural holes: Unpacking Burt’s redundancy measures. Connections, 20(1), 35–38.',
  },
  everett2020: {
    citation: 'Everett, M. G., & Borgatti, S. P. (2020). Unpacking Burt’s constraint measure. Social Networks, 62, 50–57.',
    doi: '10.1016/j.socnet.2020.02.001',
  },
  hage1995: {
    citation: 'Hage, P., & Harary, F. (1995). Eccentricity and centrality in networks. Social Networks, 17(1), 57–63.',
    doi: '10.1016/0378-8733(94)00248-9',
  },
  newman2001: {
    citation:
      'Newman, M. E. J. (2001). Scientific collaboration networks. II. Shortest paths, weighted networks, and centrality. Physical Review E, 64, 016132.',
    doi: '10.1103/PhysRevE.64.016132',
  },
  opsahl2010: {
    citation:
      'Opsahl, T., Agneessens, F., & Skvoretz, J. (2010). Node centrality in weighted networks: Generalizing degree and shortest paths. Social Networks, 32(3), 245–251.',
    doi: '10.1016/j.socnet.2010.03.006',
  },
  gould1989: {
    citation:
      'Gould, R. V., & Fernandez, R. M. (1989). Structures of mediation: A formal approach to brokerage in transaction networks. Sociological Methodology, 19, 89–126.',
    doi: '10.2307/270949',
  },
  fagiolo2007: {
    citation: 'Fagiolo, G. (2007). Clustering in complex directed networks. Physical Review E, 76(2), 026107.',
    doi: '10.1103/PhysRevE.76.026107',
  },
  onnela2005: {
    citation:
      'Onnela, J.-P., Saramäki, J., Kertész, J., & Kaski, K. (2005). Intensity and coherence of motifs in weighted complex networks. Physical Review E, 71(6), 065103.',
    doi: '10.1103/PhysRevE.71.065103',
  },
  bonacich1987: {
    citation: 'Bonacich, P. (1987). Power and centrality: A family of measures. American Journal of Sociology, 92(5), 1170–1182.',
    doi: '10.1086/228631',
  },
  borgatti2000: {
    citation: 'Borgatti, S. P., & Everett, M. G. (2000). Models of core/periphery structures. Social Networks, 21(4), 375–395.',
    doi: '10.1016/S0378-8733(99)00019-2',
  },
  blondel2008: {
    citation:
      'Blondel, V. D., Guillaume, J.-L., Lambiotte, R., & Lefebvre, E. (2008). Fast unfolding of communities in large networks. Journal of Statistical Mechanics: Theory and Experiment, 2008(10), P10008.',
    doi: '10.1088/1742-5468/2008/10/P10008',
  },
  traag2019: {
    citation:
      'Traag, V. A., Waltman, L., & van Eck, N. J. (2019). From Louvain to Leiden: Guaranteeing well-connected communities. Scientific Reports, 9, 5233.',
    doi: '10.1038/s41598-019-41695-z',
  },
  newmanWeighted2004: {
    citation: 'Newman, M. E. J. (2004). Analysis of weighted networks. Physical Review E, 70(5), 056131.',
    doi: '10.1103/PhysRevE.70.056131',
  },
  humphries2008: {
    citation:
      'Humphries, M. D., & Gurney, K. (2008). Network ‘small-world-ness’: A quantitative method for determining canonical network equivalence. PLoS ONE, 3(4), e0002051.',
    doi: '10.1371/journal.pone.0002051',
  },
  anderson1999: {
    citation:
      'Anderson, B. S., Butts, C., & Carley, K. (1999). The interaction of size and density with graph-level indices. Social Networks, 21(3), 239–267.',
    doi: '10.1016/S0378-8733(99)00011-8',
  },
  jaccard1912: {
    citation: 'Jaccard, P. (1912). The distribution of the flora in the alpine zone. New Phytologist, 11(2), 37–50.',
    doi: '10.1111/j.1469-8137.1912.tb05611.x',
  },
  borgatti1997TwoMode: {
    citation: 'Borgatti, S. P., & Everett, M. G. (1997). Network analysis of 2-mode data. Social Networks, 19(3), 243–269.',
    doi: '10.1016/S0378-8733(96)00301-2',
  },
  breiger1974: {
    citation: 'Breiger, R. L. (1974). The duality of persons and groups. Social Forces, 53(2), 181–190.',
    doi: '10.2307/2576011',
  },
  robins2004: {
    citation:
      'Robins, G., & Alexander, M. (2004). Small worlds among interlocking directors: Network structure and distance in bipartite graphs. Computational & Mathematical Organization Theory, 10(1), 69–94.',
    doi: '10.1023/B:CMOT.0000032580.12184.c0',
  },
  latapy2008: {
    citation:
      'Latapy, M., Magnien, C., & Del Vecchio, N. (2008). Basic notions for the analysis of large two-mode networks. Social Networks, 30(1), 31–48.',
    doi: '10.1016/j.socnet.2007.04.006',
  },
  granovetter1973: {
    citation: 'Granovetter, M. S. (1973). The strength of weak ties. American Journal of Sociology, 78(6), 1360–1380.',
    doi: '10.1086/225469',
  },
  krackhardt1998: {
    citation:
      'Krackhardt, D. (1998). Simmelian ties: Super strong and sticky. In R. M. Kramer & M. A. Neale (Eds.), Power and influence in organizations (pp. 21–38). Sage.',
  },
  girvan2002: {
    citation:
      'Girvan, M., & Newman, M. E. J. (2002). Community structure in social and biological networks. PNAS, 99(12), 7821–7826.',
    doi: '10.1073/pnas.122653799',
  },
  cochran1977: {
    citation: 'Cochran, W. G. (1977). Sampling techniques (3rd ed.). Wiley. Chapter 2.',
  },
  brandes2007: {
    citation:
      'Brandes, U., & Pich, C. (2007). Centrality estimation in large networks. International Journal of Bifurcation and Chaos, 17(7), 2303–2318.',
    doi: '10.1142/S0218127407018403',
  },
  brandes2008: {
    citation:
      'Brandes, U. (2008). On variants of shortest-path betweenness centrality and their generic computation. Social Networks, 30(2), 136–145.',
    doi: '10.1016/j.socnet.2007.11.001',
  },
  krackhardt1987: {
    citation: 'Krackhardt, D. (1987). Cognitive social structures. Social Networks, 9(2), 109–134.',
    doi: '10.1016/0378-8733(87)90009-8',
  },
  provanSebastian1998: {
    citation:
      'Provan, K. G., & Sebastian, J. G. (1998). Networks within networks: Service link overlap, organizational cliques, and network effectiveness. Academy of Management Journal, 41(4), 453–463.',
  },
} as const satisfies Record<string, Reference>;
