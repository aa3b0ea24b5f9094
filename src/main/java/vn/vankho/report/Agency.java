package vn.vankho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The agencies named in a head: each may run over several lines in capitals.
final class Agency {

    // Folded, for OCR slips in the marks.
    private static final Pattern BEGINS =
            Pattern.compile(
                    "(?:ubnd|vksnd|tand|vks|uy ban|hdnd|hoi|dang bo|dang uy|ban|bch|bcd|phong(?!,|"
                            + " chong)|truong|tram|cong an|van phong|chi cuc|cuc|tong cuc|tong cong"
                            + " ty|tap doan|doan|cong doan|lien doan|mat tran|mttq|ubmttq|thuong"
                            + " truc|tt hdnd|trung tam|toa an|vien|chinh phu|quoc hoi|thu tuong|chu"
                            + " tich|kho bac|ngan hang|bao hiem|huyen uy|tinh uy|thanh uy|quan uy|thi"
                            + " uy|chi bo|chi uy|hop tac xa|htx|cong ty|quan khu|dai hoc|hoc vien|chi"
                            + " nhanh|thanh tra|kiem toan|hat kiem lam|benh vien|dai"
                            + " (?:phat|truyen)|bao tang|thu vien|lien minh|lien hiep|tieu ban|huyen"
                            + " doan|tinh doan|thanh doan|quan doan|xa doan|thi doan|dang doan|tong"
                            + " lien doan|buu dien|dien luc|vuon quoc gia|cau lac bo|su doan|trung"
                            + " doan|to dan pho|nong truong|lam truong|hiep hoi|tong thanh tra|bo"
                            + " (?:chi huy|tu lenh|truong))(?![\\p{L}])(?s:.*)");
    // Short words that are others without their marks (SỞ, SỐ).
    private static final Pattern BEGINS_SHORT =
            Pattern.compile(
                    "(?:SỞ|THUẾ(?= (?:TỈNH|THÀNH|CƠ|HUYỆN|QUẬN))|HẢI QUAN|BỘ(?! MÔN)|TỔ(?! CHỨC| HỢP)|QUỸ|ĐỘI|HẠT)(?!\\p{L})(?s:.*)");
    private static final Pattern BEGINS_ONLY_FIRST =
            Pattern.compile(
                    "(?:THÔN|XÓM|ẤP|BẢN|KHU PHỐ|KHỐI|CỤM|LIÊN|NHÀ|VỤ|KHOA)(?!\\p{L})(?s:.*)");

    // These never stand alone: what follows belongs to them. A school does (TRƯỜNG), not an
    // environment or a market (MÔI TRƯỜNG, THỊ TRƯỜNG).
    private static final Pattern OPEN =
            Pattern.compile(
                    "(?:.*\\s)?(?:uy ban|uy ban trung uong|ban chap hanh|bch|ban thuong vu"
                            + "|uy ban thuong vu|thuong truc|van phong|va|ban"
                            + "|(?<!\\bmoi )(?<!\\bthi )truong|-|so|bo|trung tam|vien|hoi dong"
                            + "|cong ty|hop tac xa|chi nhanh|cua)");
    // These do stand alone, under an agency.
    private static final Pattern OWN_OFFICE =
            Pattern.compile(
                    "van phong|thuong truc|ban thuong vu|uy ban thuong vu|ban chap hanh|ban thuong truc");
    private static final Pattern STARTS_OVER =
            Pattern.compile(
                    "(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|chinh phu|quoc hoi|huyen"
                            + " uy|tinh uy)\\b.*");
    // What a head prints under the name of an agency.
    private static final Pattern SESSION =
            Pattern.compile(
                    "\\(?(?:khoa\\s[ivxlc\\d]+|ky hop|nhiem ky|lan thu|phien hop|\\*|du thao).*");

    private static final Pattern HIGHER =
            Pattern.compile(
                    "(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan) (?:tinh|thanh pho|huyen|quan|thi"
                            + " xa) \\S.*");
    private static final Pattern LOWER = Pattern.compile("(?:xa|phuong|thi tran) \\S.*");

    private Agency() {}

    static boolean names(Span line) {
        return BEGINS.matcher(line.folded()).matches()
                || BEGINS_SHORT.matcher(line.text()).matches();
    }

    private static boolean namesFirst(Span line) {
        return names(line) || BEGINS_ONLY_FIRST.matcher(line.text()).matches();
    }

    static boolean isSession(Span line) {
        return SESSION.matcher(line.folded()).matches();
    }

    /// Puts the lines of a head together, each agency one list from its first to its last line.
    static List<List<Span>> group(List<Span> lines) {
        var agencies = new ArrayList<List<Span>>();
        for (var line : lines) {
            if (agencies.isEmpty() || begins(line, agencies.getLast())) {
                agencies.add(new ArrayList<>());
            }
            agencies.getLast().add(line);
        }
        agencies.removeIf(agency -> !namesFirst(agency.getFirst()));
        return agencies;
    }

    /// Whether the last line of an agency names a lower unit, whose committee it is: `UBND HUYỆN
    /// NAM SƠN` over `XÃ TÂN HỘI`.
    static boolean endsInLowerUnit(List<Span> agency) {
        return agency.size() == 2
                && HIGHER.matcher(agency.getFirst().folded()).matches()
                && LOWER.matcher(agency.getLast().folded()).matches();
    }

    private static boolean begins(Span line, List<Span> before) {
        if (!names(line)) {
            return false;
        }
        var last = before.getLast().folded();
        if (STARTS_OVER.matcher(line.folded()).matches()
                && !last.endsWith(" va")
                && !isOpenOffice(last)) {
            return true;
        }
        return !OPEN.matcher(last).matches();
    }

    private static boolean isOpenOffice(String last) {
        return OWN_OFFICE.matcher(last).matches();
    }
}
