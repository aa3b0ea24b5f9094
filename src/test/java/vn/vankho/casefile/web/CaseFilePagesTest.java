package vn.vankho.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.access.Sensitivity;
import vn.vankho.archive.Archive;
import vn.vankho.archive.Arrival;
import vn.vankho.casefile.CaseFile;
import vn.vankho.casefile.CaseFiles;
import vn.vankho.casefile.Closing;
import vn.vankho.casefile.DisposalList;
import vn.vankho.casefile.DisposalLists;
import vn.vankho.casefile.NeedToKnow;
import vn.vankho.casefile.Placing;
import vn.vankho.casefile.Term;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.web.Pages;
import vn.vankho.web.RunningOffice;

@RunningOffice
class CaseFilePagesTest {

    private static final Person CLERK = Pages.person(Role.CLERK);

    private final MockMvcTester pages;
    private final Archive archive;
    private final CaseFiles files;
    private final Placing placing;
    private final Closing closing;
    private final NeedToKnow needToKnow;
    private final DisposalLists lists;

    @Autowired
    CaseFilePagesTest(
            WebApplicationContext office,
            Archive archive,
            CaseFiles files,
            Placing placing,
            Closing closing,
            NeedToKnow needToKnow,
            DisposalLists lists) {
        this.pages = Pages.of(office);
        this.archive = archive;
        this.files = files;
        this.placing = placing;
        this.closing = closing;
        this.needToKnow = needToKnow;
        this.lists = lists;
    }

    private DocumentId paper(String type, String number, String symbol, String subject) {
        var bytes = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        var arrival = new Arrival("tep.txt", "upload");
        var id = archive.deposit(new ByteArrayInputStream(bytes), arrival, CLERK).id();
        archive.describe(
                id,
                new Description(
                        type,
                        number,
                        symbol,
                        LocalDate.of(2014, 3, 1),
                        "Ủy ban nhân dân xã Minh Sơn",
                        subject,
                        null,
                        true),
                CLERK);
        return id;
    }

    private CaseFile opened(int year, String title) {
        return files.open(
                new CaseFiles.Opening(
                        year,
                        null,
                        null,
                        title,
                        "Soạn",
                        LocalDate.of(year, 1, 5),
                        Term.of(5),
                        null),
                CLERK);
    }

