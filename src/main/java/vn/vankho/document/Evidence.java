package vn.vankho.document;

/// Where a value was read: the page, and the part of the reading's whole text that says so.
///
/// @param page from 1; [PageText#UNKNOWN] where nobody knows on which page the words stand
/// @param start first character, an offset into [Reading#text()]
/// @param end one past the last character
/// @param quote the words themselves: `text.substring(start, end)`
public record Evidence(int page, int start, int end, String quote) {}
