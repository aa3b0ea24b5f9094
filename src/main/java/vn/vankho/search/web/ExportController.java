package vn.vankho.search.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.drafting.OldWord;
import vn.vankho.drafting.PdfRenderer;
import vn.vankho.search.Search;
import vn.vankho.search.Search.IndexState.State;
import vn.vankho.search.export.DocxList;
import vn.vankho.search.export.ListColumn;
import vn.vankho.search.export.ResultList;
import vn.vankho.search.export.XlsxList;

/// Hands out the list of results as a file (Nghị định 30/2020/NĐ-CP, Phụ lục VI, Phần I: .doc,
/// .docx, .pdf; and .xlsx besides).
@Controller
class ExportController {

    static final int MOST_ROWS = 1_000;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private static final Map<String, String> TYPES =
            Map.of(
                    "docx",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "xlsx",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "pdf",
                    "application/pdf",
                    "doc",
                    "application/msword");

    private final Search search;
    private final Journal journal;
    private final PdfRenderer pdf;
    private final OldWord oldWord;
    private final Clock clock;

    ExportController(
            Search search, Journal journal, PdfRenderer pdf, OldWord oldWord, Clock clock) {
        this.search = search;
        this.journal = journal;
        this.pdf = pdf;
        this.oldWord = oldWord;
        this.clock = clock;
    }

    @GetMapping("/tra-cuu/danh-sach.{format}")
    ResponseEntity<byte[]> export(
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> address,
            @AuthenticationPrincipal Person who) {
        Access.require(who, Action.SEARCH);
        if (!TYPES.containsKey(format)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var list = list(SearchForm.of(address), columns(address), who);
        var file = file(format, list);
        journal.record(
                who,
                "results-exported",
                "search",
                Map.of("format", format, "documents", Integer.toString(list.hits().size())));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(String.valueOf(TYPES.get(format))))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(format))
                .cacheControl(CacheControl.noStore())
                .body(file);
    }

    private static String attachment(String format) {
        return ContentDisposition.attachment()
                .filename("Danh sách văn bản." + format, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private byte[] file(String format, ResultList list) {
        return switch (format) {
            case "xlsx" -> XlsxList.of(list);
            case "pdf" -> pdf.render(DocxList.of(list));
            case "doc" -> oldWord.make(DocxList.of(list)).orElseThrow(NoOldWord::new);
            default -> DocxList.of(list);
        };
    }

    private static List<ListColumn> columns(MultiValueMap<String, String> address) {
        var wanted = address.getOrDefault("cot", List.of());
        return List.of(ListColumn.values()).stream()
                .filter(column -> wanted.contains(column.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private ResultList list(SearchForm form, List<ListColumn> columns, Person who) {
        var answer = search.search(form.withPage(1).query(), who);
        var hits = search.list(form.query(), MOST_ROWS, who);
        var said = new ArrayList<String>();
        said.add("Câu tìm: " + (form.q().isEmpty() ? "(mọi văn bản)" : form.q()));
        var understood = Facets.understood(form);
        if (!understood.isEmpty()) {
            said.add(
                    "Đã hiểu là: "
                            + understood.stream()
                                    .map(Facets.Chip::label)
                                    .collect(Collectors.joining(" · ")));
        }
        said.add(count(answer.total(), hits.size()));
        if (answer.state().state() != State.READY) {
            said.add("Chỉ mục chưa đầy đủ lúc lập danh sách này, nên danh sách có thể còn thiếu.");
        }
        var now = clock.instant().atZone(ZoneId.systemDefault());
        said.add("%s lập lúc %s.".formatted(who.fullName(), MOMENT.format(now)));
        return new ResultList(said, columns, hits);
    }

    private static String count(long total, int listed) {
        return total > listed
                ? "Có %d văn bản; danh sách này ghi %d văn bản đầu tiên.".formatted(total, listed)
                : "Có %d văn bản.".formatted(listed);
    }
}
