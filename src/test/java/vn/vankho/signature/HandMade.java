package vn.vankho.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bouncycastle.cms.CMSException;

/// One signed PDF of a page, a text field and a signature field, written byte by byte in each of
/// the layouts that programs use. Libraries write only their own.
final class HandMade {

    static final int FIELD = 6;
    static final int SIGNATURE = 7;
    private static final int PAGE_TREE = 2;
    private static final int SIZE = 10;
    private static final int HOLE = 20_000;
    private static final String RANGE = "/ByteRange[0 ********** ********** **********";

    private final Map<Integer, String> objects = new TreeMap<>();
    private final Map<Integer, Integer> places = new TreeMap<>();
    private final StringBuilder file = new StringBuilder("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");

    HandMade() {
        objects.put(1, "<</Type/Catalog/Pages 2 0 R/AcroForm 5 0 R>>");
        objects.put(PAGE_TREE, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        objects.put(
                3,
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 8 0 R/Annots[6 0 R 9 0 R]"
                        + "/Resources<</Font<</F1 4 0 R>>>>>>");
        objects.put(4, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        objects.put(5, "<</Fields[6 0 R 9 0 R]/SigFlags 3/DA(/F1 0 Tf 0 g)>>");
        objects.put(
                FIELD,
                "<</FT/Sig/Type/Annot/Subtype/Widget/T(Signature1)/Rect[0 0 0 0]/F 132/P 3 0 R/V 7 0 R>>");
        objects.put(SIGNATURE, signature("/Type/Sig/Filter/Adobe.PPKLite", ""));
        objects.put(8, stream("", "BT /F1 12 Tf 100 700 Td (Thu chi 1 000 000) Tj ET"));
        objects.put(
                9,
                "<</FT/Tx/Type/Annot/Subtype/Widget/T(amount)/V(1 000 000)/Rect[50 50 200 70]/F 4/P 3 0 R>>");
    }

    static String signature(String head, String tail) {
        return "<<%s/SubFilter/ETSI.CAdES.detached/M(D:20240506021530Z)%s]/Contents<%s>%s>>"
                .formatted(head, RANGE, "0".repeat(HOLE), tail);
    }

    static String stream(String entries, String content) {
        return "<<%s/Length %d>>stream\n%s\nendstream"
                .formatted(entries, content.length(), content);
    }

    HandMade with(int number, String object) {
        objects.put(number, object);
        return this;
    }

    private int size() {
        return Math.max(SIZE, objects.keySet().stream().max(Integer::compare).orElse(0) + 1);
    }

    private void write(int number) {
        places.put(number, file.length());
        file.append("%d 0 obj\n%s\nendobj\n".formatted(number, objects.get(number)));
    }

    private void end(int table) {
        file.append("startxref\n%d\n%%%%EOF\n".formatted(table));
    }

    private byte[] bytes() {
        return file.toString().getBytes(ISO_8859_1);
    }

    private void table(Set<Integer> numbers) {
        file.append("xref\n0 1\n0000000000 65535 f \n");
        for (int number : numbers) {
            file.append("%d 1\n%010d 00000 n \n".formatted(number, places.get(number)));
        }
    }

    /// With a table of offsets, as since the first PDF.
    byte[] classic() {
        objects.keySet().forEach(this::write);
        int table = file.length();
        table(objects.keySet());
        file.append("trailer\n<</Size %d/Root 1 0 R>>\n".formatted(size()));
        end(table);
        return bytes();
    }

    /// With the table in a stream, and these objects in another.
    byte[] compressed(Set<Integer> packed) {
        objects.keySet().stream().filter(each -> !packed.contains(each)).forEach(this::write);
        int pack = size();
        pack(pack, packed);
        int table = file.length();
        places.put(pack + 1, table);
        file.append(
                "%d 0 obj\n%s\nendobj\n"
                        .formatted(pack + 1, tableStream(pack, packed, pack + 2, true)));
        end(table);
        return bytes();
    }

    /// With both: old readers follow the table and do not see what stands in the stream.
    byte[] hybrid(Set<Integer> packed) {
        objects.keySet().stream().filter(each -> !packed.contains(each)).forEach(this::write);
        int pack = size();
        pack(pack, packed);
        int stream = file.length();
        places.put(pack + 1, stream);
        file.append(
                "%d 0 obj\n%s\nendobj\n"
                        .formatted(pack + 1, tableStream(pack, packed, pack + 2, false)));
        int table = file.length();
        table(places.keySet());
        file.append("trailer\n<</Size %d/Root 1 0 R/XRefStm %d>>\n".formatted(pack + 2, stream));
        end(table);
        return bytes();
    }

    private void pack(int number, Set<Integer> packed) {
        var head = new StringBuilder();
        var body = new StringBuilder();
        for (int each : packed) {
            head.append("%d %d ".formatted(each, body.length()));
            body.append(objects.get(each)).append('\n');
        }
        var entries = "/Type/ObjStm/N %d/First %d".formatted(packed.size(), head.length());
        places.put(number, file.length());
        file.append("%d 0 obj\n%s\nendobj\n".formatted(number, stream(entries, "" + head + body)));
    }

    private String tableStream(int pack, Set<Integer> packed, int size, boolean whole) {
        var rows = new StringBuilder();
        var order = packed.stream().toList();
        for (int i = 0; i < size; i++) {
            if (packed.contains(i)) {
                rows.append(row(2, pack, order.indexOf(i)));
            } else if (whole && places.containsKey(i)) {
                rows.append(row(1, places.get(i), 0));
            } else {
                rows.append(row(0, 0, 65535));
            }
        }
        return stream("/Type/XRef/W[1 4 2]/Size %d/Root 1 0 R".formatted(size), rows.toString());
    }

    private static String row(int kind, int first, int second) {
        return ""
                + (char) kind
                + (char) (first >> 24 & 255)
                + (char) (first >> 16 & 255)
                + (char) (first >> 8 & 255)
                + (char) (first & 255)
                + (char) (second >> 8 & 255)
                + (char) (second & 255);
    }

    /// For the web: the first page and its table stand before the rest.
    byte[] linearised() {
        int head = size();
        objects.put(
                head, "<</Linearized 1/L LLLLLLLLLL/H[0 0]/O 3/E EEEEEEEEEE/N 1/T TTTTTTTTTT>>");
        write(head);
        int first = file.length();
        var before = new TreeSet<>(objects.keySet());
        before.remove(PAGE_TREE);
        before.forEach(each -> places.putIfAbsent(each, 0));
        int tableLength = firstTable(before, 0).length();
        file.append(" ".repeat(tableLength));
        before.stream().filter(each -> each != head).forEach(this::write);
        int endOfFirst = file.length();
        write(PAGE_TREE);
        int main = file.length();
        file.append(
                "xref\n0 1\n0000000000 65535 f \n2 1\n%010d 00000 n \n".formatted(places.get(2)));
        file.append("trailer\n<</Size 3>>\n");
        end(first);
        file.replace(first, first + tableLength, firstTable(before, main));
        return file.toString()
                .replace("LLLLLLLLLL", "%010d".formatted(file.length()))
                .replace("EEEEEEEEEE", "%010d".formatted(endOfFirst))
                .replace("TTTTTTTTTT", "%010d".formatted(main))
                .getBytes(ISO_8859_1);
    }

    private String firstTable(Set<Integer> numbers, int main) {
        var text = new StringBuilder("xref\n");
        for (int number : numbers) {
            text.append("%d 1\n%010d 00000 n \n".formatted(number, places.get(number)));
        }
        return text
                + "trailer\n<</Size %d/Root 1 0 R/Prev %010d>>\nstartxref\n0\n%%%%EOF\n"
                        .formatted(size(), main);
    }

    /// Puts the range and the signature into the places that were kept for them.
    static byte[] sign(byte[] pdf, Signing who) throws IOException {
        var text = new String(pdf, ISO_8859_1);
        int hole = text.lastIndexOf("/Contents<" + "0".repeat(100)) + "/Contents".length();
        int end = hole + HOLE + 2;
        int range = text.lastIndexOf(RANGE);
        var numbers = "/ByteRange[0 %10d %10d %10d".formatted(hole, end, pdf.length - end);
        var signed = pdf.clone();
        System.arraycopy(numbers.getBytes(ISO_8859_1), 0, signed, range, numbers.length());
        var covered = Arrays.copyOf(signed, pdf.length - (end - hole));
        System.arraycopy(signed, end, covered, hole, pdf.length - end);
        try {
            var hex = HexFormat.of().formatHex(who.message(covered)).getBytes(ISO_8859_1);
            System.arraycopy(hex, 0, signed, hole + 1, hex.length);
        } catch (GeneralSecurityException | CMSException e) {
            throw new IllegalStateException(e);
        }
        return signed;
    }
}
