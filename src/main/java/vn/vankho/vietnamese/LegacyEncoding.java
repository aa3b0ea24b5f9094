package vn.vankho.vietnamese;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How Vietnamese was typed before Unicode: the codes of a font, or of a mail. Everything works on
/// text in which each code is one Latin-1 (or windows-1252) character.
public enum LegacyEncoding {
    /// TCVN 5712, called ABC: fonts such as `.VnTime`; `.VnTimeH` shows capitals.
    TCVN3("tcvn3", "\\.vn.*", LegacyTables.tcvn3()),
    /// Fonts such as `VNI-Times`.
    VNI("vni", "vni[- ].*", LegacyTables.vni()),
    /// Fonts such as `VPS Times`.
    VPS("vps", "vps[- ]?\\p{Alpha}.*", LegacyTables.vps()),
    /// RFC 1456, in mail: `Vie^.t Nam`.
    VIQR("viqr", "(?!)", LegacyTables.viqr()),
    /// The bytes of windows-1258, taken for Latin-1.
    WINDOWS_1258("windows-1258", "(?!)", LegacyTables.windows1258());

    private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");
    private static final Pattern CAPITAL_FONT =
            Pattern.compile(".*H(?:[-, ]?(?:Bold|Italic|Oblique|Regular|MT|PS))*");

    private final String label;
    private final Pattern fonts;
    private final CodeTable table;

    LegacyEncoding(String label, String fonts, CodeTable table) {
        this.label = label;
        this.fonts = Pattern.compile(fonts, Pattern.CASE_INSENSITIVE);
        this.table = table;
    }

    /// The name in a reading: `tcvn3`, `vni`, `vps`, `viqr`, `windows-1258`.
    public String label() {
        return label;
    }

    /// The encoding that a font's name stands for, with or without a PDF's subset prefix:
    /// `.VnTimeH`, `ABCDEF+VNI-Times`. The name is a hint only; [LegacyRuns] looks at the text too.
    public static Optional<LegacyEncoding> ofFont(@Nullable String fontName) {
        var name = fontName == null ? "" : SUBSET.matcher(fontName.strip()).replaceFirst("");
        return Arrays.stream(values()).filter(e -> e.fonts.matcher(name).matches()).findFirst();
    }

    /// The encoding of a text without fonts, where at least 80 % of at least five words become
    /// possible syllables, 35 % of them carry marks, and that is 20 points better than as it is.
    public static Optional<LegacyEncoding> detect(String text) {
        var asIs = LegacyEvidence.qualityAsIs(text);
        return Arrays.stream(values())
                .filter(e -> LegacyEvidence.convinces(e, text, asIs))
                .max(Comparator.comparingDouble(e -> Syllables.quality(e.decode(text))));
    }

    /// Whether a text holds Vietnamese letters that no legacy encoding has, such as ế or U+01B0.
    public static boolean isUnicodeVietnamese(String text) {
        return text.chars().anyMatch(LegacyEvidence::onlyInUnicode);
    }

    /// Decodes all of a text, no questions asked.
    public String decode(String text) {
        return table.decode(text);
    }

    /// Decodes a run in a font of this encoding; a run that is Unicode already comes back as it is.
    /// A short run tells little: prefer [LegacyRuns] where the whole paragraph is at hand.
    public String decode(String run, String fontName) {
        return LegacyEvidence.of(this, run).saysUnicode()
                ? run
                : decode(List.of(run), List.of(fontName)).getFirst();
    }

    List<String> decode(List<String> runs, List<String> fontNames) {
        var decoded = table.decode(this == TCVN3 ? HyphenForHorn.repair(runs) : runs);
        var shown = new ArrayList<String>();
        for (int i = 0; i < decoded.size(); i++) {
            shown.add(shown(decoded.get(i), fontNames.get(i)));
        }
        return shown;
    }

    /// Writes Unicode text in this encoding. TCVN3 has no capitals with a tone: they become small
    /// letters, for a font that shows capitals.
    public String encode(String text) {
        return table.encode(text);
    }

    private String shown(String decoded, String fontName) {
        if (this != TCVN3) {
            return decoded;
        }
        return CAPITAL_FONT.matcher(fontName.strip()).matches()
                ? decoded.toUpperCase(Locale.ROOT)
                : TcvnCapitals.restore(decoded);
    }
}
