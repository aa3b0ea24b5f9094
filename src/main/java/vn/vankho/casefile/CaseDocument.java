package vn.vankho.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vankho.archive.ArchivedDocument;

/// A document in its place in a case file. The document itself is kept once, in however many case
/// files it stands.
///
/// @param ordinal its place, from 1 without gaps
/// @param draft whether it was marked as a draft
/// @param sheets *tờ số* or *trang số*, as written; null where not numbered
public record CaseDocument(
        int ordinal,
        ArchivedDocument document,
        boolean draft,
        @Nullable String sheets,
        @Nullable String note,
        Instant addedAt,
        String addedBy) {}
