package vn.vankho.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vankho.office.Letterhead;

/// The office's letterhead under the names that the templates use.
final class LetterheadData {

    private LetterheadData() {}

    static Map<String, Object> of(Letterhead letterhead) {
        var data = new LinkedHashMap<String, Object>();
        if (letterhead.superiorLine() != null) {
            data.put("cơ quan chủ quản", letterhead.superiorLine());
        }
        data.put("tên cơ quan", letterhead.headLines());
        data.put("địa danh", letterhead.place());
        if (!letterhead.authority().isEmpty()) {
            data.put("quyền hạn", String.join("\n", letterhead.authority()));
        }
        if (letterhead.signerTitle() != null && letterhead.signerName() != null) {
            data.put("chức vụ", List.of(letterhead.signerTitle()));
            data.put("người ký", letterhead.signerName());
        }
        return data;
    }
}
