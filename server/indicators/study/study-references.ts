import type { Reference } from '../indicator.ts';

/** The literature that measures of a study come from, beside that of the indicators; each once. */
export const studyReferences = {
  wilson1927: {
    citation:
      'Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association, 22(158), 209–212.',
    doi: '10.1080/01621459.1927.10502953',
  },
  krippendorff2004: {
    citation: 'Krippendorff, K. (2004). Reliability in content analysis. Human Communication Research, 30(3), 411–433.',
    doi: '10.1111/j.1468-2958.2004.tb00738.x',
  },
  krackhardt1988qap: {
    citation:
      'Krackhardt, D. (1988). Predicting with networks: Nonparametric multiple regression analysis of dyadic data. Social Networks, 10(4), 359–381.',
    doi: '10.1016/0378-8733(88)90004-4',
  },
  brochure2017: {
    citation:
      'De Pourcq, Lyssens-Danneboom, & Driessens (2017). Maatschappelijk Werk en Kinderopvang Hand in Hand. Karel de Grote Hogeschool. ISBN 978-94-9157-105-3',
  },
  fiol2005: {
    citation:
      'Fiol, C. M., & O’Connor, E. J. (2005). Identification in face-to-face, hybrid, and pure virtual teams: Untangling the contradictions. Organization Science, 16(1), 19–32.',
    doi: '10.1287/orsc.1040.0101',
  },
  wiesenfeld1999: {
    citation:
      'Wiesenfeld, B. M., Raghuram, S., & Garud, R. (1999). Communication patterns as determinants of organizational identification in a virtual organization. Organization Science, 10(6), 777–790.',
    doi: '10.1287/orsc.10.6.777',
  },
  thompson1980: {
    citation:
      'Thompson, D. F. (1980). Moral responsibility of public officials: The problem of many hands. American Political Science Review, 74(4), 905–916.',
    doi: '10.2307/1954312',
  },
  darley1968: {
    citation:
      'Darley, J. M., & Latané, B. (1968). Bystander intervention in emergencies: Diffusion of responsibility. Journal of Personality and Social Psychology, 8(4), 377–383.',
    doi: '10.1037/h0025589',
  },
  larsson1998: {
    citation:
      'Larsson, R., Bengtsson, L., Henriksson, K., & Sparks, J. (1998). The interorganizational learning dilemma: Collective knowledge development in strategic alliances. Organization Science, 9(3), 285–305.',
    doi: '10.1287/orsc.9.3.285',
  },
  vangen2014: {
    citation:
      'Vangen, S., & Winchester, N. (2014). Managing cultural diversity in collaborations: A focus on management tensions. Public Management Review, 16(5), 686–707.',
    doi: '10.1080/14719037.2012.743579',
  },
  rose2011: {
    citation:
      'Rose, J. (2011). Dilemmas of inter-professional collaboration: Can they be resolved? Children & Society, 25(2), 151–163.',
    doi: '10.1111/j.1099-0860.2009.00268.x',
  },
  daft1986: {
    citation:
      'Daft, R. L., & Lengel, R. H. (1986). Organizational information requirements, media richness and structural design. Management Science, 32(5), 554–571.',
    doi: '10.1287/mnsc.32.5.554',
  },
  hansen1999: {
    citation:
      'Hansen, M. T. (1999). The search-transfer problem: The role of weak ties in sharing knowledge across organization subunits. Administrative Science Quarterly, 44(1), 82–111.',
    doi: '10.2307/2667032',
  },
  emerson1962: {
    citation: 'Emerson, R. M. (1962). Power-dependence relations. American Sociological Review, 27(1), 31–41.',
    doi: '10.2307/2089716',
  },
  roose2003: {
    citation:
      'Roose, R., & De Bie, M. (2003). From participative research to participative practice: A study in youth care. Journal of Community & Applied Social Psychology, 13(6), 475–485.',
    doi: '10.1002/casp.752',
  },
  blanken2023: {
    citation:
      'Blanken, M., Mathijssen, J. J. P., Van Nieuwenhuizen, C., Raab, J., & Van Oers, J. A. M. (2023). Actors’ awareness of network governance in child welfare and healthcare service networks. Health Policy, 127, 29–36.',
  },
  provan2008: {
    citation:
      'Provan, K. G., & Kenis, P. (2008). Modes of network governance: Structure, management, and effectiveness. Journal of Public Administration Research and Theory, 18(2), 229–252.',
    doi: '10.1093/jopart/mum015',
  },
  mueller1961: {
    citation: 'Mueller, J. H., & Schuessler, K. F. (1961). Statistical reasoning in sociology. Houghton Mifflin.',
  },
  kaplan1958: {
    citation:
      'Kaplan, E. L., & Meier, P. (1958). Nonparametric estimation from incomplete observations. Journal of the American Statistical Association, 53(282), 457–481.',
    doi: '10.1080/01621459.1958.10501452',
  },
  cohen1960: {
    citation:
      'Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement, 20(1), 37–46.',
    doi: '10.1177/001316446002000104',
  },
  breslau1975: {
    citation:
      'Breslau, N., & Reeb, K. G. (1975). Continuity of care in a university-based practice. Journal of Medical Education, 50(10), 965–969.',
  },
  cms50: {
    citation:
      'Centers for Medicare & Medicaid Services (2026). CMS50v14: Closing the referral loop, receipt of specialist report (electronic clinical quality measure, 2026 performance period).',
  },
  bermiss2016: {
    citation:
      'Bermiss, Y. S., & Greenbaum, B. E. (2016). Loyal to whom? The effect of relational embeddedness and managers’ mobility on market tie dissolution. Administrative Science Quarterly, 61(2), 254–290.',
    doi: '10.1177/0001839215619198',
  },
} as const satisfies Record<string, Reference>;
