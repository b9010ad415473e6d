import { describe, expect, it } from 'vitest';
import { guessKind } from './guess-kind.ts';

describe('what a file holds, by its headings', () => {
  it.each([
    ['transactions', 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'],
    ['transactions', 'N° opération,Date,Client,Libellé,Qté,Prix unitaire HT,TVA,Total HT'],
    ['customers', 'customer_id,company_name,contact_name,address,city,postal_code,country,phone'],
    ['customers', 'Code client,Raison sociale,Adresse,Code postal,Ville,E-mail'],
    ['products', 'SKU,Product name,Unit price,Cost price,Unit'],
    ['rentals', 'Client,Véhicule,Plaque,Tarif journalier,Début,Fin'],
    ['rentals', 'Customer,Vehicle,Plate,Daily rate,Start,End'],
    ['timesheets', 'Location,Date,Statut'],
    ['timesheets', 'Véhicule,Mois,1,2,3,4,5,6,7'],
    ['timesheets', 'Plaque,01/01/2025,02/01/2025,03/01/2025'],
    ['transactions', 'A,B,C'],
    ['transactions', ''],
  ])('A3 says %s for %s', (kind, headings) => {
    expect(guessKind(headings.split(','))).toBe(kind);
  });
});
