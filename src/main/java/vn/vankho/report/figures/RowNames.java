package vn.vankho.report.figures;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names the rows of a table. A row that only says a part (*- Lúa*, *Trong đó: …*, *Năng suất*)
/// takes the name of the row above that it is a part of.
final class RowNames {

    private static final Pattern PART =
            Pattern.compile("^(?:(?:[-–—+*•]|(?iu:trong đó|tr\\.đó|gồm)\\h*:?)\\h*){1,2}");
    private static final Pattern LABEL =
            Pattern.compile(
                    "^(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}|[IVX]{1,5}|[A-H]|[a-zđ])\\h?[.)/]\\h*(?=\\p{L})");
    private static final Pattern PART_ORDER =
            Pattern.compile("[-–+*•]|\\d{1,2}\\.\\d{1,2}.*|[a-zđ]\\)?");

    private String parent = "";
    private String section = "";
    private @Nullable String parentUnit;
    private boolean part;

    /// @param order the row's number, or empty
    /// @param section whether the row has no values
    String next(String order, String printed, boolean section) {
        var text = LABEL.matcher(printed).replaceFirst("");
        boolean dash = PART.matcher(text).find();
        part = dash || PART_ORDER.matcher(order).matches();
        var name = Names.inTable(PART.matcher(text).replaceFirst(""));
        if (section && !name.isEmpty()) {
            this.section = name;
            parent = part ? parent : name;
            return name;
        }
        boolean generic = Names.isGeneric(name);
        if (!part && !generic) {
            parent = name;
            return name;
        }
        var above = parent.isEmpty() ? this.section : parent;
        boolean own = Words.HEAD.matcher(Passage.low(name)).find() && !generic;
        return own || above.isEmpty() || above.equals(name) ? name : above + ": " + name;
    }

    /// The unit of the row of which this one is a part.
    @Nullable String unitAbove() {
        return part ? parentUnit : null;
    }

    void unit(@Nullable String unit) {
        if (!part) {
            parentUnit = unit;
        }
    }
}
