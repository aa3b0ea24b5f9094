package vn.vankho.drafting.returned;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Says where in a draft's data a value stands: *Mục 2, đoạn mục 1*.
public final class PlaceName {

    private PlaceName() {}

    /// @param keys names, and positions from 0, from the outermost inwards
    public static String of(List<?> keys) {
        var parts = new ArrayList<String>();
        for (var key : keys) {
            if (key instanceof Integer position) {
                parts.add(parts.removeLast() + " " + (position + 1));
            } else {
                parts.add(key.toString().replace('_', ' ').strip().toLowerCase(Locale.ROOT));
            }
        }
        // The only field of a repeated part often has the part's own name.
        if (parts.size() > 1 && parts.get(parts.size() - 2).startsWith(parts.getLast() + " ")) {
            parts.removeLast();
        }
        var told = String.join(", ", parts);
        return told.isEmpty()
                ? told
                : told.substring(0, 1).toUpperCase(Locale.ROOT) + told.substring(1);
    }
}
