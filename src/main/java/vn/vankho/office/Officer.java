package vn.vankho.office;

import static vn.vankho.office.Folded.fold;

import java.util.List;
import java.util.Locale;

/// Somebody who signs, for the time of their office.
///
/// @param name without degrees or honours, such as *Lường Văn Khánh*
/// @param title such as *Chủ tịch*, in any case of letters
/// @param body the id of the body that they serve
public record Officer(String name, String title, String body, Period valid) {

    /// Whether they lead the office, for good or for the time being.
    public boolean leads() {
        return leadsForGood() || acts();
    }

    boolean leadsForGood() {
        return fold(title).equals("chủ tịch");
    }

    private boolean acts() {
        return List.of("quyền chủ tịch", "q. chủ tịch", "q.chủ tịch").contains(fold(title));
    }

    private boolean deputises() {
        return fold(title).startsWith("phó chủ tịch");
    }

    /// The lines above the signature as capacity and title ask (Nghị định 30/2020, Điều 13 and
    /// Phụ lục I, mục II.7). The last line is the title; those before it are the authority.
    ///
    /// @param collective the name of the collective, such as `ỦY BAN NHÂN DÂN`
    List<String> linesAboveSignature(String collective) {
        var onBehalf = "TM. " + collective;
        var own = title.strip().toUpperCase(Locale.ROOT);
        if (leadsForGood()) {
            return List.of(onBehalf, own);
        }
        if (acts()) {
            return List.of(onBehalf, "Q. CHỦ TỊCH");
        }
        return deputises() ? List.of(onBehalf, "KT. CHỦ TỊCH", own) : List.of("TL. CHỦ TỊCH", own);
    }
}
