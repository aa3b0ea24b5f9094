package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.vankho.access.Role;

/// Who may open which page, as a table (I7). A new route without a line here fails.
@RunningOffice
class RightsOfRoutesTest {

    /// Văn thư, Người soạn, Lãnh đạo, Quản trị, Người xem.
    private static final Map<Character, Role> ROLES =
            Map.of(
                    'V',
                    Role.CLERK,
                    'S',
                    Role.DRAFTER,
                    'L',
                    Role.LEADER,
                    'Q',
                    Role.ADMIN,
                    'X',
                    Role.READER);

    private static final String ROUTES =
            """
            GET    /                                       VSLQX
            GET    /dang-nhap                              VSLQX
            GET    /thiet-lap                              VSLQX
            POST   /thiet-lap                              VSLQX
            GET    /thiet-lap/du-lieu-mau                  ---Q-
            POST   /thiet-lap/du-lieu-mau                  ---Q-
            POST   /lenh                                   -----
            GET    /doi-mat-khau                           VSLQX
            POST   /doi-mat-khau                           VSLQX
            GET    /tra-cuu                                VSL-X
            GET    /chi-tieu                               VSL-X
            GET    /chi-tieu/bang.xlsx                     VSL-X
            GET    /chi-tieu/{id}                          VSL-X
            GET    /chi-tieu/{id}/bang.xlsx                VSL-X
            GET    /chi-tieu/{id}/noi                      V----
            POST   /chi-tieu/{id}/noi                      V----
            POST   /chi-tieu/{id}/tach                     V----
            POST   /chi-tieu/{id}/ten                      V----
            POST   /chi-tieu/{id}/hoan-lai                 V----
            GET    /tra-cuu/huong-dan                      VSL-X
            GET    /tra-cuu/goi-y                          VSL-X
            GET    /tra-cuu/danh-sach.{format}             VSL-X
            GET    /tra-cuu/da-luu                         VSL-X
            POST   /tra-cuu/da-luu                         VSL-X
            POST   /tra-cuu/da-luu/{id}/xoa                VSL-X
            GET    /van-ban/{id}/tuong-tu                  VSL-X
            GET    /van-ban/{id}/cho-khop                  VSL-X
            GET    /van-ban/{id}                           VSL-X
            GET    /van-ban/{id}/tep                       VSL-X
            GET    /van-ban/{id}/trang/{number}.png        VSL-X
            GET    /van-ban/{id}/chu-ky                    VSL-X
            POST   /van-ban/{id}/chu-ky                    V-L--
            GET    /van-ban/{id}/chu-ky/{index}.pdf        VSL-X
            GET    /van-ban/{id}/hai-lop                   VSL-X
            POST   /van-ban/{id}/hai-lop                   V----
            GET    /van-ban/{id}/hai-lop.pdf               VSL-X
            POST   /van-ban/{id}/do-mat                    V----
            GET    /tiep-nhan                              V----
            POST   /tiep-nhan                              V----
            GET    /tiep-nhan/danh-sach                    V----
            POST   /tiep-nhan/tep                          V----
            POST   /tiep-nhan/{id}/doc-lai                 V----
            GET    /tiep-nhan/xac-nhan                     V----
            GET    /tiep-nhan/xac-nhan/{id}                V----
            POST   /tiep-nhan/xac-nhan/{id}                V----
            GET    /tiep-nhan/xac-nhan/chac-chan           V----
            POST   /tiep-nhan/xac-nhan/chac-chan           V----
            GET    /tiep-nhan/doc-lai                      V--Q-
            POST   /tiep-nhan/doc-lai                      V--Q-
            POST   /tiep-nhan/doc-lai/{id}                 V----
            POST   /tiep-nhan/doc-lai/xet                  V----
            GET    /soan-thao                              VSL--
            GET    /soan-thao/moi                          -S---
            GET    /kiem-tra-the-thuc                      VSL--
            POST   /kiem-tra-the-thuc                      VSL--
            GET    /kiem-tra-the-thuc/{id}                 VSL--
            POST   /kiem-tra-the-thuc/{id}/sua             VSL--
            GET    /kiem-tra-the-thuc/{id}/tep             VSL--
            GET    /mau                                    VS---
            POST   /mau                                    VS---
            GET    /mau/{name}                             VS---
            GET    /mau/{name}/tep                         VS---
            GET    /mau/{name}/vi-du.docx                  VS---
            GET    /mau/{name}/vi-du.pdf                   VS---
            POST   /mau/{name}/tro-lai                     VS---
            POST   /soan-thao/moi                          -S---
            GET    /soan-thao/{id}                         VSL--
            GET    /soan-thao/{id}/sua                     -S---
            POST   /soan-thao/{id}/sua                     -S---
            GET    /soan-thao/{id}/du-thao.docx            VSL--
            GET    /soan-thao/{id}/du-thao.pdf             VSL--
            GET    /soan-thao/{id}/trang/{number}.png      VSL--
            POST   /soan-thao/{id}/tu-luu                  -S---
            POST   /soan-thao/{id}/hoan-tac                -S---
            GET    /soan-thao/{id}/nhan-xet                VSL--
            GET    /soan-thao/{id}/lich-su                 VSL--
            GET    /soan-thao/{id}/lich-su/{number}        VSL--
            POST   /soan-thao/{id}/lich-su/{number}/lay-lai -S---
            GET    /soan-thao/{id}/so-sanh                 VSL--
            GET    /soan-thao/{id}/so-sanh.docx            VSL--
            POST   /soan-thao/{id}/tep-ve                  -S---
            GET    /soan-thao/{id}/tep-ve/{file}           -S---
            POST   /soan-thao/{id}/tep-ve/{file}           -S---
            GET    /soan-thao/{id}/tep-ve/{file}/tep       VSL--
            GET    /soan-thao/ky-truoc                     -S---
            POST   /soan-thao/ky-truoc                     -S---
            GET    /soan-thao/{id}/ky-moi                  -S---
            POST   /soan-thao/{id}/so-lieu                 -S---
            GET    /soan-thao/{id}/bang-so-lieu            -S---
            POST   /soan-thao/{id}/bang-so-lieu            -S---
            GET    /soan-thao/{id}/bang-so-lieu/{file}     -S---
            POST   /soan-thao/{id}/bang-so-lieu/{file}     -S---
            POST   /soan-thao/{id}/cau                     -S---
            POST   /soan-thao/{id}/trinh                   -S---
            GET    /soan-thao/{id}/duyet                   --L--
            POST   /soan-thao/{id}/duyet                   --L--
            POST   /soan-thao/{id}/tra-lai                 --L--
            POST   /soan-thao/{id}/gop-y                   VSL--
            POST   /soan-thao/{id}/so                      V----
            POST   /soan-thao/{id}/ban-ky                  V----
            GET    /phat-hanh                                     VSL--
            GET    /phat-hanh/kiem-tra                            VSL--
            GET    /phat-hanh/{id}                                VSL--
            GET    /phat-hanh/{id}/tep.pdf                        VSL--
            POST   /phat-hanh/{id}/bat-dau                        V----
            POST   /phat-hanh/{id}/the-thuc                       V----
            POST   /phat-hanh/{id}/tep-ky                         V-L--
            POST   /phat-hanh/{id}/ky-tay                         V-L--
            POST   /phat-hanh/{id}/so                             V----
            POST   /phat-hanh/{id}/ghi-so                         V----
            POST   /phat-hanh/{id}/thoi-gian-sao                  V----
            POST   /phat-hanh/{id}/dong-dau                       V----
            POST   /phat-hanh/{id}/phat-hanh                      V----
            POST   /phat-hanh/{id}/luu                            V----
            POST   /phat-hanh/{id}/rut-lai                        V----
            POST   /phat-hanh/{id}/gach                           V----
            GET    /van-ban/{id}/sau-phat-hanh                    VSL--
            POST   /van-ban/{id}/sau-phat-hanh/thu-hoi            V----
            POST   /van-ban/{id}/sau-phat-hanh/soan               -S---
            GET    /so-van-ban                                    VSL--
            GET    /so-van-ban/di/vao                             V----
            POST   /so-van-ban/di/vao                             V----
            POST   /so-van-ban/{year}/{number}/chuyen             V----
            POST   /so-van-ban/{year}/{number}/gach               V----
            POST   /so-van-ban/{year}/{number}/ban-ky             V----
            GET    /so-van-ban/den                                VSL--
            GET    /so-van-ban/den/vao                            V----
            POST   /so-van-ban/den/vao                            V----
            GET    /so-van-ban/den/{year}/{number}                VSL--
            POST   /so-van-ban/den/{year}/{number}/sua            V----
            POST   /so-van-ban/den/{year}/{number}/tep            V----
            POST   /so-van-ban/den/{year}/{number}/giao           V-L--
            POST   /so-van-ban/den/{year}/{number}/chuyen         V----
            POST   /so-van-ban/den/{year}/{number}/xong           VSL--
            POST   /so-van-ban/den/{year}/{number}/gach           V----
            GET    /so-van-ban/den/{year}/{number}/dau-den.svg    VSL--
            GET    /so-van-ban/den/{year}/{number}/dau-den.png    VSL--
            GET    /so-van-ban/den/{year}/{number}/ban-in.pdf     VSL--
            GET    /so-van-ban/den/{year}/{number}/phieu.docx     VSL--
            GET    /so-van-ban/den/{year}/{number}/phieu.pdf      VSL--
            GET    /so-van-ban/theo-doi                           VSL--
            GET    /so-van-ban/thong-ke                           VSL--
            GET    /so-van-ban/thong-ke.xlsx                      VSL--
            GET    /so-van-ban/in                                 VSL--
            GET    /so-van-ban/in/{kind}.{format}                 VSL--
            GET    /so-van-ban/in/trang-ket-thuc           VSL--
            GET    /so-van-ban/kiem-tra                           VSL--
            GET    /so-van-ban/cach-danh-so                       V----
            POST   /so-van-ban/cach-danh-so                       V----
            GET    /so-van-ban/buu-dien                           VSL--
            POST   /so-van-ban/buu-dien                           V----
            POST   /so-van-ban/buu-dien/{id}/gach                 V----
            GET    /so-van-ban/ban-luu                            VSL--
            POST   /so-van-ban/ban-luu                            V----
            POST   /so-van-ban/ban-luu/{id}/tra                   V----
            POST   /so-van-ban/ban-luu/{id}/gach                  V----
            GET    /so-van-ban/nhap                               V----
            POST   /so-van-ban/nhap                               V----
            GET    /so-van-ban/nhap/{id}                          V----
            POST   /so-van-ban/nhap/{id}                          V----
            GET    /ho-so                                         VSL--
            POST   /ho-so/moi                                     VS---
            GET    /ho-so/danh-muc                                VSL--
            POST   /ho-so/danh-muc                                V----
            POST   /ho-so/danh-muc/nam-truoc                      V----
            POST   /ho-so/danh-muc/mau                            V----
            GET    /ho-so/danh-muc/nhap                           V----
            POST   /ho-so/danh-muc/nhap                           V----
            GET    /ho-so/danh-muc/nhap/{id}                      V----
            POST   /ho-so/danh-muc/nhap/{id}                      V----
            POST   /ho-so/danh-muc/duyet                          --L--
            GET    /ho-so/danh-muc.{format}                       VSL--
            POST   /ho-so/quyen/{id}                              V-L--
            GET    /ho-so/chon                                    VS---
            GET    /ho-so/{id}                                    VSL--
            POST   /ho-so/{id}/van-ban                            VS---
            POST   /ho-so/{id}/van-ban/{file}                     VS---
            POST   /ho-so/{id}/sap-xep                            VS---
            POST   /ho-so/{id}/ket-thuc                           VS---
            POST   /ho-so/{id}/mo-lai                             V----
            POST   /ho-so/{id}/thoi-han                           V----
            POST   /ho-so/{id}/nguoi-xem                          V----
            POST   /ho-so/{id}/giu                                V-L--
            POST   /ho-so/{id}/giu/{number}/go                    V-L--
            GET    /ho-so/{id}/muc-luc.{format}                   VSL--
            GET    /ho-so/{id}/dong-goi                           VSL--
            POST   /ho-so/{id}/dong-goi                           VSL--
            GET    /ho-so/{id}/dong-goi/{name}                    VSL--
            GET    /ho-so/nop-luu                                 VSL--
            POST   /ho-so/nop-luu                                 V----
            GET    /ho-so/nop-luu/{id}/{kind}.{format}            VSL--
            GET    /ho-so/tieu-huy                                VSL--
            POST   /ho-so/tieu-huy                                V----
            GET    /ho-so/tieu-huy/{id}                           VSL--
            POST   /ho-so/tieu-huy/{id}/xet                       VSL--
            POST   /ho-so/tieu-huy/{id}/quyet-dinh                --L--
            POST   /ho-so/tieu-huy/{id}/thuc-hien                 V----
            POST   /ho-so/tieu-huy/xoa                            V----
            POST   /ho-so/tieu-huy/dua-lai/{document}             --L--
            GET    /ho-so/tieu-huy/{id}/danh-muc.{format}         VSL--
            GET    /ho-so/thoi-han                                VSLQ-
            POST   /ho-so/thoi-han                                ---Q-
            GET    /quan-tri                               --LQ-
            GET    /quan-tri/tai-khoan                     ---Q-
            POST   /quan-tri/tai-khoan                     ---Q-
            POST   /quan-tri/tai-khoan/{login}             ---Q-
            POST   /quan-tri/tai-khoan/{login}/mat-khau    ---Q-
            POST   /quan-tri/tai-khoan/{login}/ngung       ---Q-
            POST   /quan-tri/tai-khoan/{login}/mo-lai      ---Q-
            GET    /quan-tri/co-quan                       ---Q-
            POST   /quan-tri/co-quan                       ---Q-
            POST   /quan-tri/co-quan/can-bo                ---Q-
            GET    /quan-tri/ngay-nghi                     ---Q-
            POST   /quan-tri/ngay-nghi                     ---Q-
            POST   /quan-tri/ngay-nghi/bo                  ---Q-
            GET    /quan-tri/chi-muc                       ---Q-
            POST   /quan-tri/chi-muc/lap-lai               ---Q-
            POST   /quan-tri/chi-muc/doi-chieu             ---Q-
            GET    /luu-tru                                V-LQ-
            POST   /luu-tru/kiem-tra                       V-LQ-
            POST   /luu-tru/tieu-huy-lai/{id}              --L--
            POST   /luu-tru/da-biet                        ---Q-
            GET    /luu-tru/dau-thoi-gian/yeu-cau          ---Q-
            POST   /luu-tru/dau-thoi-gian                  ---Q-
            POST   /luu-tru/hong/{id}/sua ---Q-
            POST   /luu-tru/noi-sao-luu       ---Q-
            POST   /luu-tru/noi-sao-luu/{id}/bo ---Q-
            POST   /luu-tru/noi-sao-luu/{id}/sao-luu ---Q-
            POST   /luu-tru/noi-sao-luu/{id}/thu-khoi-phuc ---Q-
            GET    /quan-tri/nhat-ky                       --LQ-
            GET    /quan-tri/kho-tin-cay                   V-LQ-
            POST   /quan-tri/kho-tin-cay                   ---Q-
            POST   /quan-tri/kho-tin-cay/thu-hoi           ---Q-
            """;

