package vn.vankho.archive.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.vankho.archive.RootStamps;
import vn.vankho.signature.StampJudgment;

/// A time stamp over a day's root, for the page.
///
/// @param good whether its authority is one that the office trusts
/// @param old whether another should be asked for: a year has gone, or its certificate ends
public record ShownStamp(
        LocalDate day, String time, String authority, String sentence, boolean good, boolean old) {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration BEFORE_THE_END = Duration.ofDays(90);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.systemDefault());

    static ShownStamp of(RootStamps.Kept kept, Instant now) {
        var judgment = kept.judgment();
        var time = judgment.time();
        return new ShownStamp(
                kept.day(),
                time == null ? "" : TIME.format(time),
                judgment.authority(),
                judgment.state().sentence() + ".",
                judgment.state() == StampJudgment.State.VALID,
                isOld(judgment, now));
    }

    /// What to say of one that was just brought.
    static String of(RootStamps.Kept kept) {
        var shown = of(kept, Instant.EPOCH);
        return "Đã lưu dấu thời gian trên mã gốc ngày %s: %s, đóng lúc %s%s."
                .formatted(
                        DAY.format(kept.day()),
                        kept.judgment().state().sentence().toLowerCase(Locale.ROOT),
                        shown.time(),
                        shown.authority().isEmpty() ? "" : ", do «" + shown.authority() + "» cấp");
    }

    private static boolean isOld(StampJudgment judgment, Instant now) {
        var time = judgment.time();
        var ends = judgment.expires();
        return time == null
                || time.plus(YEAR).isBefore(now)
                || (ends != null && ends.minus(BEFORE_THE_END).isBefore(now));
    }
}
