package vn.vankho.issuing.sheet;

import java.util.List;

/// Whose name stands below the text.
///
/// @param titles the lines of the title (*chức vụ*), as the draft has them; may be empty
/// @param name may be empty where the draft does not say it
public record Block(List<String> titles, String name) {

    public Block {
        titles = List.copyOf(titles);
    }
}
