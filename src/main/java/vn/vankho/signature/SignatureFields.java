package vn.vankho.signature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;

/// Tells the fields of a form that hold signatures from all others.
final class SignatureFields {

    /// How a form may change when somebody signs: its list of fields, and what new fields need.
    static final Set<COSName> OF_FORM =
            Set.of(COSName.FIELDS, COSName.SIG_FLAGS, COSName.DR, COSName.DA);

    private static final int DEEPEST = 50;

    private SignatureFields() {}

    /// Whether this is a signature field, or a widget of one.
    static boolean is(@Nullable COSBase base) {
        var node = resolved(base) instanceof COSDictionary dictionary ? dictionary : null;
        for (int depth = 0; node != null && depth < DEEPEST; depth++) {
            var type = node.getCOSName(COSName.FT);
            if (type != null) {
                return COSName.SIG.equals(type);
            }
            node = node.getCOSDictionary(COSName.PARENT);
        }
        return false;
    }

    /// The fields that stand first in the form and hold no signature.
    static List<COSBase> others(Revision revision) throws IOException {
        var others = new ArrayList<COSBase>();
        for (var field : fields(revision)) {
            if (!is(field)) {
                others.add(field);
            }
        }
        return others;
    }

    /// Whether every field is still there that was there before.
    static boolean keeps(Revision before, Revision after) throws IOException {
        return names(after).containsAll(names(before));
    }

    /// Whether a signature stands in this field, or in that of this widget.
    static boolean isSigned(COSDictionary field) {
        var node = field;
        for (int depth = 0; node != null && depth < DEEPEST; depth++) {
            if (node.containsKey(COSName.V)) {
                return true;
            }
            node = node.getCOSDictionary(COSName.PARENT);
        }
        return false;
    }

    /// Whether two states of a widget show the same in the same place, as far as it says itself.
    static boolean looksSame(COSDictionary old, COSDictionary now) throws IOException {
        for (var name : List.of(COSName.AP, COSName.RECT, COSName.F)) {
            if (!Printed.of(old.getItem(name), Set.of())
                    .equals(Printed.of(now.getItem(name), Set.of()))) {
                return false;
            }
        }
        return true;
    }

    /// Whether there are more signatures that show something on a page.
    static boolean drawsMore(Revision before, Revision after) {
        return drawn(after) > drawn(before);
    }

    private static int drawn(Revision revision) {
        int drawn = 0;
        for (var page : revision.pages().values()) {
            if (page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
                for (var each : annotations) {
                    drawn += is(each) && shows(resolved(each)) ? 1 : 0;
                }
            }
        }
        return drawn;
    }

    private static boolean shows(@Nullable COSBase widget) {
        if (!(widget instanceof COSDictionary dictionary) || !dictionary.containsKey(COSName.AP)) {
            return false;
        }
        var place = dictionary.getCOSArray(COSName.RECT);
        if (place == null || place.size() != 4) {
            return false;
        }
        var corners = place.toFloatArray();
        return Math.abs(corners[2] - corners[0]) >= 1 && Math.abs(corners[3] - corners[1]) >= 1;
    }

    private static Set<String> names(Revision revision) throws IOException {
        var names = new HashSet<String>();
        for (var field : fields(revision)) {
            names.add(Printed.of(field, Set.of()));
        }
        return names;
    }

    private static COSArray fields(Revision revision) throws IOException {
        var form = revision.catalog().getCOSDictionary(COSName.ACRO_FORM);
        var fields = form == null ? null : form.getCOSArray(COSName.FIELDS);
        return fields == null ? new COSArray() : fields;
    }

    private static @Nullable COSBase resolved(@Nullable COSBase base) {
        return base instanceof COSObject object ? object.getObject() : base;
    }
}
