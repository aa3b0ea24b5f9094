package vn.vankho.drafting.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.vankho.drafting.DraftVersions.Version;
import vn.vankho.drafting.Saving;

/// What one person saved without a pause: the last state of it, and those before.
record Sitting(ShownVersion last, List<ShownVersion> before) {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    /// @param versions the newest first
    static List<Sitting> of(List<Version> versions) {
        var sittings = new ArrayList<List<Version>>();
        for (var version : versions) {
            if (!sittings.isEmpty() && goesOn(version, sittings.getLast().getLast())) {
                sittings.getLast().add(version);
            } else {
                sittings.add(new ArrayList<>(List.of(version)));
            }
        }
        return sittings.stream()
                .map(one -> one.stream().map(ShownVersion::of).toList())
                .map(one -> new Sitting(one.getFirst(), one.subList(1, one.size())))
                .toList();
    }

    private static boolean goesOn(Version earlier, Version later) {
        return earlier.how() == Saving.AUTOSAVED
                && earlier.login().equals(later.login())
                && earlier.savedAt().plus(PAUSE).isAfter(later.savedAt());
    }
}
