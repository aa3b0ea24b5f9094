package vn.vankho.signature;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import vn.vankho.signature.FileSignatures.SignerKind;

/// Tells a person's certificate from an office's by the names in it. No field of Vietnamese
/// certificates says it outright.
final class Signer {

    /// How authorities mark the number of a person's paper, and that of a taxpayer or an office.
    private static final Pattern OF_PERSON =
            Pattern.compile("(?i)\\s*(?:CMND|CCCD|CC|HC|CMT)\\s*:.*");

    private static final Pattern OF_OFFICE =
            Pattern.compile("(?i)\\s*(?:MST|MNS|MDVQHNS|BHXH)\\s*:.*");

    /// How names of offices begin. With its marks a word is hardly ever a family name, too.
    private static final List<String> OFFICES =
            List.of(
                    "ubnd",
                    "hđnd",
                    "ubmttq",
                    "vksnd",
                    "tand",
                    "bch",
                    "ủy ban",
                    "hội đồng",
                    "sở",
                    "phòng",
                    "ban",
                    "bộ",
                    "cục",
                    "chi cục",
                    "tổng cục",
                    "văn phòng",
                    "trung tâm",
                    "trường",
                    "công ty",
                    "công an",
                    "tòa án",
                    "viện",
                    "đảng ủy",
                    "đảng bộ",
                    "huyện ủy",
                    "tỉnh ủy",
                    "thành ủy",
                    "thị ủy",
                    "kho bạc",
                    "bảo hiểm",
                    "thanh tra",
                    "hạt",
                    "trạm",
                    "bệnh viện",
                    "đoàn thanh niên",
                    "đoàn tncs",
                    "hội nông dân",
                    "hội liên hiệp",
                    "hội cựu",
                    "hội chữ thập",
                    "hội người",
                    "mặt trận",
                    "liên đoàn",
                    "chi nhánh",
                    "ngân hàng",
                    "quỹ",
                    "cổng thông tin",
                    "hợp tác xã",
                    "doanh nghiệp",
                    "xã",
                    "phường",
                    "thị trấn",
                    "huyện",
                    "tỉnh",
                    "thành phố",
                    "nhà xuất bản",
                    "đài",
                    "kiểm toán",
                    "cơ quan");

    /// The family names of nearly everybody, without marks.
    private static final Set<String> FAMILIES =
            Set.of(
                    "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang",
                    "bui", "do", "ho", "ngo", "duong", "ly", "dao", "doan", "vuong", "trinh",
                    "truong", "dinh", "lam", "phung", "mai", "to", "ha", "cao", "luong", "luu",
                    "ta", "chau", "thai", "tang", "quach", "kieu", "trieu", "ma", "nong", "hua",
                    "luc", "be", "lo", "lu", "giang", "vang", "sung", "hau", "chu", "dam", "khuat",
                    "nghiem", "cu", "ninh", "dong", "kim", "thach", "son", "danh", "lau", "cam",
                    "ca", "tong", "quang", "deo", "bach", "la", "tieu", "uong", "van", "ton", "am",
                    "mac", "phi", "thieu", "khong", "giap", "than", "quan", "ong", "au", "nham",
                    "lanh", "can", "sam", "mua", "thao", "hang", "chang", "tu", "vi", "vien", "nhu",
                    "hoac", "tram", "xa", "phuong", "bo", "ban");

    private Signer() {}

    static SignerKind kind(X500Name subject) {
        var number = Names.part(subject, BCStyle.UID);
        if (number != null && OF_PERSON.matcher(number).matches()) {
            return SignerKind.PERSON;
        }
        if (number != null && OF_OFFICE.matcher(number).matches()) {
            return SignerKind.OFFICE;
        }
        if (Names.part(subject, BCStyle.SURNAME) != null
                || Names.part(subject, BCStyle.GIVENNAME) != null) {
            return SignerKind.PERSON;
        }
        var name = Names.commonName(subject);
        return name == null ? SignerKind.UNKNOWN : kind(usual(name));
    }

    static SignerKind kind(String name) {
        var bare = withoutMarks(name);
        boolean marked = !bare.equals(name);
        if (OFFICES.stream().anyMatch(office -> beginsWith(name, bare, office, marked))) {
            return SignerKind.OFFICE;
        }
        var words = bare.split(" ");
        boolean likeAPerson = words.length >= 2 && words.length <= 6;
        return likeAPerson && FAMILIES.contains(words[0]) ? SignerKind.PERSON : SignerKind.UNKNOWN;
    }

    /// Some authorities write names without marks; then a family name may look like an office.
    private static boolean beginsWith(String name, String bare, String office, boolean marked) {
        if (marked) {
            return (name + " ").startsWith(office + " ");
        }
        var bareOffice = withoutMarks(office);
        return !FAMILIES.contains(bareOffice) && (bare + " ").startsWith(bareOffice + " ");
    }

    /// In small letters, the mark where the new spelling puts it.
    static String usual(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("uỷ", "ủy")
                .replace("toà", "tòa")
                .replace('\u00A0', ' ')
                .strip();
    }

    private static String withoutMarks(String name) {
        return Normalizer.normalize(name.replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
