/*
 * Municipalities of Flanders and Brussels, districts of Antwerp, towns elsewhere that have a name in both languages, and points of the
 * compass, which tell sites of one organisation apart. A place has its Dutch name first, then the others it goes by. Municipalities that were
 * merged in 2019 keep their old name beside the new one: files are older than that. Left out are places called like a word that many names
 * have (As, De Haan, De Panne, De Pinte). The municipalities are those of 2019 to 2024: all 300 of Flanders and 19 of Brussels, those four aside,
 * with their French names, as in the open data set "Belgian Municipalities 2019" by NIS code (github.com/vandenbroucke/belgian_municipalities).
 */

const antwerpen = `Aartselaar, Antwerpen/Anvers/Antwerp, Arendonk, Baarle-Hertog/Baerle-Duc, Balen, Beerse, Berlaar, Boechout, Bonheiden,
Boom, Bornem, Borsbeek, Brasschaat, Brecht, Dessel, Duffel, Edegem, Essen, Geel, Grobbendonk, Heist-op-den-Berg, Hemiksem, Herentals,
Herenthout, Herselt, Hoogstraten, Hove, Hulshout, Kalmthout, Kapellen, Kasterlee, Kontich, Laakdal, Lier/Lierre, Lille, Lint, Malle,
Mechelen/Malines, Meerhout, Merksplas, Mol, Mortsel, Niel, Nijlen, Olen, Oud-Turnhout, Putte, Puurs-Sint-Amands/Puers-Saint-Amand, Puurs, Sint-Amands,
Ranst, Ravels, Retie, Rijkevorsel, Rumst, Schelle, Schilde, Schoten, Sint-Katelijne-Waver, Stabroek, Turnhout, Vorselaar, Vosselaar,
Westerlo, Wijnegem, Willebroek, Wommelgem, Wuustwezel, Zandhoven, Zoersel, Zwijndrecht,
Berchem, Borgerhout, Deurne, Ekeren, Hoboken, Merksem, Wilrijk`;

const limburg = `Alken, Beringen, Bilzen, Bocholt, Borgloon/Looz, Bree, Diepenbeek, Dilsen-Stokkem, Genk, Gingelom, Halen, Ham, Hamont-Achel,
Hasselt, Hechtel-Eksel, Heers, Herk-de-Stad/Herck-la-Ville, Herstappe, Heusden-Zolder, Hoeselt, Houthalen-Helchteren, Kinrooi, Kortessem, Lanaken,
Leopoldsburg/Bourg-Léopold, Lommel, Lummen, Maaseik, Maasmechelen, Nieuwerkerken, Oudsbergen, Meeuwen-Gruitrode, Opglabbeek, Peer, Pelt,
Neerpelt, Overpelt, Riemst, Sint-Truiden/Saint-Trond, Tessenderlo, Tongeren/Tongres, Voeren/Fourons, Wellen, Zonhoven, Zutendaal`;

const oostVlaanderen = `Aalst/Alost, Aalter, Assenede, Berlare, Beveren, Brakel, Buggenhout, Deinze, Denderleeuw, Dendermonde/Termonde,
Destelbergen, Eeklo, Erpe-Mere, Evergem, Gavere, Gent/Gand/Ghent, Geraardsbergen/Grammont, Haaltert, Hamme, Herzele, Horebeke, Kaprijke,
Kluisbergen, Kruibeke, Kruisem, Laarne, Lebbeke, Lede, Lierde, Lievegem, Lochristi, Lokeren, Maarkedal, Maldegem, Melle, Merelbeke,
Moerbeke, Nazareth, Ninove, Oosterzele, Oudenaarde/Audenarde, Ronse/Renaix, Sint-Gillis-Waas, Sint-Laureins, Sint-Lievens-Houtem,
Sint-Martens-Latem, Sint-Niklaas/Saint-Nicolas, Stekene, Temse/Tamise, Waasmunster, Wachtebeke, Wetteren, Wichelen, Wortegem-Petegem,
Zele, Zelzate, Zottegem, Zulte, Zwalm`;

