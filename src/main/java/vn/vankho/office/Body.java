package vn.vankho.office;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A body of the State as it was for a time; after a merger it is another body with another id.
///
/// @param type such as *xã*
/// @param name without the type, such as *Suối Mây*
/// @param parent the id of the body above
/// @param place what stands before the date of its documents (*địa danh*)
/// @param shortCode such as `UBND`
/// @param predecessors ids of the bodies that it came from
/// @param successors ids of the bodies that it became part of
public record Body(
        String id,
        String type,
        String name,
        @Nullable String parent,
        Period valid,
        @Nullable String place,
        @Nullable String shortCode,
        Set<String> predecessors,
        Set<String> successors) {

    private static final Set<String> UNITS =
            Set.of(
                    "tỉnh",
                    "thành phố",
                    "huyện",
                    "quận",
                    "thị xã",
                    "thị trấn",
                    "xã",
                    "phường",
                    "đặc khu");

    public Body {
        predecessors = Set.copyOf(predecessors);
        successors = Set.copyOf(successors);
    }

    /// Such as *xã Suối Mây*.
    public String fullName() {
        return type + " " + name;
    }

    /// The name under which it issues documents, as their heads print it: *Ủy ban nhân dân xã Suối
    /// Mây*. Bodies that are no administrative unit go by their own name.
    public String issuingName() {
        return UNITS.contains(type.toLowerCase(Locale.ROOT))
                ? "Ủy ban nhân dân " + fullName()
                : fullName();
    }

    /// Everything that this body may be called: *Suối Mây*, *xã Suối Mây*, *UBND xã Suối Mây*.
    List<String> names() {
        return List.of(
                name,
                fullName(),
                "UBND " + fullName(),
                "Ủy ban nhân dân " + fullName(),
                "HĐND " + fullName(),
                "Hội đồng nhân dân " + fullName());
    }
}
