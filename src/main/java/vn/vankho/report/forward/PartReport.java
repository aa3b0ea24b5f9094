package vn.vankho.report.forward;

import org.jspecify.annotations.Nullable;
import vn.vankho.document.Reading;

/// The report that another body wrote, out of which the office came by a merger, on the period of
/// the earlier report.
///
/// @param body its name, as [OfficeThen#mergedFrom] has it
/// @param document its id in the archive; null for a file outside
public record PartReport(String body, @Nullable String document, Reading reading) {}
