package vn.vankho.casefile;

import java.util.UUID;

/// Names one case file for ever; its number and symbol may be corrected.
public record CaseFileId(UUID uuid) {

    public static CaseFileId random() {
        return new CaseFileId(UUID.randomUUID());
    }

    public static CaseFileId parse(String text) {
        return new CaseFileId(UUID.fromString(text));
    }

    /// Its name in the journal.
    String place() {
        return "case-file/" + uuid;
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
