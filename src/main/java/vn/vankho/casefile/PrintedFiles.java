package vn.vankho.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.casefile.print.FileListKind;
import vn.vankho.casefile.print.PrintedList;
import vn.vankho.document.Reading;
import vn.vankho.office.Office;

/// The lists of case files, ready to be printed.
@Service
public class PrintedFiles {

    /// Stands for what the person may not see.
    private static final String LIMITED = "(hồ sơ chỉ dành cho người được nêu tên)";
    private static final String LIMITED_DOCUMENT = "(văn bản chỉ dành cho người được nêu tên)";

    private final CaseFiles files;
    private final FilePlans plans;
    private final Archive archive;
    private final Office office;

    public PrintedFiles(CaseFiles files, FilePlans plans, Archive archive, Office office) {
        this.files = files;
        this.plans = plans;
        this.archive = archive;
        this.office = office;
    }

    /// *Danh mục hồ sơ* of a year, headings among the lines, with its counts at the end.
    public PrintedList plan(int year, Person who) {
        var plan = plans.of(year);
        var planned = files.ofYear(year).stream().filter(file -> file.heading() != null).toList();
        var decision = plan.map(FilePlan::decision).orElse(null);
        long permanent =
                planned.stream()
                        .filter(file -> Objects.equals(file.plannedTerm(), Term.PERMANENT))
                        .count();
        return list(
                FileListKind.PLAN,
                "Năm " + year,
                List.of(
                        decision == null
                                ? "(Bản chưa duyệt)"
                                : "(Kèm theo Quyết định %s)".formatted(decision)),
                PlanPrint.rows(
                        plan.map(FilePlan::headings).orElse(List.of()),
                        planned.stream().map(file -> seen(file, who)).toList()),
                List.of(
                        "Danh mục này có %d hồ sơ, trong đó: %d hồ sơ bảo quản vĩnh viễn; %d hồ sơ bảo quản có thời hạn."
                                .formatted(planned.size(), permanent, planned.size() - permanent)),
                "",
                "NGƯỜI ĐỨNG ĐẦU CƠ QUAN",
                year);
    }

    /// *Mục lục văn bản, tài liệu* of a case file, with its cover.
    public PrintedList contents(CaseFile file, Person who) {
        var documents = files.documents(file.id());
        var term = files.term(file).term().map(Term::label).orElse("…………");
        return list(
                FileListKind.CONTENTS,
                "Hồ sơ số %s: %s".formatted(file.code(), file.title()),
                List.of(
                        "Thời gian: từ ngày %s đến ngày %s"
                                .formatted(Shown.day(file.startedOn()), end(file)),
                        "Thời hạn bảo quản: " + term),
                documents.stream().map(placed -> row(placed, who)).toList(),
                List.of("Hồ sơ này có %d văn bản, tài liệu.".formatted(documents.size())),
                "",
                "NGƯỜI LẬP HỒ SƠ",
                file.year());
    }

    private static String end(CaseFile file) {
        return file.endedOn() == null ? "…………" : Shown.day(file.endedOn());
    }

    private List<String> row(CaseDocument placed, Person who) {
        if (!Access.mayRead(who, placed.document().audience())) {
            return List.of(
                    Integer.toString(placed.ordinal()), "", "", LIMITED_DOCUMENT, "", "", "");
        }
        var said = placed.document().description();
        var type = said.type();
        var subject = Objects.requireNonNullElse(said.subject(), placed.document().fileName());
        return List.of(
                Integer.toString(placed.ordinal()),
                number(said.number(), said.symbol()),
                Shown.day(said.issuedDate()),
                type == null ? subject : type + ": " + subject,
                Shown.text(said.issuer()),
                placed.sheets() == null ? pages(placed) : placed.sheets(),
                note(placed));
    }

    private static String number(@Nullable String number, @Nullable String symbol) {
        return Stream.of(number, symbol)
                .filter(Objects::nonNull)
                .reduce((a, b) -> a + "/" + b)
                .orElse("");
    }

    private String pages(CaseDocument placed) {
        int pages = pageCount(placed);
        return pages == 0 ? "" : pages + " trang";
    }

    private int pageCount(CaseDocument placed) {
        return placed.document().destroyed()
                ? 0
                : archive.reading(placed.document().id())
                        .map(Reading::pages)
                        .map(List::size)
                        .orElse(0);
    }

    private static String note(CaseDocument placed) {
        return placed.document().destroyed() ? "Đã tiêu hủy" : Shown.text(placed.note());
    }

    /// *Mục lục hồ sơ, tài liệu nộp lưu* of a handover.
    public PrintedList handedOver(Handover handover, Person who) {
        var rows = new ArrayList<List<String>>();
        for (var id : handover.files()) {
            files.of(id)
                    .map(file -> seen(file, who))
                    .ifPresent(file -> rows.add(handedRow(rows.size() + 1, file)));
        }
        return list(
                FileListKind.HANDED_OVER,
                "Số %s".formatted(handover.printed()),
                List.of(
                        "Đơn vị giao nộp: " + handover.giver(),
                        "Ngày %s".formatted(Shown.day(handover.handedOn()))),
                rows,
                List.of("Mục lục này gồm %d hồ sơ, lập thành hai bản.".formatted(rows.size())),
                "",
                "NGƯỜI LẬP",
                handover.year());
    }

