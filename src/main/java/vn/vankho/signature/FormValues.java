package vn.vankho.signature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;

/// What the fields of a form hold and show, by their full names. Signature fields do not count.
final class FormValues {

    private final Map<String, StringBuilder> values = new TreeMap<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private record Node(COSDictionary field, String path) {}

    private FormValues() {}

    /// The fields of the first that the second lacks or gives another value or look.
    static Set<String> changed(Revision before, Revision after) throws IOException {
        var now = of(after);
        var changed = new TreeSet<String>();
        of(before)
                .forEach(
                        (name, value) -> {
                            if (!value.equals(now.get(name))) {
                                changed.add(name);
                            }
                        });
        return changed;
    }

    private static Map<String, String> of(Revision revision) throws IOException {
        var form = revision.catalog().getCOSDictionary(COSName.ACRO_FORM);
        var all = new FormValues();
        if (form != null) {
            all.read(form);
        }
        var printed = new TreeMap<String, String>();
        all.values.forEach((name, value) -> printed.put(name, value.toString()));
        return printed;
    }

    private void read(COSDictionary form) throws IOException {
        var open = new ArrayList<Node>();
        addChildren(open, form, COSName.FIELDS, "");
        while (!open.isEmpty()) {
            var node = open.removeLast();
            if (seen.add(node.field()) && !SignatureFields.is(node.field())) {
                var name = node.field().getString(COSName.T);
                var path = name == null ? node.path() : Finder.joined(node.path(), name);
                print(path, node.field());
                addChildren(open, node.field(), COSName.KIDS, path);
            }
        }
    }

    private static void addChildren(
            List<Node> open, COSDictionary parent, COSName key, String path) {
        if (parent.getDictionaryObject(key) instanceof COSArray children) {
            for (int i = children.size() - 1; i >= 0; i--) {
                if (children.getObject(i) instanceof COSDictionary child) {
                    open.add(new Node(child, path));
                }
            }
        }
    }

    private void print(String path, COSDictionary field) throws IOException {
        var look = field.getCOSDictionary(COSName.AP);
        values.computeIfAbsent(path, _ -> new StringBuilder())
                .append(Printed.of(resolved(field.getItem(COSName.V)), Set.of()))
                .append(Printed.of(field.getItem(COSName.AS), Set.of()))
                .append(
                        Printed.of(
                                look == null ? null : resolved(look.getItem(COSName.N)), Set.of()))
                .append(' ');
    }

    private static @Nullable COSBase resolved(@Nullable COSBase base) {
        return base instanceof COSObject object ? object.getObject() : base;
    }
}
