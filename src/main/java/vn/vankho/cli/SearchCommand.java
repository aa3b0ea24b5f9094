package vn.vankho.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vankho.access.Person;
import vn.vankho.document.PageName;
import vn.vankho.search.Search;
import vn.vankho.search.Search.Correction;
import vn.vankho.search.Search.IndexState.State;
import vn.vankho.search.SearchAnswer.Hit;
import vn.vankho.search.SearchQuery;

/// `vankho search`: the ranked hits of a query.
@NeedsHome
@Command(name = "search", description = "tìm văn bản theo nội dung, số và ký hiệu")
final class SearchCommand extends OfficeCommand {

    /// A process that has only just opened the index first compares it with the archive; a rebuild
    /// takes longer, and is not waited for.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    @Parameters(
            arity = "1..*",
            paramLabel = "CÂU_TÌM",
            description = "từ, \"cụm từ\", số và ký hiệu")
    List<String> words = List.of();

    @Option(names = "--year", paramLabel = "NĂM", description = "năm ban hành")
    @Nullable Integer year;

    @Option(names = "--type", paramLabel = "LOẠI", description = "tên loại, ví dụ \"Báo cáo\"")
    @Nullable String type;

    @Option(names = "--issuer", paramLabel = "CƠ_QUAN", description = "cơ quan ban hành")
    @Nullable String issuer;

    @Option(
            names = "--from",
            paramLabel = "NGÀY",
            description = "từ ngày ban hành, dạng 2023-01-31")
    @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "NGÀY", description = "đến ngày ban hành, dạng 2023-12-31")
    @Nullable LocalDate to;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "số kết quả (mặc định 10, nhiều nhất 100)")
    int limit;

    SearchCommand(Workplace workplace) {
        super(workplace);
    }

    @Override
    public Integer call() throws InterruptedException {
        var query =
                new SearchQuery(
                        String.join(" ", words),
                        year,
                        type,
                        issuer,
                        from,
                        to,
                        Math.clamp(limit, 1, 100),
                        0);
        var search = workplace.the(Search.class);
        search.awaitFirstComparison(LONGEST_WAIT);
        return print(query, search, workplace.person());
    }

    private int print(SearchQuery query, Search search, Person who) {
        var answer = search.search(query, who);
        answer.hits().forEach(this::print);
        if (answer.hits().isEmpty() && !json) {
            workplace.say("Không tìm thấy văn bản nào.");
            search.waysOn(query, who).forEach(this::offer);
        }
        answer.remarks().forEach(this::remark);
        search.suggestCorrection(query.text(), who).ifPresent(this::suggest);
        warnUnless(answer.state());
        return answer.state().state() == State.BROKEN ? ExitStatus.FAILED : ExitStatus.DONE;
    }

    private void offer(Search.WayOn way) {
        workplace.say(
                "Thử %s: «%s» (%d văn bản)".formatted(way.label(), way.text(), way.documents()));
    }

    private void suggest(Correction understood) {
        var sentence = understood.slips() ? "Có phải bạn tìm: «%s»" : "Đã tìm: «%s»";
        remark(sentence.formatted(understood.text()));
    }

    /// What a program reads holds hits and nothing else.
    private void remark(String sentence) {
        if (json) {
            workplace.complain(sentence);
        } else {
            workplace.say(sentence);
        }
    }

    private void warnUnless(Search.IndexState index) {
        switch (index.state()) {
            case READY -> {}
            case BUILDING ->
                    workplace.complain(
                            "Chỉ mục đang được dựng lại (%d/%d văn bản); kết quả có thể chưa đủ."
                                    .formatted(index.documents(), index.expected()));
            case BROKEN -> workplace.complain("Chỉ mục bị hỏng; hãy chạy «vankho reindex».");
        }
    }

    private void print(Hit hit) {
        if (json) {
            workplace.json(fields(hit));
            return;
        }
        workplace.say("%d. %s  [%s]".formatted(hit.rank(), title(hit), hit.id()));
        workplace.say(
                "   %s: %s"
                        .formatted(PageName.of(hit.page()), hit.snippet().replaceAll("\\s+", " ")));
    }

    private static String title(Hit hit) {
        if (hit.subject() == null) {
            return hit.fileName();
        }
        var number = hit.number() == null ? "" : " %s/%s".formatted(hit.number(), hit.symbol());
        return (hit.type() == null ? "" : hit.type()) + number + ": " + hit.subject();
    }

    private static Map<String, Object> fields(Hit hit) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("rank", hit.rank());
        fields.put("score", hit.score());
        fields.put("id", hit.id().toString());
        fields.put("number", hit.number());
        fields.put("symbol", hit.symbol());
        fields.put("type", hit.type());
        fields.put("issuedDate", hit.issuedDate() == null ? null : hit.issuedDate().toString());
        fields.put("issuer", hit.issuer());
        fields.put("subject", hit.subject());
        fields.put("page", ReadingJson.page(hit.page()));
        fields.put("snippet", hit.snippet());
        fields.put("file", hit.fileName());
        return fields;
    }
}