    private MvcTestResult post(String address, Role role, String... fields) {
        var request = pages.post().uri(address).with(Pages.as(role)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String read(String address, Role role) {
        var result = pages.get().uri(address).with(Pages.as(role)).exchange();
        assertThat(result).as(address).hasStatusOk();
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void takesADocumentIntoAFileByItsNumber() {
        var id = paper("Giấy mời", "71", "GM-UBND", "Họp về trồng rừng");
        var file = opened(2014, "Trồng rừng năm 2014");
        assertThat(post("/ho-so/%s/van-ban".formatted(file.id()), Role.CLERK, "tim", "71/GM-UBND"))
                .hasRedirectedUrl("/ho-so/" + file.id());
        assertThat(files.holding(id)).extracting(CaseFile::id).containsExactly(file.id());
        assertThat(read("/ho-so/" + file.id(), Role.DRAFTER))
                .contains("71/GM-UBND", "Giấy mời: Họp về trồng rừng", "Thời hạn bảo quản");
        assertThat(read("/ho-so?nam=2014", Role.LEADER)).contains("Trồng rừng năm 2014");
    }

    @Test
    void proposesAFileForADocumentAndPutsNothingInByItself() {
        var file = opened(2014, "Quản lý nghĩa trang liệt sĩ");
        var id = paper("Công văn", "72", "CV", "Về quản lý nghĩa trang liệt sĩ trên địa bàn");
        assertThat(read("/ho-so/chon?tep=" + id, Role.CLERK))
                .contains("Đề xuất", "Quản lý nghĩa trang liệt sĩ");
        assertThat(files.count(file.id())).isZero();
    }

    @Test
    void showsThePlanOfAYearAndPrintsIt() {
        post(
                "/ho-so/danh-muc",
                Role.CLERK,
                "nam",
                "1999",
                "dong",
                "I. Tổng hợp (TH)\n01.TH\tBáo cáo năm 1999\tVĩnh viễn\tSoạn");
        assertThat(read("/ho-so/danh-muc?nam=1999", Role.LEADER))
                .contains("I. TỔNG HỢP (TH)", "Báo cáo năm 1999", "Duyệt danh mục");
        post("/ho-so/danh-muc/nam-truoc", Role.CLERK, "nam", "2000");
        assertThat(read("/ho-so/danh-muc?nam=2000", Role.CLERK)).contains("Báo cáo năm 2000");
        assertThat(pages.get().uri("/ho-so/danh-muc.docx?nam=1999").with(Pages.as(Role.CLERK)))
                .hasStatusOk();
    }

    @Test
    void hidesAFileForNamedPersonsFromEverybodyElse() {
        var file = opened(2014, "Đơn tố cáo của ông X");
        var id = paper("Đơn", "73", "Đ", "Tố cáo của ông X");
        placing.put(file.id(), id, CLERK);
        needToKnow.limit(file.id(), Sensitivity.INTERNAL, Set.of("drafter"), CLERK);
        assertThat(read("/ho-so?nam=2014", Role.LEADER)).doesNotContain("Đơn tố cáo của ông X");
        assertThat(pages.get().uri("/ho-so/" + file.id()).with(Pages.as(Role.LEADER)))
                .hasStatus(403);
        assertThat(pages.get().uri("/van-ban/" + id).with(Pages.as(Role.LEADER))).hasStatus(403);
        assertThat(read("/ho-so/" + file.id(), Role.DRAFTER)).contains("Tố cáo của ông X");
        assertThat(read("/ho-so", Role.LEADER)).contains("thay đổi quyền chờ xác nhận");
    }

    @Test
    void takesAListThroughAllHandsToItsEnd() {
        var file = opened(2014, "Giấy mời năm 2014");
        var id = paper("Giấy mời", "74", "GM-UBND", "Họp tổ dân phố");
        placing.put(file.id(), id, CLERK);
        closing.close(file.id(), LocalDate.of(2014, 12, 1), CLERK);
        paper("Quyết định", "900", "QĐ-UBND", "Tiêu hủy tài liệu hết giá trị");
        assertThat(read("/ho-so/tieu-huy", Role.CLERK)).contains("Giấy mời năm 2014");
        post("/ho-so/tieu-huy", Role.CLERK, "ho-so", file.id().toString());
        var list = lists.all().getFirst();
        var address = "/ho-so/tieu-huy/" + list.id();
        assertThat(read(address, Role.DRAFTER)).contains("Ghi ý kiến xét");
        post(address + "/xet", Role.DRAFTER, "y-kien-1", "Đồng ý");
        assertThat(read(address, Role.LEADER)).contains("quyết định tiêu hủy");
        post(address + "/quyet-dinh", Role.LEADER, "quyet-1", "huy", "quyet-dinh", "900/QĐ-UBND");
        assertThat(read(address, Role.CLERK)).contains("Thực hiện tiêu hủy");
        post(address + "/thuc-hien", Role.CLERK);
        assertThat(lists.find(list.id()).orElseThrow().state())
                .isEqualTo(DisposalList.State.EXECUTED);
        assertThat(read("/van-ban/" + id, Role.READER))
                .contains("đã tiêu hủy theo Quyết định số 900/QĐ-UBND");
        assertThat(read("/tra-cuu?q=74/GM-UBND", Role.READER))
                .contains("Họp tổ dân phố", "theo Quyết định số");
        assertThat(read(address, Role.CLERK)).contains("Đã tiêu hủy, chờ xóa hẳn");
        assertThat(read("/ho-so/tieu-huy", Role.CLERK)).contains("chờ xóa hẳn");
    }

    @Test
    void handsFilesOverAndPrintsBothPapers() {
        var file = opened(2015, "Họp năm 2015");
        placing.put(file.id(), paper("Giấy mời", "75", "GM-UBND", "Họp"), CLERK);
        closing.close(file.id(), LocalDate.of(2015, 12, 1), CLERK);
        assertThat(read("/ho-so/nop-luu", Role.CLERK)).contains("Họp năm 2015");
        assertThat(read("/ho-so", Role.CLERK)).contains("Quá hạn nộp lưu");
        post(
                "/ho-so/nop-luu",
                Role.CLERK,
                "ho-so",
                file.id().toString(),
                "ben-giao",
                "Văn phòng",
                "ben-nhan",
                "Lưu trữ");
        assertThat(files.of(file.id()).orElseThrow().state()).isEqualTo(CaseFile.State.HANDED_OVER);
        assertThat(read("/ho-so/nop-luu", Role.LEADER)).contains("biên bản", "Văn phòng");
    }

    @Test
    void letsTheAdministratorAloneChangeTheTable() {
        assertThat(read("/ho-so/thoi-han", Role.CLERK))
                .contains("chưa xác minh, cần người xác nhận")
                .doesNotContain("Thêm dòng");
        assertThat(read("/ho-so/thoi-han", Role.ADMIN)).contains("Thêm dòng");
        assertThat(
                        post(
                                "/ho-so/thoi-han",
                                Role.ADMIN,
                                "dong",
                                "tap-luu-khac",
                                "nhom",
                                "Tập lưu khác",
                                "nguon",
                                "Thông tư 10/2022/TT-BNV",
                                "thoi-han",
                                "50 năm",
                                "xac-nhan",
                                "1"))
                .hasRedirectedUrl("/ho-so/thoi-han");
        assertThat(read("/ho-so/thoi-han", Role.LEADER)).contains("đã được admin xác nhận");
    }
}
