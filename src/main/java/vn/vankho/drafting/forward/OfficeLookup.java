package vn.vankho.drafting.forward;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading;
import vn.vankho.office.Bodies;
import vn.vankho.office.Body;
import vn.vankho.office.BodyMatch;
import vn.vankho.office.Letterhead;
import vn.vankho.office.Office;
import vn.vankho.office.OwnOffice;
import vn.vankho.report.forward.OfficeThen;
import vn.vankho.vietnamese.Fold;

/// Finds out whose report the new one is, and what became of the bodies that the earlier one names.
@Component
final class OfficeLookup {

    private final Office office;
    private final Bodies bodies;

    OfficeLookup(Office office, Bodies bodies) {
        this.office = office;
        this.bodies = bodies;
    }

    /// @param day on which the new report will be issued, about
    OfficeFound at(LocalDate day, Reading earlier) {
        var issuer = earlier.field(FieldName.ISSUER).value();
        var before = issuer == null ? null : body(issuer, issued(earlier));
        var own = office.at(day).orElse(null);
        var start = own == null ? before : body(own.name(), day);
        var now = start == null ? null : followed(start, day);
        var head = head(day, own, now);
        var parts = mergedFrom(before, now);
        var then =
                new OfficeThen(
                        day,
                        head == null ? null : name(own, now),
                        issuer,
                        parts.stream().map(Body::fullName).toList(),
                        fates(earlier.text(), day));
        var sisters = parts.stream().filter(part -> !part.equals(before)).toList();
        var questions = questions(head, then, now, day);
        return new OfficeFound(then, head, superior(now), sisters, questions);
    }

    private static @Nullable LocalDate issued(Reading earlier) {
        var date = earlier.field(FieldName.ISSUED_DATE).value();
        return date == null ? null : LocalDate.parse(date);
    }

    private @Nullable Body body(String name, @Nullable LocalDate date) {
        return switch (bodies.match(name, date)) {
            case BodyMatch.Exact(var body) -> body;
            case BodyMatch.OtherTime(var body) -> body;
            default -> null;
        };
    }

    /// The body that a body has become on a day; null where the data do not say.
    private @Nullable Body followed(Body body, LocalDate day) {
        var seen = new HashSet<String>();
        var next = new ArrayList<>(List.of(body));
        while (!next.isEmpty()) {
            var one = next.removeFirst();
            if (one.valid().includes(day)) {
                return one;
            }
            if (seen.add(one.id())) {
                next.addAll(bodies.successors(one.id()));
            }
        }
        return null;
    }

    private static @Nullable String name(@Nullable OwnOffice own, @Nullable Body now) {
        return now != null ? now.issuingName() : own == null ? null : own.name();
    }

    private @Nullable Letterhead head(LocalDate day, @Nullable OwnOffice own, @Nullable Body now) {
        boolean isOwn = own != null && (now == null || same(own.name(), now.issuingName()));
        if (isOwn) {
            return office.letterhead(day).orElse(null);
        }
        if (now == null) {
            return null;
        }
        var leader =
                bodies.officers(now.id()).stream()
                        .filter(officer -> officer.valid().includes(day) && officer.leads())
                        .findFirst()
                        .orElse(null);
        return Letterhead.of(named(now), leader);
    }

    private static OwnOffice named(Body body) {
        var guessed = OwnOffice.named(body.issuingName());
        var place = body.place() == null ? guessed.place() : body.place();
        var code = body.shortCode() == null ? guessed.code() : body.shortCode();
        return new OwnOffice(
                guessed.name(), guessed.headLines(), null, place, code, List.of(), body.valid());
    }

    private static boolean same(String one, String other) {
        return spelled(one).equals(spelled(other));
    }

    private static String spelled(String name) {
        return Fold.unmarked(name).replaceFirst("^ubnd ", "uy ban nhan dan ").strip();
    }

    private List<Body> mergedFrom(@Nullable Body before, @Nullable Body now) {
        if (before == null || now == null || before.id().equals(now.id())) {
            return List.of();
        }
        var parts = bodies.predecessors(now.id());
        boolean isPart = parts.stream().anyMatch(part -> part.id().equals(before.id()));
        return isPart && parts.size() > 1 ? parts : List.of();
    }

    /// The bodies that the text names and that ended before the day; a name that another body bears
    /// on the day is none of these.
    private List<OfficeThen.Fate> fates(String text, LocalDate day) {
        var plain = Fold.unmarked(text);
        var all = bodies.all();
        var fates = new ArrayList<OfficeThen.Fate>();
        for (var body : all) {
            var ended = body.valid().to();
            boolean gone = ended != null && ended.isBefore(day);
            boolean named = plain.contains(Fold.unmarked(body.fullName()));
            boolean borne =
                    all.stream()
                            .anyMatch(
                                    other ->
                                            other.valid().includes(day)
                                                    && other.fullName()
                                                            .equalsIgnoreCase(body.fullName()));
            if (gone && named && !borne) {
                fates.add(new OfficeThen.Fate(body.fullName(), ended, successors(body, day)));
            }
        }
        return fates;
    }

    private List<String> successors(Body body, LocalDate day) {
        return bodies.successors(body.id()).stream()
                .filter(next -> next.valid().includes(day))
                .map(Body::fullName)
                .toList();
    }

    private @Nullable String superior(@Nullable Body now) {
        var parent = now == null ? null : now.parent();
        return parent == null
                ? null
                : bodies.find(parent).map(body -> "UBND " + body.fullName()).orElse(null);
    }

    private List<String> questions(
            @Nullable Letterhead head, OfficeThen then, @Nullable Body now, LocalDate day) {
        var questions = new ArrayList<String>();
        if (head != null && head.signerName() == null) {
            questions.add(
                    "Chưa biết ai ký cho %s vào ngày %02d/%02d/%d: cần chức vụ và họ tên."
                            .formatted(
                                    then.own(),
                                    day.getDayOfMonth(),
                                    day.getMonthValue(),
                                    day.getYear()));
        }
        if (then.mergedFrom().size() > 1 && now != null) {
            questions.add(
                    "%s thành lập từ %s: khóa, kỳ họp của HĐND phải hỏi; kế hoạch và số cùng kỳ là tổng của các đơn vị trước, chỗ nào không cộng được thì phải nhập."
                            .formatted(
                                    capital(now.fullName()),
                                    String.join(" và ", then.mergedFrom())));
        }
        return questions;
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /// Whether a name is that of a body that exists on the day, as far as the data say.
    Optional<Body> existing(String name, LocalDate day) {
        return bodies.bodyAt(name, day);
    }
}
