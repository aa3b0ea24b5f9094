package vn.vankho.signature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.jspecify.annotations.Nullable;
import vn.vankho.signature.FileSignatures.Change;
import vn.vankho.signature.FileSignatures.Change.Kind;

/// Tells what differs between two revisions of one PDF, in words that a clerk knows.
///
/// An update writes changed objects anew at the end. Each of them is asked what it serves: a page's
/// content, an annotation, a form field, or something else that the document still uses. What only
/// the proofs for later validation (`/DSS`) use is no change.
final class Changes {

    private static final COSName DSS = COSName.getPDFName("DSS");
    private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");
    private static final Set<COSName> PROOFS = Set.of(DSS, EXTENSIONS);
    private static final Set<COSName> OF_CATALOG = Set.of(DSS, EXTENSIONS, COSName.ACRO_FORM);

    /// What a signing program may set in the catalog beside the signature.
    private static final Set<COSName> OF_SIGNING =
            Set.of(
                    DSS,
                    EXTENSIONS,
                    COSName.ACRO_FORM,
                    COSName.METADATA,
                    COSName.VERSION,
                    COSName.getPDFName("Perms"));

    /// What a page may change without looking different; annotations are compared by themselves.
    private static final Set<COSName> OF_PAGE =
            Set.of(
                    COSName.ANNOTS,
                    COSName.PARENT,
                    COSName.METADATA,
                    COSName.LAST_MODIFIED,
                    COSName.getPDFName("PieceInfo"),
                    COSName.getPDFName("Tabs"));

