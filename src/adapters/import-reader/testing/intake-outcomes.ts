/** Grid row of the header; rows read, ignored, created, rejected; errors and warnings by code. */
export interface Outcome {
  header: number;
  rows: string;
  codes: string;
}

/** Each shared file read as transactions, or the reason of its refusal. The INDEX of the files is the judge. */
export const outcomes: Record<string, Outcome | string> = {
  'companies/companies_banks_world.csv': {
    header: 0,
    rows: '1431 0 0 1431',
    codes: 'missing-required 1015, missing-required 1431, missing-required 1431, no-customer 1431',
  },
  'csv_torture/csvdetective_b.csv': { header: 0, rows: '6 0 0 6', codes: 'nothing-mapped 1' },
  'csv_torture/exceljs_issue-991.csv': { header: -1, rows: '5 0 0 5', codes: 'nothing-mapped 1' },
  'csv_torture/frictionless_blank-headers.csv': {
    header: 0,
    rows: '2 0 0 2',
    codes: 'header-blank 1, missing-required 2, missing-required 2, missing-required 2, no-customer 2',
  },
  'csv_torture/frictionless_bom.csv': {
    header: 0,
    rows: '2 0 0 2',
    codes: 'missing-required 2, missing-required 2, no-customer 2',
  },
  'csv_torture/frictionless_defective-rows.csv': {
    header: 0,
    rows: '2 0 0 2',
    codes: 'row-long 1, row-short 1',
  },
  'csv_torture/frictionless_doublequote.csv': { header: 0, rows: '5 0 0 5', codes: 'nothing-mapped 1' },
  'csv_torture/frictionless_duplicate-headers.csv': {
    header: 0,
    rows: '2 0 0 2',
    codes: 'header-duplicate 2, missing-required 2, missing-required 2, no-customer 2',
  },
  'csv_torture/frictionless_empty.csv': 'file-empty',
  'csv_torture/frictionless_escaping.csv': {
    header: 0,
    rows: '3 0 0 3',
    codes: 'missing-required 3, missing-required 3, missing-required 3, no-customer 3, quotes-stray 1',
  },
  'csv_torture/frictionless_invalid.csv': {
    header: 0,
    rows: '4 1 0 3',
    codes: 'header-blank 1, header-duplicate 1, row-long 1, row-short 2',
  },
  'csv_torture/frictionless_issue-1109.csv': { header: 0, rows: '3 0 0 3', codes: 'nothing-mapped 1' },
  'csv_torture/frictionless_issue-811.csv': { header: 0, rows: '7904 0 0 7904', codes: 'nothing-mapped 1' },
  'csv_torture/frictionless_latin1.csv': {
    header: 0,
    rows: '2 0 0 2',
    codes: 'missing-required 2, missing-required 2, no-customer 2',
  },
  'csv_torture/frictionless_leading-zeros.csv': {
    header: 0,
    rows: '3 0 0 3',
    codes: 'missing-required 3, missing-required 3, no-customer 3',
  },
  'csv_torture/frictionless_numeric-labels.csv': {
    header: 0,
    rows: '3 0 0 3',
    codes: 'missing-required 3, missing-required 3, missing-required 3, no-customer 3',
  },
  'csv_torture/frictionless_structure-errors.csv': {
    header: 0,
    rows: '4 1 0 3',
    codes: 'missing-required 2, missing-required 2, no-customer 2, row-long 1',
  },
  'csv_torture/frictionless_unique-field.csv': {
    header: 0,
    rows: '9 0 0 9',
    codes: 'missing-required 9, missing-required 9, no-customer 9',
  },
  'csv_torture/frictionless_without-rows.csv': { header: 0, rows: '0 0 0 0', codes: '' },
  'csv_torture/messy_excel_pasting.csv': { header: 3, rows: '17 1 0 16', codes: 'nothing-mapped 1' },
  'csv_torture/messy_mixedGLB.csv': { header: 3, rows: '133 0 0 133', codes: 'nothing-mapped 1' },
  'csv_torture/messy_null.csv': { header: -1, rows: '10 0 0 10', codes: 'nothing-mapped 1' },
  'csv_torture/messy_simple.ssv': {
    header: 0,
    rows: '6 0 0 6',
    codes: 'missing-required 6, missing-required 6, no-customer 6',
  },
  'csv_torture/messy_utf8bom.csv': { header: 0, rows: '0 0 0 0', codes: 'nothing-mapped 1' },
  'csv_torture/messy_weird_head_padding.csv': {
    header: 11,
    rows: '82 6 0 76',
    codes: 'header-blank 2, nothing-mapped 1, row-short 16',
  },
  'csv_torture/papa_long-sample.csv': {
    header: -1,
    rows: '8 0 0 8',
    codes: 'missing-required 8, missing-required 8',
  },
  'csv_torture/papa_utf-8-bom-sample.csv': { header: 0, rows: '1 0 0 1', codes: 'nothing-mapped 1' },
  'csv_torture/spectrum_comma_in_quotes.csv': { header: 0, rows: '1 0 0 1', codes: 'nothing-mapped 1' },
  'csv_torture/spectrum_empty.csv': { header: 0, rows: '2 0 0 2', codes: 'nothing-mapped 1' },
  'csv_torture/spectrum_location_coordinates.csv': {
    header: 0,
    rows: '1 0 0 1',
    codes: 'missing-required 1, missing-required 1, missing-required 1, no-customer 1',
  },
  'csv_torture/spectrum_newlines.csv': { header: 0, rows: '3 0 0 3', codes: 'nothing-mapped 1' },
  'csv_torture/spectrum_quotes_and_newlines.csv': { header: 0, rows: '2 0 0 2', codes: 'nothing-mapped 1' },
  'csv_torture/spectrum_utf8.csv': { header: 0, rows: '2 0 0 2', codes: 'nothing-mapped 1' },
  'invoices_fr_pt_uk/201911_NFe_NotaFiscal.csv': { header: 0, rows: '2 0 2 0', codes: '' },
  'invoices_fr_pt_uk/201911_NFe_NotaFiscalEvento.csv': { header: 0, rows: '0 0 0 0', codes: '' },
  'invoices_fr_pt_uk/201911_NFe_NotaFiscalItem.csv': { header: 0, rows: '2 0 2 0', codes: '' },
  'invoices_fr_pt_uk/202104_NFe_NotaFiscal.csv': { header: 0, rows: '1 0 1 0', codes: '' },
  'invoices_fr_pt_uk/202104_NFe_NotaFiscalItem.csv': { header: 0, rows: '1 0 1 0', codes: '' },
  'invoices_fr_pt_uk/br_Dilma_alimentacao_estabelecimentos_2016-2015.csv': {
    header: 0,
    rows: '249 0 0 249',
    codes: 'missing-required 249, missing-required 249',
  },
  'invoices_fr_pt_uk/br_gastos_alimentacao_2015_2016.csv': { header: 0, rows: '451 0 451 0', codes: '' },
  'invoices_fr_pt_uk/fr_hotel_stats_latin1.csv': {
    header: 0,
    rows: '638 0 0 638',
    codes: 'missing-required 638, no-customer 638',
  },
  'invoices_fr_pt_uk/subventions-toulouse_2022.csv': {
    header: 0,
    rows: '396 0 396 0',
    codes: 'damaged-identifier 386',
  },
  'invoices_fr_pt_uk/uk_cabinetoffice_2020-09.csv': { header: 0, rows: '807 0 807 0', codes: '' },
  'invoices_fr_pt_uk/uk_cabinetoffice_2022-04.csv': {
    header: 0,
    rows: '511 60 451 0',
    codes: 'nothing-to-import 60',
  },
  'orders/AdventureWorks_Products.csv': {
    header: 0,
    rows: '293 0 0 293',
    codes: 'missing-required 293, no-customer 293',
  },
  'orders/AdventureWorks_Sales_2015.csv': {
    header: 0,
    rows: '2630 0 0 2630',
    codes: 'missing-required 2630',
  },
  'orders/northwind_clean_customers.csv': {
    header: 0,
    rows: '91 0 0 91',
    codes: 'missing-required 91, missing-required 91',
  },
  'orders/northwind_clean_order_details.csv': {
    header: 0,
    rows: '2155 0 0 2155',
    codes: 'missing-required 2155, no-customer 2155',
  },
  'orders/northwind_clean_orders.csv': {
    header: 0,
    rows: '830 0 0 830',
    codes: 'missing-required 830, missing-required 830',
  },
  'orders/northwind_clean_products.csv': {
    header: 0,
    rows: '77 0 0 77',
    codes: 'missing-required 77, no-customer 77',
  },
  'orders/northwind_order-details.csv': {
    header: 0,
    rows: '2155 0 0 2155',
    codes: 'missing-required 2155, no-customer 2155',
  },
  'orders/northwind_ragged_customers.csv': {
    header: 0,
    rows: '91 0 0 91',
    codes: 'missing-required 67, missing-required 67, row-long 24',
  },
  'orders/northwind_shippers.csv': {
    header: 0,
    rows: '3 0 0 3',
    codes: 'missing-required 3, missing-required 3, missing-required 3',
  },
  'orders/poi_64508_delivery_lines.xlsx': {
    header: 0,
    rows: '4 0 0 4',
    codes: 'missing-required 4, no-customer 4',
  },
  'orders/poi_simple-monthly-budget.xlsx': {
    header: 1,
    rows: '20 0 0 20',
    codes: 'header-blank 6, nothing-mapped 1',
  },
  'retail/online_retail_2010-12-01.csv': { header: 0, rows: '3108 0 3108 0', codes: 'no-customer 1140' },
  'retail/online_retail_2010-12-02.csv': { header: 0, rows: '2109 0 2109 0', codes: 'no-customer 65' },
  'retail/online_retail_2011-01-04.csv': { header: 0, rows: '1184 0 1184 0', codes: 'no-customer 424' },
  'retail/online_retail_2011-12-05.csv': {
    header: 0,
    rows: '5331 0 5331 0',
    codes: 'no-customer 1933, not-a-country 5',
  },
  'retail/rfm_derived_from_online_retail.xlsx': {
    header: 0,
    rows: '3949 0 0 3949',
    codes: 'header-blank 1, missing-required 3949, missing-required 3949, missing-required 3949',
  },
  'spreadsheet_torture/bank2ynab_csv_named.xls': {
    header: 0,
    rows: '17 0 0 17',
    codes: 'extension-wrong 1, header-blank 2, no-customer 1, not-a-currency 13, row-short 4',
  },
  'spreadsheet_torture/calamine_biff5_write.xls': {
    header: 0,
    rows: '3 0 0 3',
    codes: 'header-blank 1, nothing-mapped 1',
  },
  'spreadsheet_torture/calamine_has_x000D_.xlsx': { header: 0, rows: '0 0 0 0', codes: 'nothing-mapped 1' },
  'spreadsheet_torture/calamine_header-row.xlsx': { header: 1, rows: '1 0 0 1', codes: 'nothing-mapped 1' },
  'spreadsheet_torture/calamine_issue_174.xlsx': {
    header: 0,
    rows: '1 0 0 1',
    codes: 'missing-required 1, missing-required 1, no-customer 1',
  },
  'spreadsheet_torture/calamine_too_small.xls': {
    header: 0,
    rows: '0 0 0 0',
    codes: 'extension-wrong 1, nothing-mapped 1',
  },
  'spreadsheet_torture/calamine_whitespace_trim.xlsx': {
    header: 0,
    rows: '2 0 0 2',
    codes: 'header-blank 1, nothing-mapped 1',
  },
  'spreadsheet_torture/csvdetective_fr_notice_then_data.xlsx': {
    header: 0,
    rows: '6 0 0 6',
    codes: 'missing-required 6, missing-required 6, no-customer 6',
  },
  'spreadsheet_torture/exceljs_hidden-test_google-sheets.xlsx': {
    header: 0,
    rows: '2 0 0 2',
    codes: 'nothing-mapped 1',
  },
  'spreadsheet_torture/exceljs_missing-bits.xlsx': 'file-not-a-spreadsheet',
  'spreadsheet_torture/frictionless_adjust-floating-point-error.xlsx': {
    header: 0,
    rows: '5 0 0 5',
    codes: 'missing-required 5, missing-required 5, no-customer 5',
  },
  'spreadsheet_torture/frictionless_cast-int-to-string-issue-1251.xls': {
    header: 0,
    rows: '2 0 0 2',
    codes: 'nothing-mapped 1',
  },
  'spreadsheet_torture/frictionless_multiline-headers.xlsx': {
    header: 1,
    rows: '2 1 0 1',
    codes: 'nothing-mapped 1',
  },
  'spreadsheet_torture/messy_encrypted_no_password.xls': 'file-password-protected',
  'spreadsheet_torture/poi_51585.xlsx': 'sheet-empty',
  'spreadsheet_torture/poi_57893-many-merges.xlsx': 'sheet-empty',
  'spreadsheet_torture/poi_AverageTaxRates.xlsx': { header: 2, rows: '37 0 0 37', codes: 'nothing-mapped 1' },
  'spreadsheet_torture/poi_InlineStrings.xlsx': { header: 0, rows: '6 0 0 6', codes: 'nothing-mapped 1' },
  'spreadsheet_torture/poi_SampleSS.ods': { header: 1, rows: '1 0 0 1', codes: 'nothing-mapped 1' },
  'spreadsheet_torture/poi_SampleSS.strict.xlsx': { header: 1, rows: '1 0 0 1', codes: 'nothing-mapped 1' },
  'spreadsheet_torture/poi_SampleSS.xml': { header: 1, rows: '1 0 0 1', codes: 'nothing-mapped 1' },
  'spreadsheet_torture/poi_TwoSheetsOneHidden.xls': { header: 0, rows: '0 0 0 0', codes: 'nothing-mapped 1' },
  'spreadsheet_torture/poi_chinese-provinces.xls': {
    header: 0,
    rows: '3 0 0 3',
    codes: 'missing-required 3, missing-required 3, no-customer 3',
  },
  'spreadsheet_torture/poi_date.xlsb': {
    header: -1,
    rows: '1 0 0 1',
    codes: 'missing-required 1, missing-required 1, no-customer 1',
  },
  'spreadsheet_torture/poi_fuzz_badzip_5025.xlsx': 'file-damaged',
  'spreadsheet_torture/poi_poc-xmlbomb.xlsx': { header: 0, rows: '0 0 0 0', codes: 'nothing-mapped 1' },
  'spreadsheet_torture/poi_poi-fuzz.xls': { header: 0, rows: '0 0 0 0', codes: 'nothing-mapped 1' },
  'spreadsheet_torture/poi_protected_passtika.xlsx': 'file-password-protected',
  'spreadsheet_torture/poi_right-to-left.xlsx': {
    header: 0,
    rows: '3 0 0 3',
    codes: 'missing-required 3, missing-required 3, no-customer 3',
  },
  'spreadsheet_torture/poi_testEXCEL_4.xls': {
    header: 7,
    rows: '137 63 0 74',
    codes:
      'header-blank 1, header-duplicate 3, missing-required 15, missing-required 74, missing-required 74, no-customer 74, not-a-number 5, not-a-rate 47, nothing-to-import 61, unknown-tax-rate 8',
  },
  'spreadsheet_torture/poi_workbookProtection_worksheet_protected.xlsx': {
    header: 0,
    rows: '0 0 0 0',
    codes: 'nothing-mapped 1',
  },
  'spreadsheet_torture/poi_xxe_in_schema.xlsx': {
    header: 0,
    rows: '1 0 0 1',
    codes: 'header-blank 2, nothing-mapped 1',
  },
  'spreadsheet_torture/sheetjs_1904_1900.xlsx': {
    header: -1,
    rows: '5 0 0 5',
    codes: 'date-unusual 5, missing-required 5, missing-required 5, no-customer 5',
  },
  'spreadsheet_torture/sheetjs_1904_1904.biff5': {
    header: -1,
    rows: '5 0 0 5',
    codes: 'date-unusual 5, missing-required 5, missing-required 5, no-customer 5',
  },
  'spreadsheet_torture/sheetjs_1904_1904.slk': {
    header: -1,
    rows: '5 0 0 5',
    codes: 'date-unusual 5, missing-required 5, missing-required 5, no-customer 5',
  },
  'spreadsheet_torture/sheetjs_1904_1904.xlsx': {
    header: -1,
    rows: '5 0 0 5',
    codes: 'date-unusual 5, missing-required 5, missing-required 5, no-customer 5',
  },
  'spreadsheet_torture/sheetjs_Attendance.numbers': {
    header: 0,
    rows: '24 1 0 23',
    codes: 'missing-required 23, missing-required 23, no-customer 23',
  },
  'spreadsheet_torture/sheetjs_ErrorTypes.xlsx': { header: 0, rows: '13 0 0 13', codes: 'nothing-mapped 1' },
  'spreadsheet_torture/sheetjs_large_strings.xlsx': {
    header: -1,
    rows: '9999 0 0 9999',
    codes: 'nothing-mapped 1',
  },
  'spreadsheet_torture/sheetjs_merge_cells.xlsx': {
    header: 0,
    rows: '2 0 0 2',
    codes: 'header-blank 1, nothing-mapped 1',
  },
  'spreadsheet_torture/sheetjs_password_2002_40_xor.xls': 'file-password-protected',
  'spreadsheet_torture/sheetjs_sheet_visibility.xlsx': {
    header: 0,
    rows: '1 0 0 1',
    codes: 'header-duplicate 1, nothing-mapped 1',
  },
  'spreadsheet_torture/sheetjs_text_and_numbers.xlsx': {
    header: 1,
    rows: '1 0 0 1',
    codes: 'nothing-mapped 1',
  },
};
