package vn.vankho.document;

/// The fields that are read from a document, in the order in which they are reported.
public enum FieldName {
    TYPE("type", "Tên loại"),
    TYPE_CODE("typeCode", "Viết tắt tên loại"),
    NUMBER("number", "Số"),
    SYMBOL("symbol", "Ký hiệu"),
    ISSUED_DATE("issuedDate", "Ngày ban hành"),
    PLACE("place", "Địa danh"),
    ISSUER("issuer", "Cơ quan ban hành"),
    SUPERIOR("superior", "Cơ quan chủ quản"),
    SUBJECT("subject", "Trích yếu"),
    SIGNER_NAME("signerName", "Người ký"),
    SIGNER_TITLE("signerTitle", "Chức vụ người ký"),
    AUTHORITY("authority", "Quyền hạn ký"),
    URGENCY("urgency", "Độ khẩn"),
    REPORTING_YEAR("reportingYear", "Năm báo cáo"),
    PLAN_YEAR("planYear", "Năm kế hoạch");

    private final String key;
    private final String label;

    FieldName(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /// The field's key in JSON.
    public String key() {
        return key;
    }

    /// The name by which a page calls the field.
    public String label() {
        return label;
    }
}
