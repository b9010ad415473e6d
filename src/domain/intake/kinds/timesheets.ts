import { dayOfHeading } from '../rentals/headings.ts';
import { defineImportKind, type FieldDraft } from './kind.ts';

/** Rows of one day each (date and status), or a grid: a row per rental with its days as columns. */
const fields: FieldDraft[] = [
  {
    name: 'rentalNo',
    type: 'identifier',
    required: true,
    unless: ['plate', 'asset'],
    description: 'Short number of the rental.',
    synonyms: {
      en: 'rental, rental no, rental number, rental id',
      fr: 'location, no location, numero location, numero de location, id location',
      pt: 'aluguer, numero do aluguer, numero aluguer, aluguel, locacao',
      es: 'alquiler, numero de alquiler, id alquiler',
      de: 'vermietung, mietnummer, miete nr, vermietungsnummer',
    },
  },
  {
    name: 'plate',
    type: 'text',
    description: 'Plate or serial number: finds the rental that has the asset on the day.',
    synonyms: {
      en: 'plate, license plate, licence plate, registration, registration number, serial number',
      fr: 'plaque, immatriculation, numero d immatriculation, numero de serie',
      pt: 'matricula, placa, numero de serie',
      es: 'placa, matricula, patente, numero de serie',
      de: 'kennzeichen, seriennummer',
    },
  },
  {
    name: 'asset',
    type: 'text',
    description: 'Name of the vehicle or machine, with or without its plate in brackets.',
    synonyms: {
      en: 'vehicle, asset, equipment, machine, vehicle name',
      fr: 'vehicule, engin, materiel, equipement, machine',
      pt: 'veiculo, viatura, equipamento, maquina',
      es: 'vehiculo, equipo, maquina',
      de: 'fahrzeug, maschine, gerat',
    },
  },
  {
    name: 'date',
    type: 'date',
    description: 'The day, where each row is one day.',
    synonyms: {
      en: 'date, day, work date',
      fr: 'date, jour, date de travail',
      pt: 'data, dia',
      es: 'fecha, dia',
      de: 'datum, tag',
    },
  },
  {
    name: 'status',
    type: 'text',
    required: true,
    unless: ['day1', 'day2', 'day31'],
    description: 'Work, maintenance, out of service or idle, as a word or a letter; ½ is half a day of work.',
    synonyms: {
      en: 'status, day status, state',
      fr: 'statut, etat, statut du jour, pointage',
      pt: 'estado, estatuto, situacao',
      es: 'estado, situacion',
      de: 'status, zustand',
    },
  },
  {
    name: 'month',
    type: 'text',
    default: 'the dates in the headings, the sheet’s name or its title',
    description: 'The month of a grid whose columns are the days 1 to 31.',
    synonyms: {
      en: 'month, period',
      fr: 'mois, periode',
      pt: 'mes, periodo',
      es: 'mes, periodo',
      de: 'monat, zeitraum',
    },
  },
];

const days: FieldDraft[] = Array.from({ length: 31 }, (_, at) => ({
  name: `day${at + 1}`,
  type: 'text',
  description: `Status of day ${at + 1} of the month; the heading may be the day or its date.`,
  synonyms: {
    en: `day ${at + 1}, d${at + 1}`,
    fr: `jour ${at + 1}, j${at + 1}`,
    pt: `dia ${at + 1}`,
    es: `dia ${at + 1}`,
    de: `tag ${at + 1}`,
  },
}));

export default defineImportKind('timesheets', [...fields, ...days], {
  fieldOfHeading: (heading) => {
    const day = dayOfHeading(heading);
    return day === null ? null : `day${day}`;
  },
});
