package vn.vankho.drafting.filling;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/// What a list of a template's objects consists of, once its markers are paired.
sealed interface Part {

    /// An object that is there whatever the data say; fields may be inside it.
    record Keep(Object item) implements Part {}

    record Value(Slot slot, Tag.Value tag) implements Part {}

    record Picture(Slot slot, Tag.Picture tag) implements Part {}

    /// A repeated or conditional part.
    ///
    /// @param lists the numbered lists that begin anew for each item
    record Section(Slot slot, Tag.Open tag, List<Part> inside, Set<BigInteger> lists)
            implements Part {}
}
