package vn.vankho.drafting.web;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import vn.vankho.drafting.DraftVersions.Version;

/// A saved state in a list.
record ShownVersion(Version version, ZonedDateTime at, String what) {

    static ShownVersion of(Version version) {
        var what =
                version.restoredFrom() == null
                        ? version.how().label()
                        : "%s (bản %d)".formatted(version.how().label(), version.restoredFrom());
        return new ShownVersion(version, version.savedAt().atZone(ZoneId.systemDefault()), what);
    }
}
