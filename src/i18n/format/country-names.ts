import type { Language } from '@domain/parties/parties.ts';

/** ISO 3166-1 code and name, one after the other: fixed here, because the browsers' own tables change between versions. */
export const countryNames: Record<Language, string> = {
  fr:
    'ADAndorre|AEÉmirats arabes unis|AFAfghanistan|AGAntigua-et-Barbuda|AIAnguilla|ALAlbanie|AMArménie|' +
    'AOAngola|AQAntarctique|ARArgentine|ASSamoa américaines|ATAutriche|AUAustralie|AWAruba|' +
    'AXÎles Åland|AZAzerbaïdjan|BABosnie-Herzégovine|BBBarbade|BDBangladesh|BEBelgique|BFBurkina Faso|' +
    'BGBulgarie|BHBahreïn|BIBurundi|BJBénin|BLSaint-Barthélemy|BMBermudes|BNBrunei|BOBolivie|' +
    'BQPays-Bas caribéens|BRBrésil|BSBahamas|BTBhoutan|BVÎle Bouvet|BWBotswana|BYBiélorussie|BZBelize|' +
    'CACanada|CCÎles Cocos|CDCongo-Kinshasa|CFRépublique centrafricaine|CGCongo-Brazzaville|CHSuisse|' +
    'CICôte d’Ivoire|CKÎles Cook|CLChili|CMCameroun|CNChine|COColombie|CRCosta Rica|CUCuba|CVCap-Vert|' +
    'CWCuraçao|CXÎle Christmas|CYChypre|CZTchéquie|DEAllemagne|DJDjibouti|DKDanemark|DMDominique|' +
    'DORépublique dominicaine|DZAlgérie|ECÉquateur|EEEstonie|EGÉgypte|EHSahara occidental|ERÉrythrée|' +
    'ESEspagne|ETÉthiopie|FIFinlande|FJFidji|FKÎles Malouines|FMMicronésie|FOÎles Féroé|FRFrance|' +
    'GAGabon|GBRoyaume-Uni|GDGrenade|GEGéorgie|GFGuyane française|GGGuernesey|GHGhana|GIGibraltar|' +
    'GLGroenland|GMGambie|GNGuinée|GPGuadeloupe|GQGuinée équatoriale|GRGrèce|' +
    'GSGéorgie du Sud-et-les Îles Sandwich du Sud|GTGuatemala|GUGuam|GWGuinée-Bissau|GYGuyana|' +
    'HKR.A.S. chinoise de Hong Kong|HMÎles Heard-et-MacDonald|HNHonduras|HRCroatie|HTHaïti|HUHongrie|' +
    'IDIndonésie|IEIrlande|ILIsraël|IMÎle de Man|INInde|IOTerritoire britannique de l’océan Indien|' +
    'IQIrak|IRIran|ISIslande|ITItalie|JEJersey|JMJamaïque|JOJordanie|JPJapon|KEKenya|KGKirghizstan|' +
    'KHCambodge|KIKiribati|KMComores|KNSaint-Christophe-et-Niévès|KPCorée du Nord|KRCorée du Sud|' +
    'KWKoweït|KYÎles Caïmans|KZKazakhstan|LALaos|LBLiban|LCSainte-Lucie|LILiechtenstein|LKSri Lanka|' +
    'LRLiberia|LSLesotho|LTLituanie|LULuxembourg|LVLettonie|LYLibye|MAMaroc|MCMonaco|MDMoldavie|' +
    'MEMonténégro|MFSaint-Martin|MGMadagascar|MHÎles Marshall|MKMacédoine du Nord|MLMali|' +
    'MMMyanmar (Birmanie)|MNMongolie|MOR.A.S. chinoise de Macao|MPÎles Mariannes du Nord|MQMartinique|' +
    'MRMauritanie|MSMontserrat|MTMalte|MUMaurice|MVMaldives|MWMalawi|MXMexique|MYMalaisie|MZMozambique|' +
    'NANamibie|NCNouvelle-Calédonie|NENiger|NFÎle Norfolk|NGNigeria|NINicaragua|NLPays-Bas|NONorvège|' +
    'NPNépal|NRNauru|NUNiue|NZNouvelle-Zélande|OMOman|PAPanama|PEPérou|PFPolynésie française|' +
    'PGPapouasie-Nouvelle-Guinée|PHPhilippines|PKPakistan|PLPologne|PMSaint-Pierre-et-Miquelon|' +
    'PNÎles Pitcairn|PRPorto Rico|PSTerritoires palestiniens|PTPortugal|PWPalaos|PYParaguay|QAQatar|' +
    'RELa Réunion|RORoumanie|RSSerbie|RURussie|RWRwanda|SAArabie saoudite|SBÎles Salomon|SCSeychelles|' +
    'SDSoudan|SESuède|SGSingapour|SHSainte-Hélène|SISlovénie|SJSvalbard et Jan Mayen|SKSlovaquie|' +
    'SLSierra Leone|SMSaint-Marin|SNSénégal|SOSomalie|SRSuriname|SSSoudan du Sud|' +
    'STSao Tomé-et-Principe|SVSalvador|SXSaint-Martin (partie néerlandaise)|SYSyrie|SZEswatini|' +
    'TCÎles Turques-et-Caïques|TDTchad|TFTerres australes françaises|TGTogo|THThaïlande|TJTadjikistan|' +
    'TKTokelau|TLTimor oriental|TMTurkménistan|TNTunisie|TOTonga|TRTurquie|TTTrinité-et-Tobago|' +
    'TVTuvalu|TWTaïwan|TZTanzanie|UAUkraine|UGOuganda|UMÎles mineures éloignées des États-Unis|' +
    'USÉtats-Unis|UYUruguay|UZOuzbékistan|VAÉtat de la Cité du Vatican|' +
    'VCSaint-Vincent-et-les Grenadines|VEVenezuela|VGÎles Vierges britanniques|' +
    'VIÎles Vierges des États-Unis|VNViêt Nam|VUVanuatu|WFWallis-et-Futuna|WSSamoa|XKKosovo|YEYémen|' +
    'YTMayotte|ZAAfrique du Sud|ZMZambie|ZWZimbabwe',
  en:
    'ADAndorra|AEUnited Arab Emirates|AFAfghanistan|AGAntigua & Barbuda|AIAnguilla|ALAlbania|AMArmenia|' +
    'AOAngola|AQAntarctica|ARArgentina|ASAmerican Samoa|ATAustria|AUAustralia|AWAruba|AXÅland Islands|' +
    'AZAzerbaijan|BABosnia & Herzegovina|BBBarbados|BDBangladesh|BEBelgium|BFBurkina Faso|BGBulgaria|' +
    'BHBahrain|BIBurundi|BJBenin|BLSt. Barthélemy|BMBermuda|BNBrunei|BOBolivia|BQCaribbean Netherlands|' +
    'BRBrazil|BSBahamas|BTBhutan|BVBouvet Island|BWBotswana|BYBelarus|BZBelize|CACanada|' +
    'CCCocos (Keeling) Islands|CDCongo - Kinshasa|CFCentral African Republic|CGCongo - Brazzaville|' +
    'CHSwitzerland|CICôte d’Ivoire|CKCook Islands|CLChile|CMCameroon|CNChina|COColombia|CRCosta Rica|' +
    'CUCuba|CVCape Verde|CWCuraçao|CXChristmas Island|CYCyprus|CZCzechia|DEGermany|DJDjibouti|' +
    'DKDenmark|DMDominica|DODominican Republic|DZAlgeria|ECEcuador|EEEstonia|EGEgypt|EHWestern Sahara|' +
    'EREritrea|ESSpain|ETEthiopia|FIFinland|FJFiji|FKFalkland Islands|FMMicronesia|FOFaroe Islands|' +
    'FRFrance|GAGabon|GBUnited Kingdom|GDGrenada|GEGeorgia|GFFrench Guiana|GGGuernsey|GHGhana|' +
    'GIGibraltar|GLGreenland|GMGambia|GNGuinea|GPGuadeloupe|GQEquatorial Guinea|GRGreece|' +
    'GSSouth Georgia & South Sandwich Islands|GTGuatemala|GUGuam|GWGuinea-Bissau|GYGuyana|' +
    'HKHong Kong SAR China|HMHeard & McDonald Islands|HNHonduras|HRCroatia|HTHaiti|HUHungary|' +
    'IDIndonesia|IEIreland|ILIsrael|IMIsle of Man|INIndia|IOBritish Indian Ocean Territory|IQIraq|' +
    'IRIran|ISIceland|ITItaly|JEJersey|JMJamaica|JOJordan|JPJapan|KEKenya|KGKyrgyzstan|KHCambodia|' +
    'KIKiribati|KMComoros|KNSt. Kitts & Nevis|KPNorth Korea|KRSouth Korea|KWKuwait|KYCayman Islands|' +
    'KZKazakhstan|LALaos|LBLebanon|LCSt. Lucia|LILiechtenstein|LKSri Lanka|LRLiberia|LSLesotho|' +
    'LTLithuania|LULuxembourg|LVLatvia|LYLibya|MAMorocco|MCMonaco|MDMoldova|MEMontenegro|MFSt. Martin|' +
    'MGMadagascar|MHMarshall Islands|MKNorth Macedonia|MLMali|MMMyanmar (Burma)|MNMongolia|' +
    'MOMacao SAR China|MPNorthern Mariana Islands|MQMartinique|MRMauritania|MSMontserrat|MTMalta|' +
    'MUMauritius|MVMaldives|MWMalawi|MXMexico|MYMalaysia|MZMozambique|NANamibia|NCNew Caledonia|' +
    'NENiger|NFNorfolk Island|NGNigeria|NINicaragua|NLNetherlands|NONorway|NPNepal|NRNauru|NUNiue|' +
    'NZNew Zealand|OMOman|PAPanama|PEPeru|PFFrench Polynesia|PGPapua New Guinea|PHPhilippines|' +
    'PKPakistan|PLPoland|PMSt. Pierre & Miquelon|PNPitcairn Islands|PRPuerto Rico|' +
    'PSPalestinian Territories|PTPortugal|PWPalau|PYParaguay|QAQatar|RERéunion|RORomania|RSSerbia|' +
    'RURussia|RWRwanda|SASaudi Arabia|SBSolomon Islands|SCSeychelles|SDSudan|SESweden|SGSingapore|' +
    'SHSt. Helena|SISlovenia|SJSvalbard & Jan Mayen|SKSlovakia|SLSierra Leone|SMSan Marino|SNSenegal|' +
    'SOSomalia|SRSuriname|SSSouth Sudan|STSão Tomé & Príncipe|SVEl Salvador|SXSint Maarten|SYSyria|' +
    'SZEswatini|TCTurks & Caicos Islands|TDChad|TFFrench Southern Territories|TGTogo|THThailand|' +
    'TJTajikistan|TKTokelau|TLTimor-Leste|TMTurkmenistan|TNTunisia|TOTonga|TRTürkiye|' +
    'TTTrinidad & Tobago|TVTuvalu|TWTaiwan|TZTanzania|UAUkraine|UGUganda|UMU.S. Outlying Islands|' +
    'USUnited States|UYUruguay|UZUzbekistan|VAVatican City|VCSt. Vincent & Grenadines|VEVenezuela|' +
    'VGBritish Virgin Islands|VIU.S. Virgin Islands|VNVietnam|VUVanuatu|WFWallis & Futuna|WSSamoa|' +
    'XKKosovo|YEYemen|YTMayotte|ZASouth Africa|ZMZambia|ZWZimbabwe',
  pt:
    'ADAndorra|AEEmirados Árabes Unidos|AFAfeganistão|AGAntígua e Barbuda|AIAnguila|ALAlbânia|' +
    'AMArmênia|AOAngola|AQAntártida|ARArgentina|ASSamoa Americana|ATÁustria|AUAustrália|AWAruba|' +
    'AXIlhas Aland|AZAzerbaijão|BABósnia e Herzegovina|BBBarbados|BDBangladesh|BEBélgica|' +
    'BFBurquina Faso|BGBulgária|BHBarein|BIBurundi|BJBenin|BLSão Bartolomeu|BMBermudas|BNBrunei|' +
    'BOBolívia|BQPaíses Baixos Caribenhos|BRBrasil|BSBahamas|BTButão|BVIlha Bouvet|BWBotsuana|' +
    'BYBielorrússia|BZBelize|CACanadá|CCIlhas Cocos (Keeling)|CDCongo - Kinshasa|' +
    'CFRepública Centro-Africana|CGRepública do Congo|CHSuíça|CICosta do Marfim|CKIlhas Cook|CLChile|' +
    'CMCamarões|CNChina|COColômbia|CRCosta Rica|CUCuba|CVCabo Verde|CWCuraçao|CXIlha Christmas|' +
    'CYChipre|CZTchéquia|DEAlemanha|DJDjibuti|DKDinamarca|DMDominica|DORepública Dominicana|DZArgélia|' +
    'ECEquador|EEEstônia|EGEgito|EHSaara Ocidental|EREritreia|ESEspanha|ETEtiópia|FIFinlândia|FJFiji|' +
    'FKIlhas Malvinas|FMMicronésia|FOIlhas Faroé|FRFrança|GAGabão|GBReino Unido|GDGranada|GEGeórgia|' +
    'GFGuiana Francesa|GGGuernsey|GHGana|GIGibraltar|GLGroenlândia|GMGâmbia|GNGuiné|GPGuadalupe|' +
    'GQGuiné Equatorial|GRGrécia|GSIlhas Geórgia do Sul e Sandwich do Sul|GTGuatemala|GUGuam|' +
    'GWGuiné-Bissau|GYGuiana|HKHong Kong, RAE da China|HMIlhas Heard e McDonald|HNHonduras|HRCroácia|' +
    'HTHaiti|HUHungria|IDIndonésia|IEIrlanda|ILIsrael|IMIlha de Man|INÍndia|' +
    'IOTerritório Britânico do Oceano Índico|IQIraque|IRIrã|ISIslândia|ITItália|JEJersey|JMJamaica|' +
    'JOJordânia|JPJapão|KEQuênia|KGQuirguistão|KHCamboja|KIQuiribati|KMComores|KNSão Cristóvão e Névis|' +
    'KPCoreia do Norte|KRCoreia do Sul|KWKuwait|KYIlhas Cayman|KZCazaquistão|LALaos|LBLíbano|' +
    'LCSanta Lúcia|LILiechtenstein|LKSri Lanka|LRLibéria|LSLesoto|LTLituânia|LULuxemburgo|LVLetônia|' +
    'LYLíbia|MAMarrocos|MCMônaco|MDMoldávia|MEMontenegro|MFSão Martinho|MGMadagascar|MHIlhas Marshall|' +
    'MKMacedônia do Norte|MLMali|MMMianmar (Birmânia)|MNMongólia|MOMacau, RAE da China|' +
    'MPIlhas Marianas do Norte|MQMartinica|MRMauritânia|MSMontserrat|MTMalta|MUMaurício|MVMaldivas|' +
    'MWMalaui|MXMéxico|MYMalásia|MZMoçambique|NANamíbia|NCNova Caledônia|NENíger|NFIlha Norfolk|' +
    'NGNigéria|NINicarágua|NLPaíses Baixos|NONoruega|NPNepal|NRNauru|NUNiue|NZNova Zelândia|OMOmã|' +
    'PAPanamá|PEPeru|PFPolinésia Francesa|PGPapua-Nova Guiné|PHFilipinas|PKPaquistão|PLPolônia|' +
    'PMSão Pedro e Miquelão|PNIlhas Pitcairn|PRPorto Rico|PSTerritórios palestinos|PTPortugal|PWPalau|' +
    'PYParaguai|QACatar|REReunião|RORomênia|RSSérvia|RURússia|RWRuanda|SAArábia Saudita|' +
    'SBIlhas Salomão|SCSeicheles|SDSudão|SESuécia|SGSingapura|SHSanta Helena|SIEslovênia|' +
    'SJSvalbard e Jan Mayen|SKEslováquia|SLSerra Leoa|SMSan Marino|SNSenegal|SOSomália|SRSuriname|' +
    'SSSudão do Sul|STSão Tomé e Príncipe|SVEl Salvador|SXSint Maarten|SYSíria|SZEssuatíni|' +
    'TCIlhas Turcas e Caicos|TDChade|TFTerritórios Franceses do Sul|TGTogo|THTailândia|TJTadjiquistão|' +
    'TKTokelau|TLTimor-Leste|TMTurcomenistão|TNTunísia|TOTonga|TRTurquia|TTTrinidad e Tobago|TVTuvalu|' +
    'TWTaiwan|TZTanzânia|UAUcrânia|UGUganda|UMIlhas Menores Distantes dos EUA|USEstados Unidos|' +
    'UYUruguai|UZUzbequistão|VACidade do Vaticano|VCSão Vicente e Granadinas|VEVenezuela|' +
    'VGIlhas Virgens Britânicas|VIIlhas Virgens Americanas|VNVietnã|VUVanuatu|WFWallis e Futuna|' +
    'WSSamoa|XKKosovo|YEIêmen|YTMayotte|ZAÁfrica do Sul|ZMZâmbia|ZWZimbábue',
};
