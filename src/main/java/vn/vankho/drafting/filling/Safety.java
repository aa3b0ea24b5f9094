package vn.vankho.drafting.filling;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.vankho.drafting.Problem;

/// What a template must not hold: anything that reaches out of the file, runs, or breaks a parser.
///
/// It looks at the bare XML, before docx4j sees any of it.
final class Safety {

    /// Java's own XML readers stop at 100, with a message for programmers.
    private static final int DEEPEST = 95;
    /// Before each field instruction, since only its first word is a command.
    private static final char COMMAND_BEGINS = '\u0001';
    private static final Pattern REACHES_OUT =
            Pattern.compile(
                    COMMAND_BEGINS
                            + "\\s*\"?(INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|DDEAUTO|DDE|LINK|DATABASE|RD|EMBED|MACROBUTTON)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern MACROS =
            Pattern.compile(
                    "vbaProject|vbaData|activeX/|/embeddings/|\\.bin$|\\.exe$|\\.dll$",
                    Pattern.CASE_INSENSITIVE);
    private static final Set<String> FOREIGN =
            Set.of("altChunk", "OLEObject", "object", "control", "subDoc");
    private static final Pattern HARMLESS_LINK =
            Pattern.compile("(https?|mailto):.*", Pattern.CASE_INSENSITIVE);
    private static final XMLInputFactory READERS = readers();

    private final List<Problem> problems = new ArrayList<>();

    private Safety() {}

    static List<Problem> problems(Map<String, byte[]> entries) {
        var safety = new Safety();
        entries.forEach(safety::look);
        return safety.problems;
    }

    private static XMLInputFactory readers() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void look(String name, byte[] content) {
        if (MACROS.matcher(name).find()) {
            refuse(name, "Mẫu chứa macro hoặc đối tượng nhúng.");
        } else if (name.endsWith(".xml") || name.endsWith(".rels")) {
            new OnePart(name).look(content);
        }
    }

    private void refuse(String part, String message) {
        problems.add(new Problem(part, message, null));
    }

    private final class OnePart {

        private final String name;
        private final StringBuilder commands = new StringBuilder();
        private int depth;
        private boolean inCommand;

        OnePart(String name) {
            this.name = name;
        }

        void look(byte[] content) {
            try {
                var xml = READERS.createXMLStreamReader(new ByteArrayInputStream(content));
                boolean sound = true;
                while (sound && xml.hasNext()) {
                    sound = event(xml, xml.next());
                }
            } catch (XMLStreamException damaged) {
                refuse(name, "Phần này của tệp đã hỏng.");
            }
            var command = REACHES_OUT.matcher(commands);
            if (command.find()) {
                var word = command.group(1).toUpperCase(Locale.ROOT);
                refuse(name, "Mẫu dùng lệnh %s để lấy nội dung từ ngoài tệp.".formatted(word));
            }
        }

        /// @return whether it is worth reading on
        private boolean event(XMLStreamReader xml, int event) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    element(xml);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    inCommand = false;
                }
                case XMLStreamConstants.CHARACTERS ->
                        commands.append(inCommand ? xml.getText() : "");
                case XMLStreamConstants.DTD ->
                        refuse(name, "Tệp có khai báo DTD, điều văn bản Word không bao giờ có.");
                default -> {}
            }
            if (depth > DEEPEST) {
                refuse(name, "Bảng hoặc khung lồng nhau quá sâu.");
            }
            return event != XMLStreamConstants.DTD && depth <= DEEPEST;
        }

        private void element(XMLStreamReader xml) {
            var element = xml.getLocalName();
            inCommand = element.equals("instrText");
            switch (element) {
                case "Relationship" -> relationship(xml);
                case "fldSimple" -> commands.append(COMMAND_BEGINS).append(attribute(xml, "instr"));
                case "fldChar" ->
                        commands.append(
                                attribute(xml, "fldCharType").equals("begin")
                                        ? COMMAND_BEGINS
                                        : ' ');
                default -> {
                    if (FOREIGN.contains(element) && isOffice(xml.getNamespaceURI())) {
                        refuse(
                                name,
                                "Mẫu chứa tài liệu hoặc đối tượng nhúng (%s).".formatted(element));
                    }
                }
            }
        }

        private void relationship(XMLStreamReader xml) {
            var type = attribute(xml, "Type");
            var target = attribute(xml, "Target");
            boolean harmless =
                    type.endsWith("/hyperlink") && HARMLESS_LINK.matcher(target).matches();
            boolean dropped = type.endsWith("/attachedTemplate");
            if (attribute(xml, "TargetMode").equals("External") && !harmless && !dropped) {
                refuse(name, "Mẫu trỏ ra ngoài tệp: %s.".formatted(target));
            }
        }
    }

    private static boolean isOffice(String namespace) {
        return namespace != null
                && (namespace.contains("wordprocessingml") || namespace.contains("office:office"));
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