    private static final List<COSName> INHERITED =
            List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);

    private final Revision before;
    private final Revision after;
    private final List<COSObjectKey> pageOrder;
    private final boolean signaturesAside;
    private final Map<COSObjectKey, Use> uses = new HashMap<>();
    private final Map<Kind, Set<Integer>> found = new EnumMap<>(Kind.class);

    /// @param page from 1; 0 for none
    private record Use(Kind kind, int page) {}

    private Changes(Revision before, Revision after, boolean signaturesAside) {
        this.before = before;
        this.after = after;
        this.signaturesAside = signaturesAside;
        this.pageOrder = List.copyOf(after.pages().keySet());
    }

    static List<Change> between(Revision before, Revision after) throws IOException {
        return new Changes(before, after, false).list();
    }

    /// The same without the signatures themselves and what comes with them: empty if the second
    /// is the first and signatures.
    static List<Change> besideSignatures(Revision before, Revision after) throws IOException {
        return new Changes(before, after, true).list();
    }

    /// Whether proofs for later validation were added or renewed.
    static boolean addProofs(Revision before, Revision after) throws IOException {
        var proofs = after.catalog().getItem(DSS);
        if (proofs == null) {
            return false;
        }
        var used = new Changes(before, after, false);
        used.mark(proofs, new Use(Kind.OTHER, 0));
        return !Printed.of(proofs, Set.of())
                        .equals(Printed.of(before.catalog().getItem(DSS), Set.of()))
                || after.writtenAfter(before).stream().anyMatch(used.uses::containsKey);
    }

    private List<Change> list() throws IOException {
        comparePages();
        compareCatalogs();
        markUses();
        for (var key : after.writtenAfter(before)) {
            var use = uses.get(key);
            if (use != null && differs(key)) {
                note(use.kind(), use.page());
            }
        }
        var changes = new ArrayList<Change>();
        found.forEach((kind, pages) -> changes.add(new Change(kind, List.copyOf(pages))));
        return changes;
    }

    private void note(Kind kind, int page) {
        var pages = found.computeIfAbsent(kind, _ -> new TreeSet<>());
        if (page > 0) {
            pages.add(page);
        }
    }

    private boolean differs(COSObjectKey key) throws IOException {
        return !same(before.object(key), after.object(key), Set.of());
    }

    private static boolean same(@Nullable COSBase a, @Nullable COSBase b, Set<COSName> without)
            throws IOException {
        return Printed.of(a, without).equals(Printed.of(b, without));
    }

    private void comparePages() throws IOException {
        int number = 0;
        for (var key : before.pages().keySet()) {
            number++;
            if (!after.pages().containsKey(key)) {
                note(Kind.PAGE_REMOVED, number);
            }
        }
        for (int i = 0; i < pageOrder.size(); i++) {
            comparePage(pageOrder.get(i), i + 1);
        }
        if (!remaining(before, after).equals(remaining(after, before))) {
            note(Kind.CONTENT, 0);
        }
    }

    /// The pages that both have, in the order of the first.
    private static List<COSObjectKey> remaining(Revision of, Revision other) {
        return of.pages().keySet().stream().filter(other.pages()::containsKey).toList();
    }

    private void comparePage(COSObjectKey key, int number) throws IOException {
        var old = before.pages().get(key);
        var now = after.pages().get(key);
        if (old == null || now == null) {
            note(Kind.PAGE_ADDED, number);
            return;
        }
        if (!same(old, now, OF_PAGE) || inheritedDiffers(old, now)) {
            note(Kind.CONTENT, number);
        }
        // New annotations are found as objects; one that was taken away leaves none behind.
        if (!annotations(now).containsAll(annotations(old)) || directOnesDiffer(old, now)) {
            note(Kind.ANNOTATION, number);
        }
    }

    private static boolean inheritedDiffers(COSDictionary old, COSDictionary now)
            throws IOException {
        for (var name : INHERITED) {
            if (!same(Revision.inherited(old, name), Revision.inherited(now, name), Set.of())) {
                return true;
            }
        }
        return false;
    }

    private static Collection<String> annotations(COSDictionary page) throws IOException {
        var printed = new HashSet<String>();
        if (page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray array) {
            for (var item : array) {
                printed.add(Printed.of(item, Set.of()));
            }
        }
        return printed;
    }

    private static boolean directOnesDiffer(COSDictionary old, COSDictionary now)
            throws IOException {
        return !direct(old).equals(direct(now));
    }

    private static Set<String> direct(COSDictionary page) throws IOException {
        var all = new HashSet<>(annotations(page));
        all.removeIf(each -> each.endsWith(" R"));
        return all;
    }

    private void compareCatalogs() throws IOException {
        if (!same(before.catalog(), after.catalog(), signaturesAside ? OF_SIGNING : OF_CATALOG)) {
            note(Kind.OTHER, 0);
        }
        if (signaturesAside) {
            var now = after.catalog().getCOSDictionary(COSName.ACRO_FORM);
            var old = before.catalog().getCOSDictionary(COSName.ACRO_FORM);
            boolean grown = old == null || same(old, now, SignatureFields.OF_FORM);
            if (!grown || !SignatureFields.keeps(before, after)) {
                note(Kind.FORM_FIELD, 0);
            }
        } else if (!same(form(before), form(after), Set.of())) {
            note(Kind.FORM_FIELD, 0);
        }
    }

    private static @Nullable COSBase form(Revision revision) throws IOException {
        return revision.catalog().getItem(COSName.ACRO_FORM);
    }

    /// The first use of an object counts, so the weightiest go first.
    private void markUses() throws IOException {
        eachPage(this::markContent);
        eachPage(this::markAnnotations);
        var catalog = after.catalog();
        if (signaturesAside) {
            SignatureFields.others(after).forEach(each -> mark(each, new Use(Kind.FORM_FIELD, 0)));
        } else {
            mark(catalog.getItem(COSName.ACRO_FORM), new Use(Kind.FORM_FIELD, 0));
        }
        var unused = signaturesAside ? OF_SIGNING : PROOFS;
        for (var name : catalog.keySet()) {
            if (!unused.contains(name)) {
                mark(catalog.getItem(name), new Use(Kind.OTHER, 0));
            }
        }
    }

    private interface PageStep {
        void take(COSDictionary page, int number) throws IOException;
    }

    private void eachPage(PageStep step) throws IOException {
        int number = 0;
        for (var page : after.pages().values()) {
            step.take(page, ++number);
        }
    }

    private void markContent(COSDictionary page, int number) {
        var use = new Use(Kind.CONTENT, number);
        mark(Revision.inherited(page, COSName.RESOURCES), use);
        for (var name : page.keySet()) {
            if (!name.equals(COSName.ANNOTS) && !name.equals(COSName.PARENT)) {
                mark(page.getItem(name), use);
            }
        }
    }

    private void markAnnotations(COSDictionary page, int number) throws IOException {
        if (!(page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray array)) {
            return;
        }
        for (var item : array) {
            if (signaturesAside && SignatureFields.is(item)) {
                markSignature(item, new Use(Kind.FORM_FIELD, number));
                continue;
            }
            var resolved = item instanceof COSObject object ? object.getObject() : item;
            boolean widget =
                    resolved instanceof COSDictionary annotation
                            && COSName.WIDGET.equals(annotation.getCOSName(COSName.SUBTYPE));
            mark(item, new Use(widget ? Kind.FORM_FIELD : Kind.ANNOTATION, number));
        }
    }

    /// Who signs next leaves alone how an earlier signature looks.
    private void markSignature(COSBase item, Use use) throws IOException {
        if (item instanceof COSObject object
                && object.getKey() != null
                && object.getObject() instanceof COSDictionary now
                && before.object(object.getKey()) instanceof COSDictionary old
                && SignatureFields.isSigned(old)) {
            mark(now.getItem(COSName.AP), use);
            if (!SignatureFields.looksSame(old, now)) {
                note(use.kind(), use.page());
            }
        }
    }

    private void mark(@Nullable COSBase start, Use use) {
        var open = new ArrayList<COSBase>();
        add(open, start);
        while (!open.isEmpty()) {
            markOne(open, open.removeLast(), use);
        }
    }

    private void markOne(List<COSBase> open, COSBase base, Use use) {
        switch (base) {
            case COSObject object -> {
                var target = object.getObject();
                if (object.getKey() != null
                        && !ofPageTree(target)
                        && uses.putIfAbsent(object.getKey(), use) == null) {
                    add(open, target);
                }
            }
            case COSArray array -> array.forEach(item -> add(open, item));
            case COSDictionary dictionary ->
                    dictionary.getValues().forEach(value -> add(open, value));
            default -> {}
        }
    }

    private static void add(List<COSBase> open, @Nullable COSBase base) {
        if (base != null) {
            open.add(base);
        }
    }

    private static boolean ofPageTree(@Nullable COSBase base) {
        return base instanceof COSDictionary dictionary
                && (COSName.PAGE.equals(dictionary.getCOSName(COSName.TYPE))
                        || COSName.PAGES.equals(dictionary.getCOSName(COSName.TYPE)));
    }
}
