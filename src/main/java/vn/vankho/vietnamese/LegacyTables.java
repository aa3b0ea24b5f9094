package vn.vankho.vietnamese;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Locale;

/// The published tables of the encodings of the years before Unicode.
final class LegacyTables {

    private static final String TCVN3 =
            """
            ¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u00ADư ®đ µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ \
            Ëậ Ìè Îẻ Ïẽ Ðé Ñẹ Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ \
            íớ îợ ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ""";

    private static final String VPS =
            """
            86ọ 87ỗ 89ế 8Aề 8Bể 8Cệ 9Aý 9Bỷ 9Cỵ A1ắ A2ằ A3ẳ A4ẵ A5ặ A7ớ A9ờ AAở ABỡ AEợ B0ổ B6ộ \
            BAử BBữ BFự C0ầ C3ấ C4ẩ C5ẫ C6ậ C7đ C8ẻ CBẹ CCỉ CDễ CEị CFỹ D2ồ D3ố D5ỏ D6ơ D8ừ D9ứ \
            DBũ DCư E0à E1á E2â E3ã E4ả E5ạ E6ă E8è E9é EAê EBẽ ECì EDí EFĩ F2ò F3ó F4ô F5õ F8ụ \
            F9ù FAú FBủ FFỳ""";

    private static final String VOWELS = "aăâeêioôơuưy";

    // How windows-1252 shows the bytes that mean something else in windows-1258.
    private static final String WINDOWS_1258 =
            "ÃĂ Ì\u0300 ÐĐ Ò\u0309 ÕƠ ÝƯ Þ\u0303 ãă ì\u0301 ðđ ò\u0323 õơ ýư";

    private LegacyTables() {}

    static CodeTable tcvn3() {
        var table = new CodeTable();
        for (var pair : TCVN3.split(" ")) {
            table.with(pair.substring(0, 1), pair.substring(1));
        }
        return table;
    }

    /// Base and mark, or one letter. The marks are listed as sắc, huyền, hỏi, ngã, nặng.
    static CodeTable vni() {
        var table = new CodeTable();
        for (var plain : "a e o u y".split(" ")) {
            addTones(table, plain, plain, "ùøûõï");
        }
        for (var round : "aâ eê oô".split(" ")) {
            addVowel(table, round.substring(0, 1), "â", round.substring(1), "áàåãä");
        }
        addVowel(table, "a", "ê", "ă", "éèúüë");
        addVowel(table, "ô", "", "ơ", "ùøûõï");
        addVowel(table, "ö", "", "ư", "ùøûõï");
        addTones(table, "", "i", "íìæóò");
        return table.withCapital("ñ", "đ").withCapital("î", "ỵ");
    }

    private static void addVowel(
            CodeTable table, String base, String mark, String vowel, String toneMarks) {
        addBothCases(table, base, mark, vowel);
        addTones(table, base, vowel, toneMarks);
    }

    private static void addTones(CodeTable table, String base, String vowel, String toneMarks) {
        var order =
                new ToneMark[] {
                    ToneMark.SAC, ToneMark.HUYEN, ToneMark.HOI, ToneMark.NGA, ToneMark.NANG
                };
        for (int i = 0; i < order.length; i++) {
            addBothCases(table, base, toneMarks.substring(i, i + 1), order[i].on(vowel));
        }
    }

    // Typists also set a small mark behind a capital.
    private static void addBothCases(CodeTable table, String base, String mark, String letter) {
        table.withCapital(base + mark, letter);
        if (!base.isEmpty() && !mark.isEmpty()) {
            table.with(base.toUpperCase(Locale.ROOT) + mark, letter.toUpperCase(Locale.ROOT));
        }
    }

    /// The byte itself, or the character that windows-1252 makes of it.
    static CodeTable vps() {
        var table = new CodeTable();
        var windows = Charset.forName("windows-1252");
        for (var pair : VPS.split(" ")) {
            int code = Integer.parseInt(pair.substring(0, 2), 16);
            var letter = pair.substring(2);
            var seen = windows.decode(ByteBuffer.wrap(new byte[] {(byte) code})).toString();
            table.with(seen, letter).with(Character.toString(code), letter);
        }
        return table;
    }

    /// RFC 1456.
    static CodeTable viqr() {
        var table = new CodeTable();
        for (var vowel : VOWELS.split("")) {
            var base = viqrBase(vowel);
            addViqr(table, base, vowel);
            for (var tone : ToneMark.values()) {
                addViqr(table, base + "`'~?.".charAt(tone.ordinal()), tone.on(vowel));
            }
        }
        table.with("dd", "đ").with("DD", "Đ").with("Dd", "Đ");
        for (var escaped : "\\ ( ^ + ' ` ? ~ . d D".split(" ")) {
            table.with("\\" + escaped, escaped);
        }
        return table;
    }

    private static String viqrBase(String vowel) {
        var base = Fold.unmarked(vowel);
        return base
                + switch (vowel) {
                    case "ă" -> "(";
                    case "â", "ê", "ô" -> "^";
                    case "ơ", "ư" -> "+";
                    default -> "";
                };
    }

    private static void addViqr(CodeTable table, String code, String letter) {
        if (!code.equals(letter)) {
            table.withCapital(code, letter);
        }
    }

    /// The bytes of windows-1258 read as Latin-1: letter and tone apart.
    static CodeTable windows1258() {
        var table = new CodeTable();
        for (var pair : WINDOWS_1258.split(" ")) {
            table.with(pair.substring(0, 1), pair.substring(1));
        }
        for (var vowel : VOWELS.split("")) {
            for (var tone : ToneMark.values()) {
                addComposed(table, vowel, tone);
                addComposed(table, vowel.toUpperCase(Locale.ROOT), tone);
            }
        }
        return table;
    }

    private static void addComposed(CodeTable table, String vowel, ToneMark tone) {
        var mark = Normalizer.normalize(tone.on(" "), Normalizer.Form.NFD).substring(1);
        table.with(table.encode(vowel) + table.encode(mark), tone.on(vowel));
    }
}