    private static final Set<String> OPEN =
            Set.of("GET /dang-nhap", "GET /thiet-lap", "POST /thiet-lap", "POST /lenh");

    private final MockMvcTester pages;
    private final RequestMappingHandlerMapping routes;

    @Autowired
    RightsOfRoutesTest(
            WebApplicationContext office,
            RequestMappingHandlerMapping requestMappingHandlerMapping) {
        pages = Pages.of(office);
        routes = requestMappingHandlerMapping;
    }

    record Route(String method, String path, Set<Role> allowed) {

        static Route parse(String line) {
            var parts = line.strip().split("\\s+");
            var allowed = parts[2].chars().mapToObj(letter -> ROLES.get((char) letter));
            return new Route(
                    parts[0],
                    parts[1],
                    allowed.filter(role -> role != null).collect(Collectors.toSet()));
        }

        String key() {
            return method + " " + path;
        }

        @Override
        public String toString() {
            return key();
        }
    }

    static Stream<Route> table() {
        return ROUTES.lines().map(Route::parse);
    }

    @Test
    void theTableNamesEveryRouteThatThereIs() {
        var named = table().map(Route::key).collect(Collectors.toCollection(TreeSet::new));
        assertThat(mapped()).containsExactlyElementsOf(named);
    }

    @ParameterizedTest
    @MethodSource("table")
    void opensToTheseRolesAndNoOther(Route route) {
        for (var role : Role.values()) {
            var answer = pages.perform(ask(route).with(Pages.as(role)).with(csrf()));
            assertThat(answer.getResponse().getStatus() != 403)
                    .as("%s for %s: %d", route, role, answer.getResponse().getStatus())
                    .isEqualTo(route.allowed().contains(role));
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void strangersAreSentToTheDoor(Route route) {
        var answer = pages.perform(ask(route).with(csrf())).getResponse();
        var open = OPEN.contains(route.key());
        assertThat(answer.getStatus())
                .as(route.toString())
                .isIn(open ? Set.of(200, 302, 403) : Set.of(302));
        if (!open) {
            assertThat(answer.getRedirectedUrl()).startsWith("/dang-nhap");
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void nothingChangesWithoutTheToken(Route route) {
        if (route.method().equals("POST")) {
            assertThat(pages.perform(ask(route).with(Pages.as(Role.ADMIN)))).hasStatus(403);
        }
    }

    private Set<String> mapped() {
        return routes.getHandlerMethods().keySet().stream()
                .flatMap(
                        info ->
                                info.getPatternValues().stream()
                                        .flatMap(
                                                path ->
                                                        info
                                                                .getMethodsCondition()
                                                                .getMethods()
                                                                .stream()
                                                                .map(
                                                                        method ->
                                                                                method + " "
                                                                                        + path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// A request that is complete, so that nothing but the rights can stand in its way.
    private static AbstractMockHttpServletRequestBuilder<?> ask(Route route) {
        var address =
                URI.create(
                        route.path()
                                .replace("{id}", "5b0f0f3e-0000-4000-8000-000000000000")
                                .replace("{number}", "1")
                                .replace("{index}", "1")
                                .replace("{year}", "2019")
                                .replace("{document}", "5b0f0f3e-0000-4000-8000-000000000002")
                                .replace("{file}", "5b0f0f3e-0000-4000-8000-000000000001")
                                .replace("{kind}", "van-ban-di")
                                .replace("{format}", "xlsx")
                                .replace("{name}", "no-such-template")
                                .replace("{login}", "nobody"));
        return switch (route.key()) {
            case "POST /mau",
                    "POST /kiem-tra-the-thuc",
                    "POST /tiep-nhan",
                    "POST /soan-thao/{id}/ban-ky",
                    "POST /so-van-ban/{year}/{number}/ban-ky",
                    "POST /phat-hanh/{id}/luu",
                    "POST /phat-hanh/{id}/tep-ky",
                    "POST /soan-thao/{id}/tep-ve",
                    "POST /soan-thao/{id}/bang-so-lieu",
                    "POST /quan-tri/kho-tin-cay",
                    "POST /luu-tru/dau-thoi-gian",
                    "POST /ho-so/danh-muc/nhap",
                    "POST /so-van-ban/nhap" ->
                    multipart(address)
                            .file(
                                    new MockMultipartFile(
                                            "tep", "a.txt", "text/plain", new byte[] {1}));
            case "POST /tiep-nhan/tep" ->
                    request(HttpMethod.POST, address)
                            .contentType(MediaType.APPLICATION_OCTET_STREAM)
                            .header("X-File-Name", "a.txt")
                            .content("a");
            case "POST /lenh" ->
                    request(HttpMethod.POST, address)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"arguments\": [\"verify\"], \"folder\": \"/\"}");
            default -> filledIn(request(HttpMethod.valueOf(route.method()), address));
        };
    }

    private static AbstractMockHttpServletRequestBuilder<?> filledIn(
            AbstractMockHttpServletRequestBuilder<?> request) {
        for (var field :
                "mat-khau-cu mat-khau-moi nhap-lai mau ly-do ten ho-ten mat-khau voi van-ban ky hinh chu cau loi cot thu-muc"
                        .split(" ")) {
            request.param(field, "x");
        }
        return request.param("ngay", "2019-01-05")
                .param("tep", "5b0f0f3e-0000-4000-8000-000000000000")
                .param("phien-ban", "1")
                .param("vai", "ACTUAL")
                .param("so", "1")
                .param("trang-thai", "5b0f0f3e-0000-4000-8000-000000000000")
                .param("do-mat", "INTERNAL");
    }

    static {
        assertThat(Arrays.asList(Role.values())).hasSameSizeAs(ROLES.values());
    }
}
