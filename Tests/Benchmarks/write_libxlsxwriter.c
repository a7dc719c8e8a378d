// write_libxlsxwriter ROWS COLUMNS OUT.xlsx    the same cells as WriteBenchmark, with libxlsxwriter in constant memory
#include <stdio.h>
#include <stdlib.h>
#include <xlsxwriter.h>

int main(int argc, char **argv) {
    if (argc < 4) return 64;
    long rows = atol(argv[1]);
    int columns = atoi(argv[2]);
    char text[64];
    lxw_workbook_options options = {.constant_memory = 1};
    lxw_workbook *workbook = workbook_new_opt(argv[3], &options);
    lxw_worksheet *sheet = workbook_add_worksheet(workbook, "sheet");
    for (long row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
            if (column % 2 == 0) {
                snprintf(text, sizeof text, "落实情况第%ld条", (row * 31 + column * 7) % 5000);
                worksheet_write_string(sheet, row, column, text, NULL);
            } else {
                worksheet_write_number(sheet, row, column, (row * (column + 1) * 37 % 10000000) / 100.0, NULL);
            }
        }
    }
    return workbook_close(workbook);
}
