package vn.vankho.register;

import java.util.List;
import vn.vankho.document.Finding;

/// What came of entering an incoming document.
public sealed interface Registration {

    /// It has its number. @param findings what is odd about it, for information
    record Registered(IncomingEntry entry, List<Finding> findings) implements Registration {}

    /// Nothing was entered yet: the person should look first, and may then enter it knowingly.
    ///
    /// @param findings such as the same document in the book already (G01)
    record Doubtful(List<Finding> findings) implements Registration {}
}
