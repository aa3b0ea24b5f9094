package vn.vankho.office;

import static vn.vankho.office.Folded.fold;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Finds the body that a name means. Exact names come first; a name that differs by a letter or two
/// is only ever a suggestion, and never one in which a figure differs: *Phường 1* is not *Phường
/// 2*.
final class BodyFinder {

    /// Shorter names would be like too many others.
    private static final int SHORTEST = 8;

    /// One letter in so many may differ.
    private static final int LETTERS_A_SLIP = 6;

    private static final int MOST_SLIPS = 2;

    private record Likeness(Body body, int distance) {}

    private BodyFinder() {}

    /// @param date the paper's day; null where it is not known: then time does not count
    static BodyMatch find(List<Body> bodies, String name, @Nullable LocalDate date) {
        var asked = key(name);
        var named = bodies.stream().filter(body -> bears(body, asked)).toList();
        var then = named.stream().filter(body -> lives(body, date)).toList();
        if (then.size() == 1) {
            return new BodyMatch.Exact(then.getFirst());
        }
        if (!then.isEmpty()) {
            return new BodyMatch.Several(then);
        }
        return named.isEmpty() ? similar(bodies, asked, date) : otherTime(named);
    }

    private static BodyMatch otherTime(List<Body> named) {
        return new BodyMatch.OtherTime(named.getFirst());
    }

    private static boolean lives(Body body, @Nullable LocalDate date) {
        return date == null || body.valid().includes(date);
    }

    private static boolean bears(Body body, String asked) {
        return body.names().stream().anyMatch(name -> key(name).equals(asked));
    }

    /// Written out, so that *UBND* and *Ủy ban nhân dân* are one word for both sides.
    private static String key(String name) {
        return fold(name)
                .replaceFirst("^ubnd ", "ủy ban nhân dân ")
                .replaceFirst("^hđnd ", "hội đồng nhân dân ");
    }

    /// The one body that is most alike; two that are equally so are none.
    private static BodyMatch similar(List<Body> bodies, String asked, @Nullable LocalDate date) {
        var alike =
                bodies.stream()
                        .filter(body -> lives(body, date))
                        .flatMap(
                                body ->
                                        distance(body, asked).stream()
                                                .mapToObj(far -> new Likeness(body, far)))
                        .sorted(Comparator.comparingInt(Likeness::distance))
                        .toList();
        boolean clear =
                alike.size() == 1
                        || alike.size() > 1 && alike.get(0).distance() < alike.get(1).distance();
        return clear ? new BodyMatch.Similar(alike.getFirst().body()) : new BodyMatch.Unknown();
    }

    private static OptionalInt distance(Body body, String asked) {
        return body.names().stream()
                .map(BodyFinder::key)
                .filter(name -> figures(name).equals(figures(asked)))
                .filter(name -> Math.min(name.length(), asked.length()) >= SHORTEST)
                .mapToInt(name -> Slips.between(name, asked, allowed(name)))
                .filter(far -> far >= 0)
                .min();
    }

    private static int allowed(String name) {
        return Math.min(MOST_SLIPS, name.length() / LETTERS_A_SLIP);
    }

    private static String figures(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\D+", " ").strip();
    }
}
