package vn.vankho.office;

import java.util.List;

/// Which registered body a name on a paper means, on the day of that paper.
public sealed interface BodyMatch {

    /// The one body that went by this name on the day.
    record Exact(Body body) implements BodyMatch {}

    /// Several bodies went by it: two communes of the same name, for example.
    record Several(List<Body> bodies) implements BodyMatch {}

    /// A body of this name is known, but did not exist on the day: a district after 30/6/2025.
    record OtherTime(Body body) implements BodyMatch {}

    /// No body of that name, but one whose name differs by one or two letters: most likely a slip
    /// of OCR. For a person to decide.
    record Similar(Body body) implements BodyMatch {}

    /// Nothing like it is registered.
    record Unknown() implements BodyMatch {}
}
