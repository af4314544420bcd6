/*
 * First names that are common in Belgium, of every age and origin, without accents and in lower case. The list is not complete and need not be:
 * it tells whether a column is about persons, and some of the names in such a column are on it. Names that are also everyday words or
 * names of places (Iris, Noor, Roos, Florence) are left out where they would be taken for one.
 */
const firstNames: ReadonlySet<string> = new Set(
  `aaron abdel abdelkader abdellah abdul abdullah achmed achraf adam adama adela adil adriaan adrien agnes ahmed ahmet aicha aida aisha alain albert alejandro
  aleksandra alex alexander alexandra alexandre alexia alfons alfred ali alice alicia alina aline alison allison amal amandine amelie amin amina amine aminata
  amir amira an ana anais anas andre andrea andreas andrei andrzej angela angelique angelo anissa anita anja ann anna annabel anneke annelies anneleen annelore
  annemarie annemie annick annie anouar anouk ans anthony antoine antoinette antoni antonio arjan arlette armand arnaud arne arno arthur arthuro asma astrid
  aurelie axel aya ayman ayoub ayse aziz aziza bahar bart bas bastiaan bastien beatrice beatrijs ben benedicte benjamin benny benoit bernadette bernard bert bieke
  bilal birgit bjorn boris brahim bram brecht brenda brent brigitte bruno caroline carine carla carlo carlos carmen carole cathy catherine cecile cecilia cedric
  celine chaima chantal charlotte cheyenne chloe chris christa christel christelle christian christiane christine christof christoph christophe cindy claire clara
  claudia claudine clemence colette conny corinne cynthia daan damien daniel daniela danielle danny david davy debbie deborah delphine denis denise diana diane didier
  dieter dimitri dina dirk dominiek dominique dorien dounia dries driss ebru eddy edith edouard edward eefje el-mehdi elena elias elien eline elisa elisabeth elise
  elke ellen els elsa elsje emel emiel emilia emilie emily emine emma emmanuel emmanuelle emre enzo eric erik erika erna ernest erwin esma esra estelle esther etienne
  eugenie eva eveline evelien evelyne evi ewa fabian fabien fabienne fabrice fadila fadma farah farid farida fatih fatiha fatima fatma fatou fatoumata femke ferdinand
  fernand fernande filip fiona florian florine francesca francesco francine francis francisca franck francois francoise frank frans franz frederic frederik freya
  gabriel gabriela gabriella gaelle geert genevieve georges gerard gerda gerrit gert ghislaine gianni gilbert gilles gino giovanni gisele giuseppe godelieve greet
  greta griet guido guillaume gunther gust gustaaf guy habiba hafid hafida hajar halima hamid hamida hamza hanan hanane hanna hannah hanne hannelore hans harry hasan
  hassan hatice heidi helena helene hendrik henk henri herman hicham hilda hilde houda houria hubert hugo huseyin ibrahim ibtissam ife ihsane ikram ilias ilham ilke
  ilse iman imane imke ine ines inge ingrid ioana irena irene isa isabel isabelle isis ismael ismail ivan ivo jaak jacqueline jacques jade jamal jamila jan jana jane
  janneke jannes jasmien jasmina jasper jean jeanette jeanine jeanne jef jelena jelle jenny jens jeroen jeremy jerome jessica jessie jesse jo joachim joan joana joanna joao
  jochen joelle joeri johan johanna johannes john jolien jonas jonathan joost joran jordan jordy joris jos jose josee josef joseph josephine josette josiane joyce
  jozef juan jules julia julian julie julien juliette jurgen justine kaat kadir karel karen kariem karim karima karin karine karl karlien karolien kasper katarina
  katarzyna kathleen kathy katia katja kato katrien katrijn kelly kenneth kenny kenza kevin khadija khadijah khalid kim kimberley kimberly kirsten kjell klaartje koen
  koenraad kris krista kristel kristien kristof kurt laila lara lars latifa laura laure laurence laurens laurent layla lea leen leila lena leni lennert leo leon leonie
  leontine liam lien lies liesbeth lieselot lieve lieven lili lilian liliane lina linda linde linsey lisa lise lisette liselotte lode lore loredana lorena lot lotte
  louis louisa louise loubna luc luca lucas lucia lucie lucien lucienne ludo ludovic luk lukas lut lutgarde lydia lydie lynn maaike maarten machteld maddy madeleine
  magali magda maggy mahmoud maite malika manal manon manu manuel manuela marc marcel marcella marco margaux margot margriet maria mariam mariama marianne marie mariek
  marieke mariette marijke marina mario marion marjan mark marleen marlies marnix martin martina martine mathias mathieu mathilde matteo matthias matthieu maud maureen
  maurice maxim maxime mehdi mehmet melanie melek melissa merel meryem mia michael michaela michel michele micheline michelle michiel miek mieke miet mihaela mike mikail
  milan mimi mina miranda mireille miriam mohamed mohammed mohammad moniek monika monique mounir mourad muhammad muriel murielle mustafa mustapha myriam nabil nadia nadine
  nadira naima najat najib najim nancy naomi nasser natalia natalie nathalie nathan nawal nele nezha nic nick nico nicolas nicole niels nienke nihad nihal nils nina noah
  noemie nora nordine nore nouhaila noura nuria odette olena oleksandr olga olive olivia olivier omar oscar othman oumaima oumar ouafa oussama ozlem pascal pascale patricia
  patrick paul paula paulette pauline pavel peggy peter petra philip philippe piet pieter pierre quinten rabia rachel rachid rachida raf rafael rahma raja ralf ramazan
  ramona rania raphael raymond raymonde reda regine reinhilde renaat renate rene renee ria ricardo rik rita robbe robby robert roberto robin roel roger roland romain
  romina romy ronald ronny rosa rosalie rosette rudi rudy ruben ruth ruud ryan saad saar saartje sabine sabrina safae said saida saloua sam samia samir samira samuel sander
  sandra sandrine sanne sara sarah sascha saskia scott seba sebastiaan sebastien seppe serge sevda sevgi shana shanti sharon sherley sibel siel sien siham silke silvia
  simon simone simonne sladjana sofia sofie sofiane soetkin sonja sophia sophie soraya soufiane soukaina souad staf stan stefaan stefan stefanie stephan stephane stephanie
  steve steven stephen stien stijn sultan sumaya sunita suzanne svetlana sven svenja sylvia sylvain sylvie tahar tamara tanja tania tarik tatiana tess tessa theo theodoor
  theresa therese thibault thibaut thierry thijs thomas tiffany tijs tim timothy tine tineke tinne tobias tom tony toon tuur ulrike ursula ute valentin valentina
  valerie vanessa vera veronique vicky victor victoria viktor vincent viola viviane walter wannes ward warda wendy werner wesley wided wijnand wilfried willem willy wilma
  wim wouter xander xavier yamina yana yann yannick yasin yasmin yasmina yasmine yassin yassine yasser yentl yolande yosra youness younes youri youssef youssra yussuf yusuf
  yvan yves yvette yvonne zahra zakaria zaki zana zeynep zineb ziad zoe zohra zoltan zouhair zuleyha`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

/** The form in which words of names are compared: without accents and points, in lower case. */
export const foldName = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();

/** Whether a word in the form of `foldName` is a common first name; `an-sofie` is one if `an` is. */
export const isFirstName = (word: string): boolean => firstNames.has(word) || firstNames.has(word.split('-')[0] ?? '');