const vlaamsBrabant = `Aarschot, Affligem, Asse, Beersel, Begijnendijk, Bekkevoort, Bertem, Bever/Biévène, Bierbeek, Boortmeerbeek, Boutersem, Diest,
Dilbeek, Drogenbos, Galmaarden/Gammerages, Geetbets, Glabbeek, Gooik, Grimbergen, Haacht, Halle/Hal, Herent, Herne, Hoegaarden, Hoeilaart, Holsbeek,
Huldenberg, Kampenhout, Kapelle-op-den-Bos, Keerbergen, Kortenaken, Kortenberg, Kraainem, Landen, Lennik, Leuven/Louvain, Liedekerke,
Linkebeek, Linter, Londerzeel, Lubbeek, Machelen, Meise, Merchtem, Opwijk, Oud-Heverlee, Overijse, Pepingen, Roosdaal, Rotselaar,
Scherpenheuvel-Zichem/Montaigu-Zichem, Sint-Genesius-Rode/Rhode-Saint-Genèse, Sint-Pieters-Leeuw, Steenokkerzeel, Ternat, Tervuren, Tielt-Winge,
Tienen/Tirlemont, Tremelo, Vilvoorde/Vilvorde, Wemmel, Wezembeek-Oppem, Zaventem, Zemst, Zoutleeuw/Léau`;

const westVlaanderen = `Alveringem, Anzegem, Ardooie, Avelgem, Beernem, Blankenberge, Bredene, Brugge/Bruges, Damme, Deerlijk, Dentergem,
Diksmuide/Dixmude, Gistel, Harelbeke, Heuvelland, Hooglede, Houthulst, Ichtegem, Ieper/Ypres, Ingelmunster, Izegem, Jabbeke, Knokke-Heist,
Koekelare, Koksijde, Kortemark, Kortrijk/Courtrai, Kuurne, Langemark-Poelkapelle, Ledegem, Lendelede, Lichtervelde, Lo-Reninge, Menen/Menin,
Mesen/Messines, Meulebeke, Middelkerke, Moorslede, Nieuwpoort/Nieuport, Oostende/Ostende/Ostend, Oostkamp, Oostrozebeke, Oudenburg, Pittem,
Poperinge, Roeselare/Roulers, Ruiselede, Spiere-Helkijn/Espierres-Helchin, Staden, Tielt, Torhout, Veurne/Furnes, Vleteren, Waregem, Wervik, Wevelgem,
Wielsbeke, Wingene, Zedelgem, Zonnebeke, Zuienkerke, Zwevegem`;

const brussel = `Anderlecht, Brussel/Bruxelles/Brussels, Elsene/Ixelles, Etterbeek, Evere, Ganshoren, Jette, Koekelberg, Oudergem/Auderghem,
Schaarbeek/Schaerbeek, Sint-Agatha-Berchem/Berchem-Sainte-Agathe, Sint-Gillis/Saint-Gilles, Sint-Jans-Molenbeek/Molenbeek-Saint-Jean/Molenbeek,
Sint-Joost-ten-Node/Saint-Josse-ten-Noode/Sint-Joost/Saint-Josse, Sint-Lambrechts-Woluwe/Woluwe-Saint-Lambert,
Sint-Pieters-Woluwe/Woluwe-Saint-Pierre, Ukkel/Uccle, Vorst/Forest, Watermaal-Bosvoorde/Watermael-Boitsfort, Laken/Laeken`;

const elsewhere = `Bergen/Mons, Charleroi, Doornik/Tournai, La Louvière, Luik/Liège, Moeskroen/Mouscron, Namen/Namur, Nijvel/Nivelles, Verviers,
Waver/Wavre, Edingen/Enghien, Komen/Comines`;

const compass = 'Noord/Nord/North, Zuid/Sud/South, Oost/Est/East, West/Ouest';

/** Every place with all its names, the Dutch one first. */
export const places: readonly (readonly string[])[] = [
  antwerpen,
  limburg,
  oostVlaanderen,
  vlaamsBrabant,
  westVlaanderen,
  brussel,
  elsewhere,
  compass,
].flatMap((region) => region.split(',').map((place) => place.trim().split('/')));
