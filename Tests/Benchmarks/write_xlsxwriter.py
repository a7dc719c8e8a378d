"""write_xlsxwriter.py ROWS COLUMNS OUT.xlsx    the same cells as WriteBenchmark, with XlsxWriter in constant memory"""
import sys

import xlsxwriter

rows, columns, out = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
workbook = xlsxwriter.Workbook(out, {"constant_memory": True})
sheet = workbook.add_worksheet("sheet")
for row in range(rows):
    for column in range(columns):
        if column % 2 == 0:
            sheet.write_string(row, column, "落实情况第%d条" % ((row * 31 + column * 7) % 5000))
        else:
            sheet.write_number(row, column, (row * (column + 1) * 37 % 10000000) / 100)
workbook.close()
