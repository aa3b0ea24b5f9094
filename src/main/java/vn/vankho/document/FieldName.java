package vn.vankho.document;

/// The fields that are read from a document, in the order in which they are reported.
public enum FieldName {
    TYPE("type"),
    TYPE_CODE("typeCode"),
    NUMBER("number"),
    SYMBOL("symbol"),
    ISSUED_DATE("issuedDate"),
    PLACE("place"),
    ISSUER("issuer"),
    SUPERIOR("superior"),
    SUBJECT("subject"),
    SIGNER_NAME("signerName"),
    SIGNER_TITLE("signerTitle"),
    AUTHORITY("authority"),
    URGENCY("urgency"),
    REPORTING_YEAR("reportingYear"),
    PLAN_YEAR("planYear");

    private final String key;

    FieldName(String key) {
        this.key = key;
    }

    /// The field's key in JSON.
    public String key() {
        return key;
    }
}