    private List<String> handedRow(int number, CaseFile file) {
        int pages = files.documents(file.id()).stream().mapToInt(this::pageCount).sum();
        return List.of(
                Integer.toString(number),
                file.code(),
                file.title(),
                days(file),
                file.fixed() == null ? "" : file.fixed().term().label(),
                pages == 0 ? "" : Integer.toString(pages),
                Shown.text(file.note()));
    }

    private static String days(CaseFile file) {
        return Shown.day(file.startedOn()) + " – " + end(file);
    }

    /// *Biên bản giao nhận hồ sơ, tài liệu*.
    public PrintedList minutes(Handover handover) {
        var handed = handover.files().stream().flatMap(id -> files.of(id).stream()).toList();
        int documents = handed.stream().mapToInt(file -> files.count(file.id())).sum();
        var lines =
                List.of(
                        "Hôm nay, ngày %s, chúng tôi gồm:"
                                .formatted(Shown.day(handover.handedOn())),
                        "BÊN GIAO: " + handover.giver(),
                        "BÊN NHẬN: " + handover.receiver(),
                        "Thống nhất lập biên bản giao nhận hồ sơ, tài liệu với nội dung như sau:",
                        "1. Khối tài liệu giao nhận: %s"
                                .formatted(
                                        handed.stream()
                                                .map(CaseFile::fonds)
                                                .distinct()
                                                .reduce((a, b) -> a + "; " + b)
                                                .orElse("")),
                        "2. Thời gian của tài liệu: " + span(handed),
                        "3. Thành phần và số lượng:",
                        "a) Tài liệu giấy: số hộp (cặp): %s; số hồ sơ (đơn vị bảo quản): %s; số mét giá: %s."
                                .formatted(
                                        dots(handover.boxes()),
                                        handover.boxes() == null ? "……" : handed.size(),
                                        dots(handover.metres())),
                        "b) Tài liệu điện tử: số hồ sơ: %d; số tệp tin trong hồ sơ: %d."
                                .formatted(handed.size(), documents),
                        "4. Tình trạng tài liệu giao nhận: %s".formatted(dots(handover.note())),
                        "5. Mục lục hồ sơ, tài liệu nộp lưu số %s kèm theo."
                                .formatted(handover.printed()),
                        "Biên bản này được lập thành hai bản; bên giao giữ một bản, bên nhận giữ một bản.");
        return list(
                FileListKind.MINUTES,
                "Số " + handover.printed(),
                lines,
                List.of(),
                List.of(),
                "ĐẠI DIỆN BÊN GIAO",
                "ĐẠI DIỆN BÊN NHẬN",
                handover.year());
    }

    private static String span(List<CaseFile> files) {
        var first = files.stream().map(CaseFile::startedOn).min(LocalDate::compareTo);
        var last =
                files.stream()
                        .flatMap(file -> Optional.ofNullable(file.endedOn()).stream())
                        .max(LocalDate::compareTo);
        return "từ ngày %s đến ngày %s"
                .formatted(Shown.day(first.orElse(null)), Shown.day(last.orElse(null)));
    }

    private static String dots(@Nullable String text) {
        return text == null || text.isBlank() ? "……" : text;
    }

    /// *Danh mục hồ sơ, tài liệu hết giá trị*, with what was said of each.
    public PrintedList disposal(DisposalList disposal, Person who) {
        var rows = new ArrayList<List<String>>();
        for (var item : disposal.items()) {
            files.of(item.file())
                    .map(file -> seen(file, who))
                    .ifPresent(
                            file ->
                                    rows.add(
                                            List.of(
                                                    Integer.toString(item.place()),
                                                    file.code(),
                                                    file.title(),
                                                    days(file),
                                                    file.fixed() == null
                                                            ? ""
                                                            : file.fixed().term().label(),
                                                    item.prepared(),
                                                    item.verdict().label())));
        }
        return list(
                FileListKind.DISPOSAL,
                "Số %s: %s".formatted(disposal.printed(), disposal.title()),
                List.of(
                        "Lập: %s; xét: %s; quyết định: %s"
                                .formatted(
                                        disposal.preparedBy(),
                                        dots(disposal.reviewedBy()),
                                        dots(disposal.decidedBy()))),
                rows,
                List.of("Danh mục này có %d hồ sơ.".formatted(rows.size())),
                "NGƯỜI LẬP",
                "NGƯỜI DUYỆT",
                disposal.year());
    }

    /// The case file, without its title where the person may not see it.
    private static CaseFile seen(CaseFile file, Person who) {
        return CaseFiles.mayRead(file, who) ? file : file.withTitle(LIMITED);
    }

    private PrintedList list(
            FileListKind kind,
            String title,
            List<String> before,
            List<List<String>> rows,
            List<String> after,
            String left,
            String right,
            int year) {
        var head =
                office.letterhead(LocalDate.of(year, 12, 31))
                        .or(() -> office.letterhead(files.today()))
                        .map(letterhead -> letterhead.headLines())
                        .orElse(List.of());
        return new PrintedList(kind, head, title, before, rows, after, left, right);
    }
}
