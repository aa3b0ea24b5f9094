package vn.vankho.drafting.filling;

/// The names of the bookmarks that stand round values, by which they are found again in an edited
/// file.
public final class ValueMark {

    /// Word allows no longer ones.
    private static final int LONGEST_NAME = 40;

    private ValueMark() {}

    /// The key of a field, as paths have it.
    public static String key(String field) {
        return Names.key(field);
    }

    /// @param path where in the data the value stands: keys and positions from 1, joined by `_`
    public static String name(String path) {
        var name = "_vk_" + path.replaceAll("[^a-z0-9_]", "_");
        return name.length() <= LONGEST_NAME
                ? name
                : "%s_%08x".formatted(name.substring(0, LONGEST_NAME - 9), name.hashCode());
    }
}
