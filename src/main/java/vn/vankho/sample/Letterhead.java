package vn.vankho.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What every paper of the made-up commune bears.
final class Letterhead {

    static final String COMMUNE = "Suối Mây";
    static final String DISTRICT = "Hạ Vân";
    static final String CHAIRMAN = "Lường Văn Khánh";
    static final String OFFICE = "Ủy ban nhân dân xã " + COMMUNE;

    private Letterhead() {}

    static Map<String, Object> of(int number, String symbol, LocalDate date, String subject) {
        var data = new LinkedHashMap<String, Object>();
        data.put("tên cơ quan", List.of("Ủy ban nhân dân", "xã " + COMMUNE));
        data.put("số", Integer.toString(number));
        data.put("ký hiệu", symbol);
        data.put("địa danh", COMMUNE);
        data.put("ngày ký", date.toString());
        data.put("trích yếu", subject);
        data.put("quyền hạn", "TM. Ủy ban nhân dân");
        data.put("chức vụ", List.of("Chủ tịch"));
        data.put("người ký", CHAIRMAN);
        return data;
    }
}
