package vn.vankho.access;

/// Something that is not as it was written down.
///
/// @param code in lower-case English words, such as `journal-line-changed`
/// @param path the file below `archive/`, with `:` and the line number where a line is meant
/// @param message a sentence in Vietnamese
public record IntegrityFinding(String code, String path, String message) {}
