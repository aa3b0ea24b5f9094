package vn.vankho.drafting.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.report.forward.NextReport;
import vn.vankho.report.forward.Piece;
import vn.vankho.report.forward.Role;
import vn.vankho.report.forward.Sentence;

/// A sentence as a person edits it: live values stand as tokens such as `{{f7.ACTUAL}}`, the word
/// that follows a value as `{{f7.CHANGE|tăng|giảm}}`.
public final class SentenceText {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\{\\{([ftc]\\d{1,5})\\.([A-Za-z_]{3,30})(?:\\|([^|{}]{1,20})\\|([^|{}]{1,20}))?\\}\\}");

    private SentenceText() {}

    public static String of(Sentence sentence) {
        var text = new StringBuilder();
        for (var piece : sentence.pieces()) {
            text.append(
                    switch (piece) {
                        case Piece.Text(var words) -> words;
                        case Piece.Value(var figure, var role) ->
                                "{{%s.%s}}".formatted(figure, role);
                        case Piece.Turn(var figure, var role, var up, var down) ->
                                "{{%s.%s|%s|%s}}".formatted(figure, role, up, down);
                    });
        }
        return text.toString();
    }

    /// The pieces of an edited sentence; a token of no figure of the report stays words.
    static List<Piece> pieces(String text, NextReport report) {
        var pieces = new ArrayList<Piece>();
        var token = TOKEN.matcher(text);
        int done = 0;
        while (token.find()) {
            var figure = token.group(1);
            var role = role(token.group(2));
            if (role.isEmpty() || report.figure(figure).isEmpty()) {
                continue;
            }
            if (token.start() > done) {
                pieces.add(new Piece.Text(text.substring(done, token.start())));
            }
            pieces.add(
                    token.group(3) == null
                            ? new Piece.Value(figure, role.get())
                            : new Piece.Turn(figure, role.get(), token.group(3), token.group(4)));
            done = token.end();
        }
        if (done < text.length()) {
            pieces.add(new Piece.Text(text.substring(done)));
        }
        return pieces;
    }

    private static Optional<Role> role(String name) {
        try {
            return Optional.of(Role.valueOf(name.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
