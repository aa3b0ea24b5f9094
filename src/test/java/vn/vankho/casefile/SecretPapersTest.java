package vn.vankho.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.Access;
import vn.vankho.archive.ReadingKept;

class SecretPapersTest {

    private static final LocalDate DAY = LocalDate.of(2025, 5, 20);

    @TempDir Path folder;
    private OpenFiles open;
    private SecretPapers guard;

    @BeforeEach
    void open() {
        open = new OpenFiles(folder);
        guard = new SecretPapers(open.archive, open.rights);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void shutsAFileWithTheMarkToAllButWhoeverBroughtIt() {
        var id = open.paper("Báo cáo", "9", "X", DAY, OpenFiles.OURS, "TUYỆT MẬT\nBÁO CÁO");
        guard.on(new ReadingKept(id));
        var audience = open.archive.find(id).orElseThrow().audience();
        assertThat(Access.mayRead(OpenFiles.CLERK, audience)).isTrue();
        assertThat(Access.mayRead(OpenFiles.LEADER, audience)).isFalse();
        assertThat(open.rights.open())
                .singleElement()
                .satisfies(alert -> assertThat(alert.sentence()).contains("dấu TUYỆT MẬT"));
    }

    @Test
    void leavesPapersAloneThatOnlySpeakOfSecrets() {
        var text = "BÁO CÁO\nCông tác bảo vệ bí mật nhà nước, tài liệu mật năm 2025";
        var id = open.paper("Báo cáo", "9", "X", DAY, OpenFiles.OURS, text);
        guard.on(new ReadingKept(id));
        assertThat(open.archive.find(id).orElseThrow().readers()).isEmpty();
        assertThat(open.rights.open()).isEmpty();
    }
}
