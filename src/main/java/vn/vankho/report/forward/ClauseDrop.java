package vn.vankho.report.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Leaves out *, đạt …% kế hoạch* where a figure has a result and no plan that it could be measured
/// by: a percentage must not be invented, and last year's must not stay.
final class ClauseDrop {

    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?iu)(?:,?\\h*(?:và\\h)?(?:đạt|bằng|hoàn thành|vượt|tăng|giảm)\\h*(?:được\\h)?)$");
    private static final Pattern BEHIND =
            Pattern.compile(
                    "(?iu)^%?\\h?(?:so với\\h|so\\h)?(?:chỉ tiêu|kế hoạch|nghị quyết|dự toán|KH|mục tiêu)"
                            + "(?:\\h(?:kế hoạch|nghị quyết|đầu năm|cả năm|năm(?:\\h\\d{4})?|giao|đề ra|được|đã"
                            + "|HĐND|UBND|xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh|cấp trên)(?!\\p{L})){0,6}");

    private static final Pattern NAMED_BEFORE =
            Pattern.compile(
                    "(?iu),?\\h*(?:và\\h)?(?:vượt|hụt)\\h(?:so với\\h)?(?:kế hoạch|chỉ tiêu|dự toán|KH)\\h*$");
    private static final Pattern BARE = Pattern.compile("%\\h*(?=[.,;)]|$)");

    private ClauseDrop() {}

    static List<Piece> of(List<Piece> pieces, NextReport report) {
        var left = new ArrayList<>(pieces);
        for (int i = left.size() - 1; i >= 0; i--) {
            if (left.get(i) instanceof Piece.Value(var id, var role) && lacksPlan(report, id)) {
                if (role == Role.PERCENT_OF_PLAN || role == Role.OVER_PLAN) {
                    dropPercent(left, i, isBeside(pieces, id));
                } else if (role == Role.PLAN) {
                    dropPlan(left, i);
                }
            }
        }
        return left;
    }

    /// Whether a figure has a result but no plan.
    static boolean lacksPlan(NextReport report, String id) {
        var figure = report.figure(id).orElse(null);
        if (figure == null || figure.kind() != Figure.Kind.RESULT) {
            return false;
        }
        var actual = figure.cell(Role.ACTUAL).orElse(null);
        var plan = figure.cell(Role.PLAN).orElse(null);
        return actual != null && actual.value() != null && plan != null && plan.value() == null;
    }

    private static void dropPercent(List<Piece> pieces, int at, boolean beside) {
        int before = at - 1;
        if (before >= 0 && pieces.get(before) instanceof Piece.Turn) {
            before--;
        }
        if (before < 0
                || at + 1 >= pieces.size()
                || !(pieces.get(before) instanceof Piece.Text(var left))
                || !(pieces.get(at + 1) instanceof Piece.Text(var right))) {
            return;
        }
        var lead = BEFORE.matcher(left);
        var rest = BEHIND.matcher(right);
        boolean turned = before < at - 1;
        var named = turned ? null : NAMED_BEFORE.matcher(left);
        if (named != null && named.find()) {
            // ", vượt kế hoạch 5,6%"
            cut(pieces, before, at, named.start(), right.startsWith("%") ? 1 : 0);
            return;
        }
        if (beside && lead.find() && BARE.matcher(right).lookingAt()) {
            // "3.215/4.100 triệu đồng, bằng 78,4%" was of the plan that is left out
            cut(pieces, before, at, lead.start(), 1);
            return;
        }
        if (!rest.find() || !(turned || lead.find(0))) {
            return;
        }
        int cut = turned ? left.replaceFirst(",?\\h*$", "").length() : lead.start();
        cut(pieces, before, at, cut, rest.end());
    }

    private static void cut(List<Piece> pieces, int before, int at, int leftEnd, int rightStart) {
        if (pieces.get(before) instanceof Piece.Text(var left)
                && pieces.get(at + 1) instanceof Piece.Text(var right)) {
            pieces.set(at + 1, new Piece.Text(right.substring(rightStart)));
            pieces.set(before, new Piece.Text(left.substring(0, leftEnd)));
            for (int i = at; i > before; i--) {
                pieces.remove(i);
            }
        }
    }

    /// Whether the plan stands behind a stroke: *3.215/4.100*.
    private static boolean isBeside(List<Piece> pieces, String figure) {
        for (int i = 1; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.Value(var id, var role)
                    && id.equals(figure)
                    && role == Role.PLAN
                    && pieces.get(i - 1) instanceof Piece.Text(var slash)
                    && slash.strip().endsWith("/")) {
                return true;
            }
        }
        return false;
    }

    // "150/80ha" becomes "150ha".
    private static void dropPlan(List<Piece> pieces, int at) {
        if (at > 0
                && pieces.get(at - 1) instanceof Piece.Text(var slash)
                && slash.strip().equals("/")) {
            pieces.remove(at);
            pieces.remove(at - 1);
        }
    }
}
