package vn.vankho.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.NotAllowed;

class FilePlansTest {

    private static final String LIST =
            """
            Số và ký hiệu hồ sơ\tTiêu đề hồ sơ\tThời hạn bảo quản\tNgười lập hồ sơ
            \tI. Tổng hợp (TH)
            \t1. Báo cáo
            01.TH\tBáo cáo kinh tế - xã hội năm 2025\tVĩnh viễn\tPhạm Thị Soạn
            02.TH\tKế hoạch công tác năm 2025\t10 năm\tPhạm Thị Soạn
            \tII. Tổ chức cán bộ
            03.TCCB\tNâng lương năm 2025\t20 năm
            \tĐào tạo cán bộ năm 2025\t20 năm
            """;

    @TempDir Path folder;
    private OpenFiles open;

    @BeforeEach
    void open() {
        open = new OpenFiles(folder);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void takesAListAsItIsCopiedOutOfASpreadsheet() {
        assertThat(open.plans.take(2025, LIST, OpenFiles.CLERK)).isEqualTo(4);
        assertThat(open.files.ofYear(2025))
                .extracting(CaseFile::code)
                .containsExactly("01.TH", "02.TH", "03.TCCB", "04.TCCB");
        assertThat(open.files.ofYear(2025).getFirst().plannedTerm()).isEqualTo(Term.PERMANENT);
        assertThat(open.plans.of(2025).orElseThrow().headings())
                .extracting(FilePlan.Heading::title)
                .containsExactly("Tổng hợp (TH)", "Báo cáo", "Tổ chức cán bộ");
    }

    @Test
    void makesNextYearsListWithOnePress() {
        open.plans.take(2025, LIST, OpenFiles.CLERK);
        assertThat(open.plans.fromLastYear(2026, OpenFiles.CLERK)).isEqualTo(4);
        assertThat(open.files.ofYear(2026).getFirst())
                .satisfies(file -> assertThat(file.title()).endsWith("năm 2026"))
                .satisfies(file -> assertThat(file.code()).isEqualTo("01.TH"))
                .satisfies(file -> assertThat(file.plannedTerm()).isEqualTo(Term.PERMANENT));
        assertThatExceptionOfType(CaseFileRefused.class)
                .isThrownBy(() -> open.plans.fromLastYear(2026, OpenFiles.CLERK))
                .withMessageContaining("đã có danh mục");
    }

    @Test
    void isApprovedByTheHeadAndThenFixed() {
        open.plans.take(2025, LIST, OpenFiles.CLERK);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> open.plans.approve(2025, "05/QĐ-UBND", OpenFiles.CLERK));
        var plan = open.plans.approve(2025, "05/QĐ-UBND ngày 03/01/2025", OpenFiles.LEADER);
        assertThat(plan.isApproved()).isTrue();
        assertThatExceptionOfType(CaseFileRefused.class)
                .isThrownBy(() -> open.plans.take(2025, LIST, OpenFiles.CLERK));
    }

    @Test
    void keepsNothingOfAListWithALineThatCannotBeUsed() {
        assertThatExceptionOfType(CaseFileRefused.class)
                .isThrownBy(
                        () -> open.plans.take(2025, LIST + "09.TH\tX\tlâu dài\n", OpenFiles.CLERK))
                .withMessageContaining("Dòng 9")
                .withMessageContaining("lâu dài");
        assertThat(open.files.ofYear(2025)).isEmpty();
    }

    @Test
    void opensAFileOutsideOfTheListWithTheNextNumber() {
        open.plans.take(2025, LIST, OpenFiles.CLERK);
        assertThat(open.opened(2025, "Đơn thư của ông A", null).code()).isEqualTo("05.HS");
        assertThat(open.opened(2025, "Đơn thư của ông B", null).code()).isEqualTo("06.HS");
    }

    @Test
    void takesNoNumberTwiceInAYear() {
        open.plans.take(2025, LIST, OpenFiles.CLERK);
        assertThatExceptionOfType(CaseFileRefused.class)
                .isThrownBy(() -> open.plans.take(2025, "01.TH\tKhác\t5", OpenFiles.CLERK))
                .withMessageContaining("01.TH");
    }
}
