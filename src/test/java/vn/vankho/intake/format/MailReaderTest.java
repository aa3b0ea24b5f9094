package vn.vankho.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailReaderTest {

    private static final String HEAD =
            """
            From: =?UTF-8?B?VsSDbiB0aMawIHjDow==?= <vanthu@example.vn>
            To: huyen@example.vn
            Subject: =?UTF-8?Q?B=C3=A1o_c=C3=A1o_th=C3=A1ng_12?=
            Date: Fri, 15 Dec 2023 08:00:00 +0700
            MIME-Version: 1.0
            """;

    @TempDir Path folder;

    private Extraction read(String rest) throws Exception {
        var file = folder.resolve("a.eml");
        Files.write(
                file, (HEAD + rest).replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        return Texts.read(file);
    }

    @Test
    void readsTheHeadAndTheTextOfALetter() throws Exception {
        var text =
                Texts.text(
                        read(
                                "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: quoted-printable\n\nK=C3=ADnh g=E1=BB=ADi\n"));
        assertThat(text)
                .contains("Tiêu đề: Báo cáo tháng 12")
                .contains("Từ: Văn thư xã")
                .endsWith("Kính gửi");
    }

    @Test
    void readsTheHtmlOfALetterWithoutPlainText() throws Exception {
        var text =
                Texts.text(
                        read(
                                "Content-Type: text/html; charset=UTF-8\nContent-Transfer-Encoding: base64\n\nPHA+WGluIGNow6BvPC9wPg==\n"));
        assertThat(text).endsWith("Xin chào");
    }

    @Test
    void leavesAttachedFilesInTheFolder() throws Exception {
        var extraction =
                read(
                        """
                        Content-Type: multipart/mixed; boundary=b

                        --b
                        Content-Type: text/plain; charset=us-ascii

                        xem file
                        --b
                        Content-Type: application/pdf
                        Content-Disposition: attachment; filename="../../so 1.pdf"
                        Content-Transfer-Encoding: base64

                        JVBERi0=
                        --b--
                        """);
        assertThat(extraction.embedded())
                .containsExactly(new Extraction.Embedded("so 1.pdf", "embedded-1"));
        assertThat(Texts.text(extraction)).endsWith("xem file");
    }
}
