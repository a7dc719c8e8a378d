import CLibzip

extension PackageError {
    /// The failure that libzip's error code stands for.
    init(zipError error: UnsafeMutablePointer<zip_error_t>, part: String? = nil) {
        let detail = zip_error_strerror(error).map { String(cString: $0) } ?? "unknown zip error"
        self.init(Self.code(zipCode: zip_error_code_zip(error)), part: part, detail: detail)
    }

    private static func code(zipCode: Int32) -> Code {
        switch zipCode {
        case ZIP_ER_NOZIP: .notZip
        case ZIP_ER_EOF: .truncated
        case ZIP_ER_CRC, ZIP_ER_ZLIB, ZIP_ER_COMPRESSED_DATA, ZIP_ER_READ, ZIP_ER_SEEK: .corruptEntry
        case ZIP_ER_INCONS, ZIP_ER_MULTIDISK: .corruptArchive
        case ZIP_ER_COMPNOTSUPP: .unsupportedCompression
        case ZIP_ER_ENCRNOTSUPP, ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD: .encrypted
        case ZIP_ER_NOENT: .missingPart
        default: .io
        }
    }

    /// Runs a C call that reports into a `zip_error_t` of its own and turns nil into a thrown error.
    static func catching<Handle>(
        part: String? = nil, _ call: (UnsafeMutablePointer<zip_error_t>) -> Handle?
    ) throws(PackageError) -> Handle {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let handle = call(&error) else { throw PackageError(zipError: &error, part: part) }
        return handle
    }
}
