package vn.vankho.document;

/// Where a value was read: the page (from 1), and the part of the reading's whole text that says
/// so.
///
/// @param start first character, an offset into [Reading#text()]
/// @param end one past the last character
/// @param quote the words themselves: `text.substring(start, end)`
public record Evidence(int page, int start, int end, String quote) {}
