package vn.vankho.intake.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Reads mail (.eml) and web pages saved whole (.mht): the text of the letter, with the files
/// attached as documents of their own.
public final class MailReader implements FormatReader {

    private static final int DEEPEST = 20;
    private static final int MOST_HEADERS = 2000;
    private static final int LONGEST_LINE = 100_000;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals("message/rfc822") || mediaType.equals("multipart/related");
    }

    @Override
    public Extraction read(Path file, String mediaType, Path folder) throws Exception {
        try (var content = new BufferedInputStream(Files.newInputStream(file))) {
            var builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(limits());
            var message = builder.parseMessage(content);
            return new Letter(EmbeddedFiles.of(file, folder)).read(message);
        }
    }

    private static MimeConfig limits() {
        return MimeConfig.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLen(LONGEST_LINE)
                .setMaxHeaderLen(LONGEST_LINE)
                .build();
    }

    /// One letter while it is read.
    private static final class Letter {

        private final EmbeddedFiles files;
        private final TextFlow flow = new TextFlow();

        Letter(EmbeddedFiles files) {
            this.files = files;
        }

        Extraction read(Message message) throws Exception {
            writeHead(message);
            write(message, 0);
            return flow.extraction(List.of(), files.all());
        }

        private void writeHead(Message message) {
            line("Tiêu đề", field(message, "Subject"));
            line("Từ", field(message, "From"));
            line("Đến", field(message, "To"));
            if (message.getDate() != null) {
                line("Ngày", TIME.format(message.getDate().toInstant().atZone(VIETNAM)));
            }
        }

        private static @Nullable String field(Message message, String name) {
            var field = message.getHeader().getField(name);
            return field == null ? null : decoded(field.getBody());
        }

        private void line(String label, @Nullable String value) {
            if (value != null) {
                flow.run(label + ": " + value, null);
                flow.endParagraph();
            }
        }

        private void write(Entity part, int depth) throws Exception {
            if (depth > DEEPEST) {
                throw new Unreadable("Thư lồng quá nhiều lớp nên không được đọc.");
            }
            switch (part.getBody()) {
                case Multipart parts -> writeParts(part, parts, depth);
                case Message inner -> attachMessage(inner);
                case SingleBody body -> writeSingle(part, body);
                case null, default -> {}
            }
        }

        private void writeParts(Entity part, Multipart parts, int depth) throws Exception {
            for (var inner : chosen(part, parts)) {
                write(inner, depth + 1);
            }
        }

        /// Alternatives say the same: the plain text is taken, unless it is empty.
        private static List<Entity> chosen(Entity part, Multipart parts) throws IOException {
            if (!part.getMimeType().equals("multipart/alternative")) {
                return parts.getBodyParts();
            }
            for (var inner : parts.getBodyParts()) {
                if (inner.getMimeType().equals("text/plain") && !isBlank(inner)) {
                    return List.of(inner);
                }
            }
            var last = new ArrayList<>(parts.getBodyParts());
            return last.isEmpty() ? List.of() : List.of(last.getLast());
        }

        private static boolean isBlank(Entity part) throws IOException {
            return !(part.getBody() instanceof SingleBody body)
                    || new String(bytes(body), java.nio.charset.StandardCharsets.ISO_8859_1)
                            .isBlank();
        }

        private void writeSingle(Entity part, SingleBody body) throws Exception {
            var attached = "attachment".equals(part.getDispositionType());
            switch (attached ? "attachment" : part.getMimeType()) {
                case "text/plain" -> writePlain(part, body);
                case "text/html" -> writeHtml(part, body);
                default -> attach(part, body);
            }
        }

        private void writePlain(Entity part, SingleBody body) throws IOException {
            var text = new PartText(part).decode(bytes(body));
            flow.run(text.replace("\r\n", "\n"), null);
            flow.endParagraph();
        }

        private void writeHtml(Entity part, SingleBody body) throws Exception {
            var charset = new PartText(part).charset();
            var html = new HtmlText(flow);
            if (charset.isPresent()) {
                html.write(Jsoup.parse(new String(bytes(body), charset.get())));
            } else {
                html.write(bytes(body));
            }
        }

        private static byte[] bytes(SingleBody body) throws IOException {
            try (InputStream content = body.getInputStream()) {
                return content.readAllBytes();
            }
        }

        /// Small pictures of a signature or a page have no name: they are no documents.
        private void attach(Entity part, SingleBody body) throws Exception {
            var name = part.getFilename();
            if (name != null) {
                try (var content = body.getInputStream()) {
                    files.add(decoded(name), content);
                }
            }
        }

        private void attachMessage(Message inner) throws Exception {
            var bytes = new java.io.ByteArrayOutputStream();
            new DefaultMessageWriter().writeMessage(inner, bytes);
            var subject = inner.getSubject() == null ? "thư" : decoded(inner.getSubject());
            files.add(subject + ".eml", new ByteArrayInputStream(bytes.toByteArray()));
        }

        private static String decoded(String text) {
            return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT);
        }
    }
}
