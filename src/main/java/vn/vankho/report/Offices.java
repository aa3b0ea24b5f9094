package vn.vankho.report;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How those who sign are called: by whose authority, in what office, and their names.
final class Offices {

    private static final String SHORT =
            "(?:T\\h?[./]?\\h?M|K\\h?[./]?\\h?T|T\\h?[./]\\h?L|TL|T\\.?U\\.?Q|T/UQ|Q)";
    private static final Pattern AUTHORITY =
            Pattern.compile(SHORT + "(?:\\h?[.,/:]{1,2}\\h*|\\h+)(?=\\p{Lu}{2}).*");
    private static final Pattern AUTHORITY_MIXED =
            Pattern.compile("(?:TM|T/M|KT|K/T|TL|T/L|TUQ)\\h?[./]?\\h*(?=\\p{Lu})[^,;]{3,70}");
    private static final Pattern ACTING = Pattern.compile("Q\\h?[.,]?\\h*\\p{Lu}.*");
    private static final String HEADS =
            "chu tich|pct|pho ct|truong|bi thu|giam doc|tong giam doc|chanh|chi huy|thu ky|chu toa|chu"
                    + " nhiem|vien truong|hieu truong|to truong|bo truong|thu truong|thu tuong|chinh"
                    + " tri vien|chinh uy|doi truong|chu tri|cuc truong|vu truong|chi cuc truong|tong"
                    + " cuc truong|hat truong|tram truong|tong kiem toan|tong thanh tra|tong bi"
                    + " thu|thong doc|tu lenh|kiem toan truong|ke toan|thu kho|uy vien|thuong truc|tham"
                    + " phan|dai dien|nguoi|cong chuc|can bo|pho|khu doi truong|xa doi truong|xom"
                    + " truong|truong|quyen|thu truong|chuyen vien|tong bien tap|phu trach|bi thu";
    private static final Pattern OFFICE =
            Pattern.compile("(?:quyen |q\\. ?|pho )?(?:" + HEADS + ")\\b.*");
    // Outside of capitals only what is nothing but an office.
    private static final Pattern OFFICE_ALONE =
            Pattern.compile(
                    "(?:pho )?(?:chu tich|bi thu|giam doc|hieu truong|chanh van phong|truong"
                            + " ban|truong phong|bo truong|thu truong|chi huy truong|vien truong|tram"
                            + " truong|doi truong|to truong|chu nhiem|cuc truong|vu truong|chi cuc"
                            + " truong|truong cong an(?: xa| phuong| huyen)?|truong thon|chu toa|thu"
                            + " ky)");
    private static final String WORD = "(?:\\p{Lu}['’]?\\p{Lu}?[\\p{Ll}\\p{M}]*|\\p{Lu}{1,8})";
    private static final String RANK =
            "(?:(?:Thiếu|Trung|Thượng|Đại)\\h(?:úy|uý|tá|tướng)|(?i:PGS|GS|ThS|Th\\.S|TS|BS|CN|KS|DS|LS|CK[I1V]{1,2}|TSKH"
                    + "|NGƯT|NGND|TTƯT|CVCC|Ông|Bà))(?:[.,:\\-\\h]|(?<=\\.))\\h?";
    private static final Pattern NAME =
            Pattern.compile(
                    "(?:%2$s\\h*){0,4}(?<name>%1$s(?:\\h%1$s){1,5})[.,]?".formatted(WORD, RANK));
    private static final Pattern SIGNED =
            Pattern.compile("\\(?(?iu:đã ký|ký bởi|người ký)\\)?\\h*[:.]\\h*");
    private static final Pattern CAPITAL_NAME =
            Pattern.compile(
                    "(?:NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|NÔNG|MA|MÃ|TRIỆU"
                            + "|HÀ|ĐINH|MAI|TRỊNH|ĐÀO|CAO|LƯƠNG|LƯU|TẠ|CHU|TÔ|VI|LỤC|ĐÀM|LÒ|GIÀNG|VÀNG|SÙNG|THÀO"
                            + "|BÀN|ĐOÀN|TỐNG|QUÁCH|LA|TRƯƠNG|THÁI|KIỀU|PHÙNG|LÂM|ĐIÊU|QUÀNG|CẦM|LƯỜNG|CÀ|VƯƠNG"
                            + "|LẦU|MÙA|CỨ|TRÁNG|HẦU|CHÂU|THẠCH|SƠN|DANH|KIM|Y|KSOR|RMAH|SIU|TĂNG|TIÊU|KHUẤT"
                            + "|NGHIÊM|ÔNG|UÔNG|VĂN|BẠCH|KHỔNG|TÔN|NINH|ĐẬU|PHÍ|ÂU|THÂN|CUNG|HỨA|MẠC|LIỄU|TỪ|LẠI"
                            + "|GIÁP|PHÓ|MOONG|KHA|XỒNG|DOÃN|ĐỒNG|LỮ|LƯỜNG|TÒNG|QUAN|VIÊN|CỒ|CHẢO|TẨN|PHÀN|LỲ)"
                            + "(?:\\h\\p{Lu}+){1,4}");

    private Offices() {}

    static boolean isAuthority(Span piece) {
        return piece.isCapitals() && AUTHORITY.matcher(piece.text()).matches()
                || AUTHORITY_MIXED.matcher(piece.text()).matches()
                        && piece.text().length() < 80
                        && !piece.isCapitals()
                        && startsInCapitals(piece);
    }

    // "TM. UBND xã", not "Kt …" or a sentence.
    private static boolean startsInCapitals(Span piece) {
        return piece.text().matches("(?:TM|T/M|KT|K/T|TL|T/L|TUQ)\\h?[./]\\h*\\p{Lu}.*");
    }

    static boolean isActing(Span piece) {
        return ACTING.matcher(piece.text()).matches() && isAuthority(piece);
    }

    static boolean isOffice(Span piece) {
        if (piece.text().length() > 120) {
            return false;
        }
        return piece.isCapitals()
                ? OFFICE.matcher(piece.folded()).matches() && !isAuthority(piece)
                : OFFICE_ALONE.matcher(piece.folded()).matches()
                        && Character.isUpperCase(piece.text().charAt(0));
    }

    /// The name in a piece, or null if it is none; the name starts behind ranks and degrees.
    static Span name(Span piece) {
        var signed = SIGNED.matcher(piece.text());
        var rest = signed.lookingAt() ? piece.part(signed.end(), piece.text().length()) : piece;
        if (rest.isBlank() || rest.text().length() > 60) {
            return Span.NONE;
        }
        Matcher name = NAME.matcher(rest.text());
        if (!name.matches()) {
            return Span.NONE;
        }
        var found = rest.part(name.start("name"), name.end("name"));
        boolean person = !found.isCapitals() || CAPITAL_NAME.matcher(found.text()).matches();
        return person ? found : Span.NONE;
    }

    /// A name as it is spelled in running text.
    static String spelled(Span name) {
        if (!name.isCapitals()) {
            return name.text().replaceAll("\\s+", " ");
        }
        var words = new StringBuilder();
        for (var word : name.text().split("\\s+")) {
            words.append(words.isEmpty() ? "" : " ").append(word.charAt(0));
            words.append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }
}
