extension String {
    /// Whether it holds other words, compared byte by byte.
    ///
    /// Stands in for the standard library's `contains` in this module: that one also finds canonical equivalents, of which common
    /// ideographs have none, and takes twenty times as long.
    func contains(_ words: String) -> Bool {
        var words = words
        var text = self
        return words.withUTF8 { words in
            guard let first = words.first else { return true }
            return text.withUTF8 { text in
                guard words.count <= text.count else { return false }
                for start in 0...(text.count - words.count) where text[start] == first {
                    var length = 1
                    while length < words.count, text[start + length] == words[length] { length += 1 }
                    if length == words.count { return true }
                }
                return false
            }
        }
    }
}
