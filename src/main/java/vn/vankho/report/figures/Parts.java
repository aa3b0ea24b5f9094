package vn.vankho.report.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Goes through a paper heading by heading and says for each passage whether it stands in a part
/// that reports or in one that plans, and which items it stands under.
final class Parts {

    private static final int LONGEST_HEADING = 220;
    private static final Pattern PLANS =
            Pattern.compile(
                    "phương hướng|định hướng|nhiệm vụ|mục tiêu|chỉ tiêu|giải pháp|kế hoạch|dự kiến"
                            + "|trọng tâm|chương trình công tác|phấn đấu");
    private static final Pattern REPORTS =
            Pattern.compile(
                    "kết quả|tình hình|đánh giá|kiểm điểm|thực hiện|ưu điểm|tồn tại|hạn chế|khó"
                            + " khăn|thuận lợi|nguyên nhân|đặc điểm|đạt được|hoạt động chỉ đạo|công tác"
                            + " chỉ đạo|thực trạng|kiến nghị|đề xuất|căn cứ|sự cần thiết");
    private static final Pattern AHEAD =
            Pattern.compile(
                    "phương hướng|thời gian tới|(?:tháng|quý|năm) (?:tới|sau)|cuối năm"
                            + "|những tháng (?:cuối|còn lại)|giai đoạn tiếp theo");
    private static final Pattern OPENS_PLAN =
            Pattern.compile(
                    "^(?:các |một số |những )?(?:phương hướng|nhiệm vụ|giải pháp|mục tiêu|định"
                            + " hướng|dự kiến|kế hoạch)");
    private static final Pattern LEADS_IN =
            Pattern.compile("(?:chỉ tiêu|mục tiêu|phấn đấu|nhiệm vụ|kế hoạch).{0,120}:$");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d/.-])(?:19|20)\\d\\d(?![\\d-])");
    private static final List<String> PLANNING =
            List.of("kế hoạch", "nghị quyết", "chương trình", "đề án", "phương án", "quyết định");

    /// @param items what it stands under, the outermost first
    record Place(Passage passage, boolean plans, List<Passage> items) {}

    private record Open(LabelKind kind, Passage passage, boolean plans, boolean heads) {}

    private final Subject subject;
    private final boolean plansAtFirst;
    private final List<Open> open = new ArrayList<>();
    private boolean leadIn;

    Parts(Subject subject) {
        this.subject = subject;
        this.plansAtFirst = isPlanning(subject);
    }

    /// Whether papers of this type set figures rather than report them.
    static boolean isPlanning(Subject subject) {
        var type = subject.type() == null ? "" : subject.type().toLowerCase(Locale.ROOT);
        return PLANNING.contains(type);
    }

    List<Place> of(List<Passage> passages) {
        var places = new ArrayList<Place>();
        for (var passage : passages) {
            places.add(place(passage));
        }
        return places;
    }

    private Place place(Passage passage) {
        boolean bare = passage.kind() == LabelKind.NONE && !isTitle(passage);
        if (!bare) {
            closeUpTo(passage);
        }
        var items = open.stream().map(Open::passage).filter(item -> item != passage).toList();
        boolean plans = plans(passage);
        if (!bare) {
            open.add(new Open(passage.kind(), passage, plans, isHeading(passage)));
        } else if (leadsIn(passage)) {
            leadIn = true;
        }
        return new Place(passage, plans || leadIn, items);
    }

    // Capitals without a number are a heading if they say what follows.
    private boolean isTitle(Passage passage) {
        return passage.isCapitals()
                && passage.text().length() <= LONGEST_HEADING
                && says(passage.low()) != null;
    }

    private void closeUpTo(Passage passage) {
        // The title below "Phần thứ hai" belongs to it.
        boolean title =
                passage.kind() == LabelKind.NONE
                        && !open.isEmpty()
                        && open.getLast().kind() == LabelKind.PART;
        if (title) {
            return;
        }
        if (passage.kind() == LabelKind.PART || passage.kind() == LabelKind.NONE) {
            open.clear();
        }
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).kind() == passage.kind()) {
                open.subList(i, open.size()).clear();
                break;
            }
        }
        if (isHeading(passage) && passage.kind().compareTo(LabelKind.ARTICLE) < 0) {
            leadIn = false;
        }
    }

    private boolean plans(Passage passage) {
        boolean inherited = open.isEmpty() ? plansAtFirst : open.getLast().plans();
        if (!isHeading(passage)) {
            return inherited;
        }
        var says = says(passage.low().substring(passage.label()));
        return says == null ? inherited : says;
    }

    private static boolean isHeading(Passage passage) {
        return passage.text().length() <= LONGEST_HEADING
                && (passage.isCapitals()
                        || (passage.kind().compareTo(LabelKind.DASH) < 0
                                && !passage.low().endsWith(".")));
    }

    /// Whether a heading opens a part that plans; null where it says neither.
    private @Nullable Boolean says(String heading) {
        if (isOfComingYear(heading)) {
            return true;
        }
        var plan = PLANS.matcher(heading);
        var report = REPORTS.matcher(heading);
        int planAt = plan.find() ? plan.start() : Integer.MAX_VALUE;
        int reportAt = report.find() ? report.start() : Integer.MAX_VALUE;
        if (planAt == Integer.MAX_VALUE && reportAt == Integer.MAX_VALUE) {
            return null;
        }
        if (reportAt < planAt) {
            return false;
        }
        int year = lastYear(heading);
        boolean past =
                year > 0 && subject.planYear() == 0 && year <= subject.year() && !ahead(heading);
        if ((year > subject.year() && subject.year() > 0) || ahead(heading)) {
            return true;
        }
        if (past && !OPENS_PLAN.matcher(heading).find()) {
            return false;
        }
        if (year == subject.year() && year > 0 && !isMonthly()) {
            return false;
        }
        return OPENS_PLAN.matcher(heading).find() ? Boolean.TRUE : null;
    }

    // "III. DỰ TOÁN NĂM 2024" of a report on 2023 can only plan.
    private boolean isOfComingYear(String heading) {
        return subject.year() > 0
                && YEAR.matcher(heading).find()
                && YEAR.matcher(heading)
                        .results()
                        .allMatch(found -> Integer.parseInt(found.group()) > subject.year());
    }

    // A report of a month or quarter plans the next one of the same year.
    private boolean isMonthly() {
        var line = subject.subject() == null ? "" : Passage.low(subject.subject());
        return line.contains("tháng") || line.contains("quý");
    }

    private static boolean ahead(String heading) {
        return AHEAD.matcher(heading).find();
    }

    private static int lastYear(String heading) {
        return YEAR.matcher(heading)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group()))
                .max()
                .orElse(0);
    }

    // "Phấn đấu thực hiện các chỉ tiêu năm 2024 sau:" sets what follows.
    private boolean leadsIn(Passage passage) {
        var low = passage.low();
        return subject.year() > 0
                && low.length() <= 2 * LONGEST_HEADING
                && LEADS_IN.matcher(low).find()
                && lastYear(low) > subject.year();
    }
}
