package vn.vankho.signature;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// A PDF as it stood when a person signed: the first bytes of the file.
final class Revision implements Closeable {

    private final PDDocument document;
    private final Map<COSObjectKey, COSDictionary> pages = new LinkedHashMap<>();

    private Revision(PDDocument document) throws IOException {
        this.document = document;
        collectPages(catalog());
    }

    /// @param copy where the first bytes are put to be read
    static Revision load(Path file, long end, Path copy) throws IOException {
        try (var from = FileChannel.open(file);
                var to =
                        FileChannel.open(
                                copy,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE)) {
            for (long done = 0; done < end; ) {
                long written = from.transferTo(done, end - done, to);
                if (written <= 0) {
                    break;
                }
                done += written;
            }
        }
        return new Revision(Loader.loadPDF(copy.toFile()));
    }

    COSDictionary catalog() throws IOException {
        var trailer = document.getDocument().getTrailer();
        var catalog = trailer == null ? null : trailer.getCOSDictionary(COSName.ROOT);
        if (catalog == null) {
            throw new IOException("no catalog");
        }
        return catalog;
    }

    /// The pages in order, by object.
    Map<COSObjectKey, COSDictionary> pages() {
        return pages;
    }

    private void collectPages(COSDictionary catalog) throws IOException {
        var seen = new HashSet<COSObjectKey>();
        var open = new ArrayList<COSBase>();
        var root = catalog.getItem(COSName.PAGES);
        if (root != null) {
            open.add(root);
        }
        while (!open.isEmpty()) {
            if (!(open.removeLast() instanceof COSObject object)
                    || !(object.getObject() instanceof COSDictionary node)) {
                throw new IOException("page tree with direct nodes");
            }
            var key = Objects.requireNonNull(object.getKey());
            if (seen.add(key)) {
                collect(open, key, node);
            }
        }
    }

    private void collect(List<COSBase> open, COSObjectKey key, COSDictionary node) {
        if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
            for (int i = kids.size() - 1; i >= 0; i--) {
                open.add(kids.get(i));
            }
        } else {
            pages.put(key, node);
        }
    }

    /// A page's attribute, its own or that of a node above.
    static @Nullable COSBase inherited(COSDictionary page, COSName name) {
        var node = page;
        for (int height = 0; node != null && height < 100; height++) {
            var own = node.getItem(name);
            if (own != null) {
                return own;
            }
            node = node.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }

    @Nullable COSBase object(COSObjectKey key) {
        var object = document.getDocument().getObjectFromPool(key);
        return object == null ? null : object.getObject();
    }

    /// The objects that an update wrote anew; most of them say what they said before.
    List<COSObjectKey> writtenAfter(Revision earlier) {
        return table().keySet().stream().filter(key -> !samePlace(key, earlier)).toList();
    }

    private Map<COSObjectKey, Long> table() {
        return document.getDocument().getXrefTable();
    }

    /// An object inside an object stream stands where its stream stands (negative: its number).
    private boolean samePlace(COSObjectKey key, Revision earlier) {
        var place = table().get(key);
        if (place == null || !place.equals(earlier.table().get(key))) {
            return false;
        }
        return place >= 0 || samePlace(new COSObjectKey(-place, 0), earlier);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
