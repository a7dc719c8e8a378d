"""peers.py LIBRARY IN.xlsx [OUT.xlsx]    what Taizhang does, done with another library"""
import sys

library, source, target = sys.argv[1], sys.argv[2], sys.argv[-1]
FIRST_ROW, VERDICT_COLUMN = 3, 4


def judge(index):
    if index % 5 == 3:
        return "否", "差距：支部党员大会未达到规定次数，缺第%d季度记录。措施：由支部书记负责，于%d月底前补齐并报组织部。" % (index % 4 + 1, index % 12 + 1)
    if index % 5 == 4:
        return "待核实", "差距：未说明支部党员大会的具体次数和时间。措施：补充说明并附佐证材料。"
    return "是", "无"


def fill_in(sheet):
    for index, row in enumerate(range(FIRST_ROW, sheet.max_row + 1)):
        verdict, gap = judge(index)
        sheet.cell(row=row, column=VERDICT_COLUMN).value = verdict
        sheet.cell(row=row, column=VERDICT_COLUMN + 1).value = gap


if library == "fastexcel":
    import fastexcel

    fastexcel.read_excel(source).load_sheet(0, header_row=None).to_arrow()
elif library == "calamine":
    import python_calamine

    python_calamine.CalamineWorkbook.from_path(source).get_sheet_by_index(0).to_python()
else:
    module = __import__(library)
    workbook = module.load_workbook(source)
    fill_in(workbook.active)
    workbook.save(target)
