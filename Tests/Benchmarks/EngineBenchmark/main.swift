// engine-benchmark write ROWS COLUMNS OUT.xlsx [LEVEL]    writes a table, every other cell text, streamed
// engine-benchmark share ROWS COLUMNS OUT.xlsx            the same with shared strings, for readers
// engine-benchmark ledger ROWS OUT.xlsx                   a form whose last two columns are blank, for editors
// engine-benchmark edit IN.xlsx OUT.xlsx                  fills the two columns in, in place
import OpenPackaging
import SpreadsheetML

let arguments = CommandLine.arguments
let numbers = arguments.dropFirst(2).compactMap { Int($0) }
switch (arguments.dropFirst().first, arguments.count) {
case ("write", 5...) where numbers.count >= 2:
    try Table(rows: numbers[0], columns: numbers[1]).write(to: arguments[4], level: numbers.count > 2 ? numbers[2] : 6)
case ("share", 5) where numbers.count == 2:
    try Table(rows: numbers[0], columns: numbers[1]).write(to: arguments[4], sharesText: true)
case ("ledger", 4) where numbers.count == 1: try Ledger(rows: numbers[0]).write(to: arguments[3])
case ("edit", 4): try Ledger.fillIn(arguments[2], to: arguments[3])
default: print("usage: engine-benchmark write ROWS COLUMNS OUT [LEVEL] | share ROWS COLUMNS OUT | ledger ROWS OUT | edit IN OUT")
}
