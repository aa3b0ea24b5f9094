package vn.vankho.signature;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;

/// Finds every signature dictionary of a PDF: by the form, and by looking at every object.
///
/// Programs that re-save a signed file drop the form and keep the rest: of 464 real files 233 had
/// their signature only in the second way.
final class Finder {

    /// No honest file has more; a hostile one may.
    static final int MOST = 200;

    private static final COSName PERMS = COSName.getPDFName("Perms");
    private static final COSName USAGE_RIGHTS = COSName.getPDFName("UR3");
    private static final COSName DOC_TIME_STAMP = COSName.getPDFName("DocTimeStamp");

    private final COSDocument document;
    private final Map<COSDictionary, Located> found = new IdentityHashMap<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Finder(COSDocument document) {
        this.document = document;
    }

    static List<Located> find(COSDocument document) {
        var finder = new Finder(document);
        finder.lookInForm();
        finder.lookInPermissions();
        finder.lookEverywhere();
        return List.copyOf(finder.found.values());
    }

    private @Nullable COSDictionary catalog() {
        var trailer = document.getTrailer();
        return trailer == null ? null : trailer.getCOSDictionary(COSName.ROOT);
    }

    private void lookInForm() {
        var catalog = catalog();
        var form = catalog == null ? null : catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form == null) {
            return;
        }
        var open = new ArrayList<Node>();
        addChildren(open, form, COSName.FIELDS, "", null);
        while (!open.isEmpty()) {
            look(open, open.removeLast());
        }
    }

    private record Node(COSDictionary field, String path, @Nullable COSName inherited) {}

    private void look(List<Node> open, Node node) {
        if (!seen.add(node.field())) {
            return;
        }
        var own = node.field().getCOSName(COSName.FT);
        var type = own == null ? node.inherited() : own;
        var name = node.field().getString(COSName.T);
        var path = name == null ? node.path() : joined(node.path(), name);
        var value = node.field().getCOSDictionary(COSName.V);
        if (COSName.SIG.equals(type) && value != null) {
            found.putIfAbsent(value, new Located(value, path, false));
        }
        addChildren(open, node.field(), COSName.KIDS, path, type);
    }

    static String joined(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static void addChildren(
            List<Node> open,
            COSDictionary parent,
            COSName key,
            String path,
            @Nullable COSName type) {
        if (parent.getDictionaryObject(key) instanceof COSArray children) {
            for (int i = 0; i < children.size(); i++) {
                if (children.getObject(i) instanceof COSDictionary child) {
                    open.add(new Node(child, path, type));
                }
            }
        }
    }

    private void lookInPermissions() {
        var catalog = catalog();
        var permissions = catalog == null ? null : catalog.getCOSDictionary(PERMS);
        var rights = permissions == null ? null : permissions.getCOSDictionary(USAGE_RIGHTS);
        if (rights != null) {
            found.putIfAbsent(rights, new Located(rights, null, true));
        }
    }

    private void lookEverywhere() {
        seen.clear();
        for (var key : List.copyOf(document.getXrefTable().keySet())) {
            var object = document.getObjectFromPool(key);
            if (object != null) {
                lookInside(object.getObject());
            }
        }
    }

    /// Goes into direct objects only: the others have a line of their own in the table.
    private void lookInside(@Nullable COSBase base) {
        if (base == null || base instanceof COSObject || !seen.add(base)) {
            return;
        }
        if (base instanceof COSArray array) {
            array.forEach(this::lookInside);
        } else if (base instanceof COSDictionary dictionary) {
            lookAt(dictionary);
            dictionary.getValues().forEach(this::lookInside);
        }
    }

    private void lookAt(COSDictionary dictionary) {
        if (looksSigned(dictionary)) {
            found.putIfAbsent(dictionary, new Located(dictionary, null, false));
        }
        var value = dictionary.getCOSDictionary(COSName.V);
        if (COSName.SIG.equals(dictionary.getCOSName(COSName.FT)) && value != null) {
            found.putIfAbsent(value, new Located(value, null, false));
        }
    }

    private static boolean looksSigned(COSDictionary dictionary) {
        var type = dictionary.getCOSName(COSName.TYPE);
        boolean named =
                COSName.SIG.equals(type)
                        || DOC_TIME_STAMP.equals(type)
                        || ofKnownFormat(dictionary.getCOSName(COSName.SUB_FILTER));
        return dictionary.containsKey(COSName.BYTERANGE)
                || named && dictionary.containsKey(COSName.CONTENTS);
    }

    private static boolean ofKnownFormat(@Nullable COSName subFilter) {
        return subFilter != null && SignedMessage.understood(subFilter.getName());
    }
}
